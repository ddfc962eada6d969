/**
 * What can go wrong in Excel while scores are written: what the person is told, and what the sheet holds afterwards.
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously", "url": "https://localhost/taskpane.html"}
 */
import { nationalPolicy as policy } from '../../src/scoring';
import type { SheetEdit } from '../../src/host/workbook';
import { startExcel } from '../support/excel/jsdom';
import type { ExcelHost } from '../support/excel/host';
import { anotherPane, inExcel } from './inExcel';
import { asked, failureOf, halfFilled, longForm, standing, told, toldOfCell } from './forms';

let host: ExcelHost;
beforeAll(async () => {
  host = await startExcel();
});
afterEach(() => {
  expect([host.crashes, host.faultsLeft]).toEqual([[], 0]);
  // The add-in never unprotects, never touches comments or settings, never brings sheets in from elsewhere, and asks for no merged areas.
  const names = [...asked(host)].filter((name) => /Unprotect|Comment|Setting|CustomXml|InsertWorksheets|MergedAreas|ConditionalFormat/.test(name));
  expect(names).toEqual([]);
});

const SCORES = ['H5', 'I5', 'H9', 'H10', 'H11', 'H12'];
const BLANK = ['', '', '', '', '', ''];
const RIGHT = ['90%', 9, 48.89, 30, 10, 97.89];
const codesOf = (refused: readonly (SheetEdit & { code: string })[]): string[][] => refused.map(({ cell, code }) => [cell, code]);

test('scores are written in one trip, cell by cell, and read back in it', async () => {
  const { space } = inExcel(host, [halfFilled()]);
  const { written, refused } = await space.score({ policy });
  expect([written.map(({ cell }) => cell), refused]).toEqual([SCORES, []]);
  expect(standing(host, ...SCORES)).toEqual(RIGHT);
  expect(host.log.map(({ kind }) => kind)).toEqual(['read', 'write']);
});

describe('a cell is being edited', () => {
  test('already at the check', async () => {
    const { space } = inExcel(host, [halfFilled()]);
    host.cellEditing = true;
    expect(await failureOf(space.check({ policy }))).toBe('editing');
    expect(told('editing')).toMatch(/Enter.*Esc/);
    host.cellEditing = false;
    expect((await space.check({ policy })).sheets[0]!.status).toBe('form');
  });

  test('when the scores are to be written: none is, and a second try writes them', async () => {
    const { space } = inExcel(host, [halfFilled()]);
    host.fail({ code: 'InvalidOperationInCellEditMode', on: 'write' });
    const { written, refused } = await space.score({ policy });
    expect([written, [...new Set(refused.map(({ code }) => code))]]).toEqual([[], ['editing']]);
    expect(toldOfCell('editing')).toContain('编辑');
    expect(standing(host, ...SCORES)).toEqual(BLANK);
    expect((await space.score({ policy })).written).toHaveLength(6);
  });

  test('for so long that not even rolling back is possible: nothing was written', async () => {
    const { space } = inExcel(host, [halfFilled()]);
    host.meanwhile(() => (host.cellEditing = true), 'write');
    expect(await failureOf(space.score({ policy }))).toBe('editing');
    expect(standing(host, ...SCORES)).toEqual(BLANK);
  });
});

describe('protection', () => {
  test('locked cells are named and stay as they are, and so does the protection', async () => {
    const { space } = inExcel(host, [halfFilled()]);
    host.user.protect('自评表', ['H5:I5', 'H9', 'H10']);
    const { written, refused } = await space.score({ policy });
    expect(written.map(({ cell }) => cell)).toEqual(['H5', 'I5', 'H9', 'H10']);
    expect(codesOf(refused)).toEqual(expect.arrayContaining([['H11', 'protected']]));
    expect(standing(host, ...SCORES)).toEqual(['90%', 9, 48.89, 30, '', '']);
    expect(host.workbook.sheet('自评表').protected).toBe(true);
    expect([toldOfCell('protected'), toldOfCell('incomplete')].join()).toMatch(/锁定/);
  });

  test('all cells are locked: checking works, nothing is written', async () => {
    const { space } = inExcel(host, [halfFilled()]);
    host.user.protect('自评表');
    const { states, sheets } = await space.check({ policy });
    expect([states[0]!.protected, sheets[0]!.indicators.length]).toEqual([true, 3]);
    const { written } = await space.score({ policy });
    expect(written).toEqual([]);
    expect(standing(host, ...SCORES)).toEqual(BLANK);
  });

  test('it is switched on between the check and the write', async () => {
    const { space } = inExcel(host, [halfFilled()]);
    host.meanwhile(() => host.user.protect('自评表', ['H5:I5']), 'write');
    const { written, refused } = await space.score({ policy });
    expect([written, [...new Set(refused.map(({ code }) => code))]]).toEqual([[], ['access-denied']]);
    expect(standing(host, ...SCORES)).toEqual(BLANK);
  });

  test('a workbook opened for reading is checked; a write is refused and explained', async () => {
    const { space } = inExcel(host, [halfFilled()]);
    host.workbook.readOnly = true;
    expect((await space.check({ policy })).sheets[0]!.status).toBe('form');
    const { written, refused } = await space.score({ policy });
    expect([written, [...new Set(refused.map(({ code }) => code))]]).toEqual([[], ['access-denied']]);
    expect(told('access-denied') + toldOfCell('access-denied')).toContain('只读');
    expect(standing(host, ...SCORES)).toEqual(BLANK);
  });
});

test('a cell that a merge covers takes nothing, and says so', async () => {
  const { space } = inExcel(host, [halfFilled()]);
  await space.check({ policy });
  // Merged after the check, so that nothing in it has changed.
  host.workbook.sheet('自评表').merges.push({ row: 8, column: 7, rows: 2, columns: 1 });
  const edit = (cell: string): SheetEdit => ({ sheet: '自评表', cell, old: null, new: 30, formula: null, kind: 'fill', why: '' });
  const { written, refused } = await space.apply([edit('H9'), edit('H10')]);
  expect([written.map(({ cell }) => cell), codesOf(refused)]).toEqual([['H9'], [['H10', 'not-taken']]]);
  expect(standing(host, 'H9', 'H10')).toEqual([30, '']);
  expect(toldOfCell('not-taken')).toContain('不一致');
});

test('below a filter every score still lands in its own row', async () => {
  const { space } = inExcel(host, [halfFilled()]);
  host.user.filter('自评表', [9, 10]);
  expect((await space.check({ policy })).states[0]!.filtered).toBe(true);
  expect((await space.score({ policy })).refused).toEqual([]);
  expect(standing(host, ...SCORES)).toEqual(RIGHT);
});

describe('somebody else changes cells', () => {
  test('a row changed since the check is left out, the others are written', async () => {
    const { space } = inExcel(host, [halfFilled()]);
    const { sheets } = await space.check({ policy });
    host.user.type('自评表!F9', '60%');
    const { written, refused } = await space.apply(sheets[0]!.edits.map((edit) => ({ ...edit, sheet: '自评表' })));
    expect(codesOf(refused)).toEqual([['H9', 'changed'], ['H12', 'incomplete']]);
    expect(written.map(({ cell }) => cell)).toEqual(['H5', 'I5', 'H10', 'H11']);
    expect([toldOfCell('changed'), toldOfCell('incomplete')].join()).toContain('改动');
  });

  test('a score typed in the moment before the write is not written over', async () => {
    const { space } = inExcel(host, [halfFilled()]);
    host.meanwhile(() => host.user.type('自评表!H9', 45), 'write');
    const { refused } = await space.score({ policy });
    await space.undo();
    expect(standing(host, 'H9')).toEqual([45]);
    expect(codesOf(refused)).toContainEqual(['H9', 'changed']);
  });

  test('the sheet is renamed between the check and the write', async () => {
    const { space } = inExcel(host, [halfFilled()]);
    host.meanwhile(() => host.user.rename('自评表', '自评表2024'), 'write');
    const { written } = await space.score({ policy });
    expect([written.length, standing(host, ...SCORES)]).toEqual([6, RIGHT]);
    await space.undo();
    expect(standing(host, ...SCORES)).toEqual(BLANK);
  });

  test('the sheet is deleted before the write', async () => {
    const { space } = inExcel(host, [halfFilled(), halfFilled('另一张')]);
    const { sheets } = await space.check({ policy });
    const before = JSON.stringify(host.workbook.snapshot()).includes('另一张');
    host.user.deleteSheet('自评表');
    const edits = sheets.filter(({ sheet }) => sheet === '自评表').flatMap((report) => report.edits.map((edit) => ({ ...edit, sheet: report.sheet })));
    const { written, refused } = await space.apply(edits);
    expect([before, written, [...new Set(refused.map(({ code }) => code))]]).toEqual([true, [], ['no-sheet']]);
    expect(toldOfCell('no-sheet') + told('no-sheet')).toMatch(/删除或改名.*重新检查/);
    expect(standing(host, ...SCORES)).toEqual(BLANK);
  });
});

describe('size limits', () => {
  test('too much for one request: written in parts, every score stands', async () => {
    const { space } = inExcel(host, [longForm(60)]);
    host.options.maxRequestBytes = 12_000;
    const { written, refused } = await space.score({ policy });
    expect([written.length, refused]).toEqual([61, []]);
    expect(host.log.filter(({ error }) => error === '5103').length).toBeGreaterThan(0);
  });

  test('too much in one answer: read in parts, with the same report', async () => {
    const whole = await inExcel(host, [longForm(300)]).space.check({ policy });
    const { space } = inExcel(host, [longForm(300)]);
    host.options.maxResponseBytes = 30_000;
    expect((await space.check({ policy })).sheets).toEqual(whole.sheets);
    expect(host.log.filter(({ error }) => error === '5104').length).toBeGreaterThan(0);
  });
});

describe('undo', () => {
  test('gives back what stood there, also in a pane that was loaded anew', async () => {
    const { space, store } = inExcel(host, [halfFilled()]);
    const before = JSON.stringify(host.workbook.snapshot());
    await space.score({ policy });
    const later = anotherPane(store).space;
    expect((await later.undoable())!.edits).toHaveLength(6);
    const { restored, left } = await later.undo();
    expect([restored.length, left]).toEqual([6, []]);
    expect(JSON.stringify(host.workbook.snapshot())).toBe(before);
  });

  test('finds the cells on a sheet that was renamed, and leaves alone what somebody changed', async () => {
    const { space } = inExcel(host, [halfFilled()]);
    await space.score({ policy });
    host.user.rename('自评表', '表一');
    host.user.type('表一!H10', 29);
    const { left } = await space.undo();
    expect(left).toEqual([{ sheet: '表一', cell: 'H10', code: 'changed' }]);
    expect(standing(host, ...SCORES)).toEqual(['', '', '', 29, '', '']);
  });

  test('texts that Excel would take for formulas, dates or figures come back as the texts they were', async () => {
    for (const text of ['-未完成', '=已完成', '1-2', '88%', '@张三', '007', 'TRUE', '#N/A', '2024年3月1日', '+加分']) {
      const { space } = inExcel(host, [halfFilled()]);
      const { sheet } = host.workbook.selection;
      Object.assign(sheet.at(8, 8), { value: text });
      const before = JSON.stringify(host.workbook.snapshot());
      const { sheets } = await space.check({ policy });
      expect(sheets[0]!.indicators[0]!.cells.cause).toBe('I9');
      const edit: SheetEdit = { sheet: '自评表', cell: 'I9', old: text, new: `-${text}，改进措施：=加强`, formula: null, kind: 'replace', why: '' };
      const { written, refused } = await space.apply([edit]);
      expect([text, written.length, refused]).toEqual([text, 1, []]);
      expect(standing(host, 'I9')).toEqual([`-${text}，改进措施：=加强`]);
      await space.undo();
      expect(JSON.stringify(host.workbook.snapshot())).toBe(before);
    }
  });
});

test('every code that Excel can end with has its sentence; an unknown one is shown', async () => {
  const { space } = inExcel(host, [halfFilled()]);
  const codes: string[] = [];
  for (const code of ['GeneralException', 'AccessDenied', 'InvalidOperation', 'Conflict', 'NotImplemented', 'InvalidArgument', 'NeverHeardOf']) {
    host.fail({ code, times: 9 });
    codes.push((await failureOf(space.check({ policy })))!);
    host.clearFaults();
  }
  expect(codes.slice(0, 2).concat(codes[6]!)).toEqual(['excel-failed', 'access-denied', 'NeverHeardOf']);
  for (const transport of [5012, 5102, 5104, 7000]) {
    host.fail({ transport, times: 99 });
    codes.push((await failureOf(space.check({ policy })))!);
    host.clearFaults();
  }
  const { failureText } = await import('../../src/text/say');
  for (const code of codes) expect(failureText(code).message).toMatch(/[\u4e00-\u9fff]/);
  expect(failureText('NeverHeardOf').message).toContain('NeverHeardOf');
  expect(codes.slice(7)).toEqual(['session-lost', 'busy', 'payload', expect.any(String)]);
});
