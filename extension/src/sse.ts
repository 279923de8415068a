/** One message of a stream of server-sent events. */
export interface Message {
  /** The id the server gave it; empty where it gave none. */
  id: string;
  /** What it holds. */
  data: string;
}

/**
 * Reads server-sent events (HTML Living Standard, 9.2.6) from the body of a response.
 *
 * A message is given only when it is whole: what a broken connection cut off is not heard.
 */
export async function* messages(
  body: ReadableStream<Uint8Array>
): AsyncGenerator<Message> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  let id = '';
  let data: string[] = [];
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        return;
      }
      const lines = (rest + decoder.decode(value, { stream: true })).split(
        /\r\n|\n|\r(?!$)/
      );
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (line === '') {
          if (data.length > 0) {
            yield { id, data: data.join('\n') };
          }
          data = [];
          continue;
        }
        // A line that begins with a colon is a heartbeat: it has no field's name.
        const [, field, content] = /^([^:]*):? ?(.*)$/.exec(line) ?? [];
        if (field === 'id') {
          id = content;
        } else if (field === 'data') {
          data.push(content);
        }
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
