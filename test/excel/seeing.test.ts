/**
 * What can go wrong in Excel while a workbook is read, cells are shown or marked, and sheets are added.
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously", "url": "https://localhost/taskpane.html"}
 */
import { Grid } from '../../src/grid/grid';
import type { NewSheet } from '../../src/grid/newSheet';
import { nationalPolicy as policy } from '../../src/scoring';
import { settle, startExcel } from '../support/excel/jsdom';
import type { ExcelHost } from '../support/excel/host';
import { anotherPane, inExcel } from './inExcel';
import { asked, failureOf, halfFilled, longForm, told } from './forms';

let host: ExcelHost;
beforeAll(async () => {
  host = await startExcel();
});
afterEach(() => {
  expect([host.crashes, host.faultsLeft]).toEqual([[], 0]);
});

const snapshot = (): string => JSON.stringify(host.workbook.snapshot());
const other = new Grid({ name: '封面', cells: [[{ value: '封面', format: 'General', formula: null, error: null }]] });

describe('reading', () => {
  test('formatted blanks as far as the last row do not count', async () => {
    const plain = await inExcel(host, [halfFilled()]).space.check({ policy });
    const { space } = inExcel(host, [halfFilled()]);
    host.workbook.sheet('自评表').at(1048575, 16383).fill = '#FFFFFF';
    expect((await space.check({ policy })).sheets).toEqual(plain.sheets);
    expect(host.traffic().responseBytes).toBeLessThan(20_000);
  });

  test('columns too narrow for their figures change nothing, though Excel shows ####', async () => {
    const plain = await inExcel(host, [halfFilled()]).space.check({ policy });
    const { space } = inExcel(host, [halfFilled()]);
    for (let column = 0; column < 12; column++) host.workbook.sheet('自评表').columnWidths.set(column, 6);
    expect((await space.check({ policy })).sheets).toEqual(plain.sheets);
  });

  test('a hidden row with figures is a finding', async () => {
    const { space } = inExcel(host, [halfFilled()]);
    host.workbook.sheet('自评表').hiddenRows.add(9);
    const { sheets } = await space.check({ policy });
    expect(sheets[0]!.findings.filter(({ rule }) => rule === 'hidden-row').map(({ cell }) => cell)).toEqual([expect.stringMatching(/10$/)]);
  });

  test('checking changes nothing at all, not even that the workbook is unsaved', async () => {
    const { space } = inExcel(host, [other, halfFilled()]);
    const before = snapshot();
    await space.check({ policy });
    expect([snapshot(), host.workbook.dirty, host.workbook.active.name]).toEqual([before, false, '封面']);
  });

  test('sheets without a form, hidden and very hidden ones', async () => {
    const { space } = inExcel(host, [other, halfFilled('隐藏的表'), halfFilled()]);
    host.workbook.sheet('隐藏的表').visibility = 'VeryHidden';
    const { sheets, states } = await space.check({ policy });
    expect(sheets.map(({ sheet, status }) => [sheet, status])).toEqual([['封面', 'not-a-form'], ['隐藏的表', 'form'], ['自评表', 'form']]);
    expect(states.map(({ active }) => active)).toEqual([true, false, false]);
  });

  test('the number of round trips does not grow with the rows', async () => {
    for (const rows of [30, 3000]) {
      const { space } = inExcel(host, [longForm(rows)]);
      await space.check({ policy });
      const check = host.traffic();
      await space.score({ policy });
      expect([check.trips, host.traffic().trips - check.trips]).toEqual([1, 2]);
    }
  }, 60_000);

  test('answers that come late come all the same', async () => {
    const { space } = inExcel(host, [halfFilled()]);
    host.options.latency = 50;
    expect((await space.check({ policy })).sheets[0]!.status).toBe('form');
  });

  test('a sheet deleted while a large workbook is read is left out', async () => {
    const { space } = inExcel(host, [halfFilled(), ...Array.from({ length: 10 }, (_, index) => halfFilled(`第${index + 1}张`))]);
    host.meanwhile(() => host.user.deleteSheet('第10张'), 'any', 1);
    const { sheets } = await space.check({ policy });
    expect(sheets.map(({ sheet }) => sheet)).not.toContain('第10张');
    expect(sheets).toHaveLength(10);
  });
});

describe('showing a cell', () => {
  test('on another sheet', async () => {
    const { space } = inExcel(host, [other, halfFilled()]);
    await space.show({ sheet: '自评表', cell: 'H9' });
    const { active, selection } = host.workbook;
    expect([active.name, selection.area]).toEqual(['自评表', { row: 8, column: 7, rows: 1, columns: 1 }]);
  });

  test('on a sheet renamed or deleted since the check', async () => {
    const { space } = inExcel(host, [other, halfFilled()]);
    await space.check({ policy });
    host.user.rename('自评表', '表一');
    await space.show({ sheet: '自评表', cell: 'H9' });
    expect(host.workbook.active.name).toBe('表一');
    host.user.deleteSheet('表一');
    expect(await failureOf(space.show({ sheet: '自评表', cell: 'H9' }))).toBe('no-sheet');
    expect(told('no-sheet')).toContain('重新检查');
  });

  test('on a hidden sheet, and while a cell is edited', async () => {
    const { space } = inExcel(host, [other, halfFilled()]);
    host.workbook.sheet('自评表').visibility = 'Hidden';
    expect(await failureOf(space.show({ sheet: '自评表', cell: 'H9' }))).toBe('hidden-sheet');
    host.cellEditing = true;
    expect(await failureOf(space.show({ sheet: '封面', cell: 'A1' }))).toBe('editing');
    expect(told('hidden-sheet') + told('editing')).toMatch(/隐藏.*Enter/);
  });
});

describe('marks', () => {
  const places = ['F9', 'F10', 'H9'].map((cell) => ({ sheet: '自评表', cell }));

  test('give every cell back the very fill it had: none, white, or a colour', async () => {
    const { space, store } = inExcel(host, [halfFilled()]);
    host.user.paint('自评表!F10', '#FFFFFF');
    host.user.paint('自评表!H9', '#C6E0B4');
    const before = snapshot();
    await space.mark(places);
    expect(snapshot()).not.toBe(before);
    const later = anotherPane(store).space;
    expect(await later.marked()).toBe(3);
    await later.clearMarks();
    expect([snapshot(), await later.marked()]).toEqual([before, 0]);
  });

  test('leave a colour alone that somebody gave since', async () => {
    const { space } = inExcel(host, [halfFilled()]);
    await space.mark(places);
    host.user.paint('自评表!F9', '#00B0F0');
    await space.clearMarks();
    expect(['F9', 'F10'].map((cell) => host.workbook.cell(`自评表!${cell}`).fill)).toEqual(['#00B0F0', null]);
  });

  test('on a sheet whose formats are protected, nothing is painted', async () => {
    const { space } = inExcel(host, [halfFilled()]);
    host.user.protect('自评表');
    const before = snapshot();
    expect(await failureOf(space.mark(places))).toBe('protected');
    expect([snapshot(), told('protected')]).toEqual([before, expect.stringContaining('保护')]);
  });

  test('a fault at every operation of painting: clearing still gives everything back', async () => {
    const { space: first } = inExcel(host, [halfFilled()]);
    await first.mark(places);
    const { actions } = host.log.find(({ kind }) => kind === 'write')!;
    for (let at = 0; at < actions; at++) {
      const { space, store } = inExcel(host, [halfFilled()]);
      const before = snapshot();
      host.fail({ code: 'GeneralException', at, on: 'write' });
      expect(await failureOf(space.mark(places))).toBe('excel-failed');
      await anotherPane(store).space.clearMarks();
      expect(snapshot()).toBe(before);
    }
  });

  test('never touch conditional formats', () => {
    expect([...asked(host)].filter((name) => /Conditional/.test(name))).toEqual([]);
  });
});

describe('a sheet to be added', () => {
  const sheet: NewSheet = {
    name: '绩效自评核查表', cells: [
      { row: 1, column: 1, value: '核查表', look: 'title' },
      { row: 2, column: 1, value: '=1+1 不是公式', look: 'text' },
      { row: 2, column: 2, value: '88%', look: 'text' },
      { row: 2, column: 3, value: 0.88, look: 'number', format: '0.00%' },
    ], widths: [20, 10, 10], heights: new Map([[1, 30]]), merges: [{ top: 1, left: 1, bottom: 1, right: 3 }], frozenRows: 1, landscape: true,
  };

  test('stands behind the others, its texts stay texts', async () => {
    const { space } = inExcel(host, [halfFilled()]);
    expect(await space.addSheet(sheet)).toBe('绩效自评核查表');
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['自评表', '绩效自评核查表']);
    expect(['A1', 'A2', 'B2', 'C2'].map((cell) => host.workbook.cell(`绩效自评核查表!${cell}`)).map(({ value, formula, numberFormat }) => [value, formula, numberFormat])).toEqual([
      ['核查表', null, 'General'], ['=1+1 不是公式', null, 'General'], ['88%', null, 'General'], [0.88, null, '0.00%'],
    ]);
    expect(host.workbook.sheet('绩效自评核查表')).toMatchObject({ frozenRows: 1, merges: [{ row: 0, column: 0, rows: 1, columns: 3 }], pageLayout: { Orientation: 'Landscape' } });
  });

  test('gets another name where its own is taken', async () => {
    const { space } = inExcel(host, [halfFilled()]);
    const names = [await space.addSheet(sheet), await space.addSheet(sheet)];
    expect(new Set(names).size).toBe(2);
  });

  test('is not added where the structure is protected', async () => {
    const { space } = inExcel(host, [halfFilled()]);
    host.workbook.structureProtected = true;
    expect(await failureOf(space.addSheet(sheet))).toBe('structure-protected');
    expect([host.workbook.sheets.length, told('structure-protected')]).toEqual([1, expect.stringContaining('结构')]);
  });

  test('that could not be finished is taken away again', async () => {
    const { space } = inExcel(host, [halfFilled()]);
    const before = snapshot();
    host.fail({ code: 'GeneralException', at: 5, on: 'write', skip: 1 });
    expect(await failureOf(space.addSheet(sheet))).toBe('excel-failed');
    expect(snapshot()).toBe(before);
  });
});

describe('watching', () => {
  test('tells what a person changed, not what we wrote', async () => {
    const { space } = inExcel(host, [halfFilled()]);
    const seen: string[] = [];
    const stop = await space.watch(({ sheet, cell }) => void seen.push(`${sheet}!${cell}`));
    host.user.type('自评表!F9', '95%');
    await space.score({ policy });
    await settle(30);
    expect(seen).toEqual(['自评表!F9']);
    stop();
    await settle(30);
    host.user.type('自评表!F9', '96%');
    await settle(30);
    expect(seen).toHaveLength(1);
  });
});
