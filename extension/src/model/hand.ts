import { type Api, TroubleError } from '../request';
import type {
  BuildAdvanced,
  ExampleMatter,
  How,
  Matter,
  PassageInPlace,
  RunView,
  Side,
  SpeakerView,
  Status
} from '../wire';
import type { Attempts } from './attempts';

/** What the user prefers where a matter does not say otherwise; the settings' own shape. */
export interface Preferred {
  creative: string;
  literal: string;
  theories: number;
  precedents: number;
  rounds: number;
  prices: How['prices'];
  forum: string;
  side: Side;
}

/** What is at hand on the server: its library, its examples, the runs it has kept. */
export class Hand {
  constructor(
    private readonly api: Api,
    private readonly attempts: Attempts
  ) {}

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
    const { creative, literal, prices, theories, precedents, rounds } =
      this._preferred;
    return {
      ...usual,
      creative,
      literal,
      prices,
      dials: { ...usual.dials, theories, precedents, rounds }
    };
  }

  /** What a new matter begins with, where the user prefers something. */
  get usualMatter(): Partial<Pick<Matter, 'forum' | 'side'>> {
    const { _preferred: preferred } = this;
    return preferred ? { forum: preferred.forum, side: preferred.side } : {};
  }

  /** The example matters. */
  get examples(): readonly ExampleMatter[] {
    return this._examples;
  }

  /** Runs that can be looked at again, the latest first. */
  get earlier(): readonly RunView[] {
    return this._earlier;
  }

  /** How far the building of the starter library has come; null where it is not being built. */
  get building(): BuildAdvanced | null {
    return this._building;
  }

  /** Asks the server what is at hand. */
  async load(): Promise<void> {
    await this.attempts.attempt(async () => {
      [this._status, this._examples, this._earlier] = await Promise.all([
        this.api.status(),
        this.api.examples(),
        this.api.runs()
      ]);
    });
  }

  /** Takes in what is preferred. */
  prefer(preferred: Preferred): void {
    this._preferred = preferred;
    this.attempts.changed();
  }

  /** A passage with the words of the record around it. One function, so that views can keep it. */
  readonly passage = (id: string): Promise<PassageInPlace> =>
    this.api.passage(id);

  /** Whether a speaker can be had. One function, so that views can keep it. */
  readonly speaker = (model: string): Promise<SpeakerView> =>
    this.api.speaker(model);

  /** Builds the starter library. */
  async buildStarter(): Promise<void> {
    this._building = { type: 'advanced', fraction: null, words: '' };
    await this.attempts.attempt(async () => {
      for await (const event of this.api.buildStarter(this._closing.signal)) {
        if (event.type === 'advanced') {
          this._building = event;
        } else if (event.trouble) {
          throw new TroubleError({ message: event.trouble, remedy: '' });
        }
        this.attempts.changed();
      }
    });
    this._building = null;
    this._status = await this.api.status().catch(() => this._status);
    this.attempts.changed();
  }

  /** Watches no building any more; it goes on by itself. */
  dispose(): void {
    this._closing.abort();
  }

  private readonly _closing = new AbortController();
  private _building: BuildAdvanced | null = null;
  private _earlier: readonly RunView[] = [];
  private _examples: readonly ExampleMatter[] = [];
  private _preferred: Preferred | null = null;
  private _status: Status | null = null;
}
