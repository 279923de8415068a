import { describe, expect, it } from 'vitest';
import { type Message, messages } from '../../../extension/src/sse';

/** A body that arrives in the given pieces. */
function body(...pieces: (string | Uint8Array)[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) {
        controller.enqueue(
          typeof piece === 'string' ? new TextEncoder().encode(piece) : piece
        );
      }
      controller.close();
    }
  });
}

async function all(stream: ReadableStream<Uint8Array>): Promise<Message[]> {
  const found: Message[] = [];
  for await (const message of messages(stream)) {
    found.push(message);
  }
  return found;
}

describe('server-sent events', () => {
  it('are read one by one', async () => {
    expect(
      await all(body('id: 1\ndata: a\n\n', 'id: 2\nevent: x\ndata: b\n\n'))
    ).toEqual([
      { id: '1', data: 'a' },
      { id: '2', data: 'b' }
    ]);
  });

  it('come out the same however the network cuts them', async () => {
    const text = 'id: 1\ndata: {"§": "é"}\n\n: still here\n\nid: 2\ndata: b\n\n';
    const whole = await all(body(text));
    const bytes = new TextEncoder().encode(text);
    for (let cut = 1; cut < bytes.length; cut++) {
      const cutUp = await all(body(bytes.slice(0, cut), bytes.slice(cut)));
      expect(cutUp).toEqual(whole);
    }
    expect(whole.map(({ data }) => data)).toEqual(['{"§": "é"}', 'b']);
  });

  it('leave out what was cut off', async () => {
    expect(await all(body('id: 1\ndata: a\n\nid: 2\ndata: hal'))).toEqual([
      { id: '1', data: 'a' }
    ]);
  });

  it('take heartbeats for silence', async () => {
    expect(await all(body(': still here\n\n', ': still here\n\n'))).toEqual([]);
  });
});
