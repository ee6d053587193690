// Installs what a folder's lock file says, unless it is there already. No script of a package runs.
const { spawnSync } = require('node:child_process');
const { copyFileSync, existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

module.exports = folder => {
  const lock = join(folder, 'package-lock.json');
  const installed = join(folder, 'node_modules/.installed-lock.json');
  if (existsSync(installed) && readFileSync(installed).equals(readFileSync(lock))) return;
  const npm = spawnSync('npm ci --ignore-scripts --no-audit --no-fund', {
    cwd: folder,
    shell: true,
    stdio: 'inherit'
  });
  if (npm.status !== 0) process.exit(npm.status ?? 1);
  copyFileSync(lock, installed);
};
