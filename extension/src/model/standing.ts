import type { EdgeView, NodeKind, NodeView, Standing } from '../wire';

/**
 * What stands, and what would stand otherwise: the grounded labelling (Dung 1995) of a map, with
 * whatever nodes are struck. It is the labelling that every map carries, computed as Python's
 * `maps/semantics` does, so that a question the map does not answer (what if this node fell?) can
 * be asked where there is no server: in a file, and in a notebook without its kernel.
 */
export interface Graph {
  nodes: readonly Pick<NodeView, 'id' | 'kind' | 'grade'>[];
  edges: readonly Pick<EdgeView, 'source' | 'target' | 'kind'>[];
}

type Edge = Graph['edges'][number];

/** What can attack, and can carry a theory or an issue. */
const SPEAKING: ReadonlySet<NodeKind> = new Set(['theory', 'argument', 'move']);
const NEEDS_SUPPORT: ReadonlySet<NodeKind> = new Set(['theory', 'issue']);

/** Labels the nodes of a map with some of them struck. */
export function standings(
  graph: Graph,
  struck: ReadonlySet<string> = new Set()
): Map<string, Standing> {
  const { names, attacks } = framework(graph, struck);
  const attacked = new Map<string, string[]>();
  const unsettled = new Map(names.map(name => [name, 0]));
  for (const [attacker, target] of attacks) {
    list(attacked, attacker).push(target);
    unsettled.set(target, (unsettled.get(target) ?? 0) + 1);
  }
  const labels = new Map<string, Standing>(
    names.map(name => [name, 'undecided'])
  );
  const free = names.filter(name => unsettled.get(name) === 0);
  // What is found to stand is added while the list is walked through.
  for (const standing of free) {
    labels.set(standing, 'in');
    for (const fallen of attacked.get(standing) ?? []) {
      if (labels.get(fallen) === 'out') {
        continue;
      }
      labels.set(fallen, 'out');
      for (const relieved of attacked.get(fallen) ?? []) {
        const left = (unsettled.get(relieved) ?? 0) - 1;
        unsettled.set(relieved, left);
        if (left === 0 && labels.get(relieved) === 'undecided') {
          free.push(relieved);
        }
      }
    }
  }
  return new Map(
    graph.nodes.map(({ id }) => [id, labels.get(id) ?? 'undecided'])
  );
}

/** Returns what rests on a citation that is neither verified nor under caution. */
export function unverified({ nodes }: Graph): Set<string> {
  return new Set(
    nodes
      .filter(({ grade }) => grade === 'unproven' || grade === 'rejected')
      .map(({ id }) => id)
  );
}

/** Arguments and the attacks among them: nothing else is known of either. */
interface Framework {
  names: string[];
  attacks: [string, string][];
}

/** Reads a map as a framework of Dung's. Helpers bear names with spaces, which no id has. */
function framework(graph: Graph, struck: ReadonlySet<string>): Framework {
  const kinds = new Map(graph.nodes.map(({ id, kind }) => [id, kind]));
  const speaks = (id: string): boolean => {
    const kind = kinds.get(id);
    return kind !== undefined && SPEAKING.has(kind);
  };
  const fails = failing(graph.edges, struck);
  const supporters = new Map<string, string[]>();
  for (const { id, kind } of graph.nodes) {
    if (NEEDS_SUPPORT.has(kind)) {
      supporters.set(id, []);
    }
  }
  const neededBy = new Map<string, string[]>();
  const attacks: [string, string][] = [];
  for (const edge of once(graph.edges)) {
    const { source, target, kind } = edge;
    switch (kind) {
      case 'rebuts':
      case 'undercuts':
      case 'undermines':
        if (speaks(source) && !fails(edge)) {
          attacks.push([source, target]);
        }
        break;
      case 'supports':
      case 'answers':
        if (speaks(source)) {
          supporters.get(target)?.push(source);
        }
        break;
      case 'rests-on':
      case 'cites':
        list(neededBy, target).push(source);
        break;
      default:
        // Drawn for the reader, and attacks nothing.
        break;
    }
  }
  const names = [...kinds.keys()];
  for (const [target, standingBy] of supporters) {
    const helper = `lacking support for ${target}`;
    names.push(helper);
    for (const supporter of standingBy) {
      attacks.push([supporter, helper]);
    }
    attacks.push([helper, target]);
  }
  for (const [ground, dependents] of neededBy) {
    const helper = `lacking ${ground}`;
    names.push(helper);
    attacks.push([ground, helper]);
    for (const dependent of dependents) {
      attacks.push([helper, dependent]);
    }
  }
  if (struck.size > 0) {
    names.push(STRUCK);
    for (const id of kinds.keys()) {
      if (struck.has(id)) {
        attacks.push([STRUCK, id]);
      }
    }
  }
  return { names, attacks };
}

const STRUCK = 'what is struck';

/**
 * Tells which attacks fail: those on what rests on the better authority. An undercut never does,
 * and where either side cites nothing there is no preference.
 */
function failing(
  edges: Graph['edges'],
  struck: ReadonlySet<string>
): (edge: Edge) => boolean {
  const outranks = new Set(
    edges
      .filter(({ kind }) => kind === 'prefers')
      .map(({ source, target }) => `${source} ${target}`)
  );
  const cited = new Map<string, string[]>();
  for (const { source, target, kind } of outranks.size > 0 ? edges : []) {
    if (kind === 'cites' && !struck.has(target)) {
      list(cited, source).push(target);
    }
  }
  return ({ source, target, kind }) => {
    const mine = cited.get(source);
    const theirs = cited.get(target);
    return (
      (kind === 'rebuts' || kind === 'undermines') &&
      mine !== undefined &&
      theirs !== undefined &&
      mine.every(one => theirs.some(other => outranks.has(`${other} ${one}`)))
    );
  };
}

function once(edges: Graph['edges']): Edge[] {
  const known = new Map(
    edges.map(edge => [`${edge.source} ${edge.target} ${edge.kind}`, edge])
  );
  return [...known.values()];
}

function list(lists: Map<string, string[]>, key: string): string[] {
  const known = lists.get(key);
  if (known) {
    return known;
  }
  const made: string[] = [];
  lists.set(key, made);
  return made;
}
