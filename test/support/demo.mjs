/** The demonstration: checks the published forms in assets/, then scores the one with blanks into dist/demo/. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const target = path.join('dist', 'demo');
rmSync(path.join(root, target), { recursive: true, force: true });

/** Runs the command line as a user would and shows the command first. */
function zipingbiao(...words) {
  process.stdout.write(`\n$ zipingbiao ${words.join(' ')}\n\n`);
  const { status } = spawnSync(process.execPath, [path.join('dist', 'cli.cjs'), ...words], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

zipingbiao('check', 'assets', '--fail-on', 'never');
zipingbiao('score', 'assets/示例-龙门镇2024.xlsx', '--out', target);
zipingbiao('check', `${target}/示例-龙门镇2024_已评分.xlsx`, '--fail-on', 'never');
