/** Writing cells: what is written is there, everything else is as it was, in the file's bytes too. */
import * as sheetJs from '@e965/xlsx';
import type { Grid } from '../../src/grid/grid';
import { address } from '../../src/grid/address';
import { readZip } from '../../src/xlsx/zip';
import type { CellPatch } from '../../src/xlsx/patch';
import { openFile, openGrids } from './opened';
import { DIALECTS, FILES, sampleFile } from './tortured';

/** Name, file, index of the sheet to write into: not a protected one. */
const WORKBOOKS: [name: string, make: () => Uint8Array, sheet: number][] = [
  ...Object.entries(DIALECTS).map(([name, make]): [string, () => Uint8Array, number] => [name, make, 0]),
  ...FILES.map((name): [string, () => Uint8Array, number] => [name, () => sampleFile(name), /^[bc]/.test(name) ? 1 : 0]),
];
/** What SheetJS cannot open. */
const UNKNOWN_TO_SHEETJS = ['UTF-16 big endian', 'zip64'];

/** An existing text, an existing number, a formula cell, new cells in a row that is there and one that is not. */
function patchesFor(grid: Grid): CellPatch[] {
  const cells = [...Array(grid.rows).keys()].flatMap((row) =>
    [...Array(grid.columns).keys()].map((column) => ({ row: row + 1, column: column + 1, cell: grid.cell(row + 1, column + 1) })),
  );
  const free = cells.filter(
    ({ row, column }) => !grid.merges.some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right),
  );
  const text = free.find(({ row, cell }) => row > 1 && typeof cell?.value === 'string' && cell.formula === null)!;
  const number = free.find(({ cell }) => typeof cell?.value === 'number' && cell.formula === null)!;
  const computed = free.find(({ cell }) => cell?.formula)!;
  const blank = free.find(({ row, cell }) => row > 2 && (cell === undefined || (cell.value === null && !cell.formula && !cell.error)))
    ?? { row: 3, column: grid.columns + 1 };
  const at = ({ row, column }: { row: number; column: number }): { row: number; column: number } => ({ row, column });
  return [
    { ...at(text), value: ' 因“疫情” <未> 开展 & 说明\n第二行 _x0041_', formula: null },
    { ...at(number), value: 9.78, formula: null },
    { ...at(computed), value: 42, formula: null },
    { ...at(blank), value: 0.9778, formula: `ROUND(${address(number.row, number.column)}/10,4)` },
    { row: grid.rows + 3, column: 2, value: '新行', formula: null },
    { row: grid.rows + 3, column: 1, value: -1e-7, formula: null },
    { row: grid.rows + 1, column: grid.columns + 2, value: '', formula: 'IF(1>2,"<","")' },
  ];
}

/** Every cell of every sheet that holds anything, by sheet and address. */
function contents(grids: readonly Grid[]): Map<string, unknown> {
  const all = new Map<string, unknown>();
  for (const grid of grids) {
    for (let row = 1; row <= grid.rows; row++) {
      for (let column = 1; column <= grid.columns; column++) {
        const cell = grid.cell(row, column);
        if (cell && (cell.value !== null || cell.formula !== null || cell.error !== null)) all.set(`${grid.name}!${address(row, column)}`, cell);
      }
    }
  }
  return all;
}

describe.each(WORKBOOKS)('%s', (name, make, index) => {
  const before = make();
  const grids = openGrids(before);
  const grid = grids[index]!;
  const patches = patchesFor(grid);
  const file = openFile(before);
  const outcome = file.writeCells(file.info.sheets[index]!, patches);
  const after = file.save();

  test('nothing was refused', () => expect(outcome).toEqual(patches.map(() => null)));

  test('our reader finds the new content and the old around it', () => {
    const expected = contents(grids);
    for (const { row, column, value, formula } of patches) {
      expected.set(`${grid.name}!${address(row, column)}`, expect.objectContaining({ value, formula, error: null }));
    }
    expect(contents(openGrids(after))).toEqual(expected);
  });

  test('the edited cells keep their format', () => {
    const changed = openGrids(after)[index]!;
    for (const { row, column } of patches) {
      const old = grid.cell(row, column);
      if (old) expect(changed.cell(row, column)?.format).toBe(old.format);
    }
  });

  test('merges and hidden rows stay', () => {
    const changed = openGrids(after)[index]!;
    expect([changed.merges, changed.hiddenRows, changed.hiddenColumns]).toEqual([grid.merges, grid.hiddenRows, grid.hiddenColumns]);
  });

  if (!UNKNOWN_TO_SHEETJS.includes(name)) test('SheetJS finds the same', () => {
    const read = (bytes: Uint8Array): sheetJs.WorkSheet => sheetJs.read(bytes, { type: 'array' }).Sheets[grid.name]!;
    const [old, changed] = [read(before), read(after)];
    const expected = new Map(Object.entries(old).flatMap(([cell, { v }]) => (cell.startsWith('!') ? [] : [[cell, v] as const])));
    for (const { row, column, value } of patches) expected.set(address(row, column), value ?? undefined);
    for (const [cell, value] of expected) expect([cell, changed[cell]?.v]).toEqual([cell, value]);
    expect(changed['!merges']).toEqual(old['!merges']);
  });

  test('parts that were not touched keep their compressed bytes', () => {
    const parts = (bytes: Uint8Array): Map<string, Uint8Array> =>
      new Map(readZip(bytes).entries.map(({ name, data }) => [name.toLowerCase(), data]));
    const [old, changed] = [parts(before), parts(after)];
    const touched = new Set([file.info.sheets[index]!.part, file.info.part].map((part) => part.toLowerCase()));
    const chain = [...old.keys()].find((name) => name.endsWith('calcchain.xml'));
    if (chain) ['[content_types].xml', 'xl/_rels/workbook.xml.rels', chain].forEach((part) => touched.add(part));
    for (const [name, data] of old) {
      if (!touched.has(name)) expect([name, changed.get(name)]).toEqual([name, data]);
    }
    expect([...changed.keys()].sort()).toEqual([...old.keys()].filter((name) => name !== chain).sort());
  });

  test('the same edit gives the same bytes', () => {
    const again = openFile(make());
    again.writeCells(again.info.sheets[index]!, patches);
    expect(Buffer.compare(again.save(), after)).toBe(0);
  });

  test('nothing written, nothing changed', () => {
    const untouched = openFile(before);
    untouched.info.sheets.forEach((sheet) => untouched.readSheet(sheet));
    expect(untouched.save()).toBe(before);
    untouched.writeCells(untouched.info.sheets[index]!, []);
    expect(untouched.save()).toBe(before);
  });
});
