import { describe, expect, it } from 'vitest';
import { questionsTo } from '../../../extension/src/map/questions';
import type { ArgumentMap } from '../../../extension/src/wire';

const label = (text: string) => ({ segments: [{ kind: 'plain', text }] });
const map = {
  nodes: [
    { id: 'A', kind: 'argument', scheme: 'precedent', label: label('a') },
    { id: 'A:alike', kind: 'question', label: label('Alike?') },
    { id: 'A:ground', kind: 'question', label: label('Other ground?') },
    { id: 'M', kind: 'move', label: label('m') },
    { id: 'N', kind: 'move', label: label('n') }
  ],
  edges: [
    { source: 'A:alike', target: 'A', kind: 'asks' },
    { source: 'A:ground', target: 'A', kind: 'asks' },
    { source: 'M', target: 'A:alike', kind: 'raises' },
    { source: 'N', target: 'A:ground', kind: 'raises' }
  ],
  acceptability: { all: { M: 'out', N: 'in' }, verified_only: { M: 'in' } }
} as unknown as ArgumentMap;

const catalogue = [
  { id: 'alike', scheme: 'precedent', text: 'Alike?' },
  { id: 'other', scheme: 'precedent', text: 'Another precedent?' },
  { id: 'words', scheme: 'exception', text: 'Within the words?' }
] as const;

describe('the critical questions of an argument', () => {
  it('are open, not put, or met, in that order', () => {
    expect(
      questionsTo(map, 'A', 'all', catalogue).map(({ text, state }) => [
        text,
        state
      ])
    ).toEqual([
      ['Other ground?', 'open'],
      ['Another precedent?', 'unasked'],
      ['Alike?', 'met']
    ]);
  });

  it('are open again where what met them is struck', () => {
    const [first] = questionsTo(map, 'A', 'verified_only', []);
    expect(first).toMatchObject({ text: 'Alike?', state: 'open' });
  });

  it('are none of what is no argument', () => {
    expect(questionsTo(map, 'M', 'all', catalogue)).toEqual([]);
  });
});
