import dagre from '@dagrejs/dagre';
import type { EdgeLabel, GraphLabel, NodeLabel } from '@dagrejs/dagre';
import type { ArgumentMap, EdgeKind, EdgeView, NodeView } from '../wire';
import { type Line, type Measure, wrap } from './text';

/** How nodes are drawn, in the drawing's own units. */
export const NODE = {
  width: 230,
  lineHeight: 16,
  padding: 10,
  head: 20,
  fontSize: 12,
  lines: 4
} as const;

/** A node with its place. */
export interface PlacedNode {
  node: NodeView;
  lines: readonly Line[];
  /** The left edge. */
  x: number;
  /** The upper edge. */
  y: number;
  width: number;
  height: number;
}

/** An edge with its path. */
export interface PlacedEdge {
  edge: EdgeView;
  /** Whether it runs between rival theories, which all attack each other. */
  isRivalry: boolean;
  points: readonly { x: number; y: number }[];
}

/** A drawing of the map. */
export interface Layout {
  width: number;
  height: number;
  nodes: readonly PlacedNode[];
  edges: readonly PlacedEdge[];
}

/** Edges that point from a thing to what it stands on; the others point the other way. */
const DOWNWARD: ReadonlySet<EdgeKind> = new Set(['rests-on', 'cites']);

/**
 * Places the nodes in columns: the issue on the left, what carries or attacks a thing to the right
 * of it. Boxes of text are wide and columns of them long, and pages scroll better downwards.
 */
export function layout(
  map: Pick<ArgumentMap, 'nodes' | 'edges'>,
  measure: Measure
): Layout {
  if (map.nodes.length === 0) {
    // Dagre gives an empty graph a width of minus infinity.
    return { width: 0, height: 0, nodes: [], edges: [] };
  }
  const graph = new dagre.graphlib.Graph<GraphLabel, NodeLabel, EdgeLabel>({
    multigraph: true
  });
  graph.setGraph({ rankdir: 'RL', nodesep: 16, ranksep: 64, marginx: 24 });
  const nodes = new Map<string, PlacedNode>();
  for (const node of map.nodes) {
    const width = NODE.width - 2 * NODE.padding;
    const lines = wrap(node.label, width, NODE.lines, measure);
    const height =
      NODE.head + lines.length * NODE.lineHeight + 2 * NODE.padding;
    nodes.set(node.id, { node, lines, x: 0, y: 0, width: NODE.width, height });
    graph.setNode(node.id, { width: NODE.width, height });
  }
  const drawn = map.edges.filter(
    ({ source, target }) => nodes.has(source) && nodes.has(target)
  );
  drawn.forEach((edge, at) => {
    if (!isBetweenEquals(edge, nodes)) {
      const [v, w] = rightToLeft(edge);
      graph.setEdge({ v, w, name: String(at) }, {});
    }
  });
  dagre.layout(graph);
  for (const placed of nodes.values()) {
    const { x = 0, y = 0 } = graph.node(placed.node.id);
    placed.x = x - placed.width / 2;
    placed.y = y - placed.height / 2;
  }
  const { width = 0, height = 0 } = graph.graph();
  return {
    width,
    height,
    nodes: [...nodes.values()],
    edges: drawn.map((edge, at) => {
      if (isBetweenEquals(edge, nodes)) {
        return { edge, isRivalry: true, points: besides(edge, nodes) };
      }
      const [v, w] = rightToLeft(edge);
      const { points = [] } = graph.edge({ v, w, name: String(at) });
      return {
        edge,
        isRivalry: false,
        points: v === edge.source ? points : points.toReversed()
      };
    })
  };
}

/**
 * Returns the part of a map that bears on one theory: the debate under it, and what that stands
 * on. What else stands on the same facts and authorities is left out.
 */
export function around(
  map: Pick<ArgumentMap, 'nodes' | 'edges'>,
  theory: string
): Pick<ArgumentMap, 'nodes' | 'edges'> {
  const kinds = new Map(map.nodes.map(({ id, kind }) => [id, kind]));
  const kept = new Set([theory]);
  // A set takes in what is added while it is walked through.
  for (const id of kept) {
    const kind = kinds.get(id);
    const goesOn = kind === 'argument' || kind === 'move' || id === theory;
    for (const { kind, source, target } of goesOn ? map.edges : []) {
      if (target === id && kinds.get(source) !== 'theory') {
        kept.add(source);
      } else if (source === id && (DOWNWARD.has(kind) || kind === 'answers')) {
        kept.add(target);
      }
    }
  }
  return {
    nodes: map.nodes.filter(({ id }) => kept.has(id)),
    edges: map.edges.filter(
      ({ source, target }) => kept.has(source) && kept.has(target)
    )
  };
}

/** Rival theories attack each other: that says nothing of which is to stand further left. */
function isBetweenEquals(
  { source, target }: EdgeView,
  nodes: ReadonlyMap<string, PlacedNode>
): boolean {
  const kind = nodes.get(source)?.node.kind;
  return kind === 'theory' && kind === nodes.get(target)?.node.kind;
}

function rightToLeft({ kind, source, target }: EdgeView): [string, string] {
  return DOWNWARD.has(kind) ? [target, source] : [source, target];
}

/** The path of an edge between two nodes of one column: out on the left side and back in. */
function besides(
  { source, target }: EdgeView,
  nodes: ReadonlyMap<string, PlacedNode>
): PlacedEdge['points'] {
  const [from, to] = [source, target].map(id => {
    const { x = 0, y = 0, height = 0 } = nodes.get(id) ?? {};
    return { x, y: y + height / 2 };
  });
  // What is further apart is led further round.
  const out = 12 + Math.min(36, Math.abs(from.y - to.y) / 24);
  return [
    from,
    { x: Math.min(from.x, to.x) - out, y: (from.y + to.y) / 2 },
    to
  ];
}

/** The directions in which the keyboard moves over the drawing. */
export type Direction = 'up' | 'down' | 'left' | 'right';

/** Returns the node next to one in a direction: near, and not far off to the side. */
export function neighbour(
  from: PlacedNode,
  nodes: readonly PlacedNode[],
  direction: Direction
): PlacedNode | null {
  let best: PlacedNode | null = null;
  let least = Infinity;
  for (const node of nodes) {
    const dx = node.x + node.width / 2 - (from.x + from.width / 2);
    const dy = node.y + node.height / 2 - (from.y + from.height / 2);
    const [ahead, aside] = {
      up: [-dy, dx],
      down: [dy, dx],
      left: [-dx, dy],
      right: [dx, dy]
    }[direction];
    const distance = ahead + 2 * Math.abs(aside);
    if (node !== from && ahead > 1 && distance < least) {
      best = node;
      least = distance;
    }
  }
  return best;
}
