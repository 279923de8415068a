import { describe, expect, it } from 'vitest';
import { placed } from '../../../extension/src/verification/places';
import {
  quotedIn,
  sentencesOf,
  standingIn
} from '../../../extension/src/views/sentences';
import type {
  Cleared,
  NoteView,
  SentenceView
} from '../../../extension/src/wire';

const text: Cleared = {
  segments: [
    { kind: 'plain', text: '𝔸ll of it. See ' },
    { kind: 'cited', text: '547 U.S. 103', verdict: 'v1', grade: 'verified' },
    { kind: 'plain', text: '. So it is.' }
  ]
};

const sentence = (start: number, end: number): SentenceView => ({
  start,
  end,
  shade: 'imagined',
  rests_on: []
});

const written = ({ segments }: Cleared): string =>
  segments.map(({ text: words }) => words).join('');

describe('the sentences of a text', () => {
  it('are cut where the server counts characters, and lose none of them', () => {
    const cut = sentencesOf(text, [
      sentence(0, 11),
      sentence(11, 29),
      sentence(29, 38)
    ]);
    expect(cut.map(one => written(one.text))).toEqual([
      '𝔸ll of it. ',
      'See 547 U.S. 103. ',
      'So it is.'
    ]);
  });

  it('never cut a citation', () => {
    const cut = sentencesOf(text, [sentence(0, 20), sentence(20, 38)]);
    expect(cut.map(one => written(one.text))).toEqual([
      '𝔸ll of it. See 547 U.S. 103',
      '. So it is.'
    ]);
  });

  it('are one where nothing is known of them', () => {
    expect(sentencesOf(text, [])).toEqual([{ view: null, text }]);
  });
});

describe('quoted words', () => {
  it('are looked for in the passage whatever spaces stand between them', () => {
    const passage = 'We hold that a physically  present\ninhabitant’s refusal';
    const quoted = quotedIn({
      segments: [
        { kind: 'plain', text: 'It said “a physically present inhabitant\'s,”' }
      ]
    });
    const [[from, to]] = standingIn(passage, quoted);
    expect(passage.slice(from, to)).toBe(
      'a physically  present\ninhabitant’s'
    );
  });

  it('are not found where they do not stand, whatever signs they hold', () => {
    expect(standingIn('plain words', ['[w]e (hold) a+b*'])).toEqual([]);
  });
});

describe('a note', () => {
  it('is put at its place in a string that counts some characters twice', () => {
    const note: NoteView = { start: 3, end: 5, mark: 'verified', remarks: [] };
    expect(placed('𝔸𝔹 cd', [note], 10)).toEqual([{ from: 15, to: 17, note }]);
  });
});
