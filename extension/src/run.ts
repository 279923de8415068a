import type {
  Abstained,
  ArgumentMap,
  Fact,
  LeadView,
  MoveView,
  Numbered,
  RoleView,
  RunEnded,
  StepBegan,
  TheoryView,
  VerdictView
} from './wire';

/** What has been heard of a run so far. Never changed: hearing an event makes a new one. */
export interface Run {
  /** The number of the last event heard; 0 before the first. */
  readonly last: number;
  readonly roles: readonly RoleView[];
  readonly facts: readonly Fact[];
  /** The step the run is at; null before the first and after the end. */
  readonly step: StepBegan | null;
  readonly theories: readonly TheoryView[];
  readonly abstained: readonly Abstained[];
  readonly moves: readonly MoveView[];
  readonly leads: readonly LeadView[];
  readonly verdicts: ReadonlyMap<string, VerdictView>;
  readonly map: ArgumentMap | null;
  readonly ended: RunEnded | null;
}

/** A run of which nothing has been heard. */
export const SILENT: Run = {
  last: 0,
  roles: [],
  facts: [],
  step: null,
  theories: [],
  abstained: [],
  moves: [],
  leads: [],
  verdicts: new Map(),
  map: null,
  ended: null
};

/** An event came whose predecessor did not: the stream has to be taken up where it broke. */
export class GapError extends Error {}

/**
 * Returns the run with one event more. An event heard before changes nothing, and one that comes
 * too early is refused, so that however often a stream is taken up nothing is doubled or lost.
 */
export function hear(run: Run, { number, event }: Numbered): Run {
  if (number <= run.last) {
    return run;
  }
  if (number !== run.last + 1) {
    throw new GapError(`event ${number} came after event ${run.last}`);
  }
  const heard = { ...run, last: number };
  switch (event.type) {
    case 'started':
      // A run that is taken up again begins again, and its earlier end was none.
      return { ...heard, roles: event.roles, facts: event.facts, ended: null };
    case 'step':
      return { ...heard, step: event };
    case 'theory':
      return {
        ...heard,
        theories: withItem(run.theories, event.theory),
        verdicts: withVerdicts(run, event.verdicts)
      };
    case 'abstained':
      return { ...heard, abstained: [...run.abstained, event] };
    case 'move':
      return {
        ...heard,
        moves: withItem(run.moves, event.move),
        verdicts: withVerdicts(run, event.verdicts)
      };
    case 'lead':
      return {
        ...heard,
        leads: withItem(run.leads, event.lead),
        verdicts: withVerdicts(run, event.verdicts)
      };
    case 'map':
      return {
        ...heard,
        map: event.map,
        verdicts: withVerdicts(run, event.map.verdicts)
      };
    case 'ended':
      return { ...heard, step: null, ended: event };
  }
}

/** Returns a finished map as the run that made it, for those who have the file alone. */
export function fromMap(map: ArgumentMap): Run {
  return {
    ...SILENT,
    roles: map.roles,
    facts: map.facts,
    theories: map.theories,
    moves: map.moves,
    leads: map.leads,
    verdicts: new Map(map.verdicts.map(verdict => [verdict.id, verdict])),
    map
  };
}

/** A theory may come again with more in it: the later one takes the earlier one's place. */
function withItem<T extends { id: string }>(
  items: readonly T[],
  item: T
): readonly T[] {
  const at = items.findIndex(({ id }) => id === item.id);
  return at < 0 ? [...items, item] : items.with(at, item);
}

function withVerdicts(
  run: Run,
  verdicts: readonly VerdictView[]
): ReadonlyMap<string, VerdictView> {
  return new Map([
    ...run.verdicts,
    ...verdicts.map(verdict => [verdict.id, verdict] as const)
  ]);
}
