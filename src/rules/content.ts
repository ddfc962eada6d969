/** What a row holds, as far as several rules ask the same: figures, blanks, rows that are not in use. */
import type { AssessedIndicator } from '../scoring/assessment';
import type { Expression } from '../value/expression';
import { isBlankText, isPlaceholder } from '../value/blank';
import type { Finding } from './rule';

/** The text was read as something that counts or dates. */
export const isFigure = ({ kind }: Expression): boolean => kind === 'number' || kind === 'range' || kind === 'date' || kind === 'composite';

/** The text was read as words: a description, a grade, a yes or no. */
export const isWords = ({ kind }: Expression): boolean => kind === 'text' || kind === 'grade' || kind === 'boolean';

/** Nothing entered, or something that stands for nothing (—, /, ……). */
export const isMissing = ({ kind }: Expression): boolean => kind === 'blank' || kind === 'placeholder';

/** A printed figure's cell that is blank or holds only a placeholder. */
export const isEmptyCell = ({ text }: { text: string }): boolean => isBlankText(text) || isPlaceholder(text);

/** Rows that are filled in or have to be; a template line without target, actual, weight and score is neither. */
export function rowsInUse(indicators: readonly AssessedIndicator[]): readonly AssessedIndicator[] {
  let rows = inUse.get(indicators);
  if (!rows) {
    rows = indicators.filter(({ row, target, actual }) => !isMissing(target) || !isMissing(actual) || row.weight.value !== null || row.score.value !== null);
    inUse.set(indicators, rows);
  }
  return rows;
}

/** A dozen rules ask for the same rows. */
const inUse = new WeakMap<readonly AssessedIndicator[], readonly AssessedIndicator[]>();

/** Blanks are a to-do list: one finding each, but a single one when more than half of the rows are blank. */
export function* toDoList(
  blank: readonly AssessedIndicator[],
  rows: number,
  cellOf: (item: AssessedIndicator) => string,
  findingFor: (item: AssessedIndicator) => Finding,
): Generator<Finding> {
  if (blank.length * 2 <= rows || rows === 0) {
    yield* blank.map(findingFor);
    return;
  }
  const cells = blank.map(cellOf);
  const all = blank.length === rows;
  // Where nothing was filled in, nothing else about these cells is worth saying.
  const corrects = all ? Object.fromEntries(cells.map((cell) => [cell, null])) : undefined;
  yield { cell: cells[0]!, related: cells.slice(1), messageId: all ? 'all' : 'most', values: { count: blank.length, rows }, subject: '', corrects };
}

/** Cells of the actuals that are blank: what rests on a form that was not filled in follows from them. */
export const blankActuals = (indicators: readonly AssessedIndicator[]): string[] =>
  indicators.filter(({ actual }) => isMissing(actual)).map(({ row }) => row.actual.cell).filter((cell) => cell !== null);
