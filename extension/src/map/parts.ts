import type {
  ArgumentMap,
  EdgeKind,
  EdgeView,
  Grade,
  NodeKind,
  NodeView,
  Side,
  Standing
} from '../wire';

/** Nodes and the edges among them: a map, or a part of one. */
export type Part = Pick<ArgumentMap, 'nodes' | 'edges'>;

/** What of a map is shown; an empty string shows all. */
export interface Filter {
  /** One theory with all that bears on it. */
  theory: string;
  side: Side | '';
  /** The worst grade among a node's citations. */
  grade: Grade | '';
  standing: Standing | '';
  /** Rules, passages, critical questions and turns too, and which authority prevails. */
  inFull: boolean;
}

/** What only a map in full shows: in brief it would hide what is argued. */
const DETAILS: ReadonlySet<NodeKind> = new Set([
  'rule',
  'passage',
  'question',
  'locution'
]);
const BETWEEN_AUTHORITIES: ReadonlySet<EdgeKind> = new Set([
  'prefers',
  'routes'
]);

/** Shows everything that is argued. */
export const EVERYTHING: Filter = {
  theory: '',
  side: '',
  grade: '',
  standing: '',
  inFull: false
};

/** With more nodes than this a map is opened folded: nobody reads them at one glance. */
export const READABLE = 120;

/** More nodes than this are not drawn at once: the page would stand still for it. */
export const DRAWABLE = 1500;

/** Edges that point from a thing to what it stands on; the others point the other way. */
const DOWNWARD: ReadonlySet<EdgeKind> = new Set(['rests-on', 'cites']);

/** Returns an edge as what bears and what is borne on, whichever way it points. */
export function bearing({ kind, source, target }: EdgeView): [string, string] {
  return DOWNWARD.has(kind) ? [target, source] : [source, target];
}

/**
 * Returns the part of a map that bears on one theory: the debate under it, and what that stands
 * on. What else stands on the same facts and authorities is left out.
 */
export function around(map: Part, theory: string): Part {
  const kinds = new Map(map.nodes.map(({ id, kind }) => [id, kind]));
  const kept = new Set([theory]);
  // A set takes in what is added while it is walked through.
  for (const id of kept) {
    const kind = kinds.get(id);
    const goesOn = kind === 'argument' || kind === 'move' || id === theory;
    for (const edge of goesOn ? map.edges : []) {
      const { kind: does, source, target } = edge;
      if (target === id && kinds.get(source) !== 'theory') {
        kept.add(source);
      } else if (source === id && (DOWNWARD.has(does) || does === 'answers')) {
        kept.add(target);
      }
    }
  }
  return among(map, kept);
}

/** Returns a map without its details; the map itself where it has none. */
function inBrief(map: Part): Part {
  const kept = map.nodes.filter(({ kind }) => !DETAILS.has(kind));
  const part = among(map, new Set(kept.map(({ id }) => id)));
  const edges = part.edges.filter(({ kind }) => !BETWEEN_AUTHORITIES.has(kind));
  const isWhole =
    kept.length === map.nodes.length && edges.length === map.edges.length;
  return isWhole ? map : { nodes: part.nodes, edges };
}

/**
 * Returns what a filter leaves of a map: the nodes it asks for, and the way from each to the
 * issue, without which nobody could tell what they are about.
 */
export function filtered(
  map: Part,
  filter: Filter,
  standings: Readonly<Record<string, Standing>>
): Part {
  const whole = filter.inFull ? map : inBrief(map);
  const part = filter.theory ? around(whole, filter.theory) : whole;
  const asks = (node: NodeView): boolean =>
    (!filter.side || node.side === filter.side) &&
    (!filter.grade || node.grade === filter.grade) &&
    (!filter.standing || standings[node.id] === filter.standing);
  const kept = new Set(part.nodes.filter(asks).map(({ id }) => id));
  if (kept.size === part.nodes.length) {
    return part;
  }
  const leftwards = neighbours(part, ([bears, borne]) => [bears, borne]);
  for (const id of kept) {
    leftwards.get(id)?.forEach(next => kept.add(next));
  }
  return among(part, kept);
}

/** A part of a map in which some nodes hide what bears on them. */
export interface Folded {
  part: Part;
  /** How many nodes each folded node hides; a node another way leads to is not hidden. */
  hidden: ReadonlyMap<string, number>;
  /** Nodes that have something to hide. */
  foldable: ReadonlySet<string>;
}

/** Folds nodes of a map. What nothing leads to, such as a circle, is shown as it is. */
export function folded(map: Part, closed: ReadonlySet<string>): Folded {
  const rightwards = neighbours(map, ([bears, borne]) => [borne, bears]);
  const roots = beginnings(map, rightwards);
  const seen = reach(roots, rightwards, closed);
  const hidden = new Map<string, number>();
  for (const id of closed) {
    if (seen.has(id)) {
      const behind = reach([id], rightwards, new Set());
      hidden.set(id, [...behind].filter(one => !seen.has(one)).length);
    }
  }
  return {
    part: seen.size === map.nodes.length ? map : among(map, seen),
    hidden,
    foldable: new Set(rightwards.keys())
  };
}

/** Returns what stays folded so that a node is seen: of several ways to it the first is opened. */
export function opened(
  map: Part,
  closed: ReadonlySet<string>,
  id: string
): ReadonlySet<string> {
  const rightwards = neighbours(map, ([bears, borne]) => [borne, bears]);
  const isBehind = (one: string): boolean =>
    reach([one], rightwards, new Set()).has(id);
  const first = [...closed].find(one => one !== id && isBehind(one));
  if (first === undefined) {
    return closed;
  }
  const behind = reach([first], rightwards, new Set());
  return new Set(
    [...closed].filter(one => one === id || !behind.has(one) || !isBehind(one))
  );
}

/** Whether a node is seen only where the map is shown in full. */
export function isDetail({ kind }: Pick<NodeView, 'kind'>): boolean {
  return DETAILS.has(kind);
}

/** Returns what is folded when a map is opened: nothing, or every theory of a large one. */
export function foldedAtFirst(map: Part): ReadonlySet<string> {
  return map.nodes.length <= READABLE
    ? new Set()
    : new Set(
        map.nodes.filter(({ kind }) => kind === 'theory').map(({ id }) => id)
      );
}

/** Rival theories attack each other: that says nothing of which is to stand further left. */
export function isBetweenEquals(
  { source, target }: EdgeView,
  kinds: ReadonlyMap<string, NodeView['kind']>
): boolean {
  const kind = kinds.get(source);
  return kind === 'theory' && kind === kinds.get(target);
}

function among(map: Part, kept: ReadonlySet<string>): Part {
  return {
    nodes: map.nodes.filter(({ id }) => kept.has(id)),
    edges: map.edges.filter(
      ({ source, target }) => kept.has(source) && kept.has(target)
    )
  };
}

/** What each node leads to by the edges, turned as they are wanted; rivals do not count. */
export function neighbours(
  map: Part,
  turn: (pair: [string, string]) => [string, string]
): Map<string, string[]> {
  const kinds = new Map(map.nodes.map(({ id, kind }) => [id, kind]));
  const next = new Map<string, string[]>();
  for (const edge of map.edges) {
    if (
      kinds.has(edge.source) &&
      kinds.has(edge.target) &&
      !isBetweenEquals(edge, kinds)
    ) {
      const [from, to] = turn(bearing(edge));
      const there = next.get(from);
      if (there) {
        there.push(to);
      } else {
        next.set(from, [to]);
      }
    }
  }
  return next;
}

/** Where to begin so that every node is reached. */
function beginnings(
  map: Part,
  rightwards: ReadonlyMap<string, string[]>
): string[] {
  const led = new Set([...rightwards.values()].flat());
  const roots = map.nodes.map(({ id }) => id).filter(id => !led.has(id));
  const reached = reach(roots, rightwards, new Set());
  for (const { id } of map.nodes) {
    if (!reached.has(id)) {
      roots.push(id);
      reach([id], rightwards, new Set()).forEach(one => reached.add(one));
    }
  }
  return roots;
}

/** Everything that can be reached, what is begun from too; what is closed leads no further. */
export function reach(
  from: readonly string[],
  next: ReadonlyMap<string, string[]>,
  closed: ReadonlySet<string>
): Set<string> {
  const reached = new Set(from);
  for (const id of reached) {
    if (!closed.has(id)) {
      next.get(id)?.forEach(one => reached.add(one));
    }
  }
  return reached;
}
