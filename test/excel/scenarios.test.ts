/**
 * The fake Excel answers as Excel is believed to.
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously", "url": "https://localhost/taskpane.html"}
 */
import believed from './believed.json';
import { settle, startExcel } from '../support/excel/jsdom';
import type { ExcelHost } from '../support/excel/host';
import { runAll, scenarios } from '../support/excel/scenarios';

let host: ExcelHost;
let answers: Record<string, unknown>;

beforeAll(async () => {
  host = await startExcel();
  answers = await runAll();
});

test.each(Object.keys(scenarios))('%s', (name) => {
  expect(answers[name]).toEqual((believed as Record<string, unknown>)[name]);
});

test('every belief has its scenario, and the host knew every call', () => {
  expect(Object.keys(believed).sort()).toEqual(Object.keys(scenarios).sort());
  expect(host.crashes).toEqual([]);
});

test('no reference is left behind', async () => {
  await settle(30);
  expect([...host.references.keys()]).toEqual([]);
});
