/**
 * What a test can make go wrong in the fake Excel, and what office.js makes of it.
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously", "url": "https://localhost/taskpane.html"}
 */
import { settle, startExcel } from '../support/excel/jsdom';
import type { ExcelHost } from '../support/excel/host';

let host: ExcelHost;
beforeAll(async () => {
  host = await startExcel();
});
afterEach(() => {
  host.clearFaults();
  host.cellEditing = false;
  Object.assign(host.workbook, { readOnly: false, structureProtected: false });
  Object.assign(host.options, { maxRequestBytes: undefined, maxResponseBytes: undefined, latency: 0 });
  const sheet = host.workbook.sheet('Sheet1');
  sheet.cells.clear();
  sheet.filteredRows.clear();
});

/** Writes 1, 2, 3 … one below the other, each as an action of its own; resolves to the code of the error. */
const writes = (count = 3): Promise<string | null> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    for (let row = 1; row <= count; row++) sheet.getRange(`A${row}`).values = [[row]];
    await context.sync();
  }).then(() => null, (error: OfficeExtension.Error) => error.code);

const reads = (address = 'A1:A3'): Promise<unknown> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange(address);
    range.load('values');
    await context.sync();
    return range.values.flat();
  }).catch((error: OfficeExtension.Error) => error.code);

test('an error at the n-th action leaves what came before it', async () => {
  await writes();
  const actions = host.log[host.log.length - 1]!.actions;
  const stands: string[] = [];
  for (let at = 0; at < actions; at++) {
    host.workbook.sheet('Sheet1').cells.clear();
    host.fail({ code: 'GeneralException', at, on: 'write' });
    expect(await writes()).toBe('GeneralException');
    stands.push(['A1', 'A2', 'A3'].map((cell) => host.workbook.cell(`Sheet1!${cell}`).value).join());
  }
  expect(new Set(stands)).toEqual(new Set([',,', '1,,', '1,2,']));
  expect(host.faultsLeft).toBe(0);
});

test.each([
  [5102, 'ActivityLimitReached'],
  [5103, 'RequestPayloadSizeLimitExceeded'],
  [5104, 'ResponsePayloadSizeLimitExceeded'],
  [5012, 'InvalidOrTimedOutSession'],
])('a connection that fails with %d is %s for office.js, and nothing is written', async (transport, name) => {
  host.fail({ transport });
  expect(await writes()).toBe(name);
  expect(await reads()).toEqual(['', '', '']);
});

test('an answer may be lost though the batch was carried out', async () => {
  host.fail({ transport: 5012, done: true });
  expect(await writes()).toBe('InvalidOrTimedOutSession');
  expect(await reads()).toEqual([1, 2, 3]);
});

test('requests and answers have their limits', async () => {
  host.options.maxRequestBytes = 5000;
  expect(await writes(3)).toBeNull();
  expect(await writes(60)).toBe('RequestPayloadSizeLimitExceeded');
  host.options.maxResponseBytes = 2000;
  expect(await reads('A1:A3')).toEqual([1, 2, 3]);
  expect(await reads('A1:Z60')).toBe('ResponsePayloadSizeLimitExceeded');
});

test('while a cell is edited every batch fails, unless it waits', async () => {
  host.cellEditing = true;
  expect(await writes()).toBe('InvalidOperationInCellEditMode');
  expect(await reads()).toBe('InvalidOperationInCellEditMode');
  const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('B1').values = [['later']];
    await context.sync();
  });
  await settle(20);
  expect(host.workbook.cell('Sheet1!B1').value).toBe('');
  host.cellEditing = false;
  await waiting;
  expect(host.workbook.cell('Sheet1!B1').value).toBe('later');
});

test('a workbook opened for reading refuses every write', async () => {
  host.workbook.readOnly = true;
  expect(await writes()).toBe('AccessDenied');
  expect(await reads()).toEqual(['', '', '']);
});

test('a protected structure takes no new sheet', async () => {
  host.workbook.structureProtected = true;
  const code = await Excel.run(async (context) => {
    context.workbook.worksheets.add('新表');
    await context.sync();
  }).catch((error: OfficeExtension.Error) => error.code);
  expect(code).toBe('AccessDenied');
});

test('somebody else acts just before a batch', async () => {
  host.meanwhile(() => host.user.type('Sheet1!A2', '别人'), 'read');
  await writes();
  expect(await reads()).toEqual([1, '别人', 3]);
  host.workbook.add('将删');
  host.meanwhile(() => host.user.deleteSheet('将删'), 'any', 1);
  const code = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('将删');
    sheet.load('id');
    await context.sync();
    sheet.getRange('A1').values = [[1]];
    await context.sync();
  }).catch((error: OfficeExtension.Error) => error.code);
  expect(code).toBe('ItemNotFound');
});

test('an array over filtered rows lands in the wrong ones; single cells do not', async () => {
  host.user.filter('Sheet1', [2]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('C1:C3').values = [[1], [2], [3]];
    await context.sync();
  });
  expect(await reads('C1:C3')).toEqual([1, '', 1]);
  expect(await writes()).toBeNull();
  expect(await reads()).toEqual([1, 2, 3]);
});

test('answers may take their time', async () => {
  host.options.latency = 40;
  const before = performance.now();
  await reads();
  expect(performance.now() - before).toBeGreaterThan(35);
});

test('a call that the host does not know fails loudly', async () => {
  const code = await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').charts.add('Pie', context.workbook.getSelectedRange());
    await context.sync();
  }).catch((error: OfficeExtension.Error) => error.code);
  expect(code).toBe('FakeHostUnsupported');
  expect(host.crashes.splice(0)).toHaveLength(1);
});

test('the log counts round trips, actions and bytes, without those in which references are given back', async () => {
  const from = host.log.length;
  await writes(5);
  await settle(20);
  expect(host.log.slice(from).map(({ kind, error }) => [kind, error])).toEqual([['write', null]]);
  const { trips, requestBytes, responseBytes } = host.traffic(from);
  expect(trips).toBe(1);
  expect(requestBytes).toBeGreaterThan(500);
  expect(responseBytes).toBeGreaterThan(50);
});
