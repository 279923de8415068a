// Checks a Mermaid file with Mermaid's own parser.
//
//   node validate-mermaid.mjs FILE
//
// Exit 0 and the counts as JSON on standard output, or exit 1 and the error on standard error.
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';

const [file] = process.argv.slice(2);
if (!file) {
  console.error('Usage: node validate-mermaid.mjs FILE');
  process.exit(2);
}

// Mermaid looks for a browser's window when it is loaded, so it is loaded after there is one.
const { window } = new JSDOM('');
globalThis.window = window;
globalThis.document = window.document;
const { default: mermaid } = await import('mermaid');

try {
  const text = readFileSync(file, 'utf8');
  const { diagramType } = await mermaid.parse(text);
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  console.log(
    JSON.stringify({
      type: diagramType,
      nodes: db.getVertices?.().size ?? 0,
      edges: db.getEdges?.().length ?? 0
    })
  );
} catch (error) {
  console.error(`${file}: ${error.message}`);
  process.exit(1);
}
