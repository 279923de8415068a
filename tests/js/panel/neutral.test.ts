import { describe, expect, it, vi } from 'vitest';

vi.mock('@jupyterlab/translation', () => ({
  nullTranslator: { load: () => ({ __: (text: string) => text }) }
}));

import { neutralText } from '../../../extension/src/views/neutral';

describe('a text without heat', () => {
  it('leaves out what was dropped and has what was put in', () => {
    expect(
      neutralText({
        words: [
          { kind: 'kept', text: 'The ' },
          { kind: 'dropped', text: 'greedy ', why: 'It judges.' },
          { kind: 'kept', text: 'landlord ' },
          { kind: 'put', text: 'removed' },
          {
            kind: 'written',
            text: { segments: [{ kind: 'plain', text: ' them.' }] }
          }
        ],
        facts: [],
        refused: [],
        model: 'vocabulary'
      })
    ).toBe('The landlord removed them.');
  });
});
