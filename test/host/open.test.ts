/** Opening: told by the bytes, and every failure has its code. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { openWorkbook } from '../../src/host/open';
import { WorkbookError } from '../../src/host/workbook';
import { nodeCodec } from '../../src/host/zlib';
import { oddZip } from '../xlsx/oddZip';
import { relationsXml, sampleParts, zipParts } from '../xlsx/sampleParts';
import { DIALECTS, FILES, sampleFile } from '../xlsx/tortured';

const bytes = (...values: number[]): Uint8Array => new Uint8Array([...values, ...Array<number>(600).fill(0)]);

async function failureOf(file: Uint8Array): Promise<[string, string | undefined]> {
  try {
    const { port } = await openWorkbook(file);
    await port.readSheets();
    return ['none', undefined];
  } catch (trouble) {
    if (trouble instanceof WorkbookError) return [trouble.code, trouble.values['found']];
    throw trouble;
  }
}

/** A package whose main part is of another kind. */
function otherPackage(type: string, target: string): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(`<Types xmlns="x"><Override PartName="/${target}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/></Types>`),
    '_rels/.rels': strToU8(relationsXml(['officeDocument', target])),
    [target]: strToU8('<x/>'),
  });
}

/** An OLE container with the given streams in its root. */
function ole(...names: string[]): Uint8Array {
  const file = new Uint8Array(512 * 4);
  const view = new DataView(file.buffer);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, 1, true);
  view.setUint32(48, 1, true);
  view.setUint32(56, 4096, true);
  view.setUint32(60, 0xfffffffe, true);
  view.setUint32(68, 0xfffffffe, true);
  view.setUint32(512, 0xfffffffd, true);
  view.setUint32(516, 0xfffffffe, true);
  ['Root Entry', ...names].forEach((name, index) => {
    const at = 1024 + index * 128;
    [...name].forEach((letter, place) => view.setUint16(at + place * 2, letter.charCodeAt(0), true));
    view.setUint16(at + 64, name.length * 2 + 2, true);
    view.setUint8(at + 66, index === 0 ? 5 : 2);
    view.setUint32(at + 68, 0xffffffff, true);
    view.setUint32(at + 72, index > 0 && index < names.length ? index + 1 : 0xffffffff, true);
    view.setUint32(at + 76, index === 0 ? 1 : 0xffffffff, true);
    view.setUint32(at + 116, 0xfffffffe, true);
  });
  return file;
}

test.each<[string, () => Uint8Array, string, string | undefined]>([
  ['nothing', () => new Uint8Array(0), 'empty', undefined],
  ['PDF', () => bytes(0x25, 0x50, 0x44, 0x46, 0x2d), 'not-a-workbook', 'pdf'],
  ['PNG', () => bytes(0x89, 0x50, 0x4e, 0x47), 'not-a-workbook', 'png'],
  ['JPEG', () => bytes(0xff, 0xd8, 0xff, 0xe0), 'not-a-workbook', 'jpeg'],
  ['RAR', () => bytes(0x52, 0x61, 0x72, 0x21), 'not-a-workbook', 'rar'],
  ['zeros', () => bytes(0), 'not-a-workbook', 'unknown'],
  ['CSV', () => strToU8('指标,目标,实际\n满意度,≥90%,88%\n'), 'not-a-workbook', 'text'],
  ['CSV in GBK', () => new Uint8Array([0xd6, 0xb8, 0xb1, 0xea, 0x2c, 0x31, 0x0a]), 'not-a-workbook', 'text'],
  ['TSV in UTF-16', () => new Uint8Array([0xff, 0xfe, 0x31, 0, 9, 0, 0x32, 0]), 'not-a-workbook', 'text'],
  ['a web page without a table', () => strToU8('<!DOCTYPE html><html><body>请先登录</body></html>'), 'not-a-workbook', 'html'],
  ['some XML', () => strToU8('<?xml version="1.0"?><feed/>'), 'not-a-workbook', 'xml'],
  ['an empty archive', () => new Uint8Array([0x50, 0x4b, 5, 6, ...Array<number>(18).fill(0)]), 'not-a-workbook', 'zip'],
  ['some archive', () => zipSync({ 'a.txt': strToU8('a') }), 'not-a-workbook', 'zip'],
  ['a Word document', () => otherPackage('wordprocessingml.document.main', 'word/document.xml'), 'not-a-workbook', 'docx'],
  ['a presentation', () => otherPackage('presentationml.presentation.main', 'ppt/presentation.xml'), 'not-a-workbook', 'pptx'],
  ['another package', () => otherPackage('x', 'x/main.xml'), 'not-a-workbook', 'xml'],
  ['an old Word document', () => ole('WordDocument', '1Table'), 'not-a-workbook', 'doc'],
  ['an old presentation', () => ole('Pictures', 'PowerPoint Document'), 'not-a-workbook', 'ppt'],
  ['some OLE file', () => ole('Contents'), 'not-a-workbook', 'ole'],
  ['a made-up encrypted package', () => ole('EncryptionInfo', 'EncryptedPackage'), 'encrypted', undefined],
  ['a real encrypted package', () => sampleFile('j_encrypted_standard.xlsx'), 'encrypted', undefined],
  ['an archive with a password', () => {
    const file = oddZip(sampleParts(), {});
    const view = new DataView(file.buffer);
    view.setUint16(view.getUint32(file.length - 6, true) + 8, 1, true);
    return file;
  }, 'encrypted', undefined],
  ['a workbook without its workbook part', () => {
    const parts = sampleParts();
    delete parts['xl/workbook.xml'];
    return zipParts(parts);
  }, 'damaged', undefined],
  ['an .xls that is empty inside', () => ole('Workbook'), 'damaged', undefined],
  ['an .xlsx cut off', () => sampleFile('a_selfeval.xlsx').slice(0, 9000), 'damaged', undefined],
  ['an .xls cut off', () => sampleFile('d_selfeval.xls').slice(0, 9000), 'damaged', undefined],
  ['a compression nobody writes', () => {
    const file = oddZip(sampleParts(), {});
    const view = new DataView(file.buffer);
    view.setUint16(view.getUint32(file.length - 6, true) + 10, 12, true);
    return file;
  }, 'unsupported', undefined],
])('%s', async (_, make, code, found) => {
  expect(await failureOf(make())).toEqual([code, found]);
});

test('an .xls with a password', async () => {
  // FilePass right behind the first record: the rest of the stream would be cipher text.
  const stream = new Uint8Array([0x09, 0x08, 0x10, 0, 0, 6, 5, 0, ...Array<number>(12).fill(0), 0x2f, 0, 6, 0, 1, 0, 1, 0, 1, 0, 0x0a, 0, 0, 0]);
  expect((await failureOf(stream))[0]).toBe('encrypted');
});

test.each([...FILES, ...Object.keys(DIALECTS)])('%s opens, and zlib opens it the same', async (name) => {
  const make = DIALECTS[name] ?? ((): Uint8Array => sampleFile(name));
  const opened = await openWorkbook(make());
  expect([opened.kind, opened.writable, opened.signed]).toEqual([name.endsWith('m') ? 'xlsm' : 'xlsx', true, false]);
  const withZlib = await openWorkbook(make(), nodeCodec);
  expect(await withZlib.port.readSheets()).toEqual(await opened.port.readSheets());
});

test('every failure code is thrown somewhere above', () => {
  const source = readFileSync(join(__dirname, '..', '..', 'src', 'host', 'failure.ts'), 'utf8');
  const codes = /type FailureCode = (.*);/.exec(source)![1]!.split('|').map((code) => code.trim().slice(1, -1));
  const tests = readFileSync(__filename, 'utf8');
  // Too large a file is not worth its quarter of a gigabyte; the limits have tests of their own, and so have documents.
  for (const code of codes.filter((name) => name !== 'too-large' && name !== 'not-a-document')) expect(tests).toContain(`'${code}'`);
});

test('the torture files are all used', () => {
  const tests = ['open.test.ts', 'legacy.test.ts', '../xlsx/tortured.ts'].map((file) => readFileSync(join(__dirname, file), 'utf8')).join('');
  for (const name of readdirSync(join(__dirname, '..', 'samples', 'torture'))) expect(tests).toContain(name);
});
