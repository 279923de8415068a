import { describe, expect, it } from 'vitest';
import { GapError, SILENT, fromMap, hear } from '../../../extension/src/run';
import type {
  ArgumentMap,
  Event,
  Numbered,
  TheoryView,
  VerdictView
} from '../../../extension/src/wire';

const theory = (id: string, issue = 'consent'): TheoryView => ({
  id,
  issue,
  side: 'defense',
  audience: 'judge',
  scheme: 'precedent',
  thesis: { segments: [{ kind: 'plain', text: 'The refusal stands.' }] },
  elements: [],
  rests_on: [],
  sunk_by: null,
  precedents: [],
  adverse: [],
  route: [],
  arguments: []
});

const verdict = (id: string): VerdictView => ({
  id,
  text: '547 U.S. 103',
  form: 'full',
  grade: 'verified',
  resolution: 'resolved',
  authority: null,
  findings: [],
  as_of: '2024-06-30',
  policy: 'usual',
  corpus: 'abc'
});

const numbered = (number: number, event: Event): Numbered => ({ number, event });

const started = numbered(1, {
  type: 'started',
  run: 'r1',
  roles: [{ role: 'creative', model: 'schemes', stays: true }],
  facts: [{ id: 'F1', text: 'He refused.' }]
});
const floated = numbered(2, {
  type: 'theory',
  theory: theory('T1'),
  verdicts: [verdict('V1')]
});
const ended = numbered(3, {
  type: 'ended',
  outcome: 'stopped',
  words: 'Stopped.'
});

describe('a run', () => {
  it('that is taken up waits no more, though nothing was said yet', () => {
    const waiting = numbered(2, { type: 'waiting', round: 1, words: 'How?' });
    const again = numbered(3, { ...started.event });
    const asked = [started, waiting].reduce(hear, SILENT);
    expect(asked.waiting?.round).toBe(1);
    expect(hear(asked, again).waiting).toBeNull();
  });

  it('grows with every event it hears', () => {
    const run = [started, floated, ended].reduce(hear, SILENT);
    expect(run.last).toBe(3);
    expect(run.roles[0].stays).toBe(true);
    expect(run.theories.map(({ id }) => id)).toEqual(['T1']);
    expect(run.verdicts.get('V1')?.grade).toBe('verified');
    expect(run.ended?.outcome).toBe('stopped');
  });

  it('doubles nothing when a stream is taken up too early', () => {
    const once = [started, floated].reduce(hear, SILENT);
    const twice = [started, floated, started, floated].reduce(hear, SILENT);
    expect(twice).toEqual(once);
  });

  it('refuses an event whose predecessor it has not heard', () => {
    expect(() => hear(hear(SILENT, started), ended)).toThrow(GapError);
  });

  it('puts a fuller theory in the place of the earlier one', () => {
    const fuller = numbered(3, {
      type: 'theory',
      theory: theory('T1', 'the refusal'),
      verdicts: []
    });
    const run = [started, floated, fuller].reduce(hear, SILENT);
    expect(run.theories.map(({ issue }) => issue)).toEqual(['the refusal']);
    expect(run.verdicts.has('V1')).toBe(true);
  });

  it('takes the routes of theories over from the map, and keeps what is not on it', () => {
    const carried = { ...theory('T1'), route: ['a', 'b'] };
    const struck = numbered(3, {
      type: 'theory',
      theory: theory('T2'),
      verdicts: []
    });
    const drawn = numbered(4, {
      type: 'map',
      map: { theories: [carried], verdicts: [] } as unknown as ArgumentMap
    });
    const run = [started, floated, struck, drawn].reduce(hear, SILENT);
    expect(run.theories).toEqual([carried, theory('T2')]);
  });

  it('goes on after an end when it is taken up again', () => {
    const again = { ...started, number: 4 };
    const run = [started, floated, ended, again].reduce(hear, SILENT);
    expect(run.ended).toBeNull();
    expect(run.theories).toHaveLength(1);
  });

  it('is the same whether it was heard or read from its map', () => {
    const map = {
      roles: [],
      facts: [],
      theories: [theory('T1')],
      moves: [],
      leads: [],
      verdicts: [verdict('V1')]
    } as unknown as ArgumentMap;
    const read = fromMap(map);
    expect(read.theories.map(({ id }) => id)).toEqual(['T1']);
    expect([...read.verdicts.keys()]).toEqual(['V1']);
  });
});
