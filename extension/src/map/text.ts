import type { Cleared, Segment } from '../wire';

/** A stretch of a line, drawn in one way. */
export interface Run {
  kind: Segment['kind'];
  text: string;
}

/** A line of a label. */
export type Line = readonly Run[];

/**
 * Breaks cleared text into lines of at most `width` characters, and cuts it off after `most`
 * lines. What is struck stays marked as struck on every line it runs over.
 */
export function wrap(text: Cleared, width: number, most: number): Line[] {
  const lines: Run[][] = [[]];
  let used = 0;
  for (const { kind, text: words } of text.segments) {
    for (const word of words.split(/(?<=\s)/)) {
      const length = word.trimEnd().length;
      if (used > 0 && used + length > width) {
        lines.push([]);
        used = 0;
      }
      const line = lines[lines.length - 1];
      const last = line.at(-1);
      const piece = used === 0 ? word.trimStart() : word;
      if (last?.kind === kind) {
        last.text += piece;
      } else if (piece) {
        line.push({ kind, text: piece });
      }
      used += piece.length;
    }
  }
  if (lines.length > most) {
    lines.length = most;
    lines[most - 1].push({ kind: 'plain', text: '…' });
  }
  return lines;
}
