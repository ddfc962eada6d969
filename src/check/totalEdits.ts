/** Edits of the total: filled in only when every score is there, lowered only when scores below it are. */
import Big from 'big.js';
import type { Figure } from '../form/form';
import type { Assessment } from '../scoring/assessment';
import { rowsInUse } from '../rules/content';
import { isBlankText } from '../value/blank';
import { decimalsOf, exactly, meet, plain, printedInterval, roundHalfUp } from '../value/decimal';
import type { EditKind } from '../grid/edit';
import { formulaAt } from './cellState';
import type { DraftEdit, Drafts, EditContext } from './edits';
import { numberAt, sumFormula } from './liveFormula';

/** A score that the total adds up. */
export interface Part {
  name: string;
  figure: Figure;
}

/** The scores as they would stand once the edits of some kinds are written. */
interface Sum {
  value: Big;
  blank: Part[];
  unreadable: Part[];
  /** true where the policy caps the total below what the scores add up to. */
  isCapped: boolean;
}

export function totalEdits(context: EditContext, edits: readonly DraftEdit[]): Drafts {
  const { form } = context.assessment;
  const none: Drafts = { edits: [], unfilled: [] };
  const cell = form.total?.score.cell ?? null;
  if (!form.total || cell === null || form.total.score.error !== null) return none;
  const parts = partsOf(context.assessment);
  if (parts.length === 0) return none;
  const { score } = form.total;
  const formula = formulaAt(context.grid, cell);
  if (formula !== null) return { ...none, edits: refreshed(context, parts, edits, { cell, formula, stated: score.value }) };
  if (score.value !== null) return { ...none, edits: lowered(context, parts, edits, cell, score.value) };
  if (!isBlankText(score.text)) return none;
  const sum = sumWith(parts, edits, context.options.kinds, context.assessment.total.cap);
  const named = (rows: readonly Part[]): Record<string, unknown> => ({ count: rows.length, names: rows.map((each) => each.name).join('、') });
  if (sum.unreadable.length > 0) return { ...none, unfilled: [{ cell, id: 'unfilled.total-unreadable', values: named(sum.unreadable) }] };
  if (sum.blank.length > 0) return { ...none, unfilled: [{ cell, id: 'unfilled.total', values: named(sum.blank) }] };
  const due = roundHalfUp(sum.value, context.policy.decimals);
  const live = context.options.formulas && !sum.isCapped ? liveSum(context, parts, edits) : null;
  const why = { id: sum.isCapped ? 'edits.total-capped' : 'edits.total', values: { count: parts.length, due: plain(due) } };
  return { ...none, edits: [{ cell, old: null, new: due.toNumber(), formula: live, kind: 'fill', why }] };
}

/** The scores that the total adds up, in the order of the form. */
export function partsOf({ indicators, funds, total }: Assessment): Part[] {
  const fund = funds.find(({ row }) => row.role === 'total');
  const execution = fund && total.executionCounts ? [{ name: fund.row.label, figure: fund.row.score }] : [];
  // A row that has neither weight nor score is not scored at all, where the other weights make up 100.
  const complete = total.weightDue?.eq(100) ?? false;
  const scored = rowsInUse(indicators).filter(({ row }) => !complete || row.weight.value !== null || row.score.value !== null);
  return [...execution, ...scored.map(({ row }) => ({ name: row.name, figure: row.score }))];
}

/** A score that is blank, and no error. */
export const isOpen = ({ figure }: Part): boolean => figure.error === null && isBlankText(figure.text);

/** Σ of the scores as they will stand; above the policy's cap it is the cap. */
function sumWith(parts: readonly Part[], edits: readonly DraftEdit[], kinds: readonly EditKind[], cap: Big | null = null): Sum {
  const sum: Sum = { value: new Big(0), blank: [], unreadable: [], isCapped: false };
  const written = new Map<string | null, DraftEdit['new']>(edits.filter(({ kind }) => kinds.includes(kind)).map((edit) => [edit.cell, edit.new]));
  for (const part of parts) {
    const value = written.get(part.figure.cell);
    if (value !== undefined) sum.value = sum.value.plus(value);
    else if (part.figure.value !== null) sum.value = sum.value.plus(part.figure.value);
    else if (isOpen(part)) sum.blank.push(part);
    else sum.unreadable.push(part);
  }
  return cap !== null && sum.value.gt(cap) ? { ...sum, value: cap, isCapped: true } : sum;
}

/** The printed total stands above what the scores give once they are put right. */
function lowered({ assessment, options, policy, raised }: EditContext, parts: readonly Part[], edits: readonly DraftEdit[], cell: string, stated: Big): DraftEdit[] {
  const sum = sumWith(parts, edits, [...options.kinds, 'replace'], assessment.total.cap);
  // Where weights are missing, rows may be: their scores are not known to be wrong.
  const incomplete = raised.some(({ rule }) => rule.id === 'weight-total');
  if (incomplete || sum.blank.length > 0 || sum.unreadable.length > 0) return [];
  const due = roundHalfUp(sum.value, policy.decimals);
  const changes = edits.some((edit) => edit.kind === 'replace');
  const decimals = decimalsOf(stated);
  if (stated.lte(due) || (!changes && meet(printedInterval(stated, decimals), exactly(due)))) return [];
  const old = stated.toNumber();
  return [{ cell, old, new: due.toNumber(), formula: null, kind: 'replace', why: { id: 'edits.total-replace', values: { old, due: plain(due), count: parts.length } } }];
}

/** A total that the form adds up by itself keeps its formula; its result is brought up to date with the scores written. */
function refreshed({ options, policy }: EditContext, parts: readonly Part[], edits: readonly DraftEdit[], total: { cell: string; formula: string; stated: Big | null }): DraftEdit[] {
  const [before, after] = [[], options.kinds].map((kinds) => roundHalfUp(sumWith(parts, edits, kinds).value, policy.decimals));
  const adds = before!.minus(total.stated ?? 0).abs().lt('0.01');
  if (!adds || after!.eq(before!)) return [];
  const why = { id: 'edits.total-formula', values: { due: plain(after!) } };
  return [{ cell: total.cell, old: total.stated?.toNumber() ?? null, new: after!.toNumber(), formula: total.formula, kind: 'fill', why }];
}

/** Every score a number already, or written as one now. */
function liveSum({ grid, options }: EditContext, parts: readonly Part[], edits: readonly DraftEdit[]): string | null {
  const written = new Set(edits.filter((edit) => options.kinds.includes(edit.kind)).map((edit) => edit.cell));
  const cells = parts.map((part) => part.figure.cell);
  const numeric = cells.every((cell) => cell !== null && (written.has(cell) || numberAt(grid, cell) !== null));
  return numeric ? sumFormula(cells as string[]) : null;
}
