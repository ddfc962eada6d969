/** Edits of the indicator rows: completion rates and scores. */
import type { AssessedIndicator } from '../scoring/assessment';
import { isMissing, rowsInUse } from '../rules/content';
import { plain, roundHalfUp } from '../value/decimal';
import { formulaAt, isFree } from './cellState';
import { cellsTooHigh, type Drafts, type DraftEdit, type EditContext, type Unfilled } from './edits';
import { proportionFormula } from './liveFormula';
import { rateColumn, rateStyle, rateValue, type RateColumn } from './rateStyle';

/** Only a column of this name takes a completion rate; 偏离度 and 得分系数 mean other things. */
const COMPLETION = /(完成|达成|实现)(率|比例|比率|程度|进度|百分比)/;

export function indicatorEdits(context: EditContext): Drafts {
  const drafts: Drafts = { edits: [], unfilled: [] };
  const { form, indicators } = context.assessment;
  const header = form.columns.find(({ role }) => role === 'rate')?.header ?? '';
  const rates = COMPLETION.test(header.replace(/\s/g, '')) ? rateColumn(indicators.map((each) => ({ figure: each.row.rate, meaning: each.statedRate?.value ?? null })), header) : null;
  const tooHigh = cellsTooHigh(context);
  for (const item of rowsInUse(indicators)) {
    const rate = rates && rateEdit(context, item, rates);
    if (rate) drafts.edits.push(rate);
    const score = scoreEdit(context, item, tooHigh);
    if (score && 'kind' in score) drafts.edits.push(score);
    else if (score) drafts.unfilled.push(score);
  }
  return drafts;
}

function rateEdit({ grid }: EditContext, { row, rate, type }: AssessedIndicator, column: RateColumn): DraftEdit | null {
  const { cell } = row.rate;
  if (cell === null || rate === null || type !== 'quantitative' || !isFree(grid, row.rate)) return null;
  const value = rateValue(rate, rateStyle(grid, cell, column), column);
  return { cell, old: null, new: value, formula: null, kind: 'fill', why: { id: 'edits.rate', values: { due: plain(roundHalfUp(rate, 2)) } } };
}

function scoreEdit(context: EditContext, item: AssessedIndicator, tooHigh: ReadonlySet<string>): DraftEdit | Unfilled | null {
  const { row, due, dueFrom, formula } = item;
  const { cell } = row.score;
  if (cell === null) return null;
  const { decimals } = context.policy;
  const points = due && roundHalfUp(due, decimals);
  if (row.score.value !== null) {
    const isOurs = formulaAt(context.grid, cell) === null;
    if (points === null || row.score.value.lte(points) || !isOurs || !tooHigh.has(cell)) return null;
    const old = row.score.value.toNumber();
    return { cell, old, new: points.toNumber(), formula: null, kind: 'replace', why: { id: 'edits.score-replace', values: { old, due: plain(points) } } };
  }
  if (!isFree(context.grid, row.score)) return null;
  if (points === null) return unscored(cell, item);
  const values = { due: plain(points), formula };
  if (dueFrom === 'statement') return { cell, old: null, new: points.toNumber(), formula: null, kind: 'propose', why: { id: 'edits.score-restated', values } };
  const id = formula !== null ? 'edits.score' : item.judgement === 'missed' ? 'edits.score-none' : 'edits.score-met';
  return { cell, old: null, new: points.toNumber(), formula: liveFormula(context, item), kind: 'fill', why: { id, values } };
}

/** Why a blank score stays blank. */
export function unscored(cell: string, { row, actual, reason, judgement, low, high }: AssessedIndicator): Unfilled | null {
  const values = { name: row.name, reason: { id: `reasons.${reason.id}`, values: reason.values } };
  // A missing actual has its own finding.
  if (isMissing(actual)) return null;
  if (row.weight.value === null) return { cell, id: 'unfilled.no-weight', values };
  if (low && high) return { cell, id: 'unfilled.band', values: { ...values, low: plain(roundHalfUp(low, 2)), high: plain(roundHalfUp(high, 2)) } };
  return { cell, id: judgement === 'missed' ? 'unfilled.no-points' : 'unfilled.unjudged', values };
}

function liveFormula({ grid, policy, options }: EditContext, { row, operands, rate, due }: AssessedIndicator): string | null {
  if (!options.formulas || operands === null || rate === null || due === null) return null;
  const [numerator, denominator] = operands.reverse ? [row.target.cell, row.actual.cell] : [row.actual.cell, row.target.cell];
  return proportionFormula(grid, { numerator, denominator, weight: row.weight.cell, rate, due, decimals: policy.decimals });
}
