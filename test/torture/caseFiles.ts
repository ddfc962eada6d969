/** Cases that open a spoilt workbook: bytes changed anywhere, or the XML inside an archive that is otherwise whole. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as sheetJs from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openWorkbook } from '../../src/host/open';
import { openDocument } from '../../src/host/document';
import { nodeCodec } from '../../src/host/zlib';
import { checkProse } from '../../src/prose/check';
import { checkGrids, scoreWorkbook } from '../../src/session/session';
import { docxOf } from '../support/docxOf';
import { formNames, realGrid } from '../support/realForms';
import { Chance, mutateBytes, mutateText } from './chance';
import { demand, orRefused, reportOf, soundOutputs, soundSheet } from './sound';

const read = (...names: string[]): Uint8Array => new Uint8Array(readFileSync(path.resolve('test', 'samples', ...names)));
const lazily = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};

/** Workbooks to be spoilt: every published form, and what real producers write. */
const XLSX = lazily(() => [
  ...['a_selfeval.xlsx', 'b_features.xlsx', 'c_macro.xlsm', 'g_wpslike.xlsx'].map((name) => read('torture', name)),
  ...readdirSync(path.resolve('test', 'samples', 'forms')).filter((name) => name.endsWith('.xlsx')).map((name) => read('forms', name)),
]);
const DOCX = lazily(() => formNames.slice(0, 8).map((name) => docxOf(realGrid(name), 2)));
/** Old formats as another library writes them, and one that LibreOffice wrote. */
const OLD = lazily(() => [
  read('torture', 'd_selfeval.xls'),
  ...formNames.slice(0, 3).flatMap((name) => {
    const book = sheetJs.read(read('forms', `${name}.xlsx`));
    return (['biff8', 'xlsb', 'ods', 'xlml', 'html', 'biff5'] as const).map((bookType) => new Uint8Array(sheetJs.write(book, { bookType, type: 'buffer' }) as Buffer));
  }),
]);

/** Opens, reads, judges and prints; a workbook that can be written is scored, saved and opened again. */
async function useWorkbook(bytes: Uint8Array, outputs: boolean): Promise<string> {
  const opened = await openWorkbook(bytes, nodeCodec);
  const sheets = checkGrids(await opened.port.readSheets(), { policy: 'auto' });
  sheets.forEach(soundSheet);
  if (outputs) soundOutputs(reportOf(sheets));
  if (!opened.writable) return opened.kind;
  const { written } = await scoreWorkbook(opened.port, { policy: 'auto', kinds: ['fill', 'replace'] });
  if (written.length === 0) return opened.kind;
  const again = await openWorkbook(opened.save!(), nodeCodec);
  const grids = await again.port.readSheets();
  for (const { sheet, cell, new: value } of written) {
    const grid = grids.find(({ name }) => name === sheet);
    const at = /^([A-Z]+)(\d+)$/.exec(cell)!;
    const column = [...at[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    demand(grid?.cell(Number(at[2]), column)?.value === value, `${sheet}!${cell} was written and is not there`);
  }
  return `${opened.kind}, scored`;
}

/** One part of the archive changed in its text, the archive itself whole: past the checksums, into the readers. */
function spoilPart(bytes: Uint8Array, only: RegExp, chance: Chance): Uint8Array {
  const files = unzipSync(bytes);
  const names = Object.keys(files).filter((name) => only.test(name));
  const name = chance.pick(names);
  const text = strFromU8(files[name]!);
  files[name] = chance.once(8) ? mutateBytes(files[name]!, chance) : strToU8(mutateText(text, XML_PIECES, chance));
  return zipSync(files, { level: 0 });
}

const XML_PIECES = [
  '<', '>', '"', "'", '&', '/>', '</c>', '</row>', '<c>', '<row>', '<c r="A1">', '<v>', '</v>', '<row r="1048576">', '<row r="1">', '<c r="XFD1"/>', ' r="A0"', ' r="AAAA1"',
  ' s="99999"', ' s="-1"', ' t="s"', ' t="str"', ' t="e"', ' t="b"', ' t="d"', ' t="inlineStr"', '<f>', '</f>', '<f t="shared" si="0"/>', '<f t="shared" ref="A1:XFD1048576" si="0">A1</f>',
  '<mergeCell ref="A1:XFD1048576"/>', '<mergeCell ref="B2:A1"/>', '<!--', '-->', '<![CDATA[', ']]>', '<?x', '?>', '<!DOCTYPE a [<!ENTITY b "c">]>', '&amp;', '&#0;', '&#x110000;', '&b;', '_x0000_', '_xD800_',
  '1e999', '-1e999', 'NaN', '99999999999999999999', '-1', '0', '1', '.', '%', '：', '\u202e', '\u200b', '\u0000', '\ud800', '\ufeff', '__proto__', 'constructor', ' xmlns:x="y"', 'x:', ' hidden="1"',
  '部门整体支出绩效自评表', '三级指标', '≥90%', '总分', '年初预算数', '<w:p>', '</w:p>', '<w:tbl>', '</w:tbl>', '<w:tc>', '<w:gridSpan w:val="99999999"/>', '<w:vMerge/>', '<w:numPr><w:ilvl w:val="99"/><w:numId w:val="1"/></w:numPr>',
];

export async function xlsxBytes(seed: number): Promise<string> {
  const chance = new Chance(seed);
  return orRefused(() => useWorkbook(mutateBytes(chance.pick(XLSX()), chance), seed % 16 === 0));
}

export async function xlsxXml(seed: number): Promise<string> {
  const chance = new Chance(seed);
  const only = chance.once(2) ? /worksheets\/[^/]*\.xml$/ : /\.(?:xml|rels)$/;
  return orRefused(() => useWorkbook(spoilPart(chance.pick(XLSX()), only, chance), seed % 16 === 0));
}

export async function oldBytes(seed: number): Promise<string> {
  const chance = new Chance(seed);
  return orRefused(() => useWorkbook(mutateBytes(chance.pick(OLD()), chance), false));
}

async function useDocument(bytes: Uint8Array): Promise<string> {
  const report = checkProse(await openDocument(bytes, nodeCodec));
  for (const { at: [start, end] } of report.findings) demand(start >= 0 && start <= end && end <= report.text.length, `finding at ${start}–${end} of ${report.text.length}`);
  return 'document';
}

export async function docxBytes(seed: number): Promise<string> {
  const chance = new Chance(seed);
  const bytes = mutateBytes(chance.pick(DOCX()), chance);
  const workbook = await orRefused(() => useWorkbook(bytes, false));
  return `${workbook}, ${await orRefused(() => useDocument(bytes))}`;
}

export async function docxXml(seed: number): Promise<string> {
  const chance = new Chance(seed);
  const bytes = spoilPart(chance.pick(DOCX()), /\.(?:xml|rels)$/, chance);
  const workbook = await orRefused(() => useWorkbook(bytes, false));
  return `${workbook}, ${await orRefused(() => useDocument(bytes))}`;
}
