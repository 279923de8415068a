// Checks Argdown files with Argdown's own parser.
//
//   node validate-argdown.mjs FILE...
//
// Exit 0 and, for each file, a line of JSON with the counts and the words as the parser reads them;
// or exit 1 and the errors on standard error.
// The parser recovers from errors, so a model alone proves nothing: its error lists must be empty.
import { readFileSync } from 'node:fs';
import { argdown } from '@argdown/core';

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('Usage: node validate-argdown.mjs FILE...');
  process.exit(2);
}

for (const file of files) {
  const response = argdown.run({
    process: ['parse-input', 'build-model', 'build-map'],
    input: readFileSync(file, 'utf8'),
    logLevel: 'none'
  });
  const errors = errorsOf(response);
  if (errors.length > 0) {
    for (const { line, column, message } of errors) {
      console.error(`${file}:${line ?? '?'}:${column ?? '?'}: ${message}`);
    }
    process.exitCode = 1;
  } else {
    console.log(JSON.stringify(described(response)));
  }
}

/** Gathers the errors of the lexer, the parser and the model. */
function errorsOf(response) {
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
  return errors;
}

/** Counts what a file holds, and gives its words as the parser reads them. */
function described({ statements, arguments: args, map }) {
  const relations = {};
  for (const edge of map.edges) {
    relations[edge.relationType] = (relations[edge.relationType] ?? 0) + 1;
  }
  return {
    statements: Object.keys(statements).length,
    arguments: Object.keys(args).length,
    nodes: countNodes(map.nodes),
    edges: map.edges.length,
    relations,
    titles: {
      statements: Object.keys(statements),
      arguments: Object.keys(args)
    },
    words: Object.fromEntries(
      [...Object.entries(statements), ...Object.entries(args)].map(
        ([title, { members }]) => [
          title,
          members.find(({ isReference, text }) => !isReference && text)?.text
        ]
      )
    )
  };
}

/** Counts the statements and arguments drawn in the map, those inside groups too. */
function countNodes(nodes) {
  return nodes.reduce(
    (sum, node) => sum + (node.children ? countNodes(node.children) : 1),
    0
  );
}
