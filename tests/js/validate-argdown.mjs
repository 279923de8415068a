// Checks an Argdown file with Argdown's own parser.
//
//   node validate-argdown.mjs FILE
//
// Exit 0 and the counts as JSON on standard output, or exit 1 and the errors on standard error.
// The parser recovers from errors, so a model alone proves nothing: its error lists must be empty.
import { readFileSync } from 'node:fs';
import { argdown } from '@argdown/core';

const [file] = process.argv.slice(2);
if (!file) {
  console.error('Usage: node validate-argdown.mjs FILE');
  process.exit(2);
}

const response = argdown.run({
  process: ['parse-input', 'build-model', 'build-map'],
  input: readFileSync(file, 'utf8'),
  logLevel: 'none'
});

const errors = [
  ...(response.lexerErrors ?? []).map(({ line, column, message }) => ({
    line,
    column,
    message
  })),
  ...(response.parserErrors ?? []).map(({ token, message }) => ({
    line: token?.startLine,
    column: token?.startColumn,
    message
  })),
  ...(response.exceptions ?? []).map(({ message }) => ({ message }))
];
if (errors.length === 0 && !response.map) {
  errors.push({ message: 'The file holds no argument map.' });
}
if (errors.length > 0) {
  for (const { line, column, message } of errors) {
    console.error(`${file}:${line ?? '?'}:${column ?? '?'}: ${message}`);
  }
  process.exit(1);
}

const relations = {};
for (const edge of response.map.edges) {
  relations[edge.relationType] = (relations[edge.relationType] ?? 0) + 1;
}
console.log(
  JSON.stringify({
    statements: Object.keys(response.statements).length,
    arguments: Object.keys(response.arguments).length,
    nodes: countNodes(response.map.nodes),
    edges: response.map.edges.length,
    relations,
    titles: {
      statements: Object.keys(response.statements),
      arguments: Object.keys(response.arguments)
    }
  })
);

/** Counts the statements and arguments drawn in the map, those inside groups too. */
function countNodes(nodes) {
  return nodes.reduce(
    (sum, node) => sum + (node.children ? countNodes(node.children) : 1),
    0
  );
}
