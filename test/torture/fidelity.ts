/** Scores a folder of workbooks that hold everything a workbook may hold, and looks for what was lost or changed. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as sheetJs from '@e965/xlsx';
import { oddZip } from '../xlsx/oddZip';
import { Book, SHEET_MAIN } from './book';
import { everything, FEATURES } from './features';
import { FORM_SHEET, sampleBytes } from './hostileArchives';
import { runCli } from './process';
import type { Line } from './table';
import { differences, misread, staleFormulas, type Written } from './untouched';

interface Case {
  name: string;
  bytes: Uint8Array;
  ending: string;
  /** What SheetJS cannot read is judged by the other means. */
  unknownToSheetJs?: true;
}

const built = (build: (book: Book) => void): Book => {
  const book = new Book();
  build(book);
  return book;
};

const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text.includes('<?xml') ? text.replace('UTF-8', 'UTF-16') : `<?xml version="1.0" encoding="UTF-16"?>${text}`}`, 'utf16le'));
const prefixed = (text: string): string => text.replace(/<(\/?)([A-Za-z]\w*)(?=[\s/>])/g, '<$1x:$2').replace(`xmlns="${SHEET_MAIN}"`, `xmlns:x="${SHEET_MAIN}"`);

/** The same workbook in other dialects. */
function dialects(): Case[] {
  const plain = built(everything).parts;
  const inline = new Book();
  const strings = [...inline.text('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, inside]) => inside!);
  inline.change(FORM_SHEET, (text) => text.replace(/ t="s"><v>(\d+)<\/v>/g, (_, index: string) => ` t="inlineStr"><is>${strings[Number(index)]}</is>`));
  const prefix = new Book();
  for (const part of [FORM_SHEET, 'xl/workbook.xml', 'xl/styles.xml']) prefix.change(part, prefixed);
  const wide = new Book();
  wide.parts[FORM_SHEET] = utf16(wide.text(FORM_SHEET));
  const { ending } = built(everything);
  return [
    { name: '内联文本', bytes: inline.bytes, ending: '.xlsx' },
    { name: '带前缀', bytes: prefix.bytes, ending: '.xlsx' },
    { name: 'UTF-16', bytes: wide.bytes, ending: '.xlsx', unknownToSheetJs: true },
    { name: '数据描述符', bytes: oddZip(plain, { descriptors: true }), ending },
    { name: 'zip64', bytes: oddZip(plain, { zip64: true }), ending, unknownToSheetJs: true },
    { name: '未压缩带注释', bytes: oddZip(plain, { stored: true, comment: '财政局' }), ending },
    { name: 'SheetJS 写出', bytes: new Uint8Array(sheetJs.write(sheetJs.read(new Book().bytes, { cellStyles: true }), { bookType: 'xlsx', type: 'buffer', compression: true }) as Buffer), ending: '.xlsx' },
  ];
}

const cases = (): Case[] => [
  ...Object.entries(FEATURES).map(([name, build]) => {
    const { bytes, ending } = built(build);
    return { name, bytes, ending };
  }),
  { name: 'all together', bytes: built(everything).bytes, ending: built(everything).ending },
  ...dialects(),
  ...['a_selfeval.xlsx', 'b_features.xlsx', 'c_macro.xlsm', 'g_wpslike.xlsx'].map((name) => ({ name, bytes: sampleBytes(`torture/${name}`), ending: path.extname(name) })),
];

interface Scored {
  target: string;
  written: Written[];
  refused: unknown[];
}

/** Which part a form's sheet is: the first one, wherever the writer put it. */
const sheetPart = (bytes: Uint8Array, written: readonly Written[]): string => (written.length === 0 ? FORM_SHEET : sheetPartOf(bytes, written[0]!.sheet));

function sheetPartOf(bytes: Uint8Array, sheet: string): string {
  const book = sheetJs.read(bytes, { bookFiles: true }) as sheetJs.WorkBook & { Directory?: { sheets: string[] } };
  const at = book.SheetNames.indexOf(sheet);
  return (book.Directory?.sheets[at] ?? FORM_SHEET).replace(/^\//, '');
}

export async function fidelity(short: boolean): Promise<Line[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'torture-'));
  const out = path.join(folder, 'out');
  const all = cases();
  try {
    mkdirSync(path.join(folder, 'in'));
    for (const { name, ending, bytes } of all) writeFileSync(path.join(folder, 'in', name + ending), bytes);
    for (const name of soffice(short, path.join(folder, 'in'), path.join(folder, 'in'), ['all together.xlsm', 'formulas, calculation chain.xlsx'], 'LibreOffice ')) all.push({ name: path.parse(name).name, ending: '.xlsx', bytes: new Uint8Array(readFileSync(path.join(folder, 'in', name))) });
    const ended = await runCli(['score', path.join(folder, 'in'), '--out', out, '--format', 'json', '--replace'], { seconds: 300 });
    const report = JSON.parse(ended.out) as { workbooks: { file: string; error: { message: string } | null; scored: Scored | null }[] };
    const kept: Line = { what: 'workbooks scored, every other byte kept', count: 0, failures: [], note: '' };
    const read: Line = { what: 'read back by another library', count: 0, failures: [], note: '' };
    const valid: Line = { what: 'Open XML SDK: new errors', count: 0, failures: [], note: '' };
    let cells = 0;
    for (const { name, ending, bytes, unknownToSheetJs } of all) {
      const outcome = report.workbooks.find(({ file }) => file === name + ending);
      kept.count++;
      if (!outcome?.scored) {
        kept.failures.push(`${name}: ${outcome?.error?.message ?? 'not scored'}`);
        continue;
      }
      const { target, written, refused } = outcome.scored;
      const after = new Uint8Array(readFileSync(target));
      cells += written.length;
      const mayBeEmpty = /^[abcg]_/.test(name);
      if (name === 'protected throughout' ? written.length > 0 || refused.length === 0 : written.length === 0 && !mayBeEmpty) kept.failures.push(`${name}: ${written.length} written, ${refused.length} refused`);
      if (written.length === 0 && Buffer.compare(bytes, after) !== 0) kept.failures.push(`${name}: nothing written, bytes changed`);
      for (const wrong of [...differences(bytes, after, written, unknownToSheetJs ? FORM_SHEET : sheetPart(bytes, written)), ...(written.length > 0 ? staleFormulas(after) : [])]) kept.failures.push(`${name}: ${wrong}`);
      if (!unknownToSheetJs) {
        read.count++;
        for (const wrong of misread(bytes, after, written).slice(0, 3)) read.failures.push(`${name}: ${wrong}`);
      }
      if (!short || name === 'all together') {
        valid.count++;
        for (const error of newErrors(path.join(folder, 'in', name + ending), target).slice(0, 3)) valid.failures.push(`${name}: ${error}`);
      }
    }
    kept.note = `${cells} cells written`;
    const signed: Line = { what: 'the signature is spoken of before writing', count: 1, failures: /a digital signature\.xlsx 带有数字签名/.test(ended.err) ? [] : [`not said: ${ended.err.slice(0, 200)}`], note: '' };
    return [kept, read, valid, signed, ...(short ? [] : [opened(folder, out, report.workbooks)])];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const VALIDATOR = path.resolve('node_modules', '@xarsh', 'ooxml-validator', 'dist', 'src', 'cli.js');

function errorsOf(file: string): string[] {
  let output: string;
  try {
    output = execFileSync(process.execPath, [VALIDATOR, file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 2 ** 26 });
  } catch (trouble) {
    output = (trouble as { stdout: string }).stdout;
  }
  const { errors } = JSON.parse(output) as { errors: { path: string; xPath: string; id: string; description: string }[] };
  return errors.map(({ path: part, id, description, xPath }) => `${part} ${id} ${description} ${xPath}`);
}

function newErrors(before: string, after: string): string[] {
  const known = new Set(errorsOf(before));
  return errorsOf(after).filter((error) => !known.has(error));
}

/** LibreOffice shows cached values of foreign files unless told otherwise; Excel and WPS heed the mark in the workbook. */
const COMPUTE_ALWAYS =
  '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>';

/** Converts files with LibreOffice and gives the names of what came out; nothing in the short run or where it is not installed. */
function soffice(short: boolean, from: string, to: string, names: readonly string[], before = ''): string[] {
  if (short || !['/usr/bin/soffice', '/usr/local/bin/soffice'].some((file) => existsSync(file))) return [];
  const between = mkdtempSync(path.join(tmpdir(), 'torture-'));
  try {
    mkdirSync(path.join(between, 'profile', 'user'), { recursive: true });
    writeFileSync(path.join(between, 'profile', 'user', 'registrymodifications.xcu'), COMPUTE_ALWAYS);
    execFileSync('soffice', ['--headless', `-env:UserInstallation=file://${between}/profile`, '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', between, ...names.map((name) => path.join(from, name))], { stdio: 'ignore', timeout: 240_000 });
    const made = readdirSync(between).filter((name) => name.endsWith('.xlsx'));
    for (const name of made) writeFileSync(path.join(to, before + name), readFileSync(path.join(between, name)));
    return made.map((name) => before + name);
  } finally {
    rmSync(between, { recursive: true, force: true });
  }
}

/** LibreOffice opens the copies, finds the written cells, and computes what depends on them. */
function opened(folder: string, out: string, workbooks: readonly { file: string; scored: Scored | null }[]): Line {
  const line: Line = { what: 'opened and computed anew by LibreOffice', count: 0, failures: [], note: '' };
  const scored = workbooks.filter(({ scored: each }) => each && each.written.length > 0);
  const to = path.join(folder, 'again');
  mkdirSync(to);
  const made = soffice(false, out, to, scored.map(({ scored: each }) => path.relative(out, each!.target)));
  for (const { file, scored: each } of scored) {
    const name = `${path.parse(each!.target).name}.xlsx`;
    line.count++;
    if (!made.includes(name)) line.failures.push(`${file}: not opened`);
    else {
      const book = sheetJs.read(readFileSync(path.join(to, name)));
      for (const { sheet, cell, new: value } of each!.written) if (book.Sheets[sheet]?.[cell]?.v !== value) line.failures.push(`${file}: ${cell} is ${String(book.Sheets[sheet]?.[cell]?.v)} instead of ${value}`);
      const sum = book.Sheets['汇总']?.['A1']?.v;
      const due = each!.written.filter(({ cell }) => ['H14', 'H16', 'H20'].includes(cell)).reduce((all, { new: value }) => all + Number(value), 0);
      if (book.Sheets['汇总'] && Math.abs(Number(sum) - due) > 1e-9) line.failures.push(`${file}: the sum is ${String(sum)} instead of ${due}`);
    }
  }
  return line;
}
