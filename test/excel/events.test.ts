/**
 * Events of the grid reach those who asked for them, through office.js.
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously", "url": "https://localhost/taskpane.html"}
 */
import { settle, startExcel } from '../support/excel/jsdom';
import type { ExcelHost } from '../support/excel/host';

let host: ExcelHost;
beforeAll(async () => {
  host = await startExcel();
  host.workbook.add('第二张');
});

test('changes of one sheet', async () => {
  const seen: unknown[] = [];
  const handler = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const added = sheet.onChanged.add(async ({ address, changeType, source }) => void seen.push([address, changeType, source]));
    await context.sync();
    return added;
  });
  host.user.type('Sheet1!C9', 5);
  host.user.type('第二张!C9', 5);
  await settle();
  expect(seen).toEqual([['C9', 'RangeEdited', 'Local']]);
  await Excel.run(handler.context as Excel.RequestContext, async (context) => {
    handler.remove();
    await context.sync();
  });
  host.user.type('Sheet1!C10', 6);
  await settle();
  expect(seen).toHaveLength(1);
});

test('changes and selections of any sheet, ours among them', async () => {
  const seen: string[] = [];
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onChanged.add(async ({ address, worksheetId }) => void seen.push(`${worksheetId === host.workbook.sheet('第二张').id ? 2 : 1}!${address}`));
    worksheets.onSelectionChanged.add(async ({ address }) => void seen.push(`→${address}`));
    await context.sync();
    worksheets.getItem('Sheet1').getRange('A1').values = [[1]];
    await context.sync();
  });
  host.user.type('第二张!B2', 2);
  host.user.select('第二张!D4:E5');
  await settle();
  expect(seen).toEqual(['1!A1', '2!B2', '→D4:E5']);
});
