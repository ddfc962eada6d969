/** Old and foreign formats give the same grids as the .xlsx they were made from. */
import * as sheetJs from '@e965/xlsx';
import fc from 'fast-check';
import { rangeName } from '../../src/grid/address';
import type { Grid } from '../../src/grid/grid';
import { openWorkbook } from '../../src/host/open';
import { WorkbookError } from '../../src/host/workbook';
import { sampleFile } from '../xlsx/tortured';

async function grids(bytes: Uint8Array): Promise<Grid[]> {
  return (await openWorkbook(bytes)).port.readSheets();
}

const SOURCE = sampleFile('a_selfeval.xlsx');

/** The source in another format, written by SheetJS. */
function rewritten(bookType: sheetJs.BookType, options: Partial<sheetJs.WritingOptions> = {}): Uint8Array {
  const workbook = sheetJs.read(SOURCE, { type: 'array', cellNF: true });
  // Names of print ranges do not survive every writer, which says so on the console.
  delete workbook.Workbook!.Names;
  return new Uint8Array(sheetJs.write(workbook, { type: 'array', bookType, ...options }) as ArrayBuffer);
}

/** Values by row and column, blanks left out; numbers as far as two programs compute them alike. */
function content(grid: Grid): unknown[] {
  const all: unknown[] = [];
  for (let row = 1; row <= grid.rows; row++) {
    for (let column = 1; column <= grid.columns; column++) {
      const cell = grid.cell(row, column);
      if (cell && (cell.value !== null || cell.error !== null)) {
        all.push([row, column, typeof cell.value === 'number' ? Number(cell.value.toPrecision(12)) : cell.value, cell.error]);
      }
    }
  }
  return all;
}

/** Merges with something in them; a writer may leave blank ones out. */
function filledMerges(grid: Grid): string[] {
  return grid.merges.filter(({ top, left }) => grid.text(top, left) !== '').map(rangeName).sort();
}

describe.each<[string, () => Uint8Array]>([
  ['xls', () => sampleFile('d_selfeval.xls')],
  ['xls', () => rewritten('biff8')],
  ['xlsb', () => rewritten('xlsb')],
  ['xml2003', () => rewritten('xlml')],
  ['ods', () => rewritten('ods')],
])('%s', (kind, make) => {
  beforeEach(() => jest.spyOn(console, 'error').mockImplementation(() => undefined));
  afterEach(() => jest.restoreAllMocks());

  test('is told by its bytes and read only', async () => {
    const opened = await openWorkbook(make());
    expect([opened.kind, opened.writable, opened.save, opened.signed]).toEqual([kind, false, undefined, false]);
    expect(await opened.port.write([{ sheet: '基础信息', cell: 'B2', value: 1, formula: null }])).toEqual([
      { sheet: '基础信息', cell: 'B2', code: 'read-only' },
    ]);
  });

  test('has the same sheets, values and merges', async () => {
    const expected = await grids(SOURCE);
    const found = await grids(make());
    expect(found.map(({ name, hidden, rows, columns }) => [name, hidden, rows, columns])).toEqual(
      expected.map(({ name, hidden, rows, columns }) => [name, hidden, rows, columns]),
    );
    expect(found.map(content)).toEqual(expected.map(content));
    expect(found.map(filledMerges)).toEqual(expected.map(filledMerges));
  });
});

test('formulas and formats of an .xls', async () => {
  const [form] = await grids(sampleFile('d_selfeval.xls'));
  const [source] = await grids(SOURCE);
  expect(form!.cell(5, 4)).toEqual({ ...source!.cell(5, 4), format: form!.cell(5, 4)?.format });
  expect(form!.cell(5, 4)?.formula).toBe('SUM(D6:D9)');
  expect(form!.cell(5, 9)?.format).toBe('0.00%');
  expect(form!.cell(3, 8)?.format).toBe('yyyy\\年m\\月d\\日;@');
});

const HTML =
  '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv=Content-Type content="text/html; charset=gb2312"></head>' +
  '<body><table border=1><tr><td colspan=3>部门整体支出绩效自评表</td></tr><tr><td>001001</td><td rowspan="2">≥95%</td><td>10.50</td></tr>' +
  '<tr><td>一<br>二&nbsp;三&lt;</td><td></td></tr></table></body></html>';

/** GBK, worked out from the decoder, as no encoder comes with the language. */
function gbk(text: string): Uint8Array {
  const codes = new Map<string, [number, number]>();
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      const character = new TextDecoder('gb18030').decode(new Uint8Array([high, low]));
      if (character.length === 1 && !codes.has(character)) codes.set(character, [high, low]);
    }
  }
  return new Uint8Array([...text].flatMap((character) => (character < '\u0080' ? [character.charCodeAt(0)] : codes.get(character)!)));
}

/** A workbook of Excel 95 with one text: BIFF5 records, not wrapped in OLE. */
function excel95(text: string): Uint8Array {
  const word = (...values: number[]): number[] => values.flatMap((value) => [value & 255, value >> 8]);
  const record = (type: number, content: number[]): number[] => [...word(type, content.length), ...content];
  const label = [...gbk(text)];
  const globals = [record(0x0809, word(0x0500, 5, 0, 0)), record(0x0042, word(936))].flat();
  const boundSheet = (at: number): number[] => record(0x0085, [...word(at, 0, 0), 6, ...gbk('自评表')]);
  const start = globals.length + boundSheet(0).length + 4;
  const sheet = [record(0x0809, word(0x0500, 16, 0, 0)), record(0x0204, [...word(0, 0, 0, label.length), ...label]), record(0x000a, [])];
  return new Uint8Array([globals, boundSheet(start), record(0x000a, []), ...sheet].flat());
}

test('Chinese in the code page of Excel 95', async () => {
  const opened = await openWorkbook(excel95('绩效指标'));
  const [grid] = await opened.port.readSheets();
  expect([opened.kind, grid!.name, grid!.cell(1, 1)?.value]).toEqual(['xls', '自评表', '绩效指标']);
});

describe.each<[string, () => Uint8Array]>([
  ['GBK declared as GB2312', () => gbk(HTML)],
  ['GBK without a declaration', () => gbk(HTML.replace(/<meta.*?>/, ''))],
  ['UTF-8 in spite of the declaration', () => new TextEncoder().encode(HTML)],
  ['UTF-8 with a mark', () => new TextEncoder().encode(`\ufeff${HTML}`)],
  ['UTF-16', () => new Uint8Array(Uint16Array.from(`\ufeff${HTML}`, (character) => character.charCodeAt(0)).buffer)],
  ['a bare table', () => gbk(`\r\n ${HTML.slice(HTML.indexOf('<table'), HTML.indexOf('</body'))}`)],
])('HTML saved as .xls: %s', (_, make) => {
  test('texts stay as they are printed', async () => {
    const opened = await openWorkbook(make());
    const [grid] = await opened.port.readSheets();
    expect(opened.kind).toBe('html');
    expect(content(grid!)).toEqual([
      [1, 1, '部门整体支出绩效自评表', null],
      [2, 1, '001001', null],
      [2, 2, '≥95%', null],
      [2, 3, '10.50', null],
      [3, 1, expect.stringMatching(/^一\n二[ \u00a0]三<$/), null],
    ]);
    expect(grid!.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 3 }, { top: 2, left: 2, bottom: 3, right: 2 }]);
  });
});

describe('broken', () => {
  beforeEach(() => jest.spyOn(console, 'error').mockImplementation(() => undefined));
  afterEach(() => jest.restoreAllMocks());

  const FILES: [string, () => Uint8Array][] = [
    ['xls', () => sampleFile('d_selfeval.xls')],
    ['xlsb', () => rewritten('xlsb')],
    ['ods', () => rewritten('ods')],
    ['xml2003', () => rewritten('xlml')],
    ['html', () => gbk(HTML)],
  ];
  /** Grids as text, or the code of the failure; anything else thrown fails the test. */
  async function outcome(bytes: Uint8Array): Promise<string> {
    try {
      return JSON.stringify(await grids(bytes));
    } catch (trouble) {
      if (trouble instanceof WorkbookError) return trouble.code;
      throw trouble;
    }
  }

  test.each(FILES)('%s cut off is never read in part', async (_, make) => {
    const bytes = make();
    const whole = await outcome(bytes);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: bytes.length - 1 }), async (end) => {
        expect([whole, 'damaged', 'not-a-workbook']).toContain(await outcome(bytes.slice(0, end)));
      }),
      { numRuns: 60 },
    );
  });

  test.each(FILES)('%s with flipped bits only ever fails with a code', async (_, make) => {
    const bytes = make();
    const flips = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(7)), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(flips, async (list) => {
        const broken = bytes.slice();
        for (const [at, bit] of list) broken[at]! ^= 1 << bit;
        expect(typeof (await outcome(broken))).toBe('string');
      }),
      { numRuns: 150 },
    );
  });
});
