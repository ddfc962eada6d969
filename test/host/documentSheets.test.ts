/** Forms that were filled in Word: the same verdicts as from the workbook, wherever the page breaks. */
import type { Grid } from '../../src/grid/grid';
import { documentSheets } from '../../src/host/documentSheets';
import { openWorkbook } from '../../src/host/open';
import { nationalPolicy } from '../../src/scoring';
import { checkWorkbook } from '../../src/session/session';
import { MemoryWorkbook } from '../../src/host/memory';
import type { SheetReport } from '../../src/check/report';
import { docxOf } from '../support/docxOf';
import { formNames, gridOf, realGrid } from '../support/realForms';

const judged = (sheets: SheetReport[]): unknown => sheets.map(({ status, year, organization, indicators, funds, total, findings }) => ({
  status, year, organization, total,
  rows: indicators.map(({ row, judgement, score, rate }) => ({ row, judgement, score, rate })),
  funds: funds.map(({ row, rate, score }) => ({ row, rate, score })),
  findings: findings.map(({ key, cell }) => `${key} ${cell}`),
}));
const inMemory = (grid: Grid): Promise<SheetReport[]> => checkWorkbook(new MemoryWorkbook([grid]), { policy: nationalPolicy });
const inWord = async (bytes: Uint8Array): Promise<SheetReport[]> => {
  const { port, kind, writable } = await openWorkbook(bytes);
  expect([kind, writable]).toEqual(['docx', false]);
  return checkWorkbook(port, { policy: nationalPolicy });
};
/** The first row alone is merged over the whole table in most forms: its title. */
const titleRows = (grid: Grid): number => {
  let rows = 0;
  while (rows < 3 && [...grid.filled(rows + 1)].length === 1) rows++;
  return rows;
};

describe.each(formNames)('%s in a Word file', (name) => {
  const grid = realGrid(name);

  test('as one table', async () => {
    expect(judged(await inWord(docxOf(grid)))).toEqual(judged(await inMemory(grid)));
  });

  test('with its title above the table', async () => {
    const [found] = await inWord(docxOf(grid, titleRows(grid)));
    const [expected] = await inMemory(grid);
    expect([found!.status, found!.year, found!.organization, found!.indicators.map(({ judgement }) => judgement)]).toEqual([expected!.status, expected!.year, expected!.organization, expected!.indicators.map(({ judgement }) => judgement)]);
  });

  test('parted by a page break', async () => {
    const half = Math.floor(grid.rows / 2);
    const whole = judged(await inWord(docxOf(grid)));
    // A merge that the break cuts through goes on in Word as two; only breaks beside merges are compared.
    if (grid.merges.some(({ top, bottom }) => top <= half && bottom > half)) return;
    expect(judged(await inWord(docxOf(grid, 0, [half, grid.rows - half])))).toEqual(whole);
  });
});

test('a document without a table is no workbook', async () => {
  await expect(openWorkbook(docxOf(realGrid(formNames[0]!), 3, []))).rejects.toMatchObject({ code: 'not-a-workbook', values: { found: 'docx' } });
});

test('tables of other widths, and those with words between them, stay apart; long paragraphs are no titles', () => {
  const small = (text: string, columns: number) => ({ kind: 'table' as const, grid: gridOf([Array.from({ length: columns }, () => text)], '') });
  const line = (text: string) => ({ kind: 'paragraph' as const, text, heading: null });
  const sheets = documentSheets({ blocks: [line('附件'), small('甲', 2), line(''), small('乙', 2), small('丙', 3), line('说明'), small('丁', 3), line('长'.repeat(80)), small('戊', 3)] });
  expect(sheets.map((sheet) => Array.from({ length: sheet.rows }, (_, row) => sheet.text(row + 1, 1)))).toEqual([['附件', '甲', '乙'], ['丙'], ['说明', '丁'], ['戊']]);
});
