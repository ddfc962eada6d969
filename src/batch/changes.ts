/** What was changed between two hand-ins, row by row: figures, texts and verdicts, with a word on targets that became easier. */
import type { FundReport, IndicatorReport, SheetReport } from '../check/report';
import { squeeze } from '../value/fold';
import type { Both, Field, FieldChange, RowChange } from './comparison';
import type { RowPairs } from './pairRows';
import { subjectsOf, type Row } from './rowSubject';
import { targetShift } from './targetShift';

/** One field of a row: what stands there, and in which cell. */
interface Entry {
  field: Field;
  value: string | number | null;
  cell: string | null;
}

/** Every row in the order of the second hand-in, rows that were removed last; rows without a change are left out. */
export function rowChanges(first: SheetReport, second: SheetReport, { counterpart, renamed }: RowPairs): RowChange[] {
  const before = new Map([...counterpart].map(([one, other]) => [other, one]));
  const names = { first: subjectsOf(first), second: subjectsOf(second) };
  const changes: RowChange[] = [];
  for (const each of rowsOf(second)) {
    const old = before.get(each.row);
    const row = old === undefined ? 'added' : renamed.has(each.row) ? 'renamed' : 'kept';
    changes.push({ part: each.part, subject: names.second.get(each.row)!, name: nameOf(each), row, changes: changesBetween(old, each.row, each.part) });
  }
  for (const each of rowsOf(first).filter(({ row }) => !counterpart.has(row))) {
    changes.push({ part: each.part, subject: names.first.get(each.row)!, name: nameOf(each), row: 'removed', changes: changesBetween(each.row, undefined, each.part) });
  }
  const totals = differences(totalEntries(first), totalEntries(second));
  if (totals.length > 0) changes.push({ part: 'total', subject: '', name: '', row: 'kept', changes: totals });
  return changes.filter((each) => each.row !== 'kept' || each.changes.length > 0);
}

const rowsOf = (sheet: SheetReport): Row[] => [
  ...sheet.funds.map((row): Row => ({ part: 'fund', row })),
  ...sheet.indicators.map((row): Row => ({ part: 'indicator', row })),
];

const nameOf = (each: Row): string => (each.part === 'fund' ? each.row.label : each.row.name);

/** Changes between a row and its counterpart; of a row without one, everything it holds. */
function changesBetween(one: Row['row'] | undefined, other: Row['row'] | undefined, part: Row['part']): FieldChange[] {
  const entries = (row: Row['row'] | undefined): Entry[] =>
    row === undefined ? [] : part === 'fund' ? fundEntries(row as FundReport) : indicatorEntries(row as IndicatorReport);
  const shift = part === 'indicator' && one && other ? targetShift(one as IndicatorReport, other as IndicatorReport) : null;
  return differences(entries(one), entries(other)).map((change) => (change.field === 'target' ? { ...change, shift } : change));
}

/** Blanks inside a text are no change: the same words set in another width of column. */
const same = (one: Entry['value'], other: Entry['value']): boolean =>
  typeof one === 'string' && typeof other === 'string' ? squeeze(one) === squeeze(other) : (one === '' ? null : one) === (other === '' ? null : other);

function differences(ones: readonly Entry[], others: readonly Entry[]): FieldChange[] {
  const fields = [...new Set([...ones, ...others].map(({ field }) => field))];
  return fields.flatMap((field) => {
    const both: Both<Entry | undefined> = { first: ones.find((each) => each.field === field), second: others.find((each) => each.field === field) };
    const [first, second] = [both.first?.value ?? null, both.second?.value ?? null];
    if (same(first, second)) return [];
    return [{ field, first, second, cells: { first: both.first?.cell ?? null, second: both.second?.cell ?? null }, shift: null }];
  });
}

function indicatorEntries({ level1, level2, name, target, actual, weight, rate, score, cause, judgement, cells }: IndicatorReport): Entry[] {
  return [
    { field: 'level1', value: level1, cell: null },
    { field: 'level2', value: level2, cell: null },
    { field: 'name', value: name, cell: cells.name },
    { field: 'target', value: target, cell: cells.target },
    { field: 'actual', value: actual, cell: cells.actual },
    { field: 'weight', value: weight, cell: cells.weight },
    { field: 'rate', value: rate.stated, cell: cells.rate },
    { field: 'score', value: score.stated, cell: cells.score },
    { field: 'cause', value: cause, cell: cells.cause },
    { field: 'judgement', value: judgement, cell: null },
  ];
}

function fundEntries({ label, initial, budget, execution, weight, rate, score, cause, cells }: FundReport): Entry[] {
  return [
    { field: 'name', value: label, cell: null },
    { field: 'initial', value: initial, cell: cells.initial },
    { field: 'budget', value: budget, cell: cells.budget },
    { field: 'execution', value: execution, cell: cells.execution },
    { field: 'weight', value: weight, cell: cells.weight },
    { field: 'rate', value: rate.stated, cell: rate.cell },
    { field: 'score', value: score.stated, cell: score.cell },
    { field: 'cause', value: cause, cell: cells.cause },
  ];
}

const totalEntries = ({ total, grade }: SheetReport): Entry[] => [
  { field: 'weight', value: total?.weight.stated ?? null, cell: total?.weight.cell ?? null },
  { field: 'score', value: total?.score.stated ?? null, cell: total?.score.cell ?? null },
  { field: 'grade', value: grade.stated, cell: grade.cell },
];

/** Changes of the rows of the second hand-in and of the removed rows of the first, by row. */
export function changesByRow({ counterpart }: RowPairs, first: SheetReport, second: SheetReport): Map<Row['row'], FieldChange[]> {
  const result = new Map<Row['row'], FieldChange[]>();
  const before = new Map([...counterpart].map(([one, other]) => [other, one]));
  for (const { part, row } of rowsOf(second)) {
    const old = before.get(row);
    const changes = changesBetween(old, row, part);
    result.set(row, changes);
    if (old) result.set(old, changes);
  }
  for (const { part, row } of rowsOf(first)) if (!result.has(row)) result.set(row, changesBetween(row, undefined, part));
  return result;
}
