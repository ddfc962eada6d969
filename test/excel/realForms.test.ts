/**
 * Every real form, open in Excel, gives the same report as in memory and as from its file.
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously", "url": "https://localhost/taskpane.html"}
 */
import { TextDecoder, TextEncoder } from 'node:util';
import { openWorkbook } from '../../src/host/open';
import { MemoryWorkbook } from '../../src/host/memory';
import { nationalPolicy as policy } from '../../src/scoring';
import { checkWorkbook, scoreWorkbook } from '../../src/session/session';
import { checkApiSets, settle, startExcel } from '../support/excel/jsdom';
import type { ExcelHost } from '../support/excel/host';
import { formNames, realGrid, workbookBytes } from '../support/realForms';
import { inExcel } from './inExcel';

let host: ExcelHost;
beforeAll(async () => {
  // The oldest Excel that is promised to work; with the client's own check, newer calls fail.
  host = await startExcel({ excelApi: '1.9' });
  checkApiSets();
  // jsdom leaves out what every web view has.
  Object.assign(globalThis, { TextDecoder, TextEncoder });
});
afterEach(async () => {
  await settle(0);
  expect([host.crashes, [...host.references.keys()]]).toEqual([[], []]);
});

test.each(formNames)('%s as published', async (name) => {
  const grid = realGrid(name);
  const { space } = inExcel(host, [grid]);
  expect((await space.check({ policy })).sheets).toEqual(await checkWorkbook(new MemoryWorkbook([grid]), { policy }));
  expect(host.log).toHaveLength(1);
});

test.each(formNames)('%s from its file', async (name) => {
  const opened = await openWorkbook(workbookBytes(name));
  const { space } = inExcel(host, await opened.port.readSheets());
  expect((await space.check({ policy })).sheets).toEqual(await checkWorkbook(opened.port, { policy }));
});

test.each(formNames)('%s scored: what is written is what the command line writes', async (name) => {
  const grid = realGrid(name);
  const { space } = inExcel(host, [grid]);
  const { written, refused } = await space.score({ policy });
  const other = await scoreWorkbook(new MemoryWorkbook([grid]), { policy });
  expect(written).toEqual(other.written);
  expect(refused).toEqual(other.refused);
});
