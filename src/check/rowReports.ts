/** Assessed rows → rows of the report: funds, indicators, total. */
import { say, type Language } from '../text/say';
import type { AssessedFund, AssessedIndicator, Assessment } from '../scoring/assessment';
import { derived, stated, textOrNull } from './numbers';
import type { FundReport, IndicatorReport, TotalPart, TotalReport } from './report';
import { isOpen, partsOf, type Part } from './totalEdits';

/** A row of the budget block. Only what is printed counts as its weight. */
export function fundReport({ row, base, rate, due, statedRate }: AssessedFund): FundReport {
  return {
    row: row.row, label: row.label, role: row.role, split: row.split, parent: row.parent,
    initial: stated(row.initial.value), budget: stated(row.budget.value), execution: stated(row.execution.value),
    unit: row.unit, weight: stated(row.weight.value), base,
    rate: { cell: row.rate.cell, stated: stated(statedRate?.value ?? row.rate.value), due: derived(rate) },
    score: { cell: row.score.cell, stated: stated(row.score.value), due: derived(due) },
    cause: textOrNull(row.cause.text),
    cells: {
      initial: row.initial.cell, budget: row.budget.cell, execution: row.execution.cell, weight: row.weight.cell, cause: row.cause.cell,
    },
  };
}

export function indicatorReport(item: AssessedIndicator, language: Language): IndicatorReport {
  const { row, reason } = item;
  return {
    row: row.row, level1: row.level1, level2: row.level2, name: row.name,
    cells: {
      name: row.nameCell, relation: row.relation?.cell ?? null, target: row.target.cell, unit: row.unit?.cell ?? null,
      actual: row.actual.cell, weight: row.weight.cell, rate: row.rate.cell, score: row.score.cell, cause: row.cause?.cell ?? null,
    },
    target: item.target.text, actual: row.actual.text, weight: stated(row.weight.value),
    type: item.type, direction: item.direction, judgement: item.judgement,
    reason: { id: reason.id, text: say(`reasons.${reason.id}`, reason.values, language) },
    rate: { stated: stated(item.statedRate?.value ?? row.rate.value), due: derived(item.rate) },
    score: { stated: stated(row.score.value), due: derived(item.due), low: derived(item.low), high: derived(item.high), band: item.band },
    formula: item.formula,
    cause: textOrNull(row.cause?.text),
  };
}

/** Null where the form has no total row. */
export function totalReport(assessment: Assessment): TotalReport | null {
  const { form, total } = assessment;
  if (!form.total) return null;
  const { row, weight, score } = form.total;
  return {
    row,
    weight: { cell: weight.cell, stated: stated(weight.value), due: derived(total.weightDue) },
    score: { cell: score.cell, stated: stated(score.value), due: derived(total.due), recomputed: derived(total.recomputed) },
    sum: { parts: partsOf(assessment).map(partReport), cap: derived(total.cap ?? null) },
  };
}

function partReport(part: Part): TotalPart {
  const { cell, value } = part.figure;
  return { name: part.name, cell, stated: stated(value), state: value !== null ? 'stated' : isOpen(part) ? 'blank' : 'unreadable' };
}
