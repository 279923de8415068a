import { type Part, neighbours, reach } from './parts';

/**
 * Returns what is drawn to the left of the issue: what bears on it through the theories of the side
 * that is heard first, and through none of the other's. Nothing where there is no other side, or
 * no one issue that both could face: then everything is drawn to the right.
 */
export function leftOf(map: Part): ReadonlySet<string> {
  const issues = map.nodes.filter(({ kind }) => kind === 'issue');
  const theories = map.nodes.filter(({ kind }) => kind === 'theory');
  const first = theories.at(0)?.side;
  const ours = theories.filter(({ side }) => side === first);
  const theirs = theories.filter(({ side }) => side !== first);
  if (issues.length !== 1 || theirs.length === 0) {
    return new Set();
  }
  const outwards = neighbours(map, ([bears, borne]) => [borne, bears]);
  const [left, right] = [ours, theirs].map(side =>
    reach(
      side.map(({ id }) => id),
      outwards,
      new Set()
    )
  );
  return new Set([...left].filter(id => !right.has(id) && id !== issues[0].id));
}
