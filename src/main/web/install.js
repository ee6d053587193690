// Copies what the pages load to the folder given.
const { copyFileSync, mkdirSync } = require('node:fs');
const { join } = require('node:path');
const npmCi = require('./npm-ci.js');

const bundles = {
  'tabler.css': '@tabler/core/dist/css/tabler.min.css',
  'htmx.js': 'htmx.org/dist/htmx.min.js',
  'bpmn-viewer.js': 'bpmn-js/dist/bpmn-navigated-viewer.production.min.js',
  'diagram-js.css': 'bpmn-js/dist/assets/diagram-js.css',
  'bpmn-js.css': 'bpmn-js/dist/assets/bpmn-js.css',
  'inter-latin.woff2': '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  'inter-latin-ext.woff2': '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2'
};

npmCi(__dirname);
const target = process.argv[2];
mkdirSync(target, { recursive: true });
for (const [name, file] of Object.entries(bundles)) {
  copyFileSync(join(__dirname, 'node_modules', file), join(target, name));
}
