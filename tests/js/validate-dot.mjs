// Checks DOT files with Graphviz.
//
//   node validate-dot.mjs FILE...
//
// Exit 0 and, for each file, a line of JSON with the counts and labels as Graphviz reads them; or
// exit 1 and the errors and warnings on standard error.
import { readFileSync } from 'node:fs';
import { instance } from '@viz-js/viz';

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('Usage: node validate-dot.mjs FILE...');
  process.exit(2);
}

const viz = await instance();
for (const file of files) {
  const { output, errors: all } = viz.render(readFileSync(file, 'utf8'), {
    format: 'json0'
  });
  // That no font here has a letter's width says something of fonts, not of the file.
  const errors = all.filter(
    ({ message }) => !/no value for width/.test(message)
  );
  if (output === undefined || errors.length > 0) {
    for (const { level, message } of errors) {
      console.error(`${file}: ${level ?? 'error'}: ${message}`);
    }
    process.exitCode = 1;
  } else {
    const drawn = JSON.parse(output);
    console.log(
      JSON.stringify({
        nodes: drawn.objects?.length ?? 0,
        edges: drawn.edges?.length ?? 0,
        links: (drawn.objects ?? []).filter(one => one.URL ?? one.href).length,
        label: drawn.label ?? '',
        labels: (drawn.objects ?? []).map(({ label }) => label),
        tooltips: (drawn.objects ?? []).map(({ tooltip }) => tooltip)
      })
    );
  }
}
