// Installs what the lock file says, unless it is there already, and copies what the pages load to
// the folder given. No script of a package runs.
const { spawnSync } = require('node:child_process');
const { copyFileSync, existsSync, mkdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const lock = 'package-lock.json';
const installed = 'node_modules/.installed-lock.json';
const bundles = {
  'tabler.css': '@tabler/core/dist/css/tabler.min.css',
  'htmx.js': 'htmx.org/dist/htmx.min.js',
  'bpmn-viewer.js': 'bpmn-js/dist/bpmn-navigated-viewer.production.min.js',
  'diagram-js.css': 'bpmn-js/dist/assets/diagram-js.css',
  'bpmn-js.css': 'bpmn-js/dist/assets/bpmn-js.css',
  'inter-latin.woff2': '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  'inter-latin-ext.woff2': '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2'
};

if (!existsSync(installed) || !readFileSync(installed).equals(readFileSync(lock))) {
  const npm = spawnSync('npm ci --ignore-scripts --no-audit --no-fund', { shell: true, stdio: 'inherit' });
  if (npm.status !== 0) {
    process.exit(npm.status ?? 1);
  }
  copyFileSync(lock, installed);
}
const target = process.argv[2];
mkdirSync(target, { recursive: true });
for (const [name, file] of Object.entries(bundles)) {
  copyFileSync(join('node_modules', file), join(target, name));
}
