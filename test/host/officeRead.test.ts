/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously", "url": "https://localhost/taskpane.html"}
 */
/** Reading through the real Office.js client: the same report as from the file, in one trip. */
import { openWorkbook } from '../../src/host/open';
import { checkWorkbook } from '../../src/session/session';
import { formNames, workbookBytes } from '../support/realForms';
import { openInExcel, startOnce } from './officeOpened';

beforeAll(async () => void (await startOnce()));

test.each(formNames)('%s: the same sheets as from the file, in one trip', async (name) => {
  const file = await openWorkbook(workbookBytes(name));
  const { host, port } = await openInExcel(await file.port.readSheets());
  const fromFile = await checkWorkbook(file.port, { policy: 'auto' });
  expect(await checkWorkbook(port, { policy: 'auto' })).toEqual(fromFile);
  expect(host.traffic().trips).toBe(1);
  expect(host.crashes).toEqual([]);
});
