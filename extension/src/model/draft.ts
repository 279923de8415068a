import type { Api } from '../request';
import type { Matter, NeutralView } from '../wire';
import type { Attempts } from './attempts';

/** The matter while it is being written. */
export class Draft {
  constructor(
    private readonly api: Api,
    private readonly attempts: Attempts
  ) {}

  /** How many matters were brought to the panel: a new one takes the place of what was written. */
  get proposals(): number {
    return this._proposals;
  }

  /** A matter that was brought to the panel, such as from a file; null where none was. */
  get proposed(): Matter | null {
    return this._proposed;
  }

  /** Reads a matter from text; null where it could not be read, and the trouble says why. */
  async read(text: string): Promise<Matter | null> {
    return this.attempts.attempt(() => this.api.readMatter({ text }));
  }

  /** Brings a matter to the panel from the text of its file. An empty file is a new matter. */
  async propose(text: string): Promise<void> {
    if (text.trim() !== '') {
      const read = await this.read(text);
      if (read) {
        this._proposed = read;
        this._proposals += 1;
        this.attempts.changed();
      }
    }
  }

  /** A text told without heat; null where that failed, and the trouble says why. */
  readonly neutral = (text: string): Promise<NeutralView | null> =>
    this.attempts.attempt(() => this.api.neutral(text));

  private _proposals = 0;
  private _proposed: Matter | null = null;
}
