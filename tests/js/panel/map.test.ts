import { describe, expect, it } from 'vitest';
import { layout, neighbour } from '../../../extension/src/map/layout';
import { wrap } from '../../../extension/src/map/text';
import type {
  Cleared,
  EdgeView,
  NodeView
} from '../../../extension/src/wire';

const plain = (text: string): Cleared => ({
  segments: [{ kind: 'plain', text }]
});

const node = (id: string): NodeView => ({
  id,
  kind: 'argument',
  label: plain(id),
  side: null,
  grade: null
});

const edge = (source: string, target: string): EdgeView => ({
  source,
  target,
  kind: 'supports'
});

/** A face in which every letter is as wide as the next. */
const measure = (text: string): number => text.length;

describe('the words in a node', () => {
  it('keep to the width', () => {
    const lines = wrap(plain('one two three four five six'), 9, 9, measure);
    expect(lines.map(line => line.map(({ text }) => text).join(''))).toEqual([
      'one two ',
      'three ',
      'four five ',
      'six'
    ]);
  });

  it('are cut off where there is no more room, and say so', () => {
    const lines = wrap(plain('one two three four five six'), 9, 2, measure);
    expect(lines).toHaveLength(2);
    expect(lines[1].at(-1)?.text).toContain('…');
  });

  it('stay struck on every line', () => {
    const text: Cleared = {
      segments: [
        { kind: 'plain', text: 'As in ' },
        {
          kind: 'struck',
          text: 'Varghese v. China Southern Airlines',
          verdict: 'V1',
          grade: 'rejected',
          why: 'no such case'
        }
      ]
    };
    const struck = wrap(text, 14, 9, measure)
      .flat()
      .filter(({ kind }) => kind === 'struck');
    expect(struck.map(({ text }) => text).join('')).toBe(
      'Varghese v. China Southern Airlines'
    );
    expect(struck.length).toBeGreaterThan(1);
  });
});

describe('the layout', () => {
  it('of nothing is empty', () => {
    expect(layout({ nodes: [], edges: [] }, measure)).toEqual({
      width: 0,
      height: 0,
      nodes: [],
      edges: []
    });
  });

  it('puts what is carried above what carries it', () => {
    const { nodes } = layout({
      nodes: [node('claim'), node('premise')],
      edges: [edge('premise', 'claim')]
    }, measure);
    const [claim, premise] = nodes;
    expect(claim.y).toBeLessThan(premise.y);
  });

  it('draws two edges between the same nodes as two', () => {
    const { edges } = layout({
      nodes: [node('a'), node('b')],
      edges: [edge('a', 'b'), { ...edge('a', 'b'), kind: 'rebuts' }]
    }, measure);
    expect(edges.map(({ edge: { kind } }) => kind)).toEqual([
      'supports',
      'rebuts'
    ]);
  });

  it('leaves out an edge whose end is missing', () => {
    const { edges } = layout({
      nodes: [node('a')],
      edges: [edge('a', 'gone')]
    }, measure);
    expect(edges).toEqual([]);
  });

  it('lets the keyboard reach the nodes beside, above and below', () => {
    const { nodes } = layout({
      nodes: [node('top'), node('left'), node('right')],
      edges: [edge('left', 'top'), edge('right', 'top')]
    }, measure);
    const [top, left, right] = nodes;
    expect(neighbour(top, nodes, 'up')).toBeNull();
    expect(neighbour(left, nodes, 'up')).toBe(top);
    const beside = left.x < right.x ? 'right' : 'left';
    expect(neighbour(left, nodes, beside)).toBe(right);
  });
});
