import React, {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState
} from 'react';
import { Repairs } from '../views/assessment';
import { useSurroundings } from '../views/context';
import type { Acceptability, ArgumentMap } from '../wire';
import { MapBar } from './bar';
import { NodeCard } from './card';
import { Drawing } from './drawing';
import { layout } from './layout';
import { Legend } from './legend';
import { Minimap, fitting } from './minimap';
import {
  DRAWABLE,
  EVERYTHING,
  type Filter,
  filtered,
  folded,
  foldedAtFirst,
  isDetail,
  opened
} from './parts';
import { reveal } from './reveal';
import type { Measure } from './text';
import { NODE } from './layout';

const ZOOMS = [0.25, 0.4, 0.6, 0.7, 0.8, 0.9, 1, 1.25, 1.6, 2];

/** The smallest zoom at which the words of a node can still be read. */
const LEGIBLE = 0.6;

/** The argument map, with what stands and what is defeated. */
export function MapView({
  map,
  selection = '',
  onSelect
}: {
  map: ArgumentMap;
  /** The chosen node, where somebody else keeps it. */
  selection?: string;
  onSelect?: (node: string) => void;
}): React.JSX.Element {
  const { trans } = useSurroundings();
  const [counted, setCounted] = useState<keyof Acceptability>('all');
  const [filter, setFilter] = useState<Filter>(EVERYTHING);
  const [closed, setClosed] = useState(() => foldedAtFirst(map));
  const [zoom, setZoom] = useState(1);
  const [unfolded, setUnfolded] = useState(0);
  const [own, setOwn] = useState<string | null>(null);
  const chosen = onSelect ? selection : own;
  const setChosen = onSelect ?? setOwn;
  const standings = map.acceptability[counted];
  // A filter by standing asks how things stand; no other has to be worked out anew for that.
  const asked = filter.standing ? standings : NO_STANDINGS;
  const shown = useMemo(
    () => folded(filtered(map, filter, asked), closed),
    [map, filter, asked, closed]
  );
  const drawing = useMemo(() => layout(shown.part, measureInTheme()), [shown]);
  const fallen = useMemo(
    () => (counted === 'all' ? NONE : fallenIn(map.acceptability)),
    [map, counted]
  );
  const scroll = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const fitted = useRef(1);
  const drawn = useRef(drawing);
  useLayoutEffect(() => {
    drawn.current = drawing;
  }, [drawing]);

  useLayoutEffect(() => {
    const { current: box } = scroll;
    if (!box) {
      return;
    }
    // At first all of the map is shown, or as much as can still be read.
    const first = Math.max(LEGIBLE, fitting(drawing, box));
    fitted.current = first;
    setZoom(first);
    // What the map is about stands in the middle then: it is what is seen first.
    const frame = requestAnimationFrame(() => {
      const root =
        drawing.nodes.find(({ node }) => node.kind === 'issue') ??
        drawing.nodes.at(0);
      if (root) {
        const [x, y] = [root.x + root.width / 2, root.y + root.height / 2];
        box.scrollTo(
          x * first - box.clientWidth / 2,
          y * first - box.clientHeight / 2
        );
      }
    });
    return () => cancelAnimationFrame(frame);
    // Folding a node must not take the reader away from it: only another part of the map does.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [map, filter, unfolded]);

  // It stays so where the room changes, until the reader zooms.
  useLayoutEffect(() => {
    const { current: box } = scroll;
    const room = box?.parentElement;
    if (!box || !room) {
      return;
    }
    const resized = new ResizeObserver(() => {
      const before = fitted.current;
      const now = Math.max(LEGIBLE, fitting(drawn.current, box));
      fitted.current = now;
      setZoom(at => (at === before ? now : at));
    });
    resized.observe(room);
    return () => resized.disconnect();
  }, []);

  const zoomBy = useCallback(
    (steps: number) =>
      setZoom(
        at =>
          (steps < 0
            ? ZOOMS.findLast(one => one < at)
            : ZOOMS.find(one => one > at)) ?? at
      ),
    []
  );
  useZoomByWheel(scroll, zoomBy);
  const drag = useDragging(scroll);
  const fold = useCallback(
    (id: string) =>
      setClosed(before => {
        const after = new Set(before);
        if (!after.delete(id)) {
          after.add(id);
        }
        return after;
      }),
    []
  );

  const node = map.nodes.find(({ id }) => id === chosen);
  const isKnown = node !== undefined;
  useEffect(() => {
    // What is told of a node takes room from the map: the node itself has to stay in sight.
    const at = chosen && isKnown && CSS.escape(chosen);
    const drawn = at && svg.current?.querySelector(`[data-node="${at}"]`);
    if (drawn && scroll.current) {
      reveal(scroll.current, drawn);
    }
  }, [chosen, isKnown, shown]);
  /** Goes to a node, which may be folded away or filtered out. */
  const go = (id: string): void => {
    const target = map.nodes.find(one => one.id === id);
    if (target && !drawing.nodes.some(placed => placed.node.id === id)) {
      const inFull = filter.inFull || isDetail(target);
      setFilter(inFull ? { ...EVERYTHING, inFull } : EVERYTHING);
      setClosed(before => opened(map, before, id));
    }
    setChosen(id);
  };
  const isTooLarge =
    closed.size > 0 && filtered(map, filter, asked).nodes.length > DRAWABLE;
  if (map.nodes.length === 0) {
    return (
      <p className="arguendo-Empty">{trans.__('The map holds nothing.')}</p>
    );
  }
  return (
    <div className="arguendo-Map" data-counted={counted}>
      <MapBar
        map={map}
        filter={filter}
        onFilter={next => {
          setFilter(next);
          // Who asks for one theory wants to read it.
          setClosed(before => without(before, next.theory));
        }}
        counted={counted}
        onCount={setCounted}
        fallen={fallen.size}
        zoom={zoom}
        onZoom={zoomBy}
        canShrink={zoom > ZOOMS[0]}
        canGrow={zoom < ZOOMS[ZOOMS.length - 1]}
        folded={closed.size}
        onUnfold={
          isTooLarge
            ? null
            : () => {
                setClosed(new Set());
                setUnfolded(unfolded + 1);
              }
        }
        picture={() => svg.current}
        title={map.matter.title || map.matter.question}
      />
      {drawing.nodes.length === 0 ? (
        <p className="arguendo-Empty" role="status">
          {trans.__('Nothing on the map answers to that.')}
        </p>
      ) : (
        <div className="arguendo-Map-frame" data-chosen={node !== undefined}>
          <div className="arguendo-Map-ground">
            <div className="arguendo-Map-scroll" ref={scroll} {...drag}>
              <Drawing
                ref={svg}
                drawing={drawing}
                hidden={shown.hidden}
                foldable={shown.foldable}
                zoom={zoom}
                standings={standings}
                fallen={fallen}
                chosen={chosen}
                onChoose={setChosen}
                onFold={fold}
                onZoom={zoomBy}
              />
            </div>
            <Minimap drawing={drawing} scroll={scroll} zoom={zoom} />
          </div>
          {node && (
            <NodeCard
              key={node.id}
              map={map}
              node={node}
              counted={counted}
              onChoose={go}
              onClose={() => setChosen('')}
            />
          )}
        </div>
      )}
      {counted === 'verified_only' && <Repairs map={map} />}
      <Legend part={shown.part} />
    </div>
  );
}

function without(set: ReadonlySet<string>, one: string): ReadonlySet<string> {
  return set.has(one) ? new Set([...set].filter(id => id !== one)) : set;
}

const NO_STANDINGS: Acceptability['all'] = {};
const NONE: ReadonlySet<string> = new Set();

/** What stood, or was open, and is out as soon as everything unverified is struck. */
function fallenIn({ all, verified_only: checked }: Acceptability): Set<string> {
  return new Set(
    Object.keys(all).filter(id => all[id] !== 'out' && checked[id] === 'out')
  );
}

/** The wheel with Ctrl (or a pinch) zooms; without it the page scrolls as any other. */
function useZoomByWheel(
  scroll: React.RefObject<HTMLDivElement | null>,
  zoomBy: (steps: number) => void
): void {
  useEffect(() => {
    const { current: box } = scroll;
    const onWheel = (event: WheelEvent): void => {
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        zoomBy(event.deltaY < 0 ? 1 : -1);
      }
    };
    // React listens passively, and what is passive cannot keep the page from zooming.
    box?.addEventListener('wheel', onWheel, { passive: false });
    return () => box?.removeEventListener('wheel', onWheel);
  });
}

/** Dragging the ground moves the map; a node is clicked, not dragged. */
function useDragging(
  scroll: React.RefObject<HTMLDivElement | null>
): Pick<
  React.HTMLAttributes<HTMLDivElement>,
  'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel'
> {
  const from = useRef<{ x: number; y: number } | null>(null);
  const end = (): void => {
    from.current = null;
    scroll.current?.removeAttribute('data-dragged');
  };
  return {
    onPointerDown: event => {
      const onNode = (event.target as Element).closest('.arguendo-Node');
      // Touch scrolls by itself.
      if (!onNode && event.button === 0 && event.pointerType === 'mouse') {
        from.current = { x: event.clientX, y: event.clientY };
        event.currentTarget.setPointerCapture(event.pointerId);
        event.currentTarget.setAttribute('data-dragged', '');
      }
    },
    onPointerMove: event => {
      const { current: start } = from;
      if (start) {
        event.currentTarget.scrollLeft += start.x - event.clientX;
        event.currentTarget.scrollTop += start.y - event.clientY;
        from.current = { x: event.clientX, y: event.clientY };
      }
    },
    onPointerUp: end,
    onPointerCancel: end
  };
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
