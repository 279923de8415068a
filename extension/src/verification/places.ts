import { unitsOf } from '../characters';
import type { NoteView } from '../wire';

/** Puts notes at their places in a text of the browser's, which begins at an offset. */
export function placed(
  text: string,
  notes: readonly NoteView[],
  offset = 0
): { from: number; to: number; note: NoteView }[] {
  const units = unitsOf(text);
  return notes
    .filter(({ start, end }) => start < end && end < units.length)
    .map(note => ({
      from: offset + units[note.start],
      to: offset + units[note.end],
      note
    }));
}
