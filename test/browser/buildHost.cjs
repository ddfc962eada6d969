/** Bundles the fake Excel for a page, once per run: dist/excel-host.js, beside what is shipped and never part of it. */
const { spawnSync } = require('node:child_process');
const path = require('node:path');

module.exports = async () => {
  const root = path.resolve(__dirname, '../..');
  const result = spawnSync(process.execPath, [path.join(root, 'node_modules/webpack/bin/webpack.js'), '--env', 'excelHost'], { cwd: root, encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`the fake Excel was not built: ${result.stdout}${result.stderr}`);
};
