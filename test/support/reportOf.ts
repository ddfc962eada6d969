/** Reports of forms that a test writes down in a few words, for what looks at many of them. */
import type { FundReport, IndicatorReport, SheetReport, WorkbookReport } from '../../src/check/report';

export interface FormSketch {
  organization?: string | null;
  year?: number | null;
  kind?: SheetReport['kind'];
  sheet?: string;
  /** Filed total. */
  total?: number | null;
  execution?: number | null;
  /** Name, target, actual, cause, score out of 10. */
  rows?: readonly (readonly [name: string, target: string, actual: string, cause?: string | null, score?: number])[];
}

export function formOf({ organization = '甲县教育局', year = 2024, kind = 'department', sheet = '自评表', total = null, execution = null, rows = [] }: FormSketch): SheetReport {
  const fund: FundReport = {
    row: 5, label: '年度资金总额', role: 'total', split: null, parent: null, initial: execution, budget: execution, execution, unit: '万元', weight: 10, base: 'budget',
    rate: { cell: 'H5', stated: 100, due: 100 }, score: { cell: 'I5', stated: 10, due: 10 }, cause: null,
    cells: { initial: 'D5', budget: 'E5', execution: 'F5', weight: 'G5', cause: null },
  };
  const statedDue = (cell: string, stated: number | null) => ({ cell, stated, due: stated });
  return {
    sheet, range: 'A1:I30', hidden: false, status: 'form', why: null, title: '部门整体支出绩效自评表', year, organization, kind,
    policy: { id: 'national', name: '全国通用', basis: '', since: 2020, until: null, chosen: 'user', why: null },
    funds: execution === null ? [] : [fund], indicators: rows.map(indicatorOf),
    total: total === null ? null : { row: 29, weight: statedDue('G29', 100), score: { ...statedDue('H29', total), recomputed: total } },
    grade: { cell: null, stated: null, due: null },
    counts: { indicators: rows.length, judged: rows.length, unjudged: 0, error: 0, warning: 0, note: 0 },
    findings: [], edits: [], unfilled: [],
  };
}

function indicatorOf([name, target, actual, cause = null, score = 10]: NonNullable<FormSketch['rows']>[number], index: number): IndicatorReport {
  const row = 10 + index;
  const cell = (column: string): string => `${column}${row}`;
  return {
    row, level1: '产出指标', level2: '数量指标', name,
    cells: { name: cell('D'), relation: null, target: cell('E'), unit: null, actual: cell('F'), weight: cell('G'), rate: null, score: cell('H'), cause: cell('I') },
    target, actual, weight: 10, type: 'quantitative', direction: 'higher', judgement: 'met', reason: { id: 'met', text: '' }, rate: { stated: null, due: null },
    score: { stated: score, due: score, low: null, high: null, band: null }, formula: null, cause,
  };
}

let counter = 0;

/** One workbook of these forms; every call is another file. */
export function workbookOf(...forms: (FormSketch | SheetReport)[]): WorkbookReport & { file: string } {
  counter++;
  const sheets = forms.map((form) => ('status' in form ? form : formOf(form)));
  return { file: `${counter}.xlsx`, sha256: `sha-${counter}`, options: {}, error: null, sheets };
}
