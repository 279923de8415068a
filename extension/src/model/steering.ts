import { type Api, TroubleError } from '../request';
import type { RunView, SteerRequest } from '../wire';
import type { Attempts } from './attempts';
import type { Following } from './following';

/** What the user says of the debate to come: theories pinned and struck, and words. */
export class Steering {
  constructor(
    private readonly api: Api,
    private readonly attempts: Attempts,
    private readonly following: Following
  ) {}

  /** Theories pinned for the rounds to come. */
  get pins(): readonly string[] {
    return this._pins;
  }

  /** Theories struck. */
  get strikes(): readonly string[] {
    return this._strikes;
  }

  /** Pins a theory, or takes the pin out. One function, so that views can keep it. */
  readonly pin = (theory: string): void => {
    this._pins = toggled(this._pins, theory);
    this.attempts.changed();
  };

  /** Strikes a theory, or takes it back. */
  readonly strike = (theory: string): void => {
    this._strikes = toggled(this._strikes, theory);
    this.attempts.changed();
  };

  /** Tells the run that waits how the debate is to go on. */
  async steer(words: readonly string[], enough: boolean): Promise<void> {
    const { view: run } = this.following;
    const told =
      run &&
      (await this.following.take(() =>
        this.api.steerRun(run.id, this.steering(words, enough))
      ));
    if (told) {
      this._pinned = this._pins;
    }
  }

  /** Goes on with one theory alone, in a run of its own from before the last round of this one. */
  readonly argueOut = (theory: string): Promise<void> =>
    this.goOn(theory, 'Argue that out in more detail.');

  /** Has one theory put at its strongest, in a run of its own as well. */
  readonly steelman = (theory: string): Promise<void> =>
    this.goOn(theory, 'Steelman it.');

  /** Forgets what was pinned and struck: another run has other theories. */
  forget(): void {
    this._pins = this._pinned = this._strikes = [];
  }

  // The words are of the vocabulary that the server knows: they are not translated.
  private async goOn(theory: string, words: string): Promise<void> {
    const { view: run } = this.following;
    if (run) {
      await this.following.take(() => this.fork(run, theory, words));
    }
  }

  private async fork(
    run: RunView,
    theory: string,
    words: string
  ): Promise<RunView> {
    const steps = await this.api.steps(run.id);
    const { trans } = this.attempts;
    const last = steps.findLast(({ is_debate: isDebate }) => isDebate);
    if (!last) {
      throw new TroubleError({
        message: trans.__('This run has no round of debate to go on from.'),
        remedy: trans.__('Run it with at least one round.')
      });
    }
    return this.api.forkRun(run.id, {
      step: last.number,
      steering: {
        words: [words],
        pins: [theory],
        unpins: [],
        strikes: [],
        enough: false
      }
    });
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

  private _pinned: readonly string[] = [];
  private _pins: readonly string[] = [];
  private _strikes: readonly string[] = [];
}

function toggled(list: readonly string[], one: string): readonly string[] {
  return list.includes(one) ? list.filter(id => id !== one) : [...list, one];
}
