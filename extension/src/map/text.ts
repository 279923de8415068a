import type { Cleared, Segment } from '../wire';

/** A stretch of a line, drawn in one way. */
export interface Run {
  kind: Segment['kind'];
  text: string;
}

/** A line of a label. */
export type Line = readonly Run[];

/** Tells how wide a text is drawn. */
export type Measure = (text: string) => number;

/**
 * Breaks cleared text into lines of at most `width`, and cuts it off after `most` lines. What is
 * struck stays marked as struck on every line it runs over.
 */
export function wrap(
  text: Cleared,
  width: number,
  most: number,
  measure: Measure
): Line[] {
  const lines: Run[][] = [[]];
  let written = '';
  for (const { kind, text: words } of text.segments) {
    for (const word of words
      .split(/(?<=\s)/)
      .flatMap(one => pieces(one, width, measure))) {
      if (written && measure((written + word).trimEnd()) > width) {
        lines.push([]);
        written = '';
      }
      const piece = written ? word : word.trimStart();
      const line = lines[lines.length - 1];
      const last = line.at(-1);
      if (last?.kind === kind) {
        last.text += piece;
      } else if (piece) {
        line.push({ kind, text: piece });
      }
      written += piece;
    }
  }
  if (lines.length > most) {
    lines.length = most;
    shorten(lines[most - 1], width, measure);
  }
  return lines;
}

/** Ends a line with a sign that there is more, and makes room for it. */
function shorten(line: Run[], width: number, measure: Measure): void {
  const long = (): boolean =>
    measure(`${line.map(({ text }) => text).join('')}…`) > width;
  for (let last = line.at(-1); last && long(); last = line.at(-1)) {
    last.text = Array.from(last.text).slice(0, -1).join('');
    if (last.text === '') {
      line.pop();
    }
  }
  line.push({ kind: 'plain', text: '…' });
}

/** Cuts a word that no line could hold, between characters and never inside one. */
function pieces(word: string, width: number, measure: Measure): string[] {
  if (measure(word.trimEnd()) <= width) {
    return [word];
  }
  const cut: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece && measure(piece + letter) > width) {
      cut.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...cut, piece];
}
