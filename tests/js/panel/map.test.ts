import { describe, expect, it } from 'vitest';
import { layout } from '../../../extension/src/map/layout';
import {
  EVERYTHING,
  around,
  filtered,
  folded,
  foldedAtFirst,
  opened
} from '../../../extension/src/map/parts';
import { neighbour } from '../../../extension/src/map/walk';
import { wrap } from '../../../extension/src/map/text';
import type { Cleared, EdgeView, NodeView } from '../../../extension/src/wire';

const plain = (text: string): Cleared => ({
  segments: [{ kind: 'plain', text }]
});

const node = (id: string): NodeView => ({
  id,
  kind: 'argument',
  label: plain(id),
  side: null,
  grade: null,
  scheme: null,
  ply: null,
  round: null,
  audience: null,
  struck: []
});

const edge = (source: string, target: string): EdgeView => ({
  source,
  target,
  kind: 'supports',
  linkage: null
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

  it('puts what carries a thing to the right of it', () => {
    const { nodes } = layout(
      {
        nodes: [node('claim'), node('premise')],
        edges: [edge('premise', 'claim')]
      },
      measure
    );
    const [claim, premise] = nodes;
    expect(claim.x).toBeLessThan(premise.x);
  });

  it('puts what a thing rests on to the right of it as well', () => {
    const { nodes, edges } = layout(
      {
        nodes: [node('theory'), node('fact')],
        edges: [{ ...edge('theory', 'fact'), kind: 'rests-on' }]
      },
      measure
    );
    const [theory, fact] = nodes;
    expect(theory.x).toBeLessThan(fact.x);
    const [start, end] = [edges[0].points[0], edges[0].points.at(-1)];
    expect(start.x).toBeLessThan(end?.x ?? 0);
  });

  it('keeps rival theories in one column', () => {
    const rival = (id: string): NodeView => ({ ...node(id), kind: 'theory' });
    const { nodes, edges } = layout(
      {
        nodes: [node('issue'), rival('ours'), rival('theirs')],
        edges: [
          { ...edge('ours', 'issue'), kind: 'answers' },
          { ...edge('theirs', 'issue'), kind: 'answers' },
          { ...edge('ours', 'theirs'), kind: 'rebuts' },
          { ...edge('theirs', 'ours'), kind: 'rebuts' }
        ]
      },
      measure
    );
    expect(nodes[1].x).toBe(nodes[2].x);
    expect(edges.every(({ points }) => points.length > 1)).toBe(true);
  });

  it('has the sides face each other with the issue between them', () => {
    const [ours, theirs] = (['defense', 'prosecution'] as const).map(side =>
      ['1', '2'].map(nth => ({
        ...node(side + nth),
        kind: 'theory' as const,
        side
      }))
    );
    const issue: NodeView = { ...node('issue'), kind: 'issue' };
    const theories = [...ours, ...theirs];
    const map = {
      nodes: [issue, ...theories, node('argument'), node('shared')],
      edges: [
        ...theories.map(({ id }) => ({
          ...edge(id, 'issue'),
          kind: 'answers' as const
        })),
        { ...edge('defense1', 'prosecution1'), kind: 'rebuts' as const },
        { ...edge('defense2', 'defense1'), kind: 'rebuts' as const },
        edge('argument', 'defense1'),
        edge('shared', 'defense2'),
        edge('shared', 'prosecution2')
      ]
    };
    const { nodes, edges, width, height } = layout(map, measure);
    const at = (id: string): (typeof nodes)[number] =>
      nodes.find(placed => placed.node.id === id) ?? nodes[0];
    const columns = [
      ['argument'],
      ['defense1', 'defense2'],
      ['issue'],
      ['prosecution1', 'prosecution2'],
      ['shared']
    ].map(ids => [...new Set(ids.map(id => Math.round(at(id).x)))]);
    expect(columns.every(({ length }) => length === 1)).toBe(true);
    const places = columns.flat();
    expect(places).toEqual(places.toSorted((one, two) => one - two));
    expect(edges).toHaveLength(map.edges.length);
    for (const { edge: drawn, points } of edges) {
      expect(points.length).toBeGreaterThan(1);
      for (const { x, y } of points) {
        expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true);
      }
      // An edge begins at the border of what acts.
      const { x, width: wide, y, height: high } = at(drawn.source);
      const [{ x: fromX, y: fromY }] = points;
      expect(fromX >= x - 1 && fromX <= x + wide + 1).toBe(true);
      expect(fromY >= y - 1 && fromY <= y + high + 1).toBe(true);
    }
    // Nothing lies over anything else.
    for (const one of nodes) {
      for (const other of nodes) {
        const isApart =
          one === other ||
          one.x + one.width <= other.x ||
          other.x + other.width <= one.x ||
          one.y + one.height <= other.y ||
          other.y + other.height <= one.y;
        expect(isApart).toBe(true);
      }
    }
  });

  it('draws two edges between the same nodes as two', () => {
    const { edges } = layout(
      {
        nodes: [node('a'), node('b')],
        edges: [edge('a', 'b'), { ...edge('a', 'b'), kind: 'rebuts' }]
      },
      measure
    );
    expect(edges.map(({ edge: { kind } }) => kind)).toEqual([
      'supports',
      'rebuts'
    ]);
  });

  it('leaves out an edge whose end is missing', () => {
    const { edges } = layout(
      {
        nodes: [node('a')],
        edges: [edge('a', 'gone')]
      },
      measure
    );
    expect(edges).toEqual([]);
  });

  it('lets the keyboard reach the nodes beside, above and below', () => {
    const { nodes } = layout(
      {
        nodes: [node('top'), node('left'), node('right')],
        edges: [edge('left', 'top'), edge('right', 'top')]
      },
      measure
    );
    const [first, upper, lower] = nodes;
    expect(neighbour(first, nodes, 'left')).toBeNull();
    expect(neighbour(upper, nodes, 'left')).toBe(first);
    const beside = upper.y < lower.y ? 'down' : 'up';
    expect(neighbour(upper, nodes, beside)).toBe(lower);
  });
});

describe('the part of a map around a theory', () => {
  it('holds its debate and what that stands on, and nothing of its rivals', () => {
    const of = (id: string, kind: NodeView['kind']): NodeView => ({
      ...node(id),
      kind
    });
    const map = {
      nodes: [
        of('I', 'issue'),
        of('T1', 'theory'),
        of('T2', 'theory'),
        of('A1', 'argument'),
        of('A2', 'argument'),
        of('M1', 'move'),
        of('F1', 'fact')
      ],
      edges: [
        { ...edge('T1', 'I'), kind: 'answers' },
        { ...edge('T2', 'I'), kind: 'answers' },
        { ...edge('T2', 'T1'), kind: 'rebuts' },
        edge('A1', 'T1'),
        edge('A2', 'T2'),
        { ...edge('M1', 'A1'), kind: 'undercuts' },
        { ...edge('A1', 'F1'), kind: 'rests-on' },
        { ...edge('A2', 'F1'), kind: 'rests-on' }
      ] satisfies EdgeView[]
    };
    const part = around(map, 'T1');
    expect(part.nodes.map(({ id }) => id)).toEqual([
      'I',
      'T1',
      'A1',
      'M1',
      'F1'
    ]);
    expect(part.edges).toHaveLength(4);
  });
});

describe('a part of a map', () => {
  const map = {
    nodes: [
      { ...node('I'), kind: 'issue' as const },
      { ...node('T1'), kind: 'theory' as const, side: 'plaintiff' as const },
      { ...node('T2'), kind: 'theory' as const, side: 'defendant' as const },
      { ...node('A1'), side: 'plaintiff' as const, grade: 'verified' as const },
      { ...node('A2'), side: 'defendant' as const, grade: 'unproven' as const },
      { ...node('F1'), kind: 'fact' as const }
    ],
    edges: [
      { ...edge('T1', 'I'), kind: 'answers' as const },
      { ...edge('T2', 'I'), kind: 'answers' as const },
      { ...edge('T1', 'T2'), kind: 'rebuts' as const },
      edge('A1', 'T1'),
      edge('A2', 'T2'),
      { ...edge('A1', 'F1'), kind: 'rests-on' as const },
      { ...edge('A2', 'F1'), kind: 'rests-on' as const }
    ]
  };
  const ids = (part: Pick<typeof map, 'nodes'>): string[] =>
    part.nodes.map(({ id }) => id);

  it('is what a filter asks for, and the way from there to the issue', () => {
    const shown = filtered(map, { ...EVERYTHING, grade: 'unproven' }, {});
    expect(ids(shown)).toEqual(['I', 'T2', 'A2']);
  });

  it('is everything where nothing is asked for', () => {
    expect(filtered(map, EVERYTHING, {})).toBe(map);
  });

  it('leaves rules, turns and the rank of authorities to the map in full', () => {
    const more = {
      nodes: [
        ...map.nodes,
        { ...node('R1'), kind: 'rule' as const },
        { ...node('said:A1'), kind: 'locution' as const }
      ],
      edges: [
        ...map.edges,
        { ...edge('A1', 'R1'), kind: 'rests-on' as const },
        { ...edge('said:A1', 'A1'), kind: 'asserts' as const },
        { ...edge('A1', 'A2'), kind: 'prefers' as const }
      ]
    };
    expect(filtered(more, EVERYTHING, {})).toEqual(map);
    expect(filtered(more, { ...EVERYTHING, inFull: true }, {})).toBe(more);
  });

  it('follows how things stand where that is asked for', () => {
    const shown = filtered(
      map,
      { ...EVERYTHING, standing: 'out' },
      { A1: 'out', A2: 'in' }
    );
    expect(ids(shown)).toEqual(['I', 'T1', 'A1']);
  });

  it('hides what bears on a folded node, and not what another way leads to', () => {
    const { part, hidden } = folded(map, new Set(['T1']));
    expect(ids(part)).toEqual(['I', 'T1', 'T2', 'A2', 'F1']);
    expect([...hidden]).toEqual([['T1', 1]]);
  });

  it('shows a circle to which nothing leads', () => {
    const circle = {
      nodes: [node('A'), node('B')],
      edges: [edge('A', 'B'), edge('B', 'A')]
    };
    expect(ids(folded(circle, new Set()).part)).toEqual(['A', 'B']);
  });

  it('is folded at the theories at first where it is large', () => {
    const many = Array.from({ length: 200 }, (_, at) => node(`N${at}`));
    expect([...foldedAtFirst(map)]).toEqual([]);
    expect([
      ...foldedAtFirst({ ...map, nodes: [...map.nodes, ...many] })
    ]).toEqual(['T1', 'T2']);
  });
});

describe('a word that no line could hold', () => {
  it('is cut, and nothing of it is lost', () => {
    const lines = wrap(plain('ab'.repeat(10)), 6, 9, measure);
    expect(lines.map(line => line.map(({ text }) => text).join(''))).toEqual([
      'ababab',
      'ababab',
      'ababab',
      'ab'
    ]);
  });
});

describe('going to a node that is folded away', () => {
  const map = {
    nodes: ['I', 'T', 'U', 'A', 'B', 'M'].map(node),
    edges: [
      edge('T', 'I'),
      edge('U', 'I'),
      edge('A', 'T'),
      edge('B', 'U'),
      edge('M', 'A'),
      edge('M', 'B')
    ]
  };

  it('opens one way to it and leaves the rest folded', () => {
    const closed = new Set(['T', 'U', 'A']);
    const after = opened(map, closed, 'M');
    expect([...after]).toEqual(['U']);
    expect(folded(map, after).part.nodes.map(({ id }) => id)).toContain('M');
  });

  it('leaves it folded itself, and changes nothing where it is seen', () => {
    const closed = new Set(['A', 'U']);
    expect(opened(map, closed, 'A')).toBe(closed);
  });
});
