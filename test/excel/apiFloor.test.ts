/**
 * Everything the add-in does in Excel works with ExcelApi 1.9, by the client's own check of requirement sets, which does catch newer calls.
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously", "url": "https://localhost/taskpane.html"}
 */
import type { NewSheet } from '../../src/grid/newSheet';
import { nationalPolicy as policy } from '../../src/scoring';
import type { ExcelHost } from '../support/excel/host';
import { checkApiSets, settle, startExcel } from '../support/excel/jsdom';
import { inExcel } from './inExcel';
import { failureOf, halfFilled, standing, told } from './forms';

let host: ExcelHost;
beforeAll(async () => {
  host = await startExcel({ excelApi: '1.9' });
  checkApiSets();
});

const codeOf = (call: (range: Excel.Range) => void): Promise<string | null> =>
  Excel.run(async (context) => {
    call(context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2'));
    await context.sync();
  }).then(() => null, (error: OfficeExtension.Error) => error.code);

test('a call of 1.13 is refused in an Excel of 1.9', async () => {
  expect(await codeOf((range) => range.getMergedAreasOrNullObject())).toBe('ApiNotFound');
});

test('a call of 1.9 is not', async () => {
  expect(await codeOf((range) => range.getCellProperties({ address: true }))).toBeNull();
});

test('requirement sets are what the host claims', () => {
  expect(['1.9', '1.10'].map((version) => Office.context.requirements.isSetSupported('ExcelApi', version))).toEqual([true, false]);
});

const report: NewSheet = {
  name: '核查表', cells: [{ row: 1, column: 1, value: '核查表', look: 'title' }, { row: 2, column: 1, value: 1, look: 'number', format: '0.00' }],
  widths: [20, 10], heights: new Map([[1, 30]]), merges: [{ top: 1, left: 1, bottom: 1, right: 2 }], frozenRows: 1, landscape: true, footer: '第 &P 页',
};

test('checking, scoring, undoing, showing, marking, adding a sheet and watching need no more than 1.9', async () => {
  const { space } = inExcel(host, [halfFilled(), halfFilled('受保护')]);
  host.user.protect('受保护', ['H9']);
  host.workbook.sheet('自评表').hiddenRows.add(30);
  host.workbook.sheet('自评表').hiddenRows.add(10);
  const stop = await space.watch(() => undefined);
  await space.check({ policy });
  const { written } = await space.score({ policy });
  expect(written.length).toBeGreaterThan(6);
  await space.show({ sheet: '受保护', cell: 'H9' });
  await space.mark([{ sheet: '自评表', cell: 'H9' }]);
  await space.clearMarks();
  await space.undo();
  expect(standing(host, 'H9', 'H12')).toEqual(['', '']);
  expect(await space.addSheet(report)).toBe('核查表');
  stop();
  await settle(20);
  expect(host.log.filter(({ error }) => error !== null)).toEqual([]);
  expect(host.crashes).toEqual([]);
});

test('the page of an added sheet is laid out', async () => {
  const { space } = inExcel(host, [halfFilled()]);
  await space.addSheet(report);
  expect(host.workbook.sheet('核查表').pageLayout).toMatchObject({ Orientation: 'Landscape', CenterFooter: '第 &P 页' });
});

test('an Excel that is too old is told so', async () => {
  const { space } = inExcel(host, [halfFilled()]);
  host.fail({ code: 'ApiNotFound', times: 9 });
  expect(await failureOf(space.check({ policy }))).toBe('old-excel');
  host.clearFaults();
  expect(told('old-excel')).toContain('Excel');
});
