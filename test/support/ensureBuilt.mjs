/** Builds dist/ when it is missing or older than its sources; all talk goes to stderr so that stdout stays free for data. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const built = path.join(root, 'dist', 'cli.cjs');

function newest(file) {
  const stat = statSync(file);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(file).reduce((latest, name) => Math.max(latest, newest(path.join(file, name))), 0);
}

const sources = ['src', 'assets', 'manifest.xml', 'webpack.config.js', 'tsconfig.json', 'package.json', 'package-lock.json'].map((name) => path.join(root, name));
if (!existsSync(built) || statSync(built).mtimeMs < Math.max(...sources.filter(existsSync).map(newest))) {
  process.stderr.write('zipingbiao: building dist/ …\n');
  const webpack = path.join(root, 'node_modules', 'webpack', 'bin', 'webpack.js');
  const result = spawnSync(process.execPath, [webpack, '--mode', 'production'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (result.status !== 0) process.exit(result.status ?? 1);
}
