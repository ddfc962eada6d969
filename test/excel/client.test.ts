/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously", "url": "https://localhost/taskpane.html"}
 */
import { startExcel } from '../support/excel/jsdom';

test('office.js runs on the fake host', async () => {
  const host = await startExcel();
  const values = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
    range.values = [['甲', 1], ['88%', '=B1*2']];
    await context.sync();
    range.load('values,formulas,numberFormat,text,address');
    await context.sync();
    return range.toJSON();
  });
  expect(values).toMatchObject({ values: [['甲', 1], [0.88, 2]], formulas: [['甲', 1], [0.88, '=B1*2']], numberFormat: [['General', 'General'], ['0%', 'General']], address: 'Sheet1!A1:B2' });
  expect(host.crashes).toEqual([]);
});
