/** Files made to harm whoever opens them, first part: the archive itself, and XML that multiplies. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { sampleParts, SHEET, type Parts } from '../xlsx/sampleParts';
import { bareZip, type BareEntry } from './bareZip';

export interface Hostile {
  name: string;
  /** `refused`: exit 3 and one sentence · `read`: judged like any other. */
  outcome: 'refused' | 'read' | 'either';
  make(): Uint8Array | string;
  /** Also part of the short run. */
  short?: true;
}

export const sampleBytes = (name: string): Uint8Array => new Uint8Array(readFileSync(path.resolve('test', 'samples', ...name.split('/'))));
export const FORM = 'forms/02-seed002-hunan-lukou-longmen-zhengti.xlsx';
export const FORM_SHEET = 'xl/worksheets/sheet1.xml';

/** The published form with parts put in the place of its own. */
export function formWith(change: (files: Record<string, string>) => void): Uint8Array {
  const files = Object.fromEntries(Object.entries(unzipSync(sampleBytes(FORM))).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
  change(files);
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), { level: 1 });
}

/** A form's sheet with something put before a tag of it. */
export const sheetWith = (before: string, text: string): Uint8Array =>
  formWith((files) => {
    files[FORM_SHEET] = files[FORM_SHEET]!.replace(before, text + before);
  });

const entriesOf = (parts: Parts = sampleParts()): BareEntry[] => Object.entries(parts).map(([name, content]) => ({ name, content }));
const withEntry = (...more: BareEntry[]): Uint8Array => bareZip([...entriesOf(), ...more]);
const instead = (part: string, change: Partial<BareEntry>): Uint8Array => bareZip(entriesOf().map((entry) => (entry.name === part ? { ...entry, ...change } : entry)));
const spaces = (megabytes: number): Uint8Array => new Uint8Array(megabytes * 2 ** 20).fill(32);
const bomb = (megabytes: number): Uint8Array => {
  const text = sampleParts()[SHEET] as string;
  const at = text.indexOf('<sheetData>');
  return Buffer.concat([strToU8(text.slice(0, at)), spaces(megabytes), strToU8(text.slice(at))]);
};
const entities = (text: string): Uint8Array =>
  bareZip(entriesOf({ ...sampleParts(), [SHEET]: (sampleParts()[SHEET] as string).replace('<worksheet', `${text}<worksheet`).replace('<v>80</v>', '<v>&i;</v>') }));
const laughs = `<!DOCTYPE w [<!ENTITY a "ha">${'bcdefghi'.split('').map((name, at) => `<!ENTITY ${name} "${`&${'abcdefgh'[at]};`.repeat(10)}">`).join('')}]>`;

export const ARCHIVES: readonly Hostile[] = [
  { name: 'a sheet of 200 MB of blanks', outcome: 'either', make: () => instead(SHEET, { content: bomb(200) }) },
  { name: 'a sheet of 300 MB of blanks', outcome: 'refused', make: () => instead(SHEET, { content: bomb(300) }) },
  { name: 'ten parts of 200 MB', outcome: 'refused', make: () => withEntry(...Array.from({ length: 10 }, (_, i) => ({ name: `xl/media/image${i}.bin`, content: spaces(200) }))) },
  { name: 'a zip in the zip, three deep', outcome: 'read', short: true, make: () => withEntry({ name: 'xl/media/inner.zip', stored: true, content: bareZip([{ name: 'a.zip', content: bareZip([{ name: 'b', content: spaces(64) }]) }]) }) },
  { name: 'a thousand entries on the same data', outcome: 'refused', short: true, make: () => bareZip([{ name: 'first', content: spaces(8) }, ...Array.from({ length: 1000 }, (_, i) => ({ name: `e${i}`, sharedWith: 0 }))]) },
  { name: 'size told too small', outcome: 'refused', short: true, make: () => instead(SHEET, { size: 100 }) },
  { name: 'size told too large', outcome: 'refused', make: () => instead(SHEET, { size: 100_000 }) },
  { name: 'size told beyond what deflate can do', outcome: 'refused', make: () => instead(SHEET, { size: 200 * 2 ** 20 }) },
  { name: 'size told 4 GB', outcome: 'refused', make: () => instead(SHEET, { size: 0xfffffffe }) },
  { name: 'packed size beyond the end', outcome: 'refused', make: () => instead(SHEET, { packedSize: 0x7fffffff }) },
  { name: 'place beyond the end', outcome: 'refused', make: () => instead(SHEET, { offset: 0xfffffff0 }) },
  { name: 'place in the directory', outcome: 'refused', make: () => instead(SHEET, { offset: 40 }) },
  { name: 'wrong checksum', outcome: 'refused', short: true, make: () => instead(SHEET, { crc: 1 }) },
  { name: 'packing method 99', outcome: 'refused', make: () => instead(SHEET, { method: 99 }) },
  { name: 'encrypted entry', outcome: 'refused', make: () => instead(SHEET, { flags: 1 }) },
  { name: 'packed data that never ends', outcome: 'refused', make: () => instead(SHEET, { packed: Uint8Array.from({ length: 4096 }, () => 0xff), size: 4096 }) },
  { name: '65,535 entries told, ten there', outcome: 'refused', make: () => bareZip(entriesOf(), 0xfffe) },
  { name: '30,000 entries', outcome: 'refused', make: () => withEntry(...Array.from({ length: 30_000 }, (_, i) => ({ name: `x/${i}`, content: '' }))) },
  { name: 'path that climbs out', outcome: 'refused', short: true, make: () => withEntry({ name: '../../../tmp/zipingbiao-evil', content: 'x' }) },
  { name: 'path that climbs out, backslashes', outcome: 'refused', make: () => withEntry({ name: '..\\..\\evil.dll', content: 'x' }) },
  { name: 'path from the root of a drive', outcome: 'refused', make: () => withEntry({ name: 'C:\\Windows\\evil.dll', content: 'x' }) },
  { name: 'path with a zero byte', outcome: 'refused', make: () => withEntry({ name: 'xl/a\0b', content: 'x' }) },
  { name: 'the sheet twice', outcome: 'refused', short: true, make: () => withEntry({ name: SHEET, content: '<worksheet/>' }) },
  { name: 'the sheet twice, other case', outcome: 'refused', make: () => withEntry({ name: 'XL/Worksheets/SHEET1.XML', content: '<worksheet/>' }) },
  { name: 'a billion laughs', outcome: 'refused', short: true, make: () => entities(laughs) },
  { name: 'an entity from a file', outcome: 'refused', make: () => entities('<!DOCTYPE w [<!ENTITY i SYSTEM "file:///etc/passwd">]>') },
  { name: 'an entity from the net', outcome: 'refused', make: () => entities('<!DOCTYPE w SYSTEM "http://127.0.0.1:9/evil.dtd">') },
  { name: 'a sheet outside the package', outcome: 'refused', make: () => instead('xl/_rels/workbook.xml.rels', { content: (sampleParts()['xl/_rels/workbook.xml.rels'] as string).replace('worksheets/sheet1.xml', '../../../../etc/passwd') }) },
  { name: 'a sheet on the net', outcome: 'either', make: () => instead('xl/_rels/workbook.xml.rels', { content: (sampleParts()['xl/_rels/workbook.xml.rels'] as string).replace('Target="worksheets/sheet1.xml"', 'Target="http://127.0.0.1:9/sheet1.xml" TargetMode="External"') }) },
  { name: 'the workbook as its own sheet', outcome: 'refused', make: () => instead('xl/_rels/workbook.xml.rels', { content: (sampleParts()['xl/_rels/workbook.xml.rels'] as string).replace('worksheets/sheet1.xml', 'workbook.xml') }) },
  { name: 'cut in half', outcome: 'refused', short: true, make: () => sampleBytes(FORM).subarray(0, 5000) },
  { name: 'one byte', outcome: 'refused', make: () => Uint8Array.of(0x50) },
  { name: 'nothing', outcome: 'refused', short: true, make: () => new Uint8Array() },
  { name: 'encrypted workbook', outcome: 'refused', make: () => sampleBytes('torture/j_encrypted_standard.xlsx') },
];
