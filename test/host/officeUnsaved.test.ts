/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously", "url": "https://localhost/taskpane.html"}
 */
/** A workbook that was never saved has no address: name and oldest sheet tell it from others, and what was remembered follows it when it is saved. */
import { nationalPolicy as policy } from '../../src/scoring';
import { openWorkspace } from '../../src/session/workspace';
import { form } from '../session/opened';
import { openInExcel, startOnce } from './officeOpened';

beforeAll(async () => void (await startOnce({ documentUrl: '' })));

test('its name and its oldest sheet name it', async () => {
  const { host, port } = await openInExcel([form(), form(undefined, undefined, '另一张')]);
  const key = await port.key!();
  expect(key).toBe(`unsaved:自评表.xlsx:${host.workbook.sheets[0]!.id}`);
  host.workbook.add('新表');
  await port.readSheets();
  expect(await port.key!()).toBe(key);
});

test('undo works before and after it gets an address', async () => {
  const { host, port, store } = await openInExcel([form()]);
  const before = JSON.stringify(host.workbook.snapshot());
  let address = '';
  const space = openWorkspace({ ...port, key: async () => address || port.key!() }, store);
  await space.score({ policy });
  address = 'D:/自评/自评表.xlsx';
  expect((await space.undoable())!.edits).toHaveLength(5);
  const pane = openWorkspace({ ...port, key: async () => address }, store);
  await pane.undo();
  expect(JSON.stringify(host.workbook.snapshot())).toBe(before);
});
