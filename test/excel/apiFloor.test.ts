/**
 * The client's own check of requirement sets, on which the proof of our API floor rests: it does catch calls that are too new.
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously", "url": "https://localhost/taskpane.html"}
 */
import { checkApiSets, startExcel } from '../support/excel/jsdom';

beforeAll(async () => {
  await startExcel({ excelApi: '1.9' });
  checkApiSets();
});

const codeOf = (call: (range: Excel.Range) => void): Promise<string | null> =>
  Excel.run(async (context) => {
    call(context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2'));
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
