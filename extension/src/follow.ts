import { type Run, hear } from './run';
import type { Numbered, RunView } from './wire';

/** How long to wait before a broken stream is taken up again, in milliseconds, by attempt. */
const PATIENCE = [200, 1000, 2000, 5000];

/** How often it is asked whether somebody else told a run that waits how to go on. */
const WAITING = 2000;

/** Where a run can be followed. */
export interface Source {
  /** The events that follow a number; it ends with the run, or breaks. */
  follow(
    id: string,
    after: number,
    signal: AbortSignal
  ): AsyncIterable<Numbered>;
  /** How the run stands. */
  run(id: string): Promise<RunView>;
}

/** What has been heard of a run, and how it stands where that is newly known. */
export interface Heard {
  run: Run;
  view: RunView | null;
  /** Whether the server cannot be reached, again and again; it is asked until it can. */
  isLost: boolean;
}

/**
 * Hears a run to its end, taking its stream up again where it broke, as often as it breaks.
 *
 * An error for which `isFinal` holds is thrown on: trying again would not mend it.
 */
export async function* hearing(
  source: Source,
  id: string,
  heard: Run,
  signal: AbortSignal,
  isFinal: (error: unknown) => boolean,
  wait: (milliseconds: number) => Promise<void> = sleep
): AsyncGenerator<Heard> {
  let run = heard;
  const isLeft = (): boolean => signal.aborted;
  for (let attempt = 0; !isLeft(); attempt++) {
    try {
      for await (const numbered of source.follow(id, run.last, signal)) {
        run = hear(run, numbered);
        attempt = 0;
        yield { run, view: null, isLost: false };
      }
      // A run that broke off has no last word of its own: only its state tells.
      const view = await source.run(id);
      yield { run, view, isLost: false };
      // A run that finished has said so: a stream without that was cut short by somebody between.
      const isCut = view.state === 'finished' && run.ended === null;
      if (view.state === 'waiting') {
        // Another tab, or the command line, may tell it how to go on.
        await wait(WAITING);
        attempt = 0;
        continue;
      }
      if (view.state !== 'running' && !(isCut && attempt < PATIENCE.length)) {
        return;
      }
    } catch (error) {
      if (isFinal(error) && !isLeft()) {
        throw error;
      }
      // A stream that breaks once is taken up before anybody could read of it.
      if (attempt > 0 && !isLeft()) {
        yield { run, view: null, isLost: true };
      }
    }
    await wait(PATIENCE[Math.min(attempt, PATIENCE.length - 1)]);
  }
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds));
}
