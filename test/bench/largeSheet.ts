/** A half-filled form as a workbook, and the same with a second sheet of many megabytes that has nothing to do with it. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openWorkbook } from '../../src/host/open';
import { checkWorkbook } from '../../src/session/session';
import { workbookBytes } from '../support/realForms';

const FORM = '20-yunnan-yongde-minglangzhongxue-2022';

export interface LargeSheet {
  bytes: Uint8Array;
  withSheet: Uint8Array;
  /** A blanked score cell. */
  cell: string;
}

/** @param megabytes of the other sheet's XML */
export async function withLargeSheet(megabytes: number): Promise<LargeSheet> {
  const { port, save } = await openWorkbook(workbookBytes(FORM));
  const [report] = await checkWorkbook(port, { policy: 'auto' });
  const cells = report!.indicators.slice(0, 3).map(({ cells: { score } }) => score!);
  await port.write(cells.map((cell) => ({ sheet: report!.sheet, cell, value: null, formula: null })));
  const bytes = save!();
  const parts = unzipSync(bytes);
  const edit = (name: string, from: string, to: string): void => {
    const text = strFromU8(parts[name]!);
    if (!text.includes(from)) throw new Error(`${name} has no ${from}`);
    parts[name] = strToU8(text.replace(from, to));
  };
  edit('[Content_Types].xml', '</Types>', '<Override PartName="/xl/worksheets/large.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>');
  edit('xl/_rels/workbook.xml.rels', '</Relationships>', '<Relationship Id="rLarge" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/large.xml"/></Relationships>');
  edit('xl/workbook.xml', '</sheets>', '<sheet name="明细" sheetId="99" r:id="rLarge" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></sheets>');
  parts['xl/worksheets/large.xml'] = strToU8(sheetOf(megabytes * 2 ** 20));
  return { bytes, withSheet: zipSync(parts, { level: 6 }), cell: cells[0]! };
}

/** Rows of numbers that do not repeat, so that they take some room in the archive too. */
function sheetOf(length: number): string {
  const pieces = ['<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'];
  let size = 0;
  for (let row = 1; size < length; row++) {
    const cells = Array.from({ length: 20 }, (_, column) => `<c r="${String.fromCharCode(65 + column)}${row}"><v>${((row * 7919 + column * 104_729) % 1_000_003) / 100}</v></c>`);
    const line = `<row r="${row}">${cells.join('')}</row>`;
    size += line.length;
    pieces.push(line);
  }
  return `${pieces.join('')}</sheetData></worksheet>`;
}
