import type { PlacedNode } from './layout';

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
