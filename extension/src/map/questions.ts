import type { Acceptability, ArgumentMap, QuestionView } from '../wire';

/** A critical question to an argument, and what became of it. */
export interface Asked {
  id: string;
  text: string;
  /** Put by a move that stands; put by one that was met; not put by anybody. */
  state: 'open' | 'met' | 'unasked';
}

/** Returns the critical questions of an argument's scheme, those that are open first. */
export function questionsTo(
  map: Pick<ArgumentMap, 'nodes' | 'edges' | 'acceptability'>,
  argument: string,
  counted: keyof Acceptability,
  catalogue: readonly QuestionView[]
): Asked[] {
  const standings = map.acceptability[counted];
  const nodes = new Map(map.nodes.map(node => [node.id, node]));
  const drawn = map.edges
    .filter(({ kind, target }) => kind === 'asks' && target === argument)
    .map(({ source }) => source);
  const put = drawn.map((id): Asked => {
    const by = map.edges
      .filter(({ kind, target }) => kind === 'raises' && target === id)
      .map(({ source }) => source);
    const text = nodes
      .get(id)
      ?.label.segments.map(one => one.text)
      .join('');
    const state =
      by.length === 0
        ? 'unasked'
        : by.some(move => standings[move] !== 'out')
          ? 'open'
          : 'met';
    return { id, text: text ?? id, state };
  });
  const node = nodes.get(argument);
  const rest =
    node?.kind === 'argument'
      ? catalogue
          .filter(({ scheme }) => scheme === node.scheme)
          .map(({ id, text }) => ({ id: `${argument}:${id}`, text }))
          .filter(({ id }) => !drawn.includes(id))
          .map((one): Asked => ({ ...one, state: 'unasked' }))
      : [];
  const order = { open: 0, unasked: 1, met: 2 };
  return [...put, ...rest].sort((a, b) => order[a.state] - order[b.state]);
}
