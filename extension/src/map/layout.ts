import dagre from '@dagrejs/dagre';
import type { EdgeLabel, GraphLabel, NodeLabel } from '@dagrejs/dagre';
import type { ArgumentMap, EdgeView, NodeView } from '../wire';
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
  points: readonly { x: number; y: number }[];
}

/** A drawing of the map. */
export interface Layout {
  width: number;
  height: number;
  nodes: readonly PlacedNode[];
  edges: readonly PlacedEdge[];
}

/** Places the nodes so that what acts stands below what it acts on, the issue on top. */
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
  graph.setGraph({ rankdir: 'BT', nodesep: 24, ranksep: 48 });
  const lines = new Map<string, Line[]>();
  for (const { id, label } of map.nodes) {
    const wrapped = wrap(
      label,
      NODE.width - 2 * NODE.padding,
      NODE.lines,
      measure
    );
    lines.set(id, wrapped);
    graph.setNode(id, {
      width: NODE.width,
      height: NODE.head + wrapped.length * NODE.lineHeight + 2 * NODE.padding
    });
  }
  const drawn = map.edges.filter(
    ({ source, target }) => lines.has(source) && lines.has(target)
  );
  drawn.forEach(({ source, target }, at) => {
    graph.setEdge({ v: source, w: target, name: String(at) }, {});
  });
  dagre.layout(graph);
  const size = graph.graph();
  return {
    width: size.width ?? 0,
    height: size.height ?? 0,
    nodes: map.nodes.map(node => {
      const { x = 0, y = 0, width, height } = graph.node(node.id);
      return {
        node,
        lines: lines.get(node.id) ?? [],
        x: x - width / 2,
        y: y - height / 2,
        width,
        height
      };
    }),
    edges: drawn.map((edge, at) => ({
      edge,
      points:
        graph.edge({ v: edge.source, w: edge.target, name: String(at) })
          .points ?? []
    }))
  };
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
