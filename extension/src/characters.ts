/**
 * Returns where each character of a text begins, counted in the units of a JavaScript string, and
 * where the text ends: the server counts characters, and a string counts some of them twice.
 */
export function unitsOf(text: string): number[] {
  const units: number[] = [];
  let at = 0;
  for (const character of text) {
    units.push(at);
    at += character.length;
  }
  units.push(at);
  return units;
}
