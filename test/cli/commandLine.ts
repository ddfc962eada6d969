/** The command line in this process: what it prints, and a folder to work in. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../../src/cli/run';
import { openWorkbook } from '../../src/host/open';
import { workbookBytes } from '../support/realForms';

export interface Outcome {
  code: number;
  out: string;
  err: string;
}

export async function zipingbiao(...argv: string[]): Promise<Outcome> {
  const outcome: Outcome = { code: -1, out: '', err: '' };
  outcome.code = await run(argv, {
    out: (text) => void (outcome.out += text), err: (text) => void (outcome.err += text), progress: () => undefined, outIsTerminal: false,
  });
  return outcome;
}

/** A folder that is gone after each test. */
export function workFolder(): { at(...names: string[]): string } {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'zipingbiao-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  return { at: (...names) => path.join(folder, ...names) };
}

/** Writes a published form as a workbook file, with cells of its first sheet changed. */
export async function writeForm(target: string, name: string, cells: Record<string, string | number | null> = {}): Promise<void> {
  const { port, save } = await openWorkbook(workbookBytes(name));
  const [sheet] = await port.readSheets();
  const refused = await port.write(Object.entries(cells).map(([cell, value]) => ({ sheet: sheet!.name, cell, value, formula: null })));
  if (refused.length > 0) throw new Error(`not written: ${JSON.stringify(refused)}`);
  writeFileSync(target, save!());
}

export const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
