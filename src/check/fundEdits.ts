/** Edits of the budget block: execution rate and execution score of the total row. */
import type { AssessedFund } from '../scoring/assessment';
import { plain, roundHalfUp } from '../value/decimal';
import { formulaAt, isFree } from './cellState';
import { cellsTooHigh, type Drafts, type DraftEdit, type EditContext, type Unfilled } from './edits';
import { proportionFormula, rateFormula } from './liveFormula';
import { rateColumn, rateStyle, rateValue } from './rateStyle';

export function fundEdits(context: EditContext): Drafts {
  const drafts: Drafts = { edits: [], unfilled: [] };
  const tooHigh = cellsTooHigh(context);
  for (const fund of context.assessment.funds) {
    if (fund.row.role !== 'total') continue;
    for (const each of [rateEdit(context, fund), scoreEdit(context, fund, tooHigh)]) {
      if (each && 'kind' in each) drafts.edits.push(each);
      else if (each) drafts.unfilled.push(each);
    }
  }
  return drafts;
}

function rateEdit({ assessment, grid, options }: EditContext, { row, base, rate }: AssessedFund): DraftEdit | Unfilled | null {
  const { cell } = row.rate;
  if (cell === null || !isFree(grid, row.rate)) return null;
  if (rate === null || base === null) return { cell, id: 'unfilled.execution-rate', values: { name: row.label } };
  const column = rateColumn(assessment.funds.map((each) => ({ figure: each.row.rate, meaning: each.statedRate?.value ?? null })));
  const style = rateStyle(grid, cell, column);
  const formula = options.formulas && style !== 'text' ? rateFormula(grid, row.execution.cell, row[base].cell, style) : null;
  return { cell, old: null, new: rateValue(rate, style, column), formula, kind: 'fill', why: { id: 'edits.execution-rate', values: { due: plain(roundHalfUp(rate, 2)) } } };
}

function scoreEdit(context: EditContext, { row, base, weight, rate, due, formula }: AssessedFund, tooHigh: ReadonlySet<string>): DraftEdit | Unfilled | null {
  const { cell } = row.score;
  if (cell === null || weight === null) return null;
  const { grid, policy, options } = context;
  const points = due && roundHalfUp(due, policy.decimals);
  if (row.score.value !== null) {
    const isOurs = formulaAt(grid, cell) === null;
    if (points === null || row.score.value.lte(points) || !isOurs || !tooHigh.has(cell)) return null;
    const old = row.score.value.toNumber();
    return { cell, old, new: points.toNumber(), formula: null, kind: 'replace', why: { id: 'edits.execution-score-replace', values: { old, due: plain(points) } } };
  }
  if (!isFree(grid, row.score)) return null;
  if (points === null || due === null || rate === null || base === null) return { cell, id: 'unfilled.execution-score', values: { name: row.label } };
  const operands = { numerator: row.execution.cell, denominator: row[base].cell, weight: row.weight.cell, rate, due, decimals: policy.decimals };
  const live = options.formulas ? proportionFormula(grid, operands) : null;
  return { cell, old: null, new: points.toNumber(), formula: live, kind: 'fill', why: { id: 'edits.execution-score', values: { formula: formula ?? plain(points) } } };
}
