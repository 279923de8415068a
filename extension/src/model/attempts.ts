import type { TranslationBundle } from '@jupyterlab/translation';
import { ConnectionLost, TroubleError } from '../request';
import type { Trouble } from '../wire';

/**
 * Does what may fail. Where it does, what went wrong is kept in words, so that a panel can say it
 * and nothing ends in the console alone.
 */
export class Attempts {
  /** `changed` is called whenever something may have changed. */
  constructor(
    readonly changed: () => void,
    readonly trans: TranslationBundle
  ) {}

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
      this._trouble = this.inWords(error);
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

  /** An error as what went wrong and what to do. */
  private inWords(error: unknown): Trouble {
    const { trans } = this;
    if (error instanceof TroubleError) {
      return error.trouble;
    }
    if (error instanceof ConnectionLost) {
      return {
        message: trans.__('The server cannot be reached.'),
        remedy: trans.__(
          'See that Jupyter is running, and try again. A run that has begun goes on by itself.'
        )
      };
    }
    return {
      message: trans.__('Something broke in the panel: %1.', String(error)),
      remedy: trans.__('Reload the page. Runs are kept on the server.')
    };
  }

  private _trouble: Trouble | null = null;
}
