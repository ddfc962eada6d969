/** The report as a whole: its head, its fixed fields, absent numbers, and the same bytes for the same input. */
import { buildReport } from '../../src/check/buildReport';
import { checkGrid } from '../../src/check/check';
import { nationalPolicy } from '../../src/scoring';
import { gridOf, standardForm, type Entry } from '../support/gridOf';

const grid = () => standardForm({
  fund: [null, '1500.00', '1300.00', 10, 0.8667, 8.67],
  parts: [['其中：财政拨款', null, '1500.00', '1300.00', '—', null, '—']],
  rows: [['满意度', '≥90%', { value: 0.88, format: '0%' }, 50, 48, '窗口排队久'], ['维护稳定', '保持', '效果较好', 40, null, '　']],
  total: [100, null],
});
const sheet = () => checkGrid(grid(), nationalPolicy)[0]!;

test('the same input gives the same bytes', () => expect(JSON.stringify(sheet())).toBe(JSON.stringify(sheet())));

test('a sheet holds the fields of the contract, absent figures as null', () => {
  const report = sheet();
  expect(report).toMatchObject({
    sheet: '自评表', range: 'A1:I12', hidden: false, status: 'form', why: null, title: '部门整体支出绩效自评表', year: 2024, organization: '示例县农业农村局', kind: 'department',
    policy: { id: 'national', chosen: 'user', why: null },
    grade: { cell: null, stated: null, due: null },
    total: { row: 12, weight: { cell: 'G12', stated: 100, due: 100 }, score: { cell: 'H12', stated: null, due: 56.67 } },
    counts: { indicators: 2, judged: 1, unjudged: 1, error: 0, warning: 0, note: 2 },
  });
  expect(report.funds[0]).toEqual({
    row: 5, label: '年度资金总额', role: 'total', split: null, parent: null, initial: null, budget: 1500, execution: 1300, unit: '万元', weight: 10, base: 'budget',
    rate: { cell: 'H5', stated: 86.67, due: 86.67 }, score: { cell: 'I5', stated: 8.67, due: 8.67 }, cause: null,
    cells: { initial: 'D5', budget: 'E5', execution: 'F5', weight: 'G5', cause: null },
  });
  expect(report.indicators[0]).toEqual({
    row: 10, level1: '产出指标', level2: '数量指标', name: '满意度',
    cells: { name: 'D10', relation: null, target: 'E10', unit: null, actual: 'F10', weight: 'G10', rate: null, score: 'H10', cause: 'I10' },
    target: '≥90%', actual: '88%', weight: 50, type: 'quantitative', direction: 'higher', judgement: 'missed',
    reason: { id: 'below-target', text: '88% 低于目标 ≥90%' }, rate: { stated: null, due: 97.78 },
    score: { stated: 48, due: 48.89, low: null, high: null, band: null }, formula: '88 ÷ 90 × 50 = 48.89', cause: '窗口排队久',
  });
  expect(report.indicators[1]).toMatchObject({ judgement: 'unjudged', rate: { stated: null, due: null }, score: { stated: null, due: null }, formula: null, cause: null });
});

test('a sheet that is no form says why and holds nothing else', () => {
  const [report] = checkGrid(gridOf([['2024年部门预算公开说明'], ['单位名称', '示例县农业农村局']], '封面'), nationalPolicy);
  expect(report).toMatchObject({ sheet: '封面', status: 'not-a-form', indicators: [], findings: [], edits: [], unfilled: [], total: null });
  expect(report!.why).toBeTruthy();
});

test('the head counts workbooks, forms, failures and findings, and words the failures', () => {
  const report = buildReport(
    [{ file: 'a.xlsx', sha256: 'x', sheets: [sheet(), sheet()] }, { file: 'b.xlsx', sha256: null, error: { code: 'encrypted' } }],
    { engine: '1.0.0', policy: 'auto' },
  );
  expect(report).toMatchObject({ schema: 1, engine: '1.0.0', language: 'zh-CN', policy: 'auto', summary: { workbooks: 2, forms: 2, failed: 1, findings: 4 } });
  expect(report.workbooks[1]).toMatchObject({ error: { code: 'encrypted' }, sheets: [] });
  expect(report.workbooks[1]!.error!.message).not.toBe('');
  expect(report.workbooks[1]!.error!.next).not.toBe('');
});

test('English differs in wording alone', () => {
  const strip = (language: 'zh-CN' | 'en') => checkGrid(grid(), nationalPolicy, { language })[0]!.findings.map(({ rule, cell, severity, key, values }) => ({ rule, cell, severity, key, values }));
  expect(strip('en')).toEqual(strip('zh-CN'));
});

const noise: Entry[][] = [['#REF!', '♥', '\u0000', '='.repeat(500)], [null, 1e300, -0, '9'.repeat(400)]];
test('nothing in a sheet makes it throw', () => {
  expect(() => checkGrid(gridOf(noise), nationalPolicy)).not.toThrow();
  expect(() => checkGrid(standardForm({ fund: ['1e99', '0', '#REF!', -1, '∞', 'x'], rows: [['甲', '≥1e400', 1e300, -5, 1e-300, '#N/A'], ['', '', '', '', '', '']], total: ['?', '??'] }), nationalPolicy)).not.toThrow();
});
