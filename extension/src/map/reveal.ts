/**
 * Scrolls a box as little as is needed for something in it to be seen. The browser's own way
 * scrolls whatever lies around it too, and JupyterLab's panels are not to be moved.
 */
export function reveal(box: Element, thing: Element): void {
  const room = box.getBoundingClientRect();
  const place = thing.getBoundingClientRect();
  box.scrollTop += short(place.top, place.bottom, room.top, room.bottom);
  box.scrollLeft += short(place.left, place.right, room.left, room.right);
}

/** By how much a stretch sticks out of another; its beginning counts where it is the longer. */
export function short(
  from: number,
  to: number,
  least: number,
  most: number
): number {
  if (from < least || to - from > most - least) {
    return from - least;
  }
  return Math.max(0, to - most);
}
