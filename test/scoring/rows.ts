/** Rows, fund rows and forms made from texts, for the tests of scoring. */
import Big from 'big.js';
import type { Figure, Form, FundRow, IndicatorRow, TotalRow } from '../../src/form/form';

/** A printed figure: '' is blank, '88.04%' a percentage. `cell` null: the form has no place for it. */
export function figure(text: string, cell: string | null = 'A1'): Figure {
  const digits = text.replace(/[,%]/g, '');
  const value = /^-?\d+(\.\d+)?$/.test(digits) ? new Big(digits) : null;
  return { cell, text, value, decimals: digits.split('.')[1]?.length ?? 0, percent: text.endsWith('%'), error: null };
}

export interface RowTexts {
  level1?: string;
  level2?: string;
  name?: string;
  relation?: string;
  target: string;
  unit?: string;
  actual: string;
  weight?: string;
  rate?: string;
  score?: string;
}

const cell = (text: string | undefined, at: string) => (text === undefined ? null : { cell: at, text });

export function indicatorRow(texts: RowTexts, row = 14): IndicatorRow {
  return {
    row,
    level1: texts.level1 ?? '产出指标',
    level2: texts.level2 ?? '数量指标',
    name: texts.name ?? '某项工作',
    nameCell: `D${row}`,
    target: { cell: `E${row}`, text: texts.target },
    relation: cell(texts.relation, `M${row}`),
    unit: cell(texts.unit, `N${row}`),
    actual: { cell: `F${row}`, text: texts.actual },
    weight: figure(texts.weight ?? '', `G${row}`),
    rate: figure(texts.rate ?? '', texts.rate === undefined ? null : `J${row}`),
    score: figure(texts.score ?? '', `H${row}`),
    cause: { cell: `I${row}`, text: '' },
    group: null,
    scoreFormula: null,
  };
}

export interface FundTexts {
  role?: 'total' | 'part';
  initial?: string;
  budget?: string;
  execution?: string;
  weight?: string;
  rate?: string;
  /** undefined: the form has no place for the score. */
  score?: string;
}

export function fundRow(texts: FundTexts, row = 5): FundRow {
  return {
    row, label: '年度资金总额', labelCell: `B${row}`, role: texts.role ?? 'total', split: null, parent: null,
    initial: figure(texts.initial ?? '', `D${row}`), budget: figure(texts.budget ?? '', `E${row}`),
    execution: figure(texts.execution ?? '', `F${row}`), weight: figure(texts.weight ?? '', `G${row}`),
    rate: figure(texts.rate ?? '', `H${row}`), score: figure(texts.score ?? '', texts.score === undefined ? null : `I${row}`),
    cause: { cell: null, text: '' }, unit: '万元', inLabel: false,
  };
}

export function formOf(parts: { indicators?: IndicatorRow[]; funds?: FundRow[]; total?: TotalRow | null }): Form {
  return {
    sheet: '部门整体支出绩效自评表', hidden: false, range: { top: 1, left: 1, bottom: 30, right: 9 },
    title: null, year: 2024, organization: null, kind: 'department',
    funds: parts.funds ?? [], indicators: parts.indicators ?? [], groups: [], total: parts.total ?? null,
    grade: { cell: null, text: '' }, narratives: [], columns: [], blockPoints: null, errors: [],
    goals: [], leftovers: [], organizations: { heading: null, own: [], others: [] }, textNumbers: [], hiddenRows: [],
  };
}
