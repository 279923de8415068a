import React, {
  forwardRef,
  memo,
  useCallback,
  useId,
  useRef,
  useState
} from 'react';
import { useSurroundings } from '../views/context';
import { SIGN } from '../views/text';
import type { Acceptability, EdgeKind, NodeView, Standing } from '../wire';
import { type Layout, NODE, type PlacedNode } from './layout';
import { type Direction, neighbour } from './walk';

/** Edges that act against their target; the others carry it. */
export const ATTACKS: ReadonlySet<EdgeKind> = new Set([
  'rebuts',
  'undercuts',
  'undermines'
]);

const KEYS: Readonly<Record<string, Direction | undefined>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right'
};

/** The drawing itself: every node a button that the keyboard reaches. */
export const Drawing = forwardRef<
  SVGSVGElement,
  {
    drawing: Layout;
    hidden: ReadonlyMap<string, number>;
    foldable: ReadonlySet<string>;
    zoom: number;
    standings: Acceptability['all'];
    /** Nodes that stand on everything and no longer where the unverified is struck. */
    fallen: ReadonlySet<string>;
    chosen: string | null;
    onChoose: (id: string) => void;
    onFold: (id: string) => void;
    onZoom: (steps: number) => void;
  }
>(function Drawing(
  {
    drawing: { nodes, edges, width, height },
    hidden,
    foldable,
    zoom,
    standings,
    fallen,
    chosen,
    onChoose,
    onFold,
    onZoom
  },
  svg
) {
  const { trans } = useSurroundings();
  // Ids of markers are global to the page, and there may be many maps on it.
  const prefix = useId().replace(/:/g, '');
  const elements = useRef(new Map<string, SVGGElement>());
  // One node is in the tab order, and arrow keys move on from it.
  const [reached, setReached] = useState(nodes[0].node.id);
  // What is no longer shown cannot be the way in.
  const entry = nodes.some(({ node }) => node.id === reached)
    ? reached
    : nodes[0].node.id;

  const onKeyDown = useCallback(
    (event: React.KeyboardEvent, placed: PlacedNode) => {
      const { id } = placed.node;
      const direction = KEYS[event.key];
      const does: Readonly<Record<string, (() => void) | undefined>> = {
        Enter: () => onChoose(id),
        ' ': () => onChoose(id),
        f: () => onFold(id),
        '+': () => onZoom(1),
        '-': () => onZoom(-1),
        Home: () => elements.current.get(nodes[0].node.id)?.focus()
      };
      if (direction) {
        event.preventDefault();
        const next = neighbour(placed, nodes, direction);
        if (next) {
          elements.current.get(next.node.id)?.focus();
        }
      } else if (does[event.key] && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        does[event.key]?.();
      }
    },
    [nodes, onChoose, onFold, onZoom]
  );
  const keep = useCallback((id: string, element: SVGGElement | null) => {
    if (element) {
      elements.current.set(id, element);
    } else {
      elements.current.delete(id);
    }
  }, []);

  return (
    <svg
      ref={svg}
      className="arguendo-Map-drawing"
      role="group"
      aria-label={trans.__(
        'Argument map: arrow keys move, Enter opens, F folds, plus and minus zoom'
      )}
      width={width * zoom}
      height={height * zoom}
      viewBox={`0 0 ${width} ${height}`}
    >
      <defs>
        {['carries', 'attacks'].map(kind => (
          <marker
            key={kind}
            id={`${prefix}-${kind}`}
            data-kind={kind}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            orient="auto-start-reverse"
          >
            <path d="M0 0 8 4 0 8z" />
          </marker>
        ))}
      </defs>
      <Edges edges={edges} prefix={prefix} />
      {nodes.map(placed => (
        <Node
          key={placed.node.id}
          placed={placed}
          standing={
            placed.node.id in standings ? standings[placed.node.id] : undefined
          }
          isFallen={fallen.has(placed.node.id)}
          isChosen={placed.node.id === chosen}
          isEntry={placed.node.id === entry}
          hides={hidden.get(placed.node.id)}
          isFoldable={foldable.has(placed.node.id)}
          keep={keep}
          onChoose={onChoose}
          onFold={onFold}
          onReach={setReached}
          onKeyDown={onKeyDown}
        />
      ))}
    </svg>
  );
});

/** Edges do not change when a node is chosen: with hundreds of them that is felt. */
const Edges = memo(function Edges({
  edges,
  prefix
}: {
  edges: Layout['edges'];
  prefix: string;
}): React.JSX.Element {
  const { words } = useSurroundings();
  return (
    <>
      {edges.map(({ edge, isRivalry, isAcross, points }, at) => {
        const kind = ATTACKS.has(edge.kind) ? 'attacks' : 'carries';
        return (
          <path
            key={at}
            className="arguendo-Edge"
            data-kind={kind}
            data-rivalry={isRivalry}
            data-across={isAcross}
            d={`M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`}
            markerEnd={`url(#${prefix}-${kind})`}
          >
            <title>{words.edge[edge.kind]}</title>
          </path>
        );
      })}
    </>
  );
});

/** A node; one that stays as it is is not drawn again when another is chosen. */
const Node = memo(function Node({
  placed,
  standing,
  isFallen,
  isChosen,
  isEntry,
  hides,
  isFoldable,
  keep,
  onChoose,
  onFold,
  onReach,
  onKeyDown
}: {
  placed: PlacedNode;
  standing: Standing | undefined;
  isFallen: boolean;
  isChosen: boolean;
  isEntry: boolean;
  /** How many nodes it hides; undefined where it is not folded. */
  hides: number | undefined;
  isFoldable: boolean;
  keep: (id: string, element: SVGGElement | null) => void;
  onChoose: (id: string) => void;
  onFold: (id: string) => void;
  onReach: (id: string) => void;
  onKeyDown: (event: React.KeyboardEvent, placed: PlacedNode) => void;
}): React.JSX.Element {
  const { trans, words } = useSurroundings();
  const { node, lines, x, y, width, height } = placed;
  const said = [
    words.node[node.kind],
    node.side && words.side[node.side],
    standing && words.standing[standing]
  ].filter(Boolean);
  const graded = node.grade && words.grade[node.grade];
  const folded =
    hides === undefined
      ? null
      : trans._n('folded over %1 node', 'folded over %1 nodes', hides);
  return (
    <g
      ref={element => keep(node.id, element)}
      className="arguendo-Node"
      role="button"
      tabIndex={isEntry ? 0 : -1}
      aria-pressed={isChosen}
      aria-label={`${[...said, graded, folded].filter(Boolean).join(', ')}: ${plain(node)}`}
      data-node={node.id}
      data-kind={node.kind}
      data-grade={node.grade ?? undefined}
      data-standing={standing}
      data-fallen={isFallen}
      transform={`translate(${x} ${y})`}
      onClick={() => onChoose(node.id)}
      onFocus={() => onReach(node.id)}
      onKeyDown={event => onKeyDown(event, placed)}
    >
      <title>{plain(node)}</title>
      <rect width={width} height={height} rx="4" />
      <text className="arguendo-Node-head" x={NODE.padding} y={18}>
        {said.join(' · ')}
      </text>
      {node.grade && (
        <text
          className="arguendo-Node-grade"
          x={width - NODE.padding}
          y={18}
          textAnchor="end"
        >
          {SIGN[node.grade]}
        </text>
      )}
      {lines.map((line, at) => (
        <text
          key={at}
          x={NODE.padding}
          y={NODE.head + NODE.padding + 8 + at * NODE.lineHeight}
        >
          {line.map((run, place) => (
            <tspan key={place} data-kind={run.kind}>
              {run.text}
            </tspan>
          ))}
        </text>
      ))}
      {isFoldable && (
        // The keyboard folds with F: the sign is for the mouse, and no second stop for Tab.
        <g
          className="arguendo-Node-fold"
          data-folded={hides !== undefined}
          transform={`translate(${placed.isLeft ? -4 : width} ${height / 2})`}
          onClick={event => {
            event.stopPropagation();
            onFold(node.id);
          }}
        >
          <circle r="8" />
          <text textAnchor="middle" y="4">
            {hides === undefined ? '−' : '+'}
          </text>
        </g>
      )}
    </g>
  );
});

/** What a node says, with what is struck in it marked as struck, where no line can be drawn. */
function plain(node: NodeView): string {
  return node.label.segments
    .map(segment =>
      segment.kind === 'struck'
        ? `~~${segment.text}~~ [${segment.why}]`
        : segment.text
    )
    .join('');
}
