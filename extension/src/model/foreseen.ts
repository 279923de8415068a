import type { Api } from '../request';
import type { Estimate, RunRequest } from '../wire';

/** Milliseconds in which nothing more is written before the server is asked. */
const PAUSE = 400;

/**
 * What the run that is being described may ask of models. It is asked for quietly: what cannot be
 * told yet, such as of a matter without facts, is no trouble before anybody wants to run it.
 */
export class Foreseen {
  constructor(
    private readonly api: Api,
    private readonly changed: () => void
  ) {}

  /** What it may come to; null where that is not known. */
  get estimate(): Estimate | null {
    return this._estimate;
  }

  /** Asks anew where something of the request has changed. */
  describe(request: RunRequest): void {
    const asked = JSON.stringify(request);
    if (asked !== this._asked) {
      this._asked = asked;
      clearTimeout(this._timer);
      const { question, facts } = request.matter;
      if (question.trim() === '' || facts.trim() === '') {
        this.tell(null);
      } else {
        this._timer = setTimeout(() => void this.ask(asked, request), PAUSE);
      }
    }
  }

  /** Asks no more. */
  dispose(): void {
    clearTimeout(this._timer);
    this._asked = '';
  }

  private async ask(asked: string, request: RunRequest): Promise<void> {
    const estimate = await this.api.estimate(request).catch(() => null);
    // Meanwhile something else may have been written, of which the answer knows nothing.
    if (asked === this._asked) {
      this.tell(estimate);
    }
  }

  private tell(estimate: Estimate | null): void {
    if (estimate !== this._estimate) {
      this._estimate = estimate;
      this.changed();
    }
  }

  private _asked = '';
  private _estimate: Estimate | null = null;
  private _timer: ReturnType<typeof setTimeout> | undefined;
}
