import type { Api } from '../request';
import type { Matter, NeutralView } from '../wire';
import type { Attempts } from './attempts';

/**
 * The matter while it is being written. What is kept for a page that is loaded anew stays in this
 * tab of the browser, and goes when the run begins, the panel is closed, or the tab is.
 */
export class Draft {
  constructor(
    private readonly api: Api,
    private readonly attempts: Attempts
  ) {}

  /** How many matters were brought to the panel: a new one takes the place of what was written. */
  get proposals(): number {
    return this._proposals;
  }

  /** The matter as it was written last, or brought to the panel; null where neither was. */
  get matter(): Matter | null {
    return this._written ?? this._proposed;
  }

  /** Keeps the matter under a key from here on, and takes up what was kept under it before. */
  remember(storage: Storage, key: string): void {
    this.kept = { storage, key };
    const text = storage.getItem(key);
    if (text !== null) {
      this._written = JSON.parse(text) as Matter;
    }
  }

  /** Keeps the matter as it is written now. */
  write(matter: Matter): void {
    this._written = matter;
    try {
      this.kept?.storage.setItem(this.kept.key, JSON.stringify(matter));
    } catch {
      // The browser has no more room: what an earlier word kept would be taken for the last one.
      this.kept?.storage.removeItem(this.kept.key);
    }
  }

  /** Forgets what was written: it is run, or given up. */
  forget(): void {
    this._written = null;
    this.kept?.storage.removeItem(this.kept.key);
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
        this.write(read);
        this._proposals += 1;
        this.attempts.changed();
      }
    }
  }

  /** A text told without heat; null where that failed, and the trouble says why. */
  readonly neutral = (text: string): Promise<NeutralView | null> =>
    this.attempts.attempt(() => this.api.neutral(text));

  private kept: { storage: Storage; key: string } | null = null;
  private _proposals = 0;
  private _written: Matter | null = null;
  private _proposed: Matter | null = null;
}
