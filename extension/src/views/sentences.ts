import { unitsOf } from '../characters';
import type { Cleared, Segment, SentenceView } from '../wire';

/** A sentence with what it is made of. */
export interface Sentence {
  /** What stands behind it; null for words that no sentence covers. */
  view: SentenceView | null;
  text: Cleared;
}

/** Cuts a text into its sentences. A citation is never cut: it stays where it begins. */
export function sentencesOf(
  text: Cleared,
  views: readonly SentenceView[]
): Sentence[] {
  const units = unitsOf(text.segments.map(({ text: words }) => words).join(''));
  const ends = views.map(({ end }) => units[Math.min(end, units.length - 1)]);
  const cut: Segment[][] = views.map(() => []);
  const rest: Segment[] = [];
  let at = 0;
  for (const segment of text.segments) {
    const { text: words } = segment;
    let from = 0;
    while (from < words.length) {
      const place = ends.findIndex(end => end > at + from);
      const to =
        segment.kind === 'plain' && place >= 0
          ? Math.min(words.length, ends[place] - at)
          : words.length;
      (place < 0 ? rest : cut[place]).push({
        ...segment,
        text: words.slice(from, to)
      });
      from = to;
    }
    at += words.length;
  }
  const sentences: Sentence[] = cut
    .map((segments, place) => ({ view: views[place], text: { segments } }))
    .filter(({ text: { segments } }) => segments.length > 0);
  return rest.length > 0
    ? [...sentences, { view: null, text: { segments: rest } }]
    : sentences;
}

/** The words a text quotes, of some length, in the order in which it quotes them. */
export function quotedIn({ segments }: Cleared): string[] {
  const words = segments.map(({ kind, text }) =>
    kind === 'plain' ? text : ' '
  );
  return [...words.join('').matchAll(/[“"]([^“”"]{12,})[”"]/g)].map(
    ([, quoted]) => quoted.replace(/[,.;]$/, '')
  );
}

/** Where quoted words stand in a passage, whatever spaces are between them. */
export function standingIn(
  passage: string,
  quoted: readonly string[]
): [number, number][] {
  const places: [number, number][] = [];
  for (const words of quoted) {
    const pattern = words
      .trim()
      .split(/\s+/)
      .map(word =>
        word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['’]/g, "['’]")
      )
      .join('\\s+');
    const found = pattern && new RegExp(pattern, 'i').exec(passage);
    if (found) {
      places.push([found.index, found.index + found[0].length]);
    }
  }
  return places
    .sort(([a], [b]) => a - b)
    .filter(([from], at, all) => at === 0 || from >= all[at - 1][1]);
}
