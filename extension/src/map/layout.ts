import dagre from '@dagrejs/dagre';
import type { EdgeLabel, GraphLabel, NodeLabel } from '@dagrejs/dagre';
import type { EdgeView, NodeView } from '../wire';
import { type Part, bearing, isBetweenEquals } from './parts';
import { leftOf } from './sides';
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

interface Point {
  x: number;
  y: number;
}

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
  /** Whether it stands to the left of the issue, and what bears on it further left. */
  isLeft: boolean;
}

/** An edge with its path. */
export interface PlacedEdge {
  edge: EdgeView;
  /** Whether it runs between rival theories, which all attack each other. */
  isRivalry: boolean;
  /** Whether it runs from the one half of the drawing to the other. */
  isAcross: boolean;
  points: readonly Point[];
}

/** A drawing of the map. */
export interface Layout {
  width: number;
  height: number;
  nodes: readonly PlacedNode[];
  edges: readonly PlacedEdge[];
}

type Nodes = ReadonlyMap<string, PlacedNode>;
type Paths = ReadonlyMap<EdgeView, readonly Point[]>;

/** What is left free beside the drawing. */
const MARGIN = 24;

/**
 * Places the nodes in columns: the issue in the middle, the theories of one side to the left of it
 * and those of the other to the right, and what carries or attacks a thing further out. Screens are
 * wide: both sides in one column would be read through a slit. What bears on both stands right.
 */
export function layout(map: Part, measure: Measure): Layout {
  if (map.nodes.length === 0) {
    // Dagre gives an empty graph a width of minus infinity.
    return { width: 0, height: 0, nodes: [], edges: [] };
  }
  const left = leftOf(map);
  const kinds = new Map(map.nodes.map(({ id, kind }) => [id, kind]));
  const nodes: Nodes = new Map(
    map.nodes.map(node => [node.id, sized(node, left.has(node.id), measure)])
  );
  const drawn = map.edges.filter(
    ({ source, target }) => nodes.has(source) && nodes.has(target)
  );
  const ranked = drawn.filter(edge => !isBetweenEquals(edge, kinds));
  const rest = new Map([...nodes].filter(([id]) => !left.has(id)));
  const paths = new Map(columns(rest, ranked));
  const issue = map.nodes.find(({ kind }) => kind === 'issue');
  const pivot = issue && nodes.get(issue.id);
  if (pivot && left.size > 0) {
    const half = new Map([...nodes].filter(([id]) => left.has(id)));
    mirrored(half, pivot, ranked).forEach((path, edge) => {
      paths.set(edge, path);
    });
  }
  return framed(
    [...nodes.values()],
    drawn.map(edge => ({
      edge,
      isRivalry: isBetweenEquals(edge, kinds),
      isAcross:
        !paths.has(edge) && left.has(edge.source) !== left.has(edge.target),
      points: paths.get(edge) ?? between(edge, nodes)
    }))
  );
}

/** A node with the room its words take, still without a place. */
function sized(node: NodeView, isLeft: boolean, measure: Measure): PlacedNode {
  const room = NODE.width - 2 * NODE.padding;
  const lines = wrap(node.label, room, NODE.lines, measure);
  const height = NODE.head + lines.length * NODE.lineHeight + 2 * NODE.padding;
  return { node, lines, x: 0, y: 0, width: NODE.width, height, isLeft };
}

/** Places nodes, what bears on a thing to the right of it; returns the paths among them. */
function columns(nodes: Nodes, edges: readonly EdgeView[]): Paths {
  const graph = new dagre.graphlib.Graph<GraphLabel, NodeLabel, EdgeLabel>({
    multigraph: true
  });
  // Half the time of the default, and the same columns where each thing bears on one other.
  graph.setGraph({
    rankdir: 'RL',
    nodesep: 16,
    ranksep: 64,
    ranker: 'tight-tree'
  });
  for (const [id, { width, height }] of nodes) {
    graph.setNode(id, { width, height });
  }
  const among = edges.filter(
    ({ source, target }) => nodes.has(source) && nodes.has(target)
  );
  among.forEach((edge, at) => {
    const [v, w] = bearing(edge);
    graph.setEdge({ v, w, name: String(at) }, {});
  });
  dagre.layout(graph);
  for (const [id, placed] of nodes) {
    const { x = 0, y = 0 } = graph.node(id);
    placed.x = x - placed.width / 2;
    placed.y = y - placed.height / 2;
  }
  return new Map(
    among.map((edge, at) => {
      const [v, w] = bearing(edge);
      const { points = [] } = graph.edge({ v, w, name: String(at) });
      return [edge, v === edge.source ? points : points.toReversed()];
    })
  );
}

/** Places nodes to the left of one that has its place: as to the right of it, in a mirror. */
function mirrored(
  half: Nodes,
  pivot: PlacedNode,
  edges: readonly EdgeView[]
): Paths {
  const image = { ...pivot };
  const paths = columns(new Map([...half, [pivot.node.id, image]]), edges);
  const turn = ({ x, y }: Point): Point => ({
    x: pivot.x + pivot.width - (x - image.x),
    y: pivot.y + (y - image.y)
  });
  for (const placed of half.values()) {
    const corner = turn({ x: placed.x + placed.width, y: placed.y });
    Object.assign(placed, corner);
  }
  return new Map([...paths].map(([edge, path]) => [edge, path.map(turn)]));
}

/**
 * The path of an edge that no column has room for: straight across where its ends face each other,
 * and where they stand in one column out on the inner side and back in.
 */
function between(
  { source, target }: EdgeView,
  nodes: Nodes
): PlacedEdge['points'] {
  const ends = [source, target].flatMap(id => nodes.get(id) ?? []);
  const [from, to] = ends.map(({ x, y, width, height, isLeft }) => ({
    x: isLeft ? x + width : x,
    y: y + height / 2
  }));
  if (ends[0].isLeft !== ends[1].isLeft) {
    return [from, to];
  }
  // What is further apart is led further round.
  const out = 12 + Math.min(36, Math.abs(from.y - to.y) / 24);
  const x = ends[0].isLeft
    ? Math.max(from.x, to.x) + out
    : Math.min(from.x, to.x) - out;
  return [from, { x, y: (from.y + to.y) / 2 }, to];
}

/** The drawing from its corner on. */
function framed(
  nodes: readonly PlacedNode[],
  edges: readonly PlacedEdge[]
): Layout {
  const corners = nodes.flatMap(({ x, y, width, height }) => [
    { x, y },
    { x: x + width, y: y + height }
  ]);
  const all = [...corners, ...edges.flatMap(({ points }) => points)];
  const least = { x: Infinity, y: Infinity };
  const most = { x: -Infinity, y: -Infinity };
  for (const { x, y } of all) {
    least.x = Math.min(least.x, x);
    least.y = Math.min(least.y, y);
    most.x = Math.max(most.x, x);
    most.y = Math.max(most.y, y);
  }
  const moved = ({ x, y }: Point): Point => ({
    x: x - least.x + MARGIN,
    y: y - least.y
  });
  return {
    width: most.x - least.x + 2 * MARGIN,
    height: most.y - least.y,
    nodes: nodes.map(placed => ({ ...placed, ...moved(placed) })),
    edges: edges.map(edge => ({ ...edge, points: edge.points.map(moved) }))
  };
}
