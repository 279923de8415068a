import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  ifStruck,
  whatRestores
} from '../../../extension/src/model/consequences';
import {
  type Graph,
  standings,
  unverified
} from '../../../extension/src/model/standing';
import type { EdgeKind, NodeKind } from '../../../extension/src/wire';

/** Graphs with the labels Python gives them (`tests/factories/standing.py`). */
const vectors = JSON.parse(
  readFileSync(new URL('standing.json', import.meta.url), 'utf-8')
) as (Graph & {
  all: Record<string, string>;
  verified_only: Record<string, string>;
  struck: string;
  without: Record<string, string>;
})[];

const graph = (
  nodes: Record<string, NodeKind>,
  edges: [string, EdgeKind, string][]
): Graph => ({
  nodes: Object.entries(nodes).map(([id, kind]) => ({ id, kind, grade: null })),
  edges: edges.map(([source, kind, target]) => ({ source, kind, target }))
});

const NONE = new Set<string>();

/** A theory with one argument that is answered, and the answer met. */
const debate = graph(
  { T: 'theory', A: 'argument', M: 'move', N: 'move', P: 'precedent' },
  [
    ['A', 'supports', 'T'],
    ['A', 'cites', 'P'],
    ['M', 'undercuts', 'A'],
    ['N', 'undercuts', 'M']
  ]
);

describe('what stands', () => {
  it('is what Python says, on everything and on the verified alone', () => {
    for (const one of vectors) {
      expect(Object.fromEntries(standings(one))).toEqual(one.all);
      expect(Object.fromEntries(standings(one, unverified(one)))).toEqual(
        one.verified_only
      );
    }
  });

  it('is what Python says where one node is struck', () => {
    for (const one of vectors) {
      const labels = standings(one, new Set([one.struck]));
      expect(Object.fromEntries(labels)).toEqual(one.without);
    }
  });
});

describe('striking a node', () => {
  it('takes what rests on it', () => {
    expect(ifStruck(debate, 'P', NONE)).toEqual({
      falls: ['T', 'A'],
      rises: []
    });
  });

  it('lets stand what it had defeated', () => {
    expect(ifStruck(debate, 'N', NONE)).toEqual({
      falls: ['T', 'A'],
      rises: ['M']
    });
  });

  it('changes nothing where nothing hangs on it', () => {
    expect(ifStruck(debate, 'M', NONE)).toEqual({ falls: [], rises: [] });
  });

  it('counts what is struck already', () => {
    expect(ifStruck(debate, 'P', new Set(['A']))).toEqual({
      falls: [],
      rises: []
    });
  });
});

describe('what restores a node', () => {
  it('is the answer that nobody met', () => {
    const unmet = { ...debate, edges: debate.edges.slice(0, 3) };
    expect(whatRestores(unmet, 'T', NONE).ids).toEqual(['M']);
  });

  it('is nothing for what stands', () => {
    expect(whatRestores(debate, 'T', NONE).ids).toEqual([]);
  });

  it('is nothing where one alone does not do', () => {
    const twice = graph(
      { T: 'theory', A: 'argument', M: 'move', N: 'move' },
      [
        ['A', 'supports', 'T'],
        ['M', 'undercuts', 'A'],
        ['N', 'undercuts', 'A']
      ]
    );
    expect(whatRestores(twice, 'T', NONE)).toEqual({ ids: [], isWhole: true });
  });

  it('answers in time on a map of five thousand nodes', () => {
    const large = graph(
      Object.fromEntries(
        Array.from({ length: 5000 }, (_, at) => [
          `M${at}`,
          at === 0 ? 'argument' : 'move'
        ])
      ),
      Array.from({ length: 4999 }, (_, at) => [
        `M${at + 1}`,
        'undercuts',
        `M${at}`
      ])
    );
    expect(standings(large).get('M0')).toBe('out');
    const { ids, isWhole } = whatRestores(large, 'M0', NONE);
    expect([ids.includes('M1'), isWhole]).toEqual([true, false]);
  });
});
