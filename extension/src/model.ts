import { VDomModel } from '@jupyterlab/ui-components';
import { hearing } from './follow';
import { type Api, TroubleError } from './request';
import { type Run, SILENT } from './run';
import type {
  BuildAdvanced,
  ExampleMatter,
  Exported,
  How,
  Matter,
  NeutralView,
  PassageInPlace,
  RouteView,
  RunRequest,
  RunView,
  Side,
  SpeakerView,
  Status,
  SteerRequest,
  Trouble
} from './wire';

/** What the user prefers where a matter does not say otherwise; the settings' own shape. */
export interface Preferred {
  creative: string;
  literal: string;
  theories: number;
  precedents: number;
  rounds: number;
  forum: string;
  side: Side;
}

/**
 * What one panel knows: what is at hand, the run it follows, and what went wrong.
 *
 * The run itself lives on the server. A panel that is closed, reloaded or cut off takes up the
 * events where it left, and any number of panels may follow one run.
 */
export class PanelModel extends VDomModel {
  constructor(private readonly api: Api) {
    super();
  }

  /** What is at hand on the server; null until it has answered. */
  get status(): Status | null {
    return this._status;
  }

  /** Who argues, and how, where nobody says otherwise; null until the server has answered. */
  get usual(): How | null {
    const usual = this._status?.usual;
    if (!usual || !this._preferred) {
      return usual ?? null;
    }
    const { creative, literal, theories, precedents, rounds } = this._preferred;
    return {
      ...usual,
      creative,
      literal,
      dials: { ...usual.dials, theories, precedents, rounds }
    };
  }

  /** What a new matter begins with, where the user prefers something. */
  get usualMatter(): Partial<Pick<Matter, 'forum' | 'side'>> {
    const { _preferred: preferred } = this;
    return preferred ? { forum: preferred.forum, side: preferred.side } : {};
  }

  /** How many matters were brought to the panel: a new one takes the place of what was written. */
  get proposals(): number {
    return this._proposals;
  }

  /** A matter that was brought to the panel, such as from a file; null where none was. */
  get proposed(): Matter | null {
    return this._proposed;
  }

  /** The example matters. */
  get examples(): readonly ExampleMatter[] {
    return this._examples;
  }

  /** Runs that can be looked at again, the latest first. */
  get earlier(): readonly RunView[] {
    return this._earlier;
  }

  /** The run the panel follows; null while a matter is being chosen. */
  get following(): RunView | null {
    return this._following;
  }

  /** What has been heard of that run. */
  get run(): Run {
    return this._run;
  }

  /** Whether the run is still going on. */
  get isRunning(): boolean {
    return this._following?.state === 'running' && this._run.ended === null;
  }

  /** Whether the run ended before its end, so that it can be taken up again. */
  get canGoOn(): boolean {
    const state = this._run.ended?.outcome ?? this._following?.state;
    return (
      state !== undefined &&
      state !== 'running' &&
      state !== 'waiting' &&
      state !== 'finished'
    );
  }

  /** Whether a stop was asked for and has not come about yet. */
  get isStopping(): boolean {
    return this._isStopping && this.isRunning;
  }

  /** How far the building of the starter library has come; null where it is not being built. */
  get building(): BuildAdvanced | null {
    return this._building;
  }

  /** What went wrong last; null when nothing did, or when it was put right. */
  get trouble(): Trouble | null {
    return this._trouble;
  }

  /** Asks the server what is at hand. */
  async load(): Promise<void> {
    await this.attempt(async () => {
      [this._status, this._examples, this._earlier] = await Promise.all([
        this.api.status(),
        this.api.examples(),
        this.api.runs()
      ]);
    });
  }

  /** Reads a matter from text; null where it could not be read, and `trouble` says why. */
  async readMatter(text: string): Promise<Matter | null> {
    return this.attempt(() => this.api.readMatter({ text }));
  }

  /** Takes in what is preferred. */
  prefer(preferred: Preferred): void {
    this._preferred = preferred;
    this.changed();
  }

  /** Brings a matter to the panel from the text of its file. An empty file is a new matter. */
  async propose(text: string): Promise<void> {
    if (text.trim() !== '') {
      const read = await this.readMatter(text);
      if (read) {
        this._proposed = read;
        this._proposals += 1;
        this.changed();
      }
    }
  }

  /** Starts a run and follows it. */
  async start(request: RunRequest): Promise<void> {
    const run = await this.attempt(() => this.api.startRun(request));
    if (run) {
      this.follow(run);
    }
  }

  /** Follows a run that was started before, whether it still goes on or not. */
  async resume(id: string): Promise<void> {
    const run = await this.attempt(() => this.api.run(id));
    if (run) {
      this.follow(run);
    }
  }

  /** Asks the run to stop. What has been cleared stays. */
  async stop(): Promise<void> {
    const { _following: run } = this;
    if (run) {
      this._isStopping = true;
      this.changed();
      const stopping = await this.attempt(() => this.api.stopRun(run.id));
      this._isStopping = stopping !== null;
      this.changed();
    }
  }

  /** Takes up the run where it stopped, failed or broke off. */
  async goOn(): Promise<void> {
    const { _following: run } = this;
    const going = run && (await this.attempt(() => this.api.resumeRun(run.id)));
    if (going) {
      this.follow(going);
    }
  }

  /** Theories pinned and struck for the rounds to come. */
  get pins(): readonly string[] {
    return this._pins;
  }

  get strikes(): readonly string[] {
    return this._strikes;
  }

  /** Pins a theory, or takes the pin out. One function, so that views can keep it. */
  readonly pin = (theory: string): void => {
    this._pins = toggled(this._pins, theory);
    this.changed();
  };

  /** Strikes a theory, or takes it back. */
  readonly strike = (theory: string): void => {
    this._strikes = toggled(this._strikes, theory);
    this.changed();
  };

  /** Tells the run that waits how the debate is to go on. */
  async steer(words: readonly string[], enough: boolean): Promise<void> {
    const { _following: run } = this;
    const told =
      run &&
      (await this.attempt(() =>
        this.api.steerRun(run.id, this.steering(words, enough))
      ));
    if (told) {
      this._pinned = this._pins;
      this.follow(told);
    }
  }

  /** Goes on with one theory alone, in a run of its own from before the last round of this one. */
  readonly argueOut = async (theory: string): Promise<void> => {
    const { _following: run } = this;
    if (!run) {
      return;
    }
    const forked = await this.attempt(async () => {
      const steps = await this.api.steps(run.id);
      const last = steps.findLast(({ is_debate: isDebate }) => isDebate);
      if (!last) {
        throw new TroubleError({
          message: 'This run has no round of debate to go on from.',
          remedy: 'Run it with at least one round.'
        });
      }
      return this.api.forkRun(run.id, {
        step: last.number,
        steering: {
          words: ['Argue that out in more detail.'],
          pins: [theory],
          unpins: [],
          strikes: [],
          enough: false
        }
      });
    });
    if (forked) {
      this.follow(forked);
    }
  };

  /** A text told without heat; null where that failed, and `trouble` says why. */
  async neutral(text: string): Promise<NeutralView | null> {
    return this.attempt(() => this.api.neutral(text));
  }

  /** Leaves the run, which goes on by itself, for the choice of a matter. */
  async leave(): Promise<void> {
    this._listening?.abort();
    this._following = null;
    this._pins = this._pinned = this._strikes = [];
    this._run = SILENT;
    this._trouble = null;
    this.changed();
    await this.load();
  }

  /** The map of the run in another form; null where that failed, and `trouble` says why. */
  async export(format: string): Promise<Exported | null> {
    const { _following: run } = this;
    return run && this.attempt(() => this.api.exportRun(run.id, { format }));
  }

  /** A passage with the words of the record around it. One function, so that views can keep it. */
  readonly passage = (id: string): Promise<PassageInPlace> =>
    this.api.passage(id);

  /** The routes of a theory of the run. One function, so that views can keep it. */
  readonly routes = async (theory: string): Promise<RouteView[]> =>
    this._following ? this.api.routes(this._following.id, theory) : [];

  /** Whether a speaker can be had. One function, so that views can keep it. */
  readonly speaker = (model: string): Promise<SpeakerView> =>
    this.api.speaker(model);

  /** Builds the starter library. */
  async buildStarter(): Promise<void> {
    this._building = { type: 'advanced', fraction: null, words: '' };
    await this.attempt(async () => {
      for await (const event of this.api.buildStarter(this._closing.signal)) {
        if (event.type === 'advanced') {
          this._building = event;
        } else if (event.trouble) {
          throw new TroubleError({ message: event.trouble, remedy: '' });
        }
        this.changed();
      }
    });
    this._building = null;
    this._status = await this.api.status().catch(() => this._status);
    this.changed();
  }

  /** Says that nothing is wrong any more. */
  forgive(): void {
    this._trouble = null;
    this.changed();
  }

  dispose(): void {
    this._closing.abort();
    this._listening?.abort();
    super.dispose();
  }

  private steering(words: readonly string[], enough: boolean): SteerRequest {
    return {
      words: [...words],
      pins: [...this._pins],
      unpins: this._pinned.filter(id => !this._pins.includes(id)),
      strikes: [...this._strikes],
      enough
    };
  }

  private follow(run: RunView): void {
    this._listening?.abort();
    this._listening = new AbortController();
    this._following = run;
    this._run = SILENT;
    this._isStopping = false;
    this.changed();
    void this.listen(run.id, this._listening.signal);
  }

  private async listen(id: string, signal: AbortSignal): Promise<void> {
    const isFinal = (error: unknown): boolean => error instanceof TroubleError;
    await this.attempt(async () => {
      for await (const { run, view } of hearing(
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
        this._following = view ?? this._following;
        this.changed();
      }
    });
  }

  /** Does something that may fail; where it does, the panel says so in words. */
  private async attempt<T>(action: () => Promise<T>): Promise<T | null> {
    this._trouble = null;
    this.changed();
    try {
      return await action();
    } catch (error) {
      this._trouble =
        error instanceof TroubleError
          ? error.trouble
          : { message: String(error), remedy: '' };
      return null;
    } finally {
      this.changed();
    }
  }

  private changed(): void {
    if (!this.isDisposed) {
      this.stateChanged.emit();
    }
  }

  private readonly _closing = new AbortController();
  private _building: BuildAdvanced | null = null;
  private _earlier: readonly RunView[] = [];
  private _examples: readonly ExampleMatter[] = [];
  private _following: RunView | null = null;
  private _isStopping = false;
  private _listening: AbortController | null = null;
  private _pinned: readonly string[] = [];
  private _pins: readonly string[] = [];
  private _strikes: readonly string[] = [];
  private _preferred: Preferred | null = null;
  private _proposals = 0;
  private _proposed: Matter | null = null;
  private _run: Run = SILENT;
  private _status: Status | null = null;
  private _trouble: Trouble | null = null;
}

function toggled(list: readonly string[], one: string): readonly string[] {
  return list.includes(one) ? list.filter(id => id !== one) : [...list, one];
}
