import React, { useEffect, useState } from 'react';
import type { Layout } from './layout';

const WIDTH = 150;
const HEIGHT = 110;

interface Window {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What stands around the drawing in its box: a border and the room above and below. */
const AROUND = { x: 2, y: 26 };

/**
 * The zoom at which all of a drawing is seen, at most its own size. The box is taken as wide as it
 * is without the small map beside it, which goes where everything is seen.
 */
export function fitting(drawing: Layout, box: HTMLElement): number {
  const { clientWidth = 0, clientHeight = 0 } = box.parentElement ?? {};
  return Math.min(
    1,
    (clientWidth - AROUND.x) / drawing.width,
    (clientHeight - AROUND.y) / drawing.height
  );
}

/**
 * The whole map in small beside it, with the part in view marked; a click goes there. For the mouse
 * alone: the keyboard walks from node to node.
 */
export function Minimap({
  drawing,
  scroll,
  zoom
}: {
  drawing: Layout;
  scroll: React.RefObject<HTMLDivElement | null>;
  zoom: number;
}): React.JSX.Element | null {
  const [seen, setSeen] = useState<Window | null>(null);
  useEffect(() => {
    const { current: box } = scroll;
    if (!box) {
      return;
    }
    const look = (): void => {
      setSeen(
        zoom <= fitting(drawing, box)
          ? null
          : {
              x: box.scrollLeft / zoom,
              y: box.scrollTop / zoom,
              width: box.clientWidth / zoom,
              height: box.clientHeight / zoom
            }
      );
    };
    look();
    const resized = new ResizeObserver(look);
    resized.observe(box);
    box.addEventListener('scroll', look, { passive: true });
    return () => {
      resized.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, [scroll, zoom, drawing]);

  if (!seen) {
    return null;
  }
  const go = (event: React.PointerEvent<SVGSVGElement>): void => {
    const { current: box } = scroll;
    const matrix = event.currentTarget.getScreenCTM()?.inverse();
    if (box && matrix && event.buttons > 0) {
      const { x, y } = new DOMPoint(
        event.clientX,
        event.clientY
      ).matrixTransform(matrix);
      box.scrollTo({
        left: x * zoom - box.clientWidth / 2,
        top: y * zoom - box.clientHeight / 2
      });
    }
  };
  return (
    <svg
      className="arguendo-Minimap"
      aria-hidden="true"
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      onPointerDown={go}
      onPointerMove={go}
    >
      {drawing.nodes.map(({ node, x, y, width, height }) => (
        <rect
          key={node.id}
          data-kind={node.kind}
          x={x}
          y={y}
          width={width}
          height={height}
        />
      ))}
      <rect
        className="arguendo-Minimap-seen"
        {...seen}
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
