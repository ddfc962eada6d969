/** Reads one line of the budget block: a row of amounts, or amounts that stand inside their labels. */
import { address } from '../grid/address';
import type { Grid } from '../grid/grid';
import { isBlankText, isPlaceholder } from '../value/blank';
import { squeeze } from '../value/fold';
import { figureAt, figureOf, noFigure, textAt } from './figure';
import type { Figure, FundRow, Text } from './form';
import type { FundBand, FundColumn } from './fundHeader';
import { withoutNumber } from './labels';
import type { Line, Word } from './lines';
import { splitOf } from './outline';
import { FUND_TOTAL, type FundRole } from './vocabulary';

/** 按支出性质分：3748.71万元 · 其他资金： */
const IN_LABEL = /^(.*?[^\d:]):([+-]?[\d,]+(?:\.\d+)?)?(万元|亿元|元|万|亿)?$/;

/** A fund row whose place in the block is still open. */
export interface FundDraft {
  fund: FundRow;
  column: number;
  /** Label as printed: 其中 and numbering still there. */
  printedLabel: string;
}

/** A text copied over the cells of its merge counts once. */
const distinct = (words: readonly Word[]): Word[] => words.filter((word, i) => words[i - 1]?.squeezed !== word.squeezed);

const isFigure = (text: string): boolean => figureOf(null, text).value !== null;
const isLabel = (word: Word): boolean => !isBlankText(word.text) && !isPlaceholder(word.text) && !isFigure(word.text) && !word.text.startsWith('#');

function under(grid: Grid, row: number, columns: readonly FundColumn[], role: FundRole): Figure {
  const spans = columns.filter((each) => each.role === role);
  for (const span of spans) {
    for (let column = span.left; column <= span.right; column++) {
      const figure = figureAt(grid, row, column);
      if (figure.value !== null || figure.error) return figure;
    }
  }
  // 年度预算数(万元) may label the block while 调整后预算数 heads the column: the later header is the column's.
  const last = spans[spans.length - 1];
  return last ? { ...noFigure(address(row, last.left)), text: grid.text(row, last.left) } : noFigure(null);
}

/** Fund rows of a line, [] when it is none; `above` are the rows read before it. */
export function readFundLine(grid: Grid, line: Line, band: FundBand, above: readonly FundDraft[]): FundDraft[] {
  const inside = distinct(line.words.filter((word) => IN_LABEL.test(word.squeezed) && isLabel(word) && !band.repeats(word)));
  const amount = (role: FundRole): Figure => under(grid, line.row, band.columns, role);
  const figures = { initial: amount('initial'), budget: amount('budget'), execution: amount('execution'), rate: amount('rate'), score: amount('score') };
  const printed = Object.values(figures).some((figure) => figure.value !== null || figure.error !== null);
  const labels = line.words.filter((word) => isLabel(word) && !band.repeats(word));
  // 其他资金： with nothing behind it is such a label only below others of its kind.
  const amounts = inside.some((word) => /\d/.test(word.text)) || inside.some((word) => above.some((each) => each.fund.inLabel && each.column === word.column));
  if (!printed && amounts) return inside.map((word) => inLabel(line.row, word, band));
  const own = labels.filter((word) => !isCause(band, word.column));
  const before = own.filter((word) => word.column < band.edge);
  const label = before[before.length - 1] ?? own[0] ?? null;
  const known = label !== null && (FUND_TOTAL.test(bareLabel(label.text)) || splitOf(label.text) !== null || /^其中|^其他|^其它/.test(squeeze(label.text)));
  if (!printed && !known) return [];
  const shown = label ?? band.label;
  const fund: FundRow = {
    ...emptyRow(line.row, label ? address(line.row, label.column) : address(line.row, line.words[0]!.column)),
    label: shown ? bareLabel(shown.text, true) : '',
    ...figures,
    weight: amount('weight'),
    cause: causeAt(grid, line.row, band),
    unit: unitIn(figures.execution.text) ?? unitIn(figures.budget.text) ?? band.unit,
  };
  return [{ fund, column: label?.column ?? 0, printedLabel: shown?.text ?? '' }];
}

const emptyRow = (row: number, labelCell: string): FundRow => ({
  row, label: '', labelCell, role: 'part', split: null, parent: null,
  initial: noFigure(null), budget: noFigure(null), execution: noFigure(null), weight: noFigure(null), rate: noFigure(null), score: noFigure(null),
  cause: { cell: null, text: '' }, unit: null, inLabel: false,
});

const isCause = (band: FundBand, column: number): boolean =>
  band.columns.some((each) => (each.role === 'cause' || each.role === 'rule') && each.left <= column && column <= each.right);

function causeAt(grid: Grid, row: number, band: FundBand): Text {
  const span = band.columns.find((each) => each.role === 'cause');
  return span ? textAt(grid, row, span.left) : { cell: null, text: '' };
}

const wholeUnit = (unit: string): string => unit.replace(/^(万|亿)$/, '$1元');

function unitIn(text: string): string | null {
  const unit = /(万元|亿元|元|万|亿)$/.exec(squeeze(text))?.[1];
  return unit ? wholeUnit(unit) : null;
}

function inLabel(row: number, word: Word, band: FundBand): FundDraft {
  const [, label, digits, unit] = IN_LABEL.exec(word.squeezed)!;
  const cell = address(row, word.column);
  const budget = digits ? { ...figureOf(cell, digits), text: word.text } : noFigure(cell, word.text);
  const fund = { ...emptyRow(row, cell), label: bareLabel(label!, true), budget, unit: unit ? wholeUnit(unit) : band.unit, inLabel: true };
  return { fund, column: word.column, printedLabel: label! };
}

/** Label without blanks, colon and, for matching, numbering and 其中; `keepNumber` keeps the numbering for the reader. */
export function bareLabel(text: string, keepNumber = false): string {
  const whole = squeeze(keepNumber ? text : withoutNumber(text));
  return whole.replace(/[:：]$/, '').replace(/\((万元|元|亿元)\)$/, '').replace(/^其中[:：]?/, '');
}
