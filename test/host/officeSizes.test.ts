/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously", "url": "https://localhost/taskpane.html"}
 */
/** Large, many, hidden and odd sheets through the real client: everything is read, in as few trips as can be. */
import { Grid, type Cell } from '../../src/grid/grid';
import { checkBlock } from '../../src/host/officeGrid';
import { gridOf, standardForm, type Entry } from '../support/gridOf';
import { form } from '../session/opened';
import { openInExcel, startOnce } from './officeOpened';

beforeAll(async () => void (await startOnce()));

const ROWS = 3000;
const long = (): Grid =>
  standardForm(
    { fund: ['1000', '1000', '900', 10, null, null], rows: Array.from({ length: ROWS }, (_, index): Entry[] => [`指标${index}`, '≥90%', '88%', 0.03, null, '原因']), total: [100, null] },
    '长表',
  );

const plain = (grid: Grid): unknown => Array.from({ length: grid.rows }, (_, row) => Array.from({ length: grid.columns }, (_, column) => grid.text(row + 1, column + 1)));

test('3000 rows come in one trip', async () => {
  const { host, port } = await openInExcel([long()]);
  expect(plain((await port.readSheets())[0]!)).toEqual(plain(long()));
  expect(host.traffic().trips).toBe(1);
});

test('rows and columns beyond the window are read in blocks', async () => {
  const cells: (Cell | undefined)[][] = Array.from({ length: 9000 }, (_, row) => [{ value: row, format: 'General', formula: null, error: null }]);
  cells[5]![60] = { value: '右边', format: 'General', formula: null, error: null };
  cells[8999]![60] = { value: '右下', format: 'General', formula: null, error: null };
  const { port } = await openInExcel([new Grid({ name: '数据', cells })]);
  const { grids, states } = await port.snapshot!();
  expect([grids[0]!.text(6, 61), grids[0]!.text(9000, 61), grids[0]!.text(4001, 1), grids[0]!.text(9000, 1)]).toEqual(['右边', '右下', '4000', '8999']);
  expect(states[0]!.partial).toBeUndefined();
});

test.each([
  ['answers', { maxResponseBytes: 60_000 }],
  ['answers, very small', { maxResponseBytes: 9_000 }],
])('on a size limit for %s the same is read in parts', async (_what, limits) => {
  const grids = [form(), long(), form(undefined, undefined, '第三张')];
  const { host, port } = await openInExcel(grids);
  Object.assign(host.options, limits);
  expect((await port.readSheets()).map(plain)).toEqual(grids.map(plain));
  expect(host.log.some(({ error }) => error === '5104')).toBe(true);
});

test('many sheets: one trip for the first eight, two for more, one again as soon as they are known', async () => {
  const sheets = (count: number): Grid[] => Array.from({ length: count }, (_, index) => form(undefined, undefined, `表${index + 1}`));
  const eight = await openInExcel(sheets(8));
  expect((await eight.port.readSheets()).map(({ name }) => name)).toEqual(sheets(8).map(({ name }) => name));
  expect(eight.host.traffic().trips).toBe(1);
  const twenty = await openInExcel(sheets(20));
  expect((await twenty.port.readSheets()).map(({ name }) => name)).toEqual(sheets(20).map(({ name }) => name));
  expect(twenty.host.traffic().trips).toBe(2);
  expect(await twenty.port.readSheets()).toHaveLength(20);
  expect(twenty.host.traffic().trips).toBe(3);
});

test('an Excel that cannot walk from sheet to sheet is asked the longer way', async () => {
  const { host, port } = await openInExcel([form(), form(undefined, undefined, '另一张')]);
  host.fail({ code: 'InvalidArgument', on: 'read', at: 20 });
  expect((await port.readSheets()).map(({ name }) => name)).toEqual(['自评表', '另一张']);
  expect([host.faultsLeft, host.traffic().trips]).toEqual([0, 3]);
});

test('a sheet that was added, renamed or deleted since is noticed', async () => {
  const { host, port } = await openInExcel([form(), form(undefined, undefined, '旧名'), form(undefined, undefined, '多余')]);
  await port.readSheets();
  host.workbook.add('新表');
  host.user.rename('旧名', '新名');
  host.user.deleteSheet('多余');
  expect((await port.readSheets()).map(({ name }) => name)).toEqual(['自评表', '新名', '新表']);
});

test('hidden rows, columns and sheets, filters and protection are told', async () => {
  const { host, port } = await openInExcel([form(), form(undefined, undefined, '隐藏'), new Grid({ name: '空', cells: [] })]);
  const [sheet, hidden] = host.workbook.sheets;
  sheet!.hiddenColumns.add(2);
  host.user.filter('自评表', [9, 10]);
  host.user.protect('自评表');
  hidden!.visibility = 'VeryHidden';
  const { grids, states } = await port.snapshot!();
  expect([[...grids[0]!.hiddenRows], [...grids[0]!.hiddenColumns], grids.map((grid) => grid.hidden)]).toEqual([[9, 10], [3], [false, true, false]]);
  expect(states.map(({ sheet: name, active, protected: locked, filtered }) => [name, active, locked, filtered])).toEqual([['自评表', true, true, true], ['隐藏', false, false, false], ['空', false, false, false]]);
  expect(grids[2]!.rows).toBe(0);
});

test('numbers, dates, truth values, errors and texts that look like errors', async () => {
  const cells: (Cell | undefined)[][] = [
    [{ value: 0.88, format: '0.00%', formula: null, error: null }, { value: 45657, format: 'yyyy/m/d', formula: null, error: null }, { value: true, format: 'General', formula: null, error: null }],
    [{ value: null, format: 'General', formula: 'A9/0', error: '#DIV/0!' }, { value: '=甲', format: '@', formula: null, error: null }, { value: null, format: '0.00', formula: null, error: null }],
    [{ value: '010', format: '@', formula: null, error: null }, { value: '', format: 'General', formula: 'IF(A1>1,1,"")', error: null }],
  ];
  const { host, port } = await openInExcel([new Grid({ name: '值', cells })]);
  const [grid] = await port.readSheets();
  const read = cells.map((line, row) => line.map((_, column) => grid!.cell(row + 1, column + 1)));
  expect(read).toEqual(cells);
  expect(host.traffic().trips).toBe(1);
});

test('of a monster the first part is read, and the state says so', async () => {
  const { host, port } = await openInExcel([form()]);
  host.workbook.sheets[0]!.used = () => ({ row: 0, column: 0, rows: 1048576, columns: 9 });
  const { grids, states } = await port.snapshot!();
  expect([grids[0]!.rows > 40_000, grids[0]!.rows < 100_000, states[0]!.partial]).toEqual([true, true, true]);
});

test('values that Excel does not tell are an error, not a blank sheet', async () => {
  const block = { row: 0, column: 0, values: [['甲']], formulas: [['甲']], formats: [['General']] };
  expect(checkBlock(block)).toBe(block);
  for (const values of [null, [null], undefined]) expect(() => checkBlock({ ...block, values: values as never })).toThrow(expect.objectContaining({ code: 'no-values' }));
});

test('blank sheets with nothing but formats are blank', async () => {
  const { port } = await openInExcel([gridOf([[{ value: null, format: '0.00%' }, null]], '模板')]);
  expect(await port.readSheets()).toMatchObject([{ rows: 0 }]);
});
