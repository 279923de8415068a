import type { TranslationBundle } from '@jupyterlab/translation';
import { VDomModel } from '@jupyterlab/ui-components';
import type { Api } from '../request';
import type { Matter, Trouble } from '../wire';
import { Attempts } from './attempts';
import { Comparing } from './chosen';
import { Draft } from './draft';
import { Following } from './following';
import { Foreseen } from './foreseen';
import { Hand, type Preferred } from './hand';
import { Imported, type MapFile } from './imported';
import { Steering } from './steering';

export type { MapFile, Preferred };

/** What one panel knows, part by part. Whatever changes in a part, the panel is drawn again. */
export class PanelModel extends VDomModel {
  constructor(api: Api, trans: TranslationBundle) {
    super();
    const changed = (): void => {
      if (!this.isDisposed) {
        this.stateChanged.emit();
      }
    };
    this.attempts = new Attempts(changed, trans);
    this.hand = new Hand(api, this.attempts);
    this.draft = new Draft(api, this.attempts);
    this.foreseen = new Foreseen(api, changed);
    this.following = new Following(api, this.attempts);
    this.steering = new Steering(api, this.attempts, this.following);
    this.imported = new Imported(api, this.attempts);
    this.comparing = new Comparing(this.attempts);
  }

  /** What is at hand on the server. */
  readonly hand: Hand;

  /** The matter while it is being written. */
  readonly draft: Draft;

  /** What the run that is being described may cost. */
  readonly foreseen: Foreseen;

  /** The run that is followed. */
  readonly following: Following;

  /** What is said of the debate to come. */
  readonly steering: Steering;

  /** A map that no run here has drawn. */
  readonly imported: Imported;

  /** Which theories are set side by side. */
  readonly comparing: Comparing;

  /** What went wrong last; null when nothing did, or when it was put right. */
  get trouble(): Trouble | null {
    return this.attempts.trouble;
  }

  /** Says that nothing is wrong any more. */
  forgive(): void {
    this.attempts.forgive();
  }

  /** Takes in a map, of another program or of ours, from its file. */
  async importMap(file: MapFile): Promise<void> {
    await this.imported.take(file, this.newMatter);
  }

  /** Takes in a map from a file of the user's own disk. */
  async importFile(file: File): Promise<void> {
    await this.imported.takeFile(file, this.newMatter);
  }

  /** A matter nobody has written yet, as the user prefers it, as of today. */
  get newMatter(): Matter {
    return {
      title: '',
      question: '',
      facts: '',
      forum: 'scotus',
      side: 'petitioner',
      as_of: new Date().toISOString().slice(0, 10),
      issues: [],
      documents: [],
      ...this.hand.usualMatter
    };
  }

  /** Leaves what is shown for the choice of a matter. */
  async leave(): Promise<void> {
    this.steering.forget();
    this.comparing.forget();
    this.imported.leave();
    this.following.leave();
    await this.hand.load();
  }

  dispose(): void {
    this.hand.dispose();
    this.following.dispose();
    this.foreseen.dispose();
    super.dispose();
  }

  private readonly attempts: Attempts;
}
