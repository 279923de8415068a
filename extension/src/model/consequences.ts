import type { EdgeKind, Standing } from '../wire';
import { type Graph, standings } from './standing';

/** What would be otherwise if a node were struck. */
export interface Consequences {
  /** What stands now, and would not. */
  falls: readonly string[];
  /** What does not stand now, and would. */
  rises: readonly string[];
}

const ATTACKS: ReadonlySet<EdgeKind> = new Set([
  'rebuts',
  'undercuts',
  'undermines'
]);

/** Nodes and edges labelled at most in one search: a reader wants an answer at once. */
const EFFORT = 200_000;

/** What a search found, and whether it looked at everything. */
export interface Found {
  ids: readonly string[];
  isWhole: boolean;
}

/** Returns what follows from striking a node, beside what is struck already. */
export function ifStruck(
  graph: Graph,
  id: string,
  struck: ReadonlySet<string>
): Consequences {
  const before = standings(graph, struck);
  const after = standings(graph, new Set([...struck, id]));
  const others = graph.nodes.map(node => node.id).filter(one => one !== id);
  const onlyIn = (one: Labels, other: Labels): string[] =>
    others.filter(one_ => one.get(one_) === 'in' && other.get(one_) !== 'in');
  return { falls: onlyIn(before, after), rises: onlyIn(after, before) };
}

type Labels = ReadonlyMap<string, Standing>;

/**
 * Returns the nodes of which the fall of any single one would make a node stand: what its side has
 * to answer. None where it stands already, or where one alone does not do.
 */
export function whatRestores(
  graph: Graph,
  id: string,
  struck: ReadonlySet<string>
): Found {
  if (standings(graph, struck).get(id) === 'in') {
    return { ids: [], isWhole: true };
  }
  const size = graph.nodes.length + graph.edges.length;
  const all = against(graph, id).filter(one => !struck.has(one));
  const tried = all.slice(0, Math.ceil(EFFORT / size));
  const ids = tried.filter(
    one => standings(graph, new Set([...struck, one])).get(id) === 'in'
  );
  return { ids, isWhole: tried.length === all.length };
}

/**
 * What speaks against a node, however many steps away, the nearest first: an odd number of attacks
 * lies between. What attacks its attacker speaks for it, and its fall would restore nothing.
 */
function against({ nodes, edges }: Graph, id: string): string[] {
  const speaking = new Set(
    nodes
      .filter(({ kind }) => kind === 'argument' || kind === 'move')
      .map(one => one.id)
  );
  const bearing = new Map<string, { on: string; attacks: boolean }[]>();
  for (const { source, target, kind } of edges) {
    const isDownward = kind === 'rests-on' || kind === 'cites';
    const [borne, bears] = isDownward ? [source, target] : [target, source];
    const known = bearing.get(borne) ?? [];
    known.push({ on: bears, attacks: ATTACKS.has(kind) });
    bearing.set(borne, known);
  }
  const [evenly, oddly] = [new Set([id]), new Set<string>()];
  // Both grow while the queue is walked through, and no node comes into either twice.
  const queue = [{ at: id, isOdd: false }];
  for (const { at, isOdd } of queue) {
    for (const { on, attacks } of bearing.get(at) ?? []) {
      const reached = attacks === isOdd ? evenly : oddly;
      if (!reached.has(on)) {
        reached.add(on);
        queue.push({ at: on, isOdd: reached === oddly });
      }
    }
  }
  return [...oddly].filter(one => one !== id && speaking.has(one));
}
