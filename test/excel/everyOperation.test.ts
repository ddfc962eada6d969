/**
 * A write that fails at any of its operations, or whose answer is lost, leaves the sheet wholly written or exactly as before.
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously", "url": "https://localhost/taskpane.html"}
 */
import type { Grid } from '../../src/grid/grid';
import { nationalPolicy as policy } from '../../src/scoring';
import { startExcel } from '../support/excel/jsdom';
import type { ExcelHost } from '../support/excel/host';
import { formNames, realGrid } from '../support/realForms';
import { standardForm } from '../support/gridOf';
import { handIn, judged } from '../support/handIn';
import { form } from '../session/opened';
import { anotherPane, inExcel } from './inExcel';

let host: ExcelHost;
beforeAll(async () => {
  host = await startExcel();
});

/** A form with a live total, percent cells, a text-formatted score cell. */
const rich = (): Grid =>
  standardForm({
    fund: [1000, 1000, 900, 10, { value: null, format: '0.00%' }, { value: null, format: '@' }],
    rows: [['满意度', '≥90%', { value: 0.88, format: '0%' }, 50, null, '窗口排队久'], ['培训人次', 200, 210, 40, null, null]],
    total: [100, { value: 0, formula: 'I5+SUM(H9:H10)' }],
  });

/** A real form whose scores were taken out. */
const emptied = (): Grid => {
  const name = formNames.find((each) => /longmen-zhengti/.test(each))!;
  const { funds, indicators, total } = judged(realGrid(name));
  const scores = [...funds.map(({ score }) => score.cell), ...indicators.map(({ cells }) => cells.score), total?.score.cell ?? null];
  return handIn(name, { cells: Object.fromEntries(scores.flatMap((cell) => (cell === null ? [] : [[cell, null]]))) });
};

const FORMS: [string, () => Grid][] = [['the standard form', form], ['a form with formulas and formats', rich], ['a real form', emptied]];

/** What the whole workbook holds. */
const all = (): string => JSON.stringify(host.workbook.snapshot());

/** Number of actions of the one batch that writes, and what the workbook holds before and after it. */
async function undisturbed(grid: Grid): Promise<{ actions: number; before: string; after: string }> {
  const { space } = inExcel(host, [grid]);
  const before = all();
  const kinds = ['fill', 'replace'] as const;
  await space.score({ policy, kinds });
  const writes = host.log.filter(({ kind }) => kind === 'write');
  expect(writes).toHaveLength(1);
  return { actions: writes[0]!.actions, before, after: all() };
}

/** Scores again with a fault in the way, and says how the workbook then stands. */
async function disturbed(grid: Grid, fault: Parameters<ExcelHost['fail']>[0]): Promise<{ stands: string; told: string; undone: string }> {
  const { space, store } = inExcel(host, [grid]);
  host.fail({ ...fault, on: 'write' });
  const told = await space.score({ policy, kinds: ['fill', 'replace'] }).then(
    ({ written, refused }) => `${written.length} written, ${[...new Set(refused.map(({ code }) => code))].join()}`,
    (error: { code: string }) => error.code,
  );
  expect(host.faultsLeft).toBe(0);
  const stands = all();
  host.clearFaults();
  const later = anotherPane(store).space;
  while (await later.undoable()) await later.undo();
  return { stands, told, undone: all() };
}

describe.each(FORMS)('%s', (_name, make) => {
  test('a fault at every operation', async () => {
    const { actions, before, after } = await undisturbed(make());
    expect(after).not.toBe(before);
    for (let at = 0; at < actions; at++) {
      const { stands, told, undone } = await disturbed(make(), { code: 'GeneralException', at });
      expect({ at, told, asBefore: stands === before, undone: undone === before }).toEqual({ at, told: '0 written, excel-failed', asBefore: true, undone: true });
    }
  });

  test('a fault at every operation of taking it back: a second undo does', async () => {
    const { before } = await undisturbed(make());
    const { space: first } = anotherPane(inExcel(host, [make()]).store);
    await first.score({ policy, kinds: ['fill', 'replace'] });
    const from = host.log.length;
    await first.undo();
    const { actions } = host.log.slice(from).find(({ kind }) => kind === 'write')!;
    for (let at = 0; at < actions; at++) {
      const { space } = inExcel(host, [make()]);
      await space.score({ policy, kinds: ['fill', 'replace'] });
      host.fail({ code: 'GeneralException', at, on: 'write' });
      expect(await space.undo().then(() => null, ({ code }: { code: string }) => code)).toBe('excel-failed');
      await space.undo();
      expect({ at, undone: all() === before, left: await space.undoable() }).toEqual({ at, undone: true, left: null });
    }
  });

  test.each([5102, 5012, 5104])('an answer lost with %d', async (transport) => {
    const { before, after } = await undisturbed(make());
    for (const done of [false, true]) {
      const { stands, told, undone } = await disturbed(make(), { transport, done });
      expect(stands).toBe(told.startsWith('0 written') ? before : after);
      // Too large an answer is asked for again in parts.
      expect(told.startsWith('0 written')).toBe(transport !== 5104);
      expect(undone).toBe(before);
    }
  });
});
