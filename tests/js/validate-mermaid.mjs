// Checks Mermaid files with Mermaid's own parser.
//
//   node validate-mermaid.mjs FILE...
//
// Exit 0 and, for each file, a line of JSON with the counts and the labels as a reader sees them;
// or exit 1 and the errors on standard error.
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('Usage: node validate-mermaid.mjs FILE...');
  process.exit(2);
}

// Mermaid looks for a browser's window when it is loaded, so it is loaded after there is one.
const { window } = new JSDOM('');
globalThis.window = window;
globalThis.document = window.document;
const { default: mermaid } = await import('mermaid');

for (const file of files) {
  try {
    const text = readFileSync(file, 'utf8');
    const { diagramType } = await mermaid.parse(text);
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
    const vertices = [...(db.getVertices?.().values() ?? [])];
    console.log(
      JSON.stringify({
        type: diagramType,
        nodes: vertices.length,
        edges: db.getEdges?.().length ?? 0,
        links: vertices.filter(one => one.link || one.haveCallback).length,
        labels: Object.fromEntries(
          vertices.map(({ id, text: label }) => [id, seen(label)])
        )
      })
    );
  } catch (error) {
    console.error(`${file}: ${error.message}`);
    process.exitCode = 1;
  }
}

/** Returns a label as it is drawn: Mermaid puts its own marks for entities while it parses. */
function seen(label = '') {
  const html = label
    .replace(/ﬂ°°/g, '&#')
    .replace(/ﬂ°/g, '&')
    .replace(/¶ß/g, ';');
  const place = window.document.createElement('div');
  place.innerHTML = html.replace(/<br\s*\/?>/g, ' ');
  return place.textContent;
}
