import type { Attempts } from './attempts';
import { type Chosen, picked } from './comparing';

/** Which theories are set side by side. */
export class Comparing {
  constructor(private readonly attempts: Attempts) {}

  /** Theories chosen for comparison. */
  get chosen(): Chosen {
    return this._chosen;
  }

  /** Chooses a theory, with another where both are known. One function, so that views keep it. */
  readonly choose = (theory: string, other?: string): void => {
    this._chosen = other ? [theory, other] : picked(this._chosen, theory);
    this.attempts.changed();
  };

  /** Forgets what was chosen: another run has other theories. */
  forget(): void {
    this._chosen = [];
  }

  private _chosen: Chosen = [];
}
