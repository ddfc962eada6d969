/** @jest-environment node */
/** The record of a check as a sheet: every row and finding in it, figures as figures, texts as texts, and never read as a form itself. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { looks } from '../../src/grid/look';
import type { NewSheet } from '../../src/grid/newSheet';
import type { SheetReport } from '../../src/check/report';
import { openWorkbook } from '../../src/host/open';
import { reportSheet, type SheetMeta } from '../../src/output/sheet';
import { checkWorkbook } from '../../src/session/session';
import { learn } from '../../src/text/say';
import { en } from '../../src/text/en';

const FORMS = path.join(__dirname, '..', 'samples', 'forms');
const NAMES = [
  '01-seed001-gansu-heshui-jimin-zhengti', '02-seed002-hunan-lukou-longmen-zhengti', '08-sichuan-qingshen-fagaiju-2023', '12-hubei-changjiang-jinbu-2020',
  '23-chongqing-kexuecheng-rongmeiti-zhengti-2021', '42-hebei-chengan-gaoling-2020', '45-central-moe-template-zipingbiao-blank',
];
const meta: SheetMeta = { engine: '1.0.0', file: '自评表.xlsx', sha256: 'ab'.repeat(32), at: new Date(2025, 2, 1, 9, 5) };

const formFile = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(FORMS, `${name}.xlsx`)));
const reportOf = async (name: string): Promise<SheetReport> =>
  (await checkWorkbook((await openWorkbook(formFile(name))).port, { policy: 'auto' })).find(({ status }) => status === 'form')!;

const valuesIn = ({ cells }: NewSheet): unknown[] => cells.map(({ value }) => value).filter((value) => value !== null);
/** Values of a row that begins with that value in column A below a heading. */
const rowsWhere = (sheet: NewSheet, at: (values: Map<number, unknown>) => boolean): Map<number, unknown>[] => {
  const rows = new Map<number, Map<number, unknown>>();
  for (const { row, column, value } of sheet.cells) rows.set(row, (rows.get(row) ?? new Map()).set(column, value));
  return [...rows.values()].filter(at);
};

describe.each(NAMES)('%s', (name) => {
  test('every finding, fund row, indicator, edit and blank stands in it', async () => {
    const report = await reportOf(name);
    const sheet = reportSheet(report, meta);
    const values = valuesIn(sheet);
    for (const finding of report.findings) {
      expect(values.some((value) => typeof value === 'string' && value.split('\n')[0] === finding.message.split('\n')[0])).toBe(true);
      expect(values).toContain(finding.basis);
      expect(values).toContain(finding.fix);
    }
    for (const row of report.indicators) {
      const [found] = rowsWhere(sheet, (cells) => cells.get(1) === row.row && cells.get(14) === row.reason.text);
      expect([found?.get(6), found?.get(7), found?.get(8), found?.get(9)]).toEqual([row.weight ?? '—', row.rate.stated ?? '—', row.rate.due ?? '—', row.score.stated ?? '—']);
      expect(found?.get(10)).toEqual(row.score.due ?? (row.score.low === null ? '—' : `${row.score.low}–${row.score.high}`));
      expect(found?.get(11)).toEqual(row.formula ?? '—');
    }
    for (const fund of report.funds) {
      const found = rowsWhere(sheet, (cells) => cells.get(1) === fund.row && cells.has(4) && cells.get(4) === (fund.initial ?? '—') && cells.get(5) === (fund.budget ?? '—'));
      expect(found.some((cells) => cells.get(6) === (fund.execution ?? '—') && cells.get(10) === (fund.rate.due ?? '—') && cells.get(12) === (fund.score.due ?? '—'))).toBe(true);
    }
    for (const edit of report.edits) expect(values).toContain(edit.why);
    for (const { why } of report.unfilled) expect(values).toContain(why);
    if (report.total) for (const figure of [report.total.score.stated, report.total.score.due, report.total.score.recomputed]) expect(values).toContain(figure ?? '—');
  });

  test('its cells lie beside each other, in columns that are there', async () => {
    for (const review of [false, true]) {
      const sheet = reportSheet(await reportOf(name), { ...meta, review });
      const taken = new Set<string>();
      const areas = sheet.cells.map(({ row, column }) => sheet.merges.find(({ top, left }) => top === row && left === column) ?? { top: row, left: column, bottom: row, right: column });
      for (const { top, left, bottom, right } of areas) {
        expect(right).toBeLessThanOrEqual(sheet.widths.length);
        for (let row = top; row <= bottom; row++) {
          for (let column = left; column <= right; column++) {
            expect(taken.has(`${row},${column}`)).toBe(false);
            taken.add(`${row},${column}`);
          }
        }
      }
      expect(sheet.widths.length).toBe(review ? 16 : 14);
    }
  });

  test('in the workbook it is told apart from a form, and the form is judged as before', async () => {
    const opened = await openWorkbook(formFile(name));
    const before = await checkWorkbook(opened.port, { policy: 'auto' });
    await opened.addSheet!(reportSheet(before.find(({ status }) => status === 'form')!, meta));
    const again = await checkWorkbook((await openWorkbook(opened.save!())).port, { policy: 'auto' });
    expect(again.slice(0, -1)).toEqual(before);
    expect(again[again.length - 1]).toMatchObject({ sheet: '核查表', status: 'not-a-form' });
  });
});

test('the gravest finding of a cell shades the filed figure, and words tell it too', async () => {
  const report = await reportOf('02-seed002-hunan-lukou-longmen-zhengti');
  const sheet = reportSheet(report, meta);
  const error = report.findings.find(({ severity }) => severity === 'error')!;
  expect(error.cell).toBe('F6');
  const shaded = sheet.cells.filter(({ look, value }) => look === 'error' && typeof value === 'number');
  expect(shaded.map(({ value }) => value)).toEqual([3748.71]);
  expect(sheet.cells.filter(({ look }) => look === 'error').map(({ value }) => value)).toContain('✖ 错误');
  expect(new Set([looks.error.fill, looks.warning.fill, looks.note.fill]).size).toBe(3);
});

test('head: whose form, by which policy and why, when, from which file', async () => {
  const report = await reportOf('02-seed002-hunan-lukou-longmen-zhengti');
  const values = valuesIn(reportSheet(report, meta));
  for (const value of ['株洲市渌口区龙门镇人民政府', '2025年3月1日 09:05', '自评表.xlsx', 'ab'.repeat(32), report.policy.basis, report.policy.why, '绩效自评表助手 1.0.0']) expect(values).toContain(value);
  expect(values).toContain(`读取指标 ${report.counts.indicators} 行，判定 ${report.counts.judged} 行（达到 6、超额 0、未达到 1），不能判定 ${report.counts.unjudged} 行`);
  const without = valuesIn(reportSheet({ ...report, organization: null, year: null }, { ...meta, at: null, file: null, sha256: null }));
  expect(without.filter((value) => value === '—').length).toBeGreaterThan(3);
});

test('written edits come first, waived findings last, notes at the end', async () => {
  const report = await reportOf('02-seed002-hunan-lukou-longmen-zhengti');
  const findings = report.findings.map((finding, index) => (index === 0 ? { ...finding, waived: { reason: '上级核定', by: '复核人', date: '2025-03-01' } } : finding));
  const written = [{ cell: 'H14', old: null, new: 15, formula: null, kind: 'fill' as const, why: '已完成目标，记满分 15 分。' }];
  const sheet = reportSheet({ ...report, findings }, { ...meta, written, notes: ['=附注'], several: true });
  const values = valuesIn(sheet);
  expect(sheet.name).toBe('核查表-部门整体支出绩效自评表');
  const marks = values.filter((value) => /^[✖▲●○] /.test(String(value)));
  expect(marks[marks.length - 1]).toBe('○ 已豁免');
  expect(values).toContain('已填写');
  expect(values[values.length - 1]).toBe('3. =附注');
});

test('a sheet that is no form gets the reason', async () => {
  const [report] = await checkWorkbook((await openWorkbook(formFile('48-central-moe-zuqiu-jiankongbiao-DECOY'))).port, { policy: 'auto' });
  expect(report!.status).toBe('not-a-form');
  expect(valuesIn(reportSheet(report!, meta))).toContain(report!.why);
});

test('English has the same cells in the same places', async () => {
  learn('en', en);
  const report = await reportOf('02-seed002-hunan-lukou-longmen-zhengti');
  const places = (sheet: NewSheet): string[] => sheet.cells.map(({ row, column, look }) => `${row},${column},${look}`);
  const [zh, english] = [reportSheet(report, meta), reportSheet(report, meta, 'en')];
  expect(places(english)).toEqual(places(zh));
  expect(english.name).toBe('Check record');
  const opened = await openWorkbook(formFile('02-seed002-hunan-lukou-longmen-zhengti'));
  await opened.addSheet!(english);
  const again = await checkWorkbook(opened.port, { policy: 'auto' });
  expect(again.map(({ status }) => status)).toEqual(['form', 'not-a-form']);
});

test('whatever a form says, a text stays a text', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 40 });
  return fc.assert(
    fc.asyncProperty(text, text, fc.constantFrom('=', '+', '-', '@', ''), async (target, actual, first) => {
      const report = await reportOf('02-seed002-hunan-lukou-longmen-zhengti');
      const changed = { ...report, indicators: report.indicators.map((row) => ({ ...row, target: first + target, actual: first + actual })) };
      const sheet = reportSheet(changed, meta);
      expect(sheet.cells.every(({ value }) => value === null || typeof value === 'string' || Number.isFinite(value))).toBe(true);
      expect(sheet.cells.filter(({ value }) => value === first + target).length).toBeGreaterThanOrEqual(first + target === '' ? 0 : 7);
      expect([...sheet.heights.values()].every((height) => height > 0 && height <= 409)).toBe(true);
    }),
    { numRuns: 20 },
  );
});
