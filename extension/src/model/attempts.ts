import { TroubleError } from '../request';
import type { Trouble } from '../wire';

/**
 * Does what may fail. Where it does, what went wrong is kept in words, so that a panel can say it
 * and nothing ends in the console alone.
 */
export class Attempts {
  /** `changed` is called whenever something may have changed. */
  constructor(readonly changed: () => void) {}

  /** What went wrong last; null when nothing did, or when it was put right. */
  get trouble(): Trouble | null {
    return this._trouble;
  }

  /** Does something; null where it failed. */
  async attempt<T>(action: () => Promise<T>): Promise<T | null> {
    this._trouble = null;
    this.changed();
    try {
      return await action();
    } catch (error) {
      this._trouble = inWords(error);
      return null;
    } finally {
      this.changed();
    }
  }

  /** Says that nothing is wrong any more. */
  forgive(): void {
    this._trouble = null;
    this.changed();
  }

  private _trouble: Trouble | null = null;
}

/** An error as what went wrong and what to do. */
function inWords(error: unknown): Trouble {
  return error instanceof TroubleError
    ? error.trouble
    : { message: String(error), remedy: '' };
}
