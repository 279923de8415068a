import type { TranslationBundle } from '@jupyterlab/translation';
import { beforeEach, describe, expect, it, vi } from 'vitest';

// The panel's signals come from JupyterLab, which does not run without a page.
vi.mock('@jupyterlab/services', () => ({
  ServerConnection: { makeSettings: () => ({}) }
}));

import { Attempts } from '../../../extension/src/model/attempts';
import { Comparing } from '../../../extension/src/model/chosen';
import { Draft } from '../../../extension/src/model/draft';
import { Following } from '../../../extension/src/model/following';
import { Hand } from '../../../extension/src/model/hand';
import { Imported } from '../../../extension/src/model/imported';
import { Steering } from '../../../extension/src/model/steering';
import { type Api, ConnectionLost, TroubleError } from '../../../extension/src/request';
import type { BuildEvent, Matter, RunView } from '../../../extension/src/wire';

const trouble = { message: 'It is not there.', remedy: 'Look elsewhere.' };
const run = (id: string, state = 'finished'): RunView =>
  ({ id, state, title: id }) as RunView;

/** A server of which a test says what it answers. */
const server = (answers: Partial<Record<keyof Api, unknown>>): Api =>
  ({
    // Nothing more is heard of a run.
    follow: async function* () {},
    run: (id: string) => Promise.resolve(run(id)),
    ...answers
  }) as unknown as Api;

/** English, which is what the source is written in. */
const trans = {
  __: (text: string, ...given: string[]) =>
    text.replace(/%(\d)/g, (_, at: string) => given[Number(at) - 1])
} as unknown as TranslationBundle;

let changes = 0;
let attempts: Attempts;
beforeEach(() => {
  changes = 0;
  attempts = new Attempts(() => (changes += 1), trans);
});

describe('an attempt', () => {
  it('says in words what went wrong, and forgets it at the next', async () => {
    expect(
      await attempts.attempt(() => Promise.reject(new TroubleError(trouble)))
    ).toBeNull();
    expect(attempts.trouble).toEqual(trouble);
    expect(await attempts.attempt(() => Promise.resolve(7))).toBe(7);
    expect(attempts.trouble).toBeNull();
    expect(changes).toBe(4);
  });

  it('tells an error of the browser too', async () => {
    await attempts.attempt(() => Promise.reject(new Error('no net')));
    expect(attempts.trouble?.message).toContain('no net');
    await attempts.attempt(() => Promise.reject(new ConnectionLost('gone')));
    expect(attempts.trouble?.remedy).toContain('Jupyter is running');
  });
});

describe('what is at hand', () => {
  it('is mixed with what the user prefers', async () => {
    const usual = { creative: 'schemes', dials: { rounds: 1, tension: 2 } };
    const hand = new Hand(
      server({
        status: () => Promise.resolve({ usual }),
        examples: () => Promise.resolve([]),
        runs: () => Promise.resolve([run('r')])
      }),
      attempts
    );
    await hand.load();
    hand.prefer({
      creative: 'ollama:x',
      literal: 'schemes',
      theories: 2,
      precedents: 3,
      rounds: 5,
      prices: { 'ollama:x': { tokens_in: 1, tokens_out: 2 } },
      forum: 'ca9',
      side: 'defense'
    });
    expect(hand.usual).toMatchObject({
      creative: 'ollama:x',
      dials: { rounds: 5, tension: 2, theories: 2 },
      prices: { 'ollama:x': { tokens_in: 1, tokens_out: 2 } }
    });
    expect(hand.usualMatter).toEqual({ forum: 'ca9', side: 'defense' });
    expect(hand.earlier).toHaveLength(1);
  });

  it('says why a library could not be built', async () => {
    const told: BuildEvent[] = [
      { type: 'advanced', fraction: 0.5, words: 'half' },
      { type: 'ended', library: {} as never, trouble: 'The disk is full.' }
    ];
    const hand = new Hand(
      server({
        buildStarter: async function* () {
          yield* told;
        },
        status: () => Promise.reject(new Error('gone'))
      }),
      attempts
    );
    await hand.buildStarter();
    expect(attempts.trouble?.message).toBe('The disk is full.');
    expect(hand.building).toBeNull();
  });
});

describe('a draft', () => {
  it('takes the place of what was written when a matter is brought', async () => {
    const matter = { question: 'Why?' };
    const draft = new Draft(
      server({ readMatter: () => Promise.resolve(matter) }),
      attempts
    );
    await draft.propose('  ');
    expect(draft.proposals).toBe(0);
    await draft.propose('question = "Why?"');
    expect([draft.proposals, draft.matter]).toEqual([1, matter]);
  });

  it('is taken up again until it is run, where the page is loaded anew', () => {
    const held = new Map<string, string>();
    const tab = {
      getItem: (key: string) => held.get(key) ?? null,
      setItem: (key: string, text: string) => held.set(key, text),
      removeItem: (key: string) => held.delete(key)
    } as unknown as Storage;
    const kept = (): Draft => {
      const draft = new Draft(server({}), attempts);
      draft.remember(tab, 'a panel');
      return draft;
    };
    const matter = { question: 'Why?' } as Matter;
    expect(kept().matter).toBeNull();
    kept().write(matter);
    expect(kept().matter).toEqual(matter);
    kept().forget();
    expect([kept().matter, held.size]).toEqual([null, 0]);
  });

  it('leaves nothing old behind where there is no room for the last word', () => {
    const draft = new Draft(server({}), attempts);
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
      removeItem: vi.fn()
    };
    draft.remember(full as unknown as Storage, 'a panel');
    const matter = { question: 'Why?' } as Matter;
    draft.write(matter);
    expect(draft.matter).toEqual(matter);
    expect(full.removeItem).toHaveBeenCalledWith('a panel');
  });
});

describe('a run', () => {
  it('is followed from its start, left, and taken up again', async () => {
    const following = new Following(
      server({ startRun: () => Promise.resolve(run('a', 'running')) }),
      attempts
    );
    await following.start({} as never);
    expect(following.view?.id).toBe('a');
    following.leave();
    expect(following.view).toBeNull();
    await following.resume('b');
    expect(following.view?.id).toBe('b');
    following.dispose();
  });

  it('can go on where it broke off, and not where it finished', async () => {
    const following = new Following(server({}), attempts);
    await following.take(() => Promise.resolve(run('a', 'broken-off')));
    expect(following.canGoOn).toBe(true);
    await following.take(() => Promise.resolve(run('a', 'finished')));
    expect(following.canGoOn).toBe(false);
    following.dispose();
  });

  it('that could not be stopped is not shown as stopping', async () => {
    const following = new Following(
      server({
        run: (id: string) => Promise.resolve(run(id, 'running')),
        follow: () => new Promise(() => undefined),
        stopRun: () => Promise.reject(new TroubleError(trouble))
      }),
      attempts
    );
    await following.take(() => Promise.resolve(run('a', 'running')));
    await following.stop();
    expect(following.isStopping).toBe(false);
    expect(attempts.trouble).toEqual(trouble);
    following.dispose();
  });
});

describe('steering', () => {
  const steered: unknown[] = [];
  const api = server({
    steerRun: (_: string, how: unknown) => {
      steered.push(how);
      return Promise.resolve(run('a'));
    },
    steps: () => Promise.resolve([{ number: 3, is_debate: false }])
  });

  it('says what is pinned, and then what is pinned no longer', async () => {
    const following = new Following(api, attempts);
    const steering = new Steering(api, attempts, following);
    await following.take(() => Promise.resolve(run('a')));
    steering.pin('T1');
    steering.strike('T2');
    await steering.steer(['More.'], false);
    steering.pin('T1');
    await steering.steer([], true);
    expect(steered).toMatchObject([
      { words: ['More.'], pins: ['T1'], unpins: [], strikes: ['T2'] },
      { pins: [], unpins: ['T1'], strikes: ['T2'], enough: true }
    ]);
    following.dispose();
  });

  it('has a theory put at its strongest in a run of its own', async () => {
    const forked: unknown[] = [];
    const api = server({
      steps: () => Promise.resolve([{ number: 4, is_debate: true }]),
      forkRun: (id: string, asked: unknown) => {
        forked.push([id, asked]);
        return Promise.resolve(run('b'));
      }
    });
    const following = new Following(api, attempts);
    const steering = new Steering(api, attempts, following);
    await following.take(() => Promise.resolve(run('a')));
    await steering.steelman('T1');
    expect(forked).toMatchObject([
      ['a', { step: 4, steering: { words: ['Steelman it.'], pins: ['T1'] } }]
    ]);
    following.dispose();
  });

  it('says that there is no round from which to argue a theory out', async () => {
    const following = new Following(api, attempts);
    const steering = new Steering(api, attempts, following);
    await following.take(() => Promise.resolve(run('a')));
    await steering.argueOut('T1');
    expect(attempts.trouble?.remedy).toContain('one round');
    following.dispose();
  });
});

describe('a map from a file', () => {
  const about = {
    question: '',
    side: 'defense',
    forum: 'ca9',
    as_of: '2015-01-01'
  } as const;

  it('is kept with its name until it is left', async () => {
    const map = { nodes: [] };
    const imported = new Imported(
      server({ importMap: () => Promise.resolve(map) }),
      attempts
    );
    await imported.takeFile(new File(['[A]: b'], 'a.argdown'), about);
    expect([imported.name, imported.map]).toEqual(['a.argdown', map]);
    imported.leave();
    expect(imported.map).toBeNull();
  });

  it('that is no text never reaches the server', async () => {
    const imported = new Imported(server({}), attempts);
    const file = new File([new Uint8Array([0xff, 0xfe, 0x00])], 'a.aif.json');
    await imported.takeFile(file, about);
    expect(imported.map).toBeNull();
    expect(attempts.trouble?.message).toContain('a.aif.json is not a text');
  });
});

describe('theories side by side', () => {
  it('are two, however they are brought together', () => {
    const comparing = new Comparing(attempts);
    comparing.choose('T1');
    comparing.choose('T2');
    expect(comparing.chosen).toEqual(['T1', 'T2']);
    comparing.choose('T3', 'T4');
    expect(comparing.chosen).toEqual(['T3', 'T4']);
    comparing.forget();
    expect(comparing.chosen).toEqual([]);
  });
});
