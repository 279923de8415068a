import { HTMLSelect } from '@jupyterlab/ui-components';
import React, {
  useCallback,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState
} from 'react';
import { useSurroundings } from '../views/context';
import { ClearedText } from '../views/text';
import type { Acceptability, ArgumentMap, EdgeKind, NodeView } from '../wire';
import type { Direction, PlacedEdge, PlacedNode } from './layout';
import { NODE, around, layout, neighbour } from './layout';
import type { Measure } from './text';

/** Edges that act against their target; the others carry it. */
const ATTACKS: ReadonlySet<EdgeKind> = new Set(['rebuts', 'undercuts']);

const KEYS: Readonly<Record<string, Direction | undefined>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right'
};

const ZOOMS = [0.25, 0.4, 0.6, 0.7, 0.8, 0.9, 1, 1.25, 1.6];

/** The argument map, with what stands and what is defeated. */
export function MapView({ map }: { map: ArgumentMap }): React.JSX.Element {
  const { trans, words } = useSurroundings();
  const [counted, setCounted] = useState<keyof Acceptability>('all');
  const [zoom, setZoom] = useState(ZOOMS.indexOf(1));
  const [chosen, setChosen] = useState<string | null>(null);
  const [theory, setTheory] = useState('');
  const drawing = useMemo(
    () => layout(theory ? around(map, theory) : map, measureInTheme()),
    [map, theory]
  );
  const scroll = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // At first as much of the map is shown as can still be read.
    const room = (scroll.current?.clientWidth ?? 0) / drawing.width;
    const best = ZOOMS.findLastIndex(one => one <= Math.min(room, 1));
    const first = Math.max(ZOOMS.indexOf(0.6), best);
    setZoom(first);
    // What the map is about stands in the middle of its column: it is what is seen first.
    const frame = requestAnimationFrame(() => {
      const { current: box } = scroll;
      const root = drawing.nodes.at(0);
      if (box && root) {
        const middle = (root.y + root.height / 2) * ZOOMS[first];
        box.scrollTop = middle - box.clientHeight / 2;
      }
    });
    return () => cancelAnimationFrame(frame);
  }, [drawing]);
  const node = map.nodes.find(({ id }) => id === chosen);
  const standings = map.acceptability[counted];

  if (drawing.nodes.length === 0) {
    return (
      <p className="arguendo-Empty">{trans.__('The map holds nothing.')}</p>
    );
  }
  return (
    <div className="arguendo-Map">
      <div className="arguendo-Map-bar">
        <label>
          {trans.__('Show')}{' '}
          <HTMLSelect
            value={theory}
            onChange={event => setTheory(event.target.value)}
          >
            <option value="">{trans.__('everything')}</option>
            {map.theories.map(({ id, side, audience }) => (
              <option key={id} value={id}>
                {`${id} · ${words.side[side]} · ${words.audience[audience]}`}
              </option>
            ))}
          </HTMLSelect>
        </label>
        <label>
          {trans.__('What stands, counting')}{' '}
          <HTMLSelect
            value={counted}
            onChange={event =>
              setCounted(event.target.value as keyof Acceptability)
            }
          >
            <option value="all">{trans.__('all that was argued')}</option>
            <option value="verified_only">
              {trans.__('only what rests on checked citations')}
            </option>
          </HTMLSelect>
        </label>
        <span className="arguendo-Map-zoom">
          <button
            type="button"
            aria-label={trans.__('Smaller')}
            disabled={zoom === 0}
            onClick={() => setZoom(zoom - 1)}
          >
            −
          </button>
          <span aria-live="polite">{Math.round(ZOOMS[zoom] * 100)} %</span>
          <button
            type="button"
            aria-label={trans.__('Larger')}
            disabled={zoom === ZOOMS.length - 1}
            onClick={() => setZoom(zoom + 1)}
          >
            +
          </button>
        </span>
      </div>
      <div className="arguendo-Map-scroll" ref={scroll}>
        <Drawing
          nodes={drawing.nodes}
          edges={drawing.edges}
          width={drawing.width}
          height={drawing.height}
          zoom={ZOOMS[zoom]}
          standings={standings}
          chosen={chosen}
          onChoose={setChosen}
        />
      </div>
      {node && (
        <section
          className="arguendo-Map-node"
          aria-label={trans.__('The chosen node')}
          data-node={node.id}
        >
          <span className="arguendo-Tag">{words.node[node.kind]}</span>{' '}
          {node.side && (
            <span className="arguendo-Tag">{words.side[node.side]}</span>
          )}{' '}
          <Standing of={node} standings={standings} />
          <p>
            <ClearedText text={node.label} passages={passagesOf(map, node)} />
          </p>
        </section>
      )}
    </div>
  );
}

function Standing({
  of,
  standings
}: {
  of: NodeView;
  standings: Acceptability['all'];
}): React.JSX.Element | null {
  const { words } = useSurroundings();
  return of.id in standings ? (
    <span className="arguendo-Tag" data-standing={standings[of.id]}>
      {words.standing[standings[of.id]]}
    </span>
  ) : null;
}

function Drawing({
  nodes,
  edges,
  width,
  height,
  zoom,
  standings,
  chosen,
  onChoose
}: {
  nodes: readonly PlacedNode[];
  edges: readonly PlacedEdge[];
  width: number;
  height: number;
  zoom: number;
  standings: Acceptability['all'];
  chosen: string | null;
  onChoose: (id: string) => void;
}): React.JSX.Element {
  const { trans, words } = useSurroundings();
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
      const direction = KEYS[event.key];
      if (direction) {
        event.preventDefault();
        const next = neighbour(placed, nodes, direction);
        if (next) {
          elements.current.get(next.node.id)?.focus();
        }
      } else if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        onChoose(placed.node.id);
      }
    },
    [nodes, onChoose]
  );

  return (
    <svg
      className="arguendo-Map-drawing"
      role="group"
      aria-label={trans.__('Argument map: arrow keys move, Enter opens')}
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
      {edges.map(({ edge, isRivalry, points }, at) => {
        const kind = ATTACKS.has(edge.kind) ? 'attacks' : 'carries';
        return (
          <path
            key={at}
            className="arguendo-Edge"
            data-kind={kind}
            data-rivalry={isRivalry}
            d={`M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`}
            markerEnd={`url(#${prefix}-${kind})`}
          >
            <title>{words.edge[edge.kind]}</title>
          </path>
        );
      })}
      {nodes.map(placed => {
        const { node, lines, x, y } = placed;
        const standing = node.id in standings ? standings[node.id] : undefined;
        const said = [
          words.node[node.kind],
          node.side && words.side[node.side],
          standing && words.standing[standing]
        ].filter(Boolean);
        return (
          <g
            key={node.id}
            ref={element => {
              if (element) {
                elements.current.set(node.id, element);
              } else {
                elements.current.delete(node.id);
              }
            }}
            className="arguendo-Node"
            role="button"
            tabIndex={node.id === entry ? 0 : -1}
            aria-pressed={node.id === chosen}
            aria-label={`${said.join(', ')}: ${plain(node)}`}
            data-node={node.id}
            data-kind={node.kind}
            data-standing={standing}
            transform={`translate(${x} ${y})`}
            onClick={() => onChoose(node.id)}
            onFocus={() => setReached(node.id)}
            onKeyDown={event => onKeyDown(event, placed)}
          >
            <title>{plain(node)}</title>
            <rect width={placed.width} height={placed.height} rx="4" />
            <text className="arguendo-Node-head" x={NODE.padding} y={18}>
              {said.join(' · ')}
            </text>
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
          </g>
        );
      })}
    </svg>
  );
}

/** Returns a measure of text as this theme draws it in a node. */
function measureInTheme(): Measure {
  const context = document.createElement('canvas').getContext('2d');
  const family = getComputedStyle(document.body).getPropertyValue(
    '--jp-ui-font-family'
  );
  if (!context) {
    return text => text.length * NODE.fontSize * 0.6;
  }
  context.font = `${NODE.fontSize}px ${family}`;
  return text => context.measureText(text).width;
}

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

/** The passages behind the citations in a node's label, by the thing the node shows. */
function passagesOf(map: ArgumentMap, node: NodeView): string[] {
  const precedents = map.theories.flatMap(theory => [
    ...theory.precedents,
    ...theory.adverse
  ]);
  const speaking = [
    ...map.theories.flatMap(theory => theory.arguments),
    ...map.moves
  ].find(({ id }) => id === node.id);
  if (speaking) {
    return speaking.cites.map(({ passage }) => passage);
  }
  return precedents
    .filter(({ id, authority }) => id === node.id || authority.id === node.id)
    .flatMap(({ passages }) => passages.map(({ id }) => id));
}
