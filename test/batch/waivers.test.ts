/** Waivers: they hold as long as the cells of the finding show what they showed, and nothing about them is silent. */
import fc from 'fast-check';
import { findingCells } from '../../src/batch/findingCells';
import { ShapeError } from '../../src/batch/shape';
import type { WaivableForm, Waiver } from '../../src/batch/waiver';
import { readWaivers, waiversText } from '../../src/batch/waiverFile';
import { addWaiver, applyWaivers, waiverOf } from '../../src/batch/waivers';
import { checkGrid } from '../../src/check/check';
import type { FindingReport, SheetReport } from '../../src/check/report';
import type { Grid } from '../../src/grid/grid';
import { nationalPolicy } from '../../src/scoring';
import { say } from '../../src/text/say';
import { below, handIn, judged, type Resubmission } from '../support/handIn';
import { formNames } from '../support/realForms';
import { finding, sheet } from '../support/sampleReport';

const SCHOOL = '20-yunnan-yongde-minglangzhongxue-2022';
const UNEXPLAINED = 'unexplained-deviation:效益指标/社会效益指标/政策知晓率';
const GRANT = { reason: '上级核定，已有批复', by: '复核人甲', date: '2025-03-01' };

const waivable = (report: SheetReport, grid: Grid, file = '表.xlsx'): WaivableForm => ({ file, sheet: report, cells: findingCells(report, grid) });
function formAt(name: string, change: Resubmission = {}, file?: string): WaivableForm {
  const grid = handIn(name, change);
  return waivable(judged(grid), grid, file);
}
const byKey = (form: WaivableForm, key: string): FindingReport => form.sheet.findings.find((each) => each.key === key)!;
const school = (change?: Resubmission, file?: string): WaivableForm => formAt(SCHOOL, change, file);
const waiver = (form = school(), key = UNEXPLAINED): Waiver => waiverOf(form, byKey(form, key), GRANT);

describe('on an unchanged form', () => {
  const forms = formNames.flatMap((name) => {
    const grid = handIn(name);
    return checkGrid(grid, nationalPolicy).filter(({ status, findings }) => status === 'form' && findings.length > 0).map((report) => [name, waivable(report, grid)] as const);
  });

  test('there are forms to look at', () => expect(forms.length).toBeGreaterThan(5));

  test.each(forms)('%s: every waiver holds', (_name, form) => {
    const waivers = form.sheet.findings.map((each) => waiverOf(form, each, GRANT));
    fc.assert(
      fc.property(fc.shuffledSubarray(waivers), (some) => {
        const { sheets: [report], outcome } = applyWaivers([form], readWaivers(waiversText({ schema: 1, waivers: some })).waivers);
        expect(outcome).toEqual({ applied: some.length, void: [], unused: [] });
        const waived = report!.findings.filter((each) => each.waived !== null);
        expect(waived.map(({ key }) => key).sort()).toEqual(some.map((each) => each.finding).sort());
        for (const each of waived) expect(each.waived).toEqual(GRANT);
        const { error, warning, note, waived: count } = report!.counts;
        expect([error + warning + note, count]).toEqual([form.sheet.findings.length - some.length, some.length]);
      }),
      { numRuns: 20 },
    );
  });

  test('moved rows, columns of another sheet name and another file do not matter', () => {
    const moved = school({ insert: { before: 15, like: 14, cells: { C14: '走访学生家庭次数' } }, sheet: '重报' }, '重报/表二.xlsx');
    expect(byKey(moved, UNEXPLAINED).cell).toBe(below('J19'));
    expect(applyWaivers([moved], [waiver()]).outcome).toMatchObject({ applied: 1, void: [] });
  });

  test('nothing that was given is changed', () => {
    const form = school();
    const before = JSON.stringify(form.sheet);
    applyWaivers([form], [waiver()]);
    expect(JSON.stringify(form.sheet)).toBe(before);
  });
});

describe('a changed cell', () => {
  /** Form, finding and one of the cells that its waiver rests on. */
  const cases = formNames.flatMap((name) => {
    const grid = handIn(name);
    return checkGrid(grid, nationalPolicy).filter(({ status }) => status === 'form').flatMap((report) => {
      const form = waivable(report, grid);
      return report.findings.flatMap((each) => form.cells(each).map(({ cell }) => ({ name, form, waived: each, cell })));
    });
  });

  test('never leaves a waiver in force', () => {
    expect(cases.length).toBeGreaterThan(50);
    fc.assert(
      fc.property(fc.nat(cases.length - 1), fc.constantFrom('1', '99%', '另行说明', ''), (index, text) => {
        const { name, form, waived, cell } = cases[index]!;
        const old = form.cells(waived).find((each) => each.cell === cell)!.value;
        fc.pre(text !== old);
        const grid = handIn(name, { cells: { [cell]: text === '' ? null : text } });
        const forms = checkGrid(grid, nationalPolicy).map((report) => waivable(report, grid));
        const { sheets, outcome } = applyWaivers(forms, [waiverOf(form, waived, GRANT)]);
        expect(outcome.applied).toBe(0);
        expect(sheets.flatMap(({ findings }) => findings.filter((each) => each.waived !== null))).toEqual([]);
        expect(outcome.void.length + outcome.unused.length).toBe(1);
        for (const gone of outcome.void) {
          expect(gone.changed.length).toBeGreaterThan(0);
          // null: the finding no longer rests on that cell.
          const told = gone.changed.find((each) => each.cell === cell && each.old === old);
          if (told) expect([text, null]).toContain(told.new);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('among cells that were put in another order is told at its own address', () => {
    const at = (cells: [string, string][]) => ({ file: '表.xlsx', sheet: sheet({ findings: [finding({})] }), cells: () => cells.map(([cell, value]) => ({ cell, value })) });
    const given = (cells: [string, string][]) => { const form = at(cells); return waiverOf(form, form.sheet.findings[0]!, GRANT); };
    const changes = (then: [string, string][], now: [string, string][]) => applyWaivers([at(now)], [given(then)]).outcome.void[0]?.changed ?? [];
    expect(changes([['E5', '1'], ['F5', '2']], [['F5', '3'], ['E5', '1']])).toEqual([{ cell: 'F5', old: '2', new: '3' }]);
    expect(changes([['E5', '1'], ['F5', '2']], [['F5', '2'], ['E5', '1']])).toEqual([]);
    expect(changes([['E5', '1'], ['F5', '2']], [['E6', '1'], ['F6', '3']])).toEqual([{ cell: 'F6', old: '2', new: '3' }]);
    expect(changes([['E5', '1'], ['F5', '2']], [['E5', '1'], ['G7', '2']])).toEqual([{ cell: 'F5', old: '2', new: null }, { cell: 'G7', old: null, new: '2' }]);
    expect(changes([['E5', '1']], [['E5', '1'], ['F5', '']])).toEqual([{ cell: 'F5', old: null, new: '' }]);
  });

  test('is told with old and new, and the finding counts again', () => {
    const changed = school({ cells: { G19: '60' } });
    const { sheets: [report], outcome } = applyWaivers([changed], [waiver()]);
    expect(outcome.void).toEqual([expect.objectContaining({ ...GRANT, finding: UNEXPLAINED, at: { file: '表.xlsx', sheet: changed.sheet.sheet, cell: 'J19' }, changed: [{ cell: 'G19', old: '98%', new: '60' }] })]);
    expect(report!.counts).toMatchObject({ error: changed.sheet.counts.error, waived: 0 });
  });

  test('of the same row counts too, though the finding does not name it', () => {
    const form = school();
    expect([byKey(form, UNEXPLAINED).cell, ...byKey(form, UNEXPLAINED).related]).not.toContain('I19');
    expect(applyWaivers([school({ cells: { I19: '10' } })], [waiver()]).outcome.void[0]!.changed).toEqual([{ cell: 'I19', old: '9', new: '10' }]);
  });
});

describe('what makes a waiver void besides', () => {
  const cell = (value: string) => () => [{ cell: 'H22', value }];
  const total = (more: Partial<FindingReport>, value = '100') => ({ file: '表.xlsx', sheet: sheet({ findings: [finding({ key: 'weight-total', cell: 'H22', values: { sum: 90 }, message: '合计 90 分', ...more })] }), cells: cell(value) });
  const given = waiverOf(total({}), total({}).sheet.findings[0]!, GRANT);

  test('other figures in the finding, though its cell is the same', () => {
    const { outcome } = applyWaivers([total({ values: { sum: 80 }, message: '合计 80 分' })], [given]);
    expect(outcome.void).toMatchObject([{ changed: [], restated: { old: '合计 90 分', new: '合计 80 分' } }]);
    expect(applyWaivers([total({ values: { sum: 90, more: 1 } })], [given]).outcome.applied).toBe(1);
  });

  test('a graver finding; a milder one stays waived', () => {
    const note = { ...given, severity: 'note' as const };
    expect(applyWaivers([total({})], [note]).outcome.void).toMatchObject([{ severity: { old: 'note', new: 'error' } }]);
    expect(applyWaivers([total({ severity: 'note' })], [given]).outcome.applied).toBe(1);
  });
});

describe('a waiver that is not used says why', () => {
  const why = (forms: WaivableForm[], waivers: Waiver[]) => applyWaivers(forms, waivers).outcome.unused.map((each) => each.why);

  test('the finding is gone', () => expect(why([school({ cells: { J19: '宣传覆盖面不够' } })], [waiver()])).toEqual(['no-finding']));
  test('no such form was checked', () => expect(why([formAt('02-seed002-hunan-lukou-longmen-zhengti')], [waiver()])).toEqual(['no-form']));
  test('twice the same', () => expect(why([school()], [waiver(), waiver()])).toEqual(['repeated']));
  test('two forms fit', () => {
    expect(why([school({}, '甲.xlsx'), school({}, '乙.xlsx')], [waiver(school({}, '丙.xlsx'))])).toEqual(['several-forms']);
    expect(applyWaivers([school({}, 'x/甲.xlsx'), school({}, 'x/乙.xlsx')], [waiver(school({}, '乙.xlsx'))]).sheets.map(({ counts }) => counts.waived)).toEqual([0, 1]);
  });
  test('without an organization a form is known by its file and sheet', () => {
    const nameless = (file: string) => ({ ...school({}, file), sheet: { ...school().sheet, organization: null } });
    expect(applyWaivers([nameless('送/表.xlsx')], [waiver(nameless('表.xlsx'))]).outcome.applied).toBe(1);
    expect(why([nameless('另.xlsx')], [waiver(nameless('表.xlsx'))])).toEqual(['no-form']);
  });
});

describe('the file', () => {
  test('a second waiver of one finding takes the place of the first', () => {
    const first = addWaiver({ schema: 1, waivers: [] }, waiver());
    const second = addWaiver(first.file, { ...waiver(), reason: '另有批复' });
    expect([first.replaced, second.replaced, second.file.waivers.map(({ reason }) => reason)]).toEqual([false, true, ['另有批复']]);
  });

  const good = (): Record<string, unknown> => JSON.parse(waiversText({ schema: 1, waivers: [waiver()] })) as Record<string, unknown>;
  const broken = (change: (entry: Record<string, unknown>) => void): string => {
    const file = good();
    change((file.waivers as Record<string, unknown>[])[0]!);
    return JSON.stringify(file);
  };

  test.each<[string, string, string, string]>([
    ['no JSON', '{', '', 'not-json'],
    ['another file', '{}', 'schema', 'missing'],
    ['a newer format', '{"schema":2,"waivers":[]}', 'schema', 'newer'],
    ['no list', '{"schema":1,"waivers":{}}', 'waivers', 'wrong-type'],
    ['no reason', broken((entry) => delete entry.reason), 'waivers[0].reason', 'missing'],
    ['a blank reason', broken((entry) => (entry.reason = '　')), 'waivers[0].reason', 'blank'],
    ['a date that is none', broken((entry) => (entry.date = '2025-02-30')), 'waivers[0].date', 'not-a-date'],
    ['another severity', broken((entry) => (entry.severity = 'fatal')), 'waivers[0].severity', 'wrong-type'],
    ['a cell without value', broken((entry) => (entry.cells = [{ cell: 'A1' }])), 'waivers[0].cells[0].value', 'missing'],
    ['a form that is a list', broken((entry) => (entry.form = [])), 'waivers[0].form', 'wrong-type'],
  ])('%s: one sentence names the field', (_what, source, field, problem) => {
    let thrown: unknown;
    try {
      readWaivers(source);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(ShapeError);
    const { field: at, problem: what, values } = thrown as ShapeError;
    expect([at, what]).toEqual([field, problem]);
    const sentence = say(`shape.${what}`, { field: at, ...values });
    expect(sentence).toContain(field);
    expect(sentence).toMatch(/^[^\n{}]+。$/);
  });

  test('a byte order mark and further fields are no trouble', () => {
    expect(readWaivers(`\uFEFF${broken((entry) => (entry.remark = '备注'))}`).waivers).toHaveLength(1);
  });
});
