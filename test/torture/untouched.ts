/** Compares a workbook with its scored copy: nothing may differ but the cells that were filled in, and what follows from that. */
import { strFromU8, unzipSync } from 'fflate';
import * as sheetJs from '@e965/xlsx';
import { readZip } from '../../src/xlsx/zip';
import { FORM_SHEET } from './hostileArchives';

export interface Written {
  sheet: string;
  cell: string;
  new: string | number;
}

const textOf = (bytes: Uint8Array): string => {
  const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(mark).decode(bytes).replace(/encoding="UTF-16"/i, 'encoding="UTF-8"');
};

/** The sheet's text without the cells that were written. */
const withoutCells = (text: string, cells: ReadonlySet<string>): string =>
  text.replace(/<((?:\w+:)?)c\b([^>]*?)(?:\/>|>.*?<\/\1c>)/gs, (whole, _prefix: string, attributes: string) => {
    const at = /\br=["']([A-Z]+\d+)["']/.exec(attributes)?.[1];
    return at !== undefined && cells.has(at) ? `{${at}}` : whole;
  });

/** A part as far as writing may change it. */
const CHANGES: [part: RegExp, neutral: (text: string) => string][] = [
  [/workbook\.xml$/i, (text) => text.replace(/<(?:\w+:)?calcPr[^>]*\/>/, '')],
  [/\[Content_Types\]\.xml$/i, (text) => text.replace(/<Override[^>]*calcChain[^>]*\/>/, '')],
  [/workbook\.xml\.rels$/i, (text) => text.replace(/<Relationship [^>]*calcChain[^>]*\/>/, '')],
];

/** What differs and must not. `sheet` is the part that was written. */
export function differences(before: Uint8Array, after: Uint8Array, written: readonly Written[], sheet = FORM_SHEET): string[] {
  const wrong: string[] = [];
  const [old, now] = [readZip(before), readZip(after)];
  const [oldContent, nowContent] = [unzipSync(before), unzipSync(after)];
  const places = new Map(now.entries.map((entry) => [entry.name, entry]));
  const cells = new Set(written.map(({ cell }) => cell));
  for (const entry of old.entries) {
    const other = places.get(entry.name);
    places.delete(entry.name);
    if (!other) {
      if (!/calcChain\.xml$/i.test(entry.name)) wrong.push(`${entry.name} is gone`);
      continue;
    }
    if (Buffer.compare(entry.data, other.data) === 0 && entry.crc === other.crc) continue;
    const [was, is] = [oldContent[entry.name]!, nowContent[entry.name]!].map(textOf) as [string, string];
    if (entry.name === sheet) {
      if (withoutCells(was, cells) !== withoutCells(is, cells)) wrong.push(`${entry.name} differs beside its cells`);
      continue;
    }
    const neutral = CHANGES.find(([part]) => part.test(entry.name))?.[1];
    if (!neutral || neutral(was) !== neutral(is)) wrong.push(`${entry.name} was changed`);
  }
  for (const name of places.keys()) wrong.push(`${name} is new`);
  if (old.entries.map(({ name }) => name).filter((name) => nowContent[name]).join() !== now.entries.map(({ name }) => name).join()) wrong.push('parts in another order');
  return wrong;
}

/** Reads both with another library: the written cells hold what was written, every other cell what it held. */
export function misread(before: Uint8Array, after: Uint8Array, written: readonly Written[]): string[] {
  const wrong: string[] = [];
  const [old, now] = [before, after].map((bytes) => sheetJs.read(bytes, { cellFormula: true, sheetStubs: false })) as [sheetJs.WorkBook, sheetJs.WorkBook];
  if (old.SheetNames.join('|') !== now.SheetNames.join('|')) wrong.push('other sheets');
  for (const { sheet, cell, new: value } of written) if (now.Sheets[sheet]?.[cell]?.v !== value) wrong.push(`${cell} reads ${String(now.Sheets[sheet]?.[cell]?.v)} instead of ${value}`);
  const done = new Set(written.map(({ sheet, cell }) => `${sheet}!${cell}`));
  for (const name of old.SheetNames) {
    const [was, is] = [old.Sheets[name]!, now.Sheets[name]!];
    for (const cell of new Set([...Object.keys(was), ...Object.keys(is)])) {
      if (cell.startsWith('!') || done.has(`${name}!${cell}`)) continue;
      const show = (each: sheetJs.CellObject | undefined): string => (each ? `${each.t}${String(each.v)}=${each.f ?? ''}` : '');
      if (show(was[cell]) !== show(is[cell])) wrong.push(`${name}!${cell}: ${show(was[cell])} → ${show(is[cell])}`);
    }
  }
  return wrong;
}

/** Whether every formula will be computed anew on opening, and no list of them is left that says otherwise. */
export function staleFormulas(after: Uint8Array): string[] {
  const files = unzipSync(after);
  const hasFormulas = Object.entries(files).some(([name, bytes]) => /worksheets\/[^/]*\.xml$/.test(name) && /<(?:\w+:)?f[\s>]/.test(textOf(bytes)));
  if (!hasFormulas) return [];
  const workbook = strFromU8(files['xl/workbook.xml'] ?? new Uint8Array());
  return /fullCalcOnLoad="(?:1|true)"/.test(workbook) ? [] : ['formulas are not computed anew on opening'];
}
