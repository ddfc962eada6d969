/** A small report with one of everything, for the tests of what is made from reports. */
import type { FindingReport, IndicatorReport, Report, SheetReport } from '../../src/check/report';

export const finding = (more: Partial<FindingReport>): FindingReport => ({
  rule: 'unexplained-deviation', severity: 'error', cell: 'I14', related: [], messageId: 'unexplained', message: '未达到目标，没有说明原因。',
  basis: '财预〔2020〕10号', fix: '在 I14 写明原因。', values: {}, key: 'unexplained-deviation:产出指标/质量指标/办结率', waived: null, ...more,
});

export const indicator = (more: Partial<IndicatorReport>): IndicatorReport => ({
  row: 14, level1: '产出指标', level2: '质量指标', name: '办结率',
  cells: { name: 'D14', relation: null, target: 'E14', unit: null, actual: 'F14', weight: 'G14', rate: null, score: 'H14', cause: 'I14' },
  target: '≥90%', actual: '88%', weight: 10, type: 'quantitative', direction: 'higher', judgement: 'missed',
  reason: { id: 'below-target', text: '88% 低于目标 ≥90%' }, rate: { stated: null, due: 97.78 },
  score: { stated: 10, due: 9.78, low: null, high: null, band: null }, formula: '88 ÷ 90 × 10 = 9.78', cause: null, ...more,
});

export const sheet = (more: Partial<SheetReport>): SheetReport => ({
  sheet: '自评表', range: 'A1:I22', hidden: false, status: 'form', why: null,
  policy: { id: 'national', name: '全国通用', basis: '财预〔2020〕10号', since: 2020, until: null, chosen: 'user', why: null },
  title: '部门整体支出绩效自评表', year: 2024, organization: '某局', kind: 'department',
  funds: [{
    row: 5, label: '年度资金总额', role: 'total', split: null, parent: null, initial: 100, budget: 200, execution: 180, unit: '万元', weight: 10,
    base: 'budget', rate: { cell: 'H5', stated: 90, due: 90 }, score: { cell: 'I5', stated: 9, due: 9 }, cause: null,
    cells: { initial: 'D5', budget: 'E5', execution: 'F5', weight: 'G5', cause: null },
  }],
  indicators: [indicator({}), indicator({ row: 15, name: '群众评价', judgement: 'unjudged', reason: { id: 'free-text', text: '目标是文字，不能比较' }, score: { stated: 8, due: null, low: null, high: null, band: null } })],
  total: { row: 16, weight: { cell: 'G16', stated: 100, due: 100 }, score: { cell: 'H16', stated: 92, due: 92, recomputed: 91.78 } },
  grade: { cell: null, stated: null, due: '优' },
  counts: { indicators: 2, judged: 1, unjudged: 1, error: 1, warning: 0, note: 1 },
  findings: [finding({}), finding({ rule: 'missing-actual', severity: 'note', cell: 'F15', related: ['E15'], message: '实际完成值为空。', fix: '填写实际完成值。' })],
  edits: [{ cell: 'H5', old: null, new: 9, formula: null, kind: 'fill', why: '180 ÷ 200 × 10 = 9' }],
  unfilled: [{ cell: 'H15', why: '请人工评分。' }],
  ...more,
});

export const report = (sheets: SheetReport[], more: Partial<Report['workbooks'][number]> = {}): Report => ({
  schema: 1, engine: '1.0.0', language: 'zh-CN', policy: 'national',
  workbooks: [{ file: '自评表.xlsx', sha256: '00', options: {}, error: null, sheets, ...more }],
  summary: { workbooks: 1, forms: sheets.length, failed: 0, findings: 2 },
});
