import dagre from '@dagrejs/dagre';
import type { EdgeLabel, GraphLabel, NodeLabel } from '@dagrejs/dagre';
import type { EdgeView, NodeView } from '../wire';
import { type Part, bearing, isBetweenEquals } from './parts';
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

/**
 * Places the nodes in columns: the issue on the left, what carries or attacks a thing to the right
 * of it. Boxes of text are wide and columns of them long, and pages scroll better downwards.
 */
export function layout(map: Part, measure: Measure): Layout {
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
  const kinds = new Map(map.nodes.map(({ id, kind }) => [id, kind]));
  drawn.forEach((edge, at) => {
    if (!isBetweenEquals(edge, kinds)) {
      const [v, w] = bearing(edge);
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
      if (isBetweenEquals(edge, kinds)) {
        return { edge, isRivalry: true, points: besides(edge, nodes) };
      }
      const [v, w] = bearing(edge);
      const { points = [] } = graph.edge({ v, w, name: String(at) });
      return {
        edge,
        isRivalry: false,
        points: v === edge.source ? points : points.toReversed()
      };
    })
  };
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
