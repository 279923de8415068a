import { describe, expect, it } from 'vitest';
import { compared, picked } from '../../../extension/src/model/comparing';
import type { PrecedentView, TheoryView } from '../../../extension/src/wire';

const precedent = (
  id: string,
  stance: PrecedentView['stance']
): PrecedentView =>
  ({ id: `P-${id}`, stance, authority: { id }, passages: [] }) as never;

const theory = (
  id: string,
  facts: string[],
  precedents: PrecedentView[],
  adverse: PrecedentView[] = []
): TheoryView => ({ id, rests_on: facts, precedents, adverse }) as never;

const one = theory(
  'T1',
  ['F1', 'F2'],
  [precedent('randolph', 'supporting'), precedent('olson', 'supporting')],
  [precedent('matlock', 'adverse')]
);
const other = theory(
  'T2',
  ['F2', 'F3'],
  [precedent('matlock', 'supporting')],
  [precedent('olson', 'adverse'), precedent('royer', 'adverse')]
);

describe('two theories side by side', () => {
  it('share facts, and have their own', () => {
    expect(compared(one, other).facts).toEqual({
      both: ['F2'],
      first: ['F1'],
      second: ['F3']
    });
  });

  it('share authorities, for the one and against the other', () => {
    const { both, first, second } = compared(one, other).authorities;
    expect(both.map(({ authority }) => authority.id)).toEqual([
      'olson',
      'matlock'
    ]);
    expect(both.every(({ isContested }) => isContested)).toBe(true);
    expect(first.map(({ authority }) => authority.id)).toEqual(['randolph']);
    expect(second.map(({ authority }) => authority.id)).toEqual(['royer']);
  });

  it('have everything in common with themselves', () => {
    const { facts, authorities } = compared(one, one);
    expect([facts.first, facts.second]).toEqual([[], []]);
    expect(authorities.both.some(({ isContested }) => isContested)).toBe(false);
  });
});

describe('choosing theories', () => {
  it.each([
    [[], 'T1', ['T1']],
    [['T1'], 'T2', ['T1', 'T2']],
    [['T1'], 'T1', []],
    [['T1', 'T2'], 'T3', ['T3']],
    [['T1', 'T2'], 'T1', ['T2']]
  ])('%j, then %s, makes %j', (before, theory, after) => {
    expect(picked(before, theory)).toEqual(after);
  });
});
