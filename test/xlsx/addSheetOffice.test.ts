/** @jest-environment node */
/** LibreOffice opens a workbook with an added sheet and prints exactly one page more; the other pages read as before. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { minimalWorkbook } from '../../src/xlsx/minimal';
import { Package } from '../../src/xlsx/package';
import { newSheet } from './newSheets';
import { openFile } from './opened';
import { DIALECTS, sampleFile } from './tortured';

const installed = (program: string): boolean => spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
const able = installed('soffice') && installed('pdftotext');
if (!able) process.stderr.write('soffice or pdftotext is not installed: the LibreOffice tests are skipped.\n');
test('LibreOffice is there where it has to be', () => expect(able || !process.env.REQUIRE_SOFFICE).toBe(true));

const folder = mkdtempSync(path.join(tmpdir(), 'zipingbiao-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What each printed page says. */
function pages(bytes: Uint8Array, extension: string): string[] {
  const file = path.join(folder, `表.${extension}`);
  writeFileSync(file, bytes);
  execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], { stdio: 'ignore', timeout: 120_000 });
  return execFileSync('pdftotext', ['-layout', path.join(folder, '表.pdf'), '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
}

function unlocked(name: string): Uint8Array {
  const pack = new Package(sampleFile(name));
  pack.setText('xl/workbook.xml', pack.text('xl/workbook.xml').replace(/<(?:\w+:)?workbookProtection[^>]*\/>/, ''));
  return pack.save();
}

/** A page number counts the pages behind it too. */
const unnumbered = (text: string): string => text.replace(/共\s*\d+\s*页|\bof\s+\d+/g, '').replace(/\d+ *\/ *\d+/g, '');

const WORKBOOKS: [string, () => Uint8Array][] = [
  ['prefixed elements', DIALECTS['prefixed elements']!], ['UTF-16 little endian', DIALECTS['UTF-16 little endian']!], ['Excel 365', DIALECTS['Excel 365']!],
  ...['a_selfeval.xlsx', 'b_features.xlsx', 'c_macro.xlsm', 'g_wpslike.xlsx'].map((name): [string, () => Uint8Array] => [name, () => unlocked(name)]),
];

(able ? test.each(WORKBOOKS) : test.skip.each(WORKBOOKS))('%s', (name, make) => {
  const extension = name.endsWith('m') ? 'xlsm' : 'xlsx';
  const file = openFile(make());
  file.addSheet(newSheet());
  const [before, after] = [pages(make(), extension), pages(file.save(), extension)];
  expect(after).toHaveLength(before.length + 1);
  expect(after.slice(0, -1).map(unnumbered)).toEqual(before.map(unnumbered));
  const added = after[after.length - 1]!;
  for (const text of ['绩效自评表核查表', '=1+1', '+86', '97.78', '@SUM(A1)']) expect(added).toContain(text);
}, 240_000);

(able ? test : test.skip)('a workbook of its own', () => {
  const all = pages(minimalWorkbook([newSheet(), newSheet()]), 'xlsx');
  expect(all).toHaveLength(2);
  expect(all[1]).toMatch(/第\s*2\s*页，共\s*2\s*页/);
}, 120_000);
