import type {
  Abstained,
  ArgumentMap,
  Fact,
  LeadView,
  Measured,
  MoveView,
  Numbered,
  RefusalView,
  RoleView,
  RulingView,
  RunEnded,
  StanceView,
  SteeredView,
  SteeringAsked,
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
  /** How the dials were kept to, where the sides stand, and what was refused. */
  readonly measured: readonly Measured[];
  readonly stances: readonly StanceView[];
  readonly refusals: readonly RefusalView[];
  /** What the run waits to be told; null where it waits for nobody. */
  readonly waiting: SteeringAsked | null;
  readonly steered: readonly SteeredView[];
  readonly rulings: readonly RulingView[];
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
  measured: [],
  stances: [],
  refusals: [],
  waiting: null,
  steered: [],
  rulings: [],
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
      // A run that is taken up again begins again: its earlier end was none, and it waits no more.
      return {
        ...heard,
        roles: event.roles,
        facts: event.facts,
        waiting: null,
        ended: null
      };
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
    case 'measured':
      return {
        ...heard,
        measured: event.measured,
        stances: [
          ...run.stances.filter(({ round }) => round !== event.round),
          ...event.stances.filter(({ round }) => round === event.round)
        ]
      };
    case 'waiting':
      return { ...heard, waiting: event };
    case 'steered':
      return {
        ...heard,
        waiting: null,
        steered: [...run.steered, event.steered]
      };
    case 'ruling':
      return {
        ...heard,
        rulings: withItem(run.rulings, event.ruling),
        verdicts: withVerdicts(run, event.verdicts)
      };
    case 'map':
      return {
        ...heard,
        ...kept(event.map),
        // On the map they have the route that carries them; one that was struck is not on it.
        theories: event.map.theories.reduce<readonly TheoryView[]>(
          withItem,
          run.theories
        ),
        map: event.map,
        verdicts: withVerdicts(run, event.map.verdicts)
      };
    case 'ended':
      return { ...heard, step: null, waiting: null, ended: event };
    default:
      // A theory that is only floated is shown when it is kept; a newer server may tell more.
      return heard;
  }
}

/** What a map says of the debate that events tell in part. */
function kept(
  map: ArgumentMap
): Pick<Run, 'measured' | 'stances' | 'refusals' | 'steered' | 'rulings'> {
  const { measured, stances, refusals, steered, rulings } = map;
  return { measured, stances, refusals, steered, rulings };
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
    ...kept(map),
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
