import type { NoteView } from '../wire';

/**
 * Puts notes at their places in a text of the browser's: the server counts characters, and a
 * string of JavaScript counts some of them twice.
 */
export function placed(
  text: string,
  notes: readonly NoteView[],
  offset = 0
): { from: number; to: number; note: NoteView }[] {
  const units: number[] = [];
  let at = 0;
  for (const character of text) {
    units.push(at);
    at += character.length;
  }
  units.push(at);
  return notes
    .filter(({ start, end }) => start < end && end < units.length)
    .map(note => ({
      from: offset + units[note.start],
      to: offset + units[note.end],
      note
    }));
}
