import type { TranslationBundle } from '@jupyterlab/translation';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { Foreseen } from '../../../extension/src/model/foreseen';
import type { Api } from '../../../extension/src/request';
import { foretold, used } from '../../../extension/src/views/cost';
import type { Cost, Estimate, RunRequest } from '../../../extension/src/wire';

const put = (text: string, given: readonly unknown[]): string =>
  text.replace(/%(\d)/g, (_, at: string) => String(given[Number(at) - 1]));

/** English, which is what the source is written in. */
const trans = {
  __: (text: string, ...given: string[]) => put(text, given),
  _n: (one: string, many: string, count: number, ...given: string[]) =>
    put(count === 1 ? one : many, [count, ...given])
} as unknown as TranslationBundle;

const estimate = (given: Partial<Estimate> = {}): Estimate => ({
  calls: 40,
  tokens: 90_000,
  money: null,
  unpriced: ['a:x'],
  ...given
});
const cost = (given: Partial<Cost> = {}): Cost => ({
  calls: 3,
  tokens_in: 1_900,
  tokens_out: 50,
  seconds: 4,
  cached: 0,
  money: null,
  ...given
});

describe('what a run may cost', () => {
  it('is nothing where no model is asked', () => {
    const told = estimate({ calls: 0, tokens: 0, unpriced: [] });
    expect(foretold(told, 5, trans)).toBe(
      'No model is asked: it costs nothing.'
    );
  });

  it('is told in calls and tokens, and a price that is not known is not made up', () => {
    expect(foretold(estimate(), null, trans)).toBe(
      'At most about 40 calls and 90,000 tokens. What a:x costs is not known here: prices are set in the settings.'
    );
  });

  it('is told in money by the prices given, and stops at the limit', () => {
    const told = estimate({ money: 1.25, unpriced: [] });
    expect(foretold(told, 5_000, trans)).toBe(
      'At most about 40 calls and 90,000 tokens. By your prices that is 1.25. It stops at your limit of 5,000 tokens.'
    );
    expect(foretold(told, 90_000, trans)).not.toContain('limit');
  });
});

describe('what a run has used', () => {
  it('is told beside what was foretold and what was allowed', () => {
    expect(used(cost(), estimate(), 2_000, trans)).toBe(
      'Used 3 calls and 1,950 tokens, of at most about 40 calls and 90,000 tokens. Your limit was 2,000 tokens. What a:x costs is not known here: prices are set in the settings.'
    );
  });

  it('counts what was at hand apart', () => {
    expect(
      used(
        cost({ calls: 1, cached: 2, money: 0.0123 }),
        estimate({ money: 1, unpriced: [] }),
        null,
        trans
      )
    ).toBe(
      'Used 1 call and 1,950 tokens, of at most about 40 calls and 90,000 tokens. By your prices that is 0.0123. 2 replies were at hand from before and cost nothing.'
    );
    expect(used(cost({ calls: 0 }), estimate(), 1, trans)).toBe(
      'No model was asked: it cost nothing. Your limit was 1 token.'
    );
    expect(used(cost({ calls: 0, cached: 1 }), estimate(), null, trans)).toBe(
      'No model was asked: it cost nothing. 1 reply was at hand from before and cost nothing.'
    );
  });
});

describe('an estimate', () => {
  const request = (facts: string): RunRequest =>
    ({ matter: { question: 'Why?', facts } }) as RunRequest;
  let asked: string[] = [];
  let answers: ((told: Estimate) => void)[] = [];
  let changes = 0;
  const api = {
    estimate: ({ matter }: RunRequest) => {
      asked.push(matter.facts);
      return new Promise<Estimate>((resolve, reject) => {
        answers.push(resolve);
        if (matter.facts === 'refused') {
          reject(new Error('no'));
        }
      });
    }
  } as unknown as Api;
  let foreseen: Foreseen;

  beforeEach(() => {
    vi.useFakeTimers();
    [asked, answers, changes] = [[], [], 0];
    foreseen = new Foreseen(api, () => (changes += 1));
  });
  afterEach(() => vi.useRealTimers());

  it('is asked for when the writing pauses, once for the same request', async () => {
    for (const facts of ['a', 'ab', 'abc', 'abc']) {
      foreseen.describe(request(facts));
      await vi.advanceTimersByTimeAsync(100);
    }
    await vi.advanceTimersByTimeAsync(1_000);
    foreseen.describe(request('abc'));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(asked).toEqual(['abc']);
    answers[0](estimate());
    await vi.advanceTimersByTimeAsync(0);
    expect([foreseen.estimate, changes]).toEqual([estimate(), 1]);
  });

  it('is that of what was written last, whichever answer comes first', async () => {
    for (const facts of ['old', 'new']) {
      foreseen.describe(request(facts));
      await vi.advanceTimersByTimeAsync(1_000);
    }
    answers[1](estimate({ calls: 2 }));
    answers[0](estimate({ calls: 1 }));
    await vi.advanceTimersByTimeAsync(0);
    expect(foreseen.estimate?.calls).toBe(2);
  });

  it('goes where there is nothing to run, or the server will not say', async () => {
    for (const facts of ['', 'refused']) {
      foreseen.describe(request('a'));
      await vi.advanceTimersByTimeAsync(1_000);
      answers.at(-1)?.(estimate());
      await vi.advanceTimersByTimeAsync(0);
      expect(foreseen.estimate).not.toBeNull();
      foreseen.describe(request(facts));
      await vi.advanceTimersByTimeAsync(1_000);
      expect(foreseen.estimate).toBeNull();
    }
    expect(asked).toEqual(['a', 'a', 'refused']);
  });

  it('is asked for no more once the panel is closed', async () => {
    foreseen.describe(request('a'));
    foreseen.dispose();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(asked).toEqual([]);
  });
});
