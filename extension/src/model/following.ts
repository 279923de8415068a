import { hearing } from '../follow';
import { type Api, TroubleError } from '../request';
import { type Run, SILENT } from '../run';
import type { Exported, RouteView, RunRequest, RunView } from '../wire';
import type { Attempts } from './attempts';

/**
 * The run that a panel follows, from its start to its end.
 *
 * The run itself lives on the server. A panel that is closed, reloaded or cut off takes up the
 * events where it left, and any number of panels may follow one run.
 */
export class Following {
  constructor(
    private readonly api: Api,
    private readonly attempts: Attempts
  ) {}

  /** The run that is followed; null while a matter is being chosen. */
  get view(): RunView | null {
    return this._view;
  }

  /** What has been heard of that run. */
  get run(): Run {
    return this._run;
  }

  /** Whether the run is still going on. */
  get isRunning(): boolean {
    return this._view?.state === 'running' && this._run.ended === null;
  }

  /** Whether the run ended before its end, so that it can be taken up again. */
  get canGoOn(): boolean {
    const state = this._run.ended?.outcome ?? this._view?.state;
    return (
      state !== undefined &&
      state !== 'running' &&
      state !== 'waiting' &&
      state !== 'finished'
    );
  }

  /** Whether the server cannot be reached; it is asked again until it can. */
  get isLost(): boolean {
    return this._isLost;
  }

  /** Whether a stop was asked for and has not come about yet. */
  get isStopping(): boolean {
    return this._isStopping && this.isRunning;
  }

  /** Starts a run and follows it. */
  async start(request: RunRequest): Promise<void> {
    await this.take(() => this.api.startRun(request));
  }

  /** Follows a run that was started before, whether it still goes on or not. */
  async resume(id: string): Promise<void> {
    await this.take(() => this.api.run(id));
  }

  /** Asks the run to stop. What has been cleared stays. */
  async stop(): Promise<void> {
    const { _view: run } = this;
    if (run) {
      this._isStopping = true;
      this.attempts.changed();
      const stopping = await this.attempts.attempt(() =>
        this.api.stopRun(run.id)
      );
      this._isStopping = stopping !== null;
      this.attempts.changed();
    }
  }

  /** Takes up the run where it stopped, failed or broke off. */
  async goOn(): Promise<void> {
    const { _view: run } = this;
    if (run) {
      await this.take(() => this.api.resumeRun(run.id));
    }
  }

  /** Leaves the run, which goes on by itself. */
  leave(): void {
    this._listening?.abort();
    this._view = null;
    this._run = SILENT;
    this.attempts.forgive();
  }

  /** Follows the run that something brings about; false where it failed. */
  async take(action: () => Promise<RunView>): Promise<boolean> {
    const run = await this.attempts.attempt(action);
    if (run) {
      this.follow(run);
    }
    return run !== null;
  }

  /** The map of the run in another form; null where that failed, and the trouble says why. */
  async export(format: string): Promise<Exported | null> {
    const { _view: run } = this;
    return (
      run && this.attempts.attempt(() => this.api.exportRun(run.id, { format }))
    );
  }

  /** The routes of a theory of the run. One function, so that views can keep it. */
  readonly routes = async (theory: string): Promise<RouteView[]> =>
    this._view ? this.api.routes(this._view.id, theory) : [];

  /** Follows no run any more; it goes on by itself. */
  dispose(): void {
    this._listening?.abort();
  }

  private follow(run: RunView): void {
    this._listening?.abort();
    this._listening = new AbortController();
    this._view = run;
    this._run = SILENT;
    this._isStopping = false;
    this._isLost = false;
    this.attempts.changed();
    void this.listen(run.id, this._listening.signal);
  }

  private async listen(id: string, signal: AbortSignal): Promise<void> {
    const isFinal = (error: unknown): boolean => error instanceof TroubleError;
    await this.attempts.attempt(async () => {
      for await (const { run, view, isLost } of hearing(
        this.api,
        id,
        this._run,
        signal,
        isFinal
      )) {
        if (signal.aborted) {
          return;
        }
        this._run = run;
        this._view = view ?? goingOn(this._view, run);
        this._isLost = isLost;
        this.attempts.changed();
      }
    });
  }

  private _isLost = false;
  private _isStopping = false;
  private _listening: AbortController | null = null;
  private _run: Run = SILENT;
  private _view: RunView | null = null;
}

/** A run that waited, and of which more is heard, was told to go on by somebody. */
function goingOn(view: RunView | null, run: Run): RunView | null {
  return view?.state === 'waiting' && run.waiting === null
    ? { ...view, state: 'running' }
    : view;
}
