import type { Standing } from '../wire';
import { type Graph, standings } from './standing';

/** What would be otherwise if a node were struck. */
export interface Consequences {
  /** What stands now, and would not. */
  falls: readonly string[];
  /** What does not stand now, and would. */
  rises: readonly string[];
}

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

/** What speaks against a node, however many steps away, the nearest first. */
function against({ nodes, edges }: Graph, id: string): string[] {
  const speaking = new Set(
    nodes
      .filter(({ kind }) => kind === 'argument' || kind === 'move')
      .map(one => one.id)
  );
  const bears = new Map<string, string[]>();
  const isDownward = (kind: string): boolean =>
    kind === 'rests-on' || kind === 'cites';
  for (const { source, target, kind } of edges) {
    const [from, to] = isDownward(kind) ? [source, target] : [target, source];
    bears.set(from, [...(bears.get(from) ?? []), to]);
  }
  const reached = new Set([id]);
  for (const one of reached) {
    bears.get(one)?.forEach(next => reached.add(next));
  }
  reached.delete(id);
  return [...reached].filter(one => speaking.has(one));
}
