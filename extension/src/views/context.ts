import { nullTranslator } from '@jupyterlab/translation';
import type { TranslationBundle } from '@jupyterlab/translation';
import { createContext, useContext } from 'react';
import type { Chosen } from '../model/comparing';
import type {
  PassageInPlace,
  QuestionView,
  RouteView,
  VerdictView
} from '../wire';
import { type Words, wordsIn } from '../words';

/** The name under which translations of this extension are looked up. */
export const DOMAIN = 'arguendo';

/** What every view may ask for. */
export interface Surroundings {
  /** Translates a sentence. */
  trans: TranslationBundle;
  /** The words for the terms of the wire. */
  words: Words;
  /** The verdicts behind the citations shown. */
  verdicts: ReadonlyMap<string, VerdictView>;
  /** Opens the evidence behind a citation: its findings, passages by their ids, what is quoted. */
  showEvidence: (
    verdict: string,
    passages: readonly string[],
    quoted: readonly string[]
  ) => void;
  /** Theories that are pinned. */
  pinned: readonly string[];
  /** Pins a theory, or takes the pin out; null where nobody keeps pins. */
  onPin: ((theory: string) => void) | null;
  /** Theories that are struck. */
  struck: readonly string[];
  /** Strikes a theory, or takes it back; null where nobody can. */
  onStrike: ((theory: string) => void) | null;
  /** Goes on with one theory alone; null where nobody can. */
  onArgueOut: ((theory: string) => void) | null;
  /** Has one theory put at its strongest; null where nobody can. */
  onSteelman: ((theory: string) => void) | null;
  /** Theories chosen for comparison. */
  compared: Chosen;
  /** Chooses a theory for comparison, with another where both are known. */
  onCompare: (theory: string, other?: string) => void;
  /** The critical questions of the schemes; none where no server is at hand. */
  questions: readonly QuestionView[];
  /** Looks up the routes of a theory; null where no library is at hand. */
  routes: ((theory: string) => Promise<RouteView[]>) | null;
  /** Fetches a passage. */
  passage: (id: string) => Promise<PassageInPlace>;
}

const trans = nullTranslator.load(DOMAIN);

/** The surroundings of a view; each surface provides its own. */
export const SurroundingsContext = createContext<Surroundings>({
  trans,
  words: wordsIn(trans),
  verdicts: new Map(),
  showEvidence: () => undefined,
  pinned: [],
  onPin: null,
  struck: [],
  onStrike: null,
  onArgueOut: null,
  onSteelman: null,
  compared: [],
  onCompare: () => undefined,
  questions: [],
  routes: null,
  passage: id => Promise.reject(new Error(`no passage ${id} here`))
});

/** Returns the surroundings of the calling view. */
export function useSurroundings(): Surroundings {
  return useContext(SurroundingsContext);
}
