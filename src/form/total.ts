/** Finds the row of the total score, and the grade. */
import { address } from '../grid/address';
import type { Grid } from '../grid/grid';
import { squeeze } from '../value/fold';
import type { BandColumn } from './band';
import type { ColumnMap } from './columns';
import { figureAt, noFigure } from './figure';
import type { Figure, Text, TotalRow } from './form';
import { gradeIn, inlineGrade, inlineTotal } from './inline';
import type { Line, Word } from './lines';
import { placeUnder } from './under';
import { GRADE_LABELS, GRADE_WORDS, TOTAL_FIELD_WORDS, TOTAL_WORDS } from './vocabulary';

/** The word that makes a line below the header the total row, looked for left of the figures. */
export function totalWord(line: Line, columns: ColumnMap): Word | null {
  const edge = Math.min(...[columns.target, columns.actual, columns.weight, columns.score].map((each) => each?.left ?? Infinity));
  return line.words.find((word) => word.column < edge && TOTAL_WORDS.includes(word.term.bare)) ?? null;
}

/** A line that gives the total or the grade beside its label or in one cell with it: the table ends above it. */
export const saysResult = ({ row, words }: Line): boolean =>
  (TOTAL_FIELD_WORDS.includes(words[0]!.term.bare) && /^\d+(\.\d+)?分?$/.test(words[1]?.squeezed ?? '')) ||
  words.slice(0, 2).some((word) => inlineTotal(row, word) !== null || inlineGrade(word.squeezed) !== '');

const under = (grid: Grid, row: number, column: BandColumn | undefined): Figure =>
  column ? figureAt(grid, row, placeUnder(grid, row, column)) : noFigure(null);

/** Weight and score of the total row; where both columns are blank there, the figures right of its label count. */
export function readTotal(grid: Grid, line: Line, label: Word, columns: ColumnMap): TotalRow {
  const total: TotalRow = { row: line.row, weight: under(grid, line.row, columns.weight), score: under(grid, line.row, columns.score) };
  if (total.weight.value !== null || total.score.value !== null) return total;
  const figures = line.words
    .filter((word) => word.column > label.column)
    .map((word) => figureAt(grid, line.row, word.column))
    .filter((figure) => figure.value !== null);
  const [first, second] = figures;
  if (first && second) return { row: line.row, weight: first, score: second };
  return first ? { ...total, score: first } : total;
}

/** A total in an information row: 自评得分 | 98. Looked for only where no total row was found. */
export function findTotalField(grid: Grid, lines: readonly Line[]): TotalRow | null {
  for (const line of lines) {
    for (const [index, word] of line.words.entries()) {
      const inline = inlineTotal(line.row, word);
      if (inline) return { row: line.row, weight: noFigure(null), score: inline };
      if (!TOTAL_FIELD_WORDS.includes(word.term.bare)) continue;
      const next = line.words[index + 1];
      const score = next ? figureAt(grid, line.row, next.column) : null;
      if (score?.value) return { row: line.row, weight: noFigure(null), score };
    }
  }
  return null;
}

const GRADE_LABEL = new RegExp(`(?:${GRADE_LABELS.join('|')})$`);

/** The printed grade: in the total row, or beside a label such as 评价等级. */
export function findGrade(lines: readonly Line[], totalRow: number | null): Text {
  for (const line of lines) {
    for (const [index, word] of line.words.entries()) {
      const inline = inlineGrade(word.squeezed);
      if (inline) return { cell: address(line.row, word.column), text: inline };
      if (line.row === totalRow && GRADE_WORDS.includes(word.squeezed)) return { cell: address(line.row, word.column), text: word.text };
      if (line.row === totalRow) {
        const next = line.words[index + 1];
        if (!next || !GRADE_WORDS.includes(next.squeezed)) continue;
      }
      const label = word.squeezed.replace(/:$/, '');
      if (!GRADE_LABEL.test(label)) continue;
      const next = line.words[index + 1];
      const beside = next ? gradeIn(next.squeezed) : '';
      if (next && beside) return { cell: address(line.row, next.column), text: beside === squeeze(next.text) ? next.text : beside };
    }
  }
  return { cell: null, text: '' };
}
