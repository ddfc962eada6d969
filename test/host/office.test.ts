/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously", "url": "https://localhost/taskpane.html"}
 */
/** The open workbook beyond its cells: showing, marking, adding a sheet, hearing of changes, telling one workbook from another. */
import type { NewSheet } from '../../src/grid/newSheet';
import { nationalPolicy as policy } from '../../src/scoring';
import { settle } from '../support/excel/jsdom';
import { form } from '../session/opened';
import { openInExcel, startOnce } from './officeOpened';

beforeAll(async () => void (await startOnce()));

const place = (cell: string, sheet = '自评表') => ({ sheet, cell });

describe('show', () => {
  test('selects the cell, on another sheet too, by the id of the sheet', async () => {
    const { host, port } = await openInExcel([form(), form(undefined, undefined, '另一张')]);
    await port.readSheets();
    host.user.rename('另一张', '改名');
    await port.show(place('H9', '另一张'));
    expect([host.workbook.active.name, host.workbook.selection.area]).toEqual(['改名', { row: 8, column: 7, rows: 1, columns: 1 }]);
  });

  test('says when the sheet is hidden or gone', async () => {
    const { host, port } = await openInExcel([form(), form(undefined, undefined, '另一张')]);
    host.workbook.sheets[1]!.visibility = 'Hidden';
    await expect(port.show(place('H9', '另一张'))).rejects.toMatchObject({ code: 'hidden-sheet', values: { sheet: '另一张' } });
    await expect(port.show(place('H9', '没有'))).rejects.toMatchObject({ code: 'no-sheet' });
    host.workbook.sheets[1]!.visibility = 'Visible';
    await port.show(place('H9', '另一张'));
    expect(host.workbook.active.name).toBe('另一张');
    host.user.select('自评表!A1');
    host.workbook.sheets[1]!.visibility = 'Hidden';
    await expect(port.show(place('H9', '另一张'))).rejects.toMatchObject({ code: 'hidden-sheet' });
    const other = await openInExcel([form(), form(undefined, undefined, '另一张')]);
    await other.port.readSheets();
    host.user.deleteSheet('另一张');
    await expect(other.port.show(place('H9', '另一张'))).rejects.toMatchObject({ code: 'no-sheet' });
  });
});

describe('marks', () => {
  test('fills come back exactly; a colour that somebody chose since stays', async () => {
    const { host, space } = await openInExcel([form()]);
    host.user.paint('自评表!I9', '#00FF00');
    const before = JSON.stringify(host.workbook.snapshot());
    await space.mark([place('I9'), place('H10'), place('H9')]);
    expect(await space.marked()).toBe(3);
    expect(new Set(['I9', 'H10', 'H9'].map((cell) => host.workbook.cell(`自评表!${cell}`).fill)).size).toBe(1);
    await space.clearMarks();
    expect(JSON.stringify(host.workbook.snapshot())).toBe(before);
    await space.mark([place('I9'), place('H10')]);
    host.user.paint('自评表!H10', '#123456');
    await space.clearMarks();
    expect(['I9', 'H10'].map((cell) => host.workbook.cell(`自评表!${cell}`).fill)).toEqual(['#00FF00', '#123456']);
  });

  test('a crash at any point leaves nobody with our colour', async () => {
    for (let at = 0; at < 6; at++) {
      const { host, space } = await openInExcel([form()]);
      host.user.paint('自评表!I9', '#00FF00');
      const before = JSON.stringify(host.workbook.snapshot());
      host.fail({ code: 'GeneralException', at, on: 'write' });
      await space.mark([place('I9'), place('H10')]).catch(() => undefined);
      await space.clearMarks();
      expect(JSON.stringify(host.workbook.snapshot())).toBe(before);
    }
  });

  test('a protected sheet is left alone', async () => {
    const { host, space } = await openInExcel([form()]);
    host.user.protect('自评表');
    await expect(space.mark([place('I9')])).rejects.toMatchObject({ code: 'protected' });
  });
});

describe('a new sheet', () => {
  const sheet: NewSheet = {
    name: '核查表',
    cells: [
      { row: 1, column: 1, value: '核查表', look: 'title' },
      { row: 2, column: 1, value: '单元格', look: 'header' },
      { row: 2, column: 2, value: '说明', look: 'header' },
      { row: 2, column: 3, value: '得分', look: 'header' },
      { row: 3, column: 1, value: 'I9', look: 'label' },
      { row: 3, column: 2, value: '=1+1 不是公式', look: 'error' },
      { row: 3, column: 3, value: 9.78, look: 'number', format: '0.00' },
      { row: 4, column: 1, value: 'I10', look: 'label' },
      { row: 4, column: 2, value: '88%', look: 'error' },
      { row: 4, column: 3, value: null, look: 'blank' },
    ],
    widths: [10, 40.5, 8],
    heights: new Map([[1, 30], [3, 42.5]]),
    merges: [{ top: 1, left: 1, bottom: 1, right: 3 }],
    frozenRows: 2,
    landscape: true,
    footer: '第 &P 页',
  };

  test('holds texts as texts, with their looks and sizes, behind the last sheet', async () => {
    const { host, space } = await openInExcel([form(), form(undefined, undefined, '核查表')]);
    const before = JSON.stringify(host.workbook.snapshot());
    expect(await space.addSheet(sheet)).toBe('核查表 (2)');
    expect(host.crashes).toEqual([]);
    const added = host.workbook.sheets[2]!;
    const at = (cell: string) => host.workbook.cell(`核查表 (2)!${cell}`);
    expect([at('B3').value, at('B3').formula, at('B4').value, at('C3').value, at('C3').numberFormat]).toEqual(['=1+1 不是公式', null, '88%', 9.78, '0.00']);
    expect([at('A1').font.bold, at('A1').font.size, at('A3').font.size, at('B3').fill, at('A1').fill]).toEqual([true, 16, 10, '#F4B6A6', null]);
    expect([at('A1').horizontalAlignment, at('C3').horizontalAlignment, at('A3').wrapText, at('C3').wrapText]).toEqual(['Center', 'Right', true, false]);
    expect(['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'].map((side) => at('B3').borders[side]?.style)).toEqual(['Continuous', 'Continuous', 'Continuous', 'Continuous']);
    expect(at('A1').borders).toEqual({});
    expect([added.merges, added.frozenRows, added.rowHeights.get(2)]).toEqual([[{ row: 0, column: 0, rows: 1, columns: 3 }], 2, 42.5]);
    expect([...added.columnWidths.values()].map((width) => width > 0)).toEqual([true, true, true]);
    expect(added.pageLayout).toMatchObject({ Orientation: 'Landscape', PaperSize: 'A4', PrintTitleRows: '1:2' });
    host.user.deleteSheet('核查表 (2)');
    expect(JSON.stringify(host.workbook.snapshot())).toBe(before);
  });

  test('is taken away again when it cannot be finished', async () => {
    for (const skip of [0, 1, 2]) {
      const { host, space } = await openInExcel([form()]);
      host.fail({ code: 'GeneralException', at: -1, on: 'write', skip });
      await expect(space.addSheet(sheet)).rejects.toMatchObject({ code: 'excel-failed' });
      expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['自评表']);
    }
  });

  test('is good without its page layout, which needs a printer', async () => {
    const { host, space } = await openInExcel([form()]);
    host.fail({ code: 'GeneralException', at: -1, on: 'write', skip: 3 });
    expect(await space.addSheet(sheet)).toBe('核查表');
    expect(host.faultsLeft).toBe(0);
  });

  test('a protected structure is said beforehand', async () => {
    const { host, space } = await openInExcel([form()]);
    host.workbook.structureProtected = true;
    await expect(space.addSheet(sheet)).rejects.toMatchObject({ code: 'structure-protected' });
  });
});

describe('watching', () => {
  test('tells what a person changed, not what we wrote, until it ends', async () => {
    const { host, space } = await openInExcel([form(), form(undefined, undefined, '另一张')]);
    const seen: string[] = [];
    const stop = await space.watch(({ sheet, cell }) => seen.push(`${sheet}!${cell}`));
    host.user.type('自评表!F9', '95%');
    host.user.type('另一张!F10', 100);
    await space.score({ policy });
    await settle(30);
    expect(seen).toEqual(['自评表!F9', '另一张!F10']);
    stop();
    await settle(30);
    host.user.type('自评表!F9', '96%');
    await settle(30);
    expect(seen).toHaveLength(2);
  });

  test('an Excel that does not say who changed a cell is understood too', async () => {
    const { host, space } = await openInExcel([form()]);
    const seen: string[] = [];
    await space.watch(({ cell }) => seen.push(cell));
    const raise = host.raise;
    host.raise = (event) => raise({ ...event, message: { ...event.message, triggerSource: undefined } });
    await space.score({ policy });
    await settle(30);
    host.user.type('自评表!H9', 40);
    await settle(30);
    host.raise = raise;
    expect(seen).toEqual(['H9']);
  });
});
