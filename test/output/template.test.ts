/** @jest-environment node */
/** The blank form: read as a blank form, scored right once filled, for every policy; the shipped workbook is made of it. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { newWorkbook } from '../../src/host/newWorkbook';
import { openWorkbook } from '../../src/host/open';
import type { CellWrite } from '../../src/host/workbook';
import { blankForm } from '../../src/output/template';
import { listPolicies, nationalPolicy, policyById } from '../../src/scoring';
import { checkWorkbook, scoreWorkbook } from '../../src/session/session';

const ASSET = path.join(__dirname, '..', '..', 'assets', '空白模板-部门整体支出绩效自评表.xlsx');
const policies = listPolicies().map(({ id }) => [id] as const);

const opened = async (id: string, year: number | null = null) => openWorkbook(newWorkbook([blankForm(policyById(id)!, year)]));

test('the shipped workbook is the national form (WRITE_ASSETS=1 npx jest test/output/template writes it)', () => {
  const bytes = newWorkbook([blankForm(nationalPolicy)]);
  if (process.env.WRITE_ASSETS) writeFileSync(ASSET, bytes);
  expect(new Uint8Array(readFileSync(ASSET))).toEqual(bytes);
});

test.each(policies)('%s: the blank form is read as one that nobody has filled in', async (id) => {
  const policy = policyById(id)!;
  const { port } = await opened(id, 2024);
  const reports = await checkWorkbook(port, { policy });
  expect(reports).toHaveLength(1);
  const [report] = reports;
  expect([report!.status, report!.kind, report!.year, report!.counts.indicators]).toEqual(['form', 'department', 2024, 0]);
  expect(report!.findings.map(({ rule, severity }) => [rule, severity])).toEqual([['missing-actual', 'note']]);
  expect(report!.edits).toEqual([]);
  expect(report!.funds[0]).toMatchObject({ role: 'total', unit: '万元', weight: policy.execution.weight || null });
  expect(report!.total?.weight.stated).toBe(100 - policy.systemPoints);
});

/** Fills the first row of every group with its whole points, and the budget; `base` in full, half of it spent. */
async function filled(id: string) {
  const policy = policyById(id)!;
  const book = await opened(id, 2024);
  const [grid] = await book.port.readSheets();
  const writes: CellWrite[] = [];
  const put = (cell: string, value: string | number): unknown => writes.push({ sheet: grid!.name, cell, value, formula: null });
  put('D3', '某县财政局');
  for (const [cell, value] of [['D5', 200], ['E5', 200], ['F5', 180], ['D6', 200], ['E6', 200], ['F6', 180]] as const) put(cell, value);
  const groups = (policy.groups ?? [{ names: ['产出', '效益', '满意度'], points: 90 }]).flatMap(({ names, points }) => names.map((_, at) => (at === 0 ? points - 5 * (names.length - 1) : 5)));
  const rows = [...Array(grid!.rows).keys()].map((index) => index + 1).filter((row) => row > 11 && grid!.text(row, 2) !== '');
  expect(rows).toHaveLength(groups.length);
  rows.forEach((row, index) => {
    for (const [column, value] of [['D', `第${index + 1}项任务完成率`], ['E', '≥90%'], ['F', index === 0 ? '45%' : '95%'], ['G', groups[index]!], ['I', index === 0 ? '项目招标推迟到次年' : null]] as const) {
      if (value !== null) put(`${column}${row}`, value);
    }
  });
  expect(await book.port.write(writes)).toEqual([]);
  return { book, policy, rows, groups };
}

test.each(policies)('%s: filled in, every blank that follows from figures is scored', async (id) => {
  const { book, policy, rows, groups } = await filled(id);
  const { after, refused } = await scoreWorkbook(book.port, { policy });
  expect(refused).toEqual([]);
  const report = after[0]!;
  expect([report.organization, report.counts.indicators, report.counts.judged]).toEqual(['某县财政局', rows.length, rows.length]);
  const whole = 100 - policy.systemPoints;
  const given = groups.reduce((sum, points) => sum + points, 0) + policy.execution.weight;
  if (given === whole) expect(report.findings.map(({ rule }) => rule).filter((rule) => /weight|score|total|rate/.test(rule))).toEqual(policy.shortfall === 'pro-rata' ? [] : ['score-missing']);
  expect(report.indicators.slice(1).map(({ judgement, score }) => [judgement, score.stated])).toEqual(groups.slice(1).map((points) => ['met', points]));
  const [first] = report.indicators;
  expect([first!.judgement, first!.score.stated]).toEqual(['missed', policy.shortfall === 'pro-rata' ? groups[0]! / 2 : null]);
  if (policy.execution.weight > 0) expect([report.funds[0]!.rate.due, report.funds[0]!.score.stated]).toEqual([90, policy.execution.weight * 0.9]);
});

test('the national form, filled: 45 % of 90 % earns half of 50, the rest in full', async () => {
  const { book } = await filled('national');
  const { after } = await scoreWorkbook(book.port, { policy: nationalPolicy });
  expect(after[0]!.total!.score).toMatchObject({ stated: 74, due: 74, recomputed: 74 });
  expect(after[0]!.findings.map(({ rule }) => rule)).toEqual([]);
});

test('a base of the initial budget bears the A', async () => {
  const grids = await Promise.all(['national', 'beijing'].map(async (id) => (await (await opened(id)).port.readSheets())[0]!));
  expect(grids.map((grid) => [4, 5].map((column) => grid.text(4, column)))).toEqual([['年初预算数', '全年预算数（A）'], ['年初预算数（A）', '全年预算数']]);
});
