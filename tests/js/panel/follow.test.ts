import { describe, expect, it } from 'vitest';
import { type Heard, type Source, hearing } from '../../../extension/src/follow';
import { SILENT } from '../../../extension/src/run';
import type { Numbered, RunView } from '../../../extension/src/wire';

const step = (number: number): Numbered => ({
  number,
  event: { type: 'step', node: 'argue', words: `step ${number}` }
});
const end: Numbered = {
  number: 4,
  event: { type: 'ended', outcome: 'finished', words: 'Done.' }
};

/** A run whose stream gives each list in turn, breaking after all but the last. */
function source(state: RunView['state'], ...streams: Numbered[][]) {
  const asked: number[] = [];
  const here: Source = {
    async *follow(_id, after) {
      asked.push(after);
      const stream = streams.shift() ?? [];
      for (const numbered of stream) {
        yield await Promise.resolve(numbered);
      }
      if (streams.length > 0) {
        throw new Error('the network is gone');
      }
    },
    run: () => Promise.resolve({ state } as RunView)
  };
  return { here, asked };
}

async function all(
  here: Source,
  isFinal: (error: unknown) => boolean = () => false
): Promise<Heard[]> {
  const heard: Heard[] = [];
  const signal = new AbortController().signal;
  const wait = (): Promise<void> => Promise.resolve();
  for await (const one of hearing(here, 'r', SILENT, signal, isFinal, wait)) {
    heard.push(one);
  }
  return heard;
}

describe('following a run', () => {
  it('takes the stream up where it broke', async () => {
    const { here, asked } = source(
      'finished',
      [step(1), step(2)],
      [],
      [step(3), end]
    );
    const heard = await all(here);
    expect(asked).toEqual([0, 2, 2]);
    const told = heard.filter(({ isLost }) => !isLost);
    expect(told.map(({ run }) => run.last)).toEqual([1, 2, 3, 4, 4]);
  });

  it('says that the server cannot be reached, until it can', async () => {
    const { here } = source(
      'finished',
      [step(1)],
      [],
      [],
      [{ ...end, number: 2 }]
    );
    const heard = await all(here);
    expect(heard.map(({ isLost }) => isLost)).toEqual([
      false,
      true,
      true,
      false,
      false
    ]);
  });

  it('is not content with a stream that ended before its run did', async () => {
    const { here, asked } = source('finished', [step(1), step(2)]);
    const follow = here.follow.bind(here);
    const streams = [follow, follow];
    here.follow = (id, after, signal) =>
      (streams.shift() ??
        async function* (): AsyncGenerator<Numbered> {
          asked.push(after);
          yield* await Promise.resolve([step(3), end]);
        })(id, after, signal);
    const heard = await all(here);
    expect(asked).toEqual([0, 2, 2]);
    expect(heard.at(-1)?.run.last).toBe(4);
  });

  it('asks on while a run waits: another tab may steer it', async () => {
    const { here } = source('waiting', [step(1)]);
    const states: RunView['state'][] = ['waiting', 'waiting', 'finished'];
    here.run = () =>
      Promise.resolve({ state: states.shift() ?? 'finished' } as RunView);
    const follow = here.follow.bind(here);
    let streams = 0;
    here.follow = (id, after, signal) =>
      streams++ < 2
        ? follow(id, after, signal)
        : (async function* (): AsyncGenerator<Numbered> {
            yield* await Promise.resolve([step(2), step(3), end]);
          })();
    const heard = await all(here);
    expect(heard.at(-1)?.run.ended?.outcome).toBe('finished');
  });

  it('asks again for what it missed', async () => {
    const { here, asked } = source(
      'finished',
      [step(1), step(3)],
      [step(2), step(3), end]
    );
    const heard = await all(here);
    expect(asked).toEqual([0, 1]);
    expect(heard.at(-1)?.run.ended?.outcome).toBe('finished');
  });

  it('ends with a run that broke off without a word', async () => {
    const { here } = source('broken-off', [step(1)]);
    const heard = await all(here);
    expect(heard.at(-1)?.view?.state).toBe('broken-off');
  });

  it('gives up where trying again would not help', async () => {
    const { here } = source('running', [], []);
    await expect(all(here, () => true)).rejects.toThrow('the network is gone');
  });
});
