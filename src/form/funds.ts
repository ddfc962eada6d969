/** Reads the budget block: total row, parts, amounts that stand inside their label. */
import { address } from '../grid/address';
import type { Grid } from '../grid/grid';
import { isBlankText, isPlaceholder } from '../value/blank';
import { squeeze } from '../value/fold';
import { isFundHeader } from './band';
import { figureAt, figureOf, noFigure, textAt } from './figure';
import type { Figure, FundRow, Text } from './form';
import { readFundBand, type FundBand, type FundColumn } from './fundHeader';
import { indicatorHeader } from './header';
import { pointsIn, withoutNumber } from './labels';
import type { Line, Word } from './lines';
import { outline, splitOf } from './outline';
import { FOOTER, FUND_TOTAL, NARRATIVE, TOTAL_WORDS, type FundRole } from './vocabulary';

/** 按支出性质分：3748.71万元 · 其他资金： */
const IN_LABEL = /^(.*?[^\d:]):([+-]?[\d,]+(?:\.\d+)?)?(万元|亿元|元|万|亿)?$/;

interface Draft extends FundRow {
  column: number;
  /** Label as printed: 其中 and numbering still there. */
  printedLabel: string;
}

/** Rows of the budget block that begins at `lines[index]`; [] when nothing stands below its header. */
export function readFunds(grid: Grid, lines: readonly Line[], index: number, stopRow: number): { funds: FundRow[]; next: number } {
  const band = readFundBand(lines, index, grid.columns);
  const drafts: Draft[] = [];
  let next = band.next;
  for (; next < lines.length; next++) {
    const line = lines[next]!;
    if (line.row >= stopRow || endsBlock(line)) break;
    if (line.words.every(band.repeats)) continue;
    const found = readLine(grid, line, band, drafts);
    if (found.length === 0) break;
    drafts.push(...found);
  }
  return { funds: arrange(drafts, band), next };
}

function endsBlock(line: Line): boolean {
  if (isFundHeader(line)) return true;
  const first = line.words[0]!.squeezed;
  if (FOOTER.test(first) || NARRATIVE.test(first)) return true;
  return line.words.some((word) => indicatorHeader(word.squeezed)?.role === 'goal');
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

function readLine(grid: Grid, line: Line, band: FundBand, above: readonly Draft[]): Draft[] {
  const inside = distinct(line.words.filter((word) => IN_LABEL.test(word.squeezed) && isLabel(word) && !band.repeats(word)));
  const amount = (role: FundRole): Figure => under(grid, line.row, band.columns, role);
  const figures = { initial: amount('initial'), budget: amount('budget'), execution: amount('execution'), rate: amount('rate'), score: amount('score') };
  const printed = Object.values(figures).some((figure) => figure.value !== null || figure.error !== null);
  const labels = line.words.filter((word) => isLabel(word) && !band.repeats(word));
  // 其他资金： with nothing behind it is such a label only below others of its kind.
  const amounts = inside.some((word) => /\d/.test(word.text)) || inside.some((word) => above.some((each) => each.inLabel && each.column === word.column));
  if (!printed && amounts) return inside.map((word) => inLabel(line.row, word, band));
  const own = labels.filter((word) => !isCause(band, word.column));
  const before = own.filter((word) => word.column < band.edge);
  const label = before[before.length - 1] ?? own[0] ?? null;
  const known = label !== null && (FUND_TOTAL.test(bare(label.text)) || splitOf(label.text) !== null || /^其中|^其他|^其它/.test(squeeze(label.text)));
  if (!printed && !known) return [];
  const shown = label ?? band.label;
  return [
    {
      row: line.row,
      label: shown ? bare(shown.text, true) : '',
      labelCell: label ? address(line.row, label.column) : address(line.row, line.words[0]!.column),
      role: 'part',
      split: null,
      parent: null,
      ...figures,
      weight: amount('weight'),
      cause: causeAt(grid, line.row, band),
      unit: unitIn(figures.execution.text) ?? unitIn(figures.budget.text) ?? band.unit,
      inLabel: false,
      column: label?.column ?? 0,
      printedLabel: shown?.text ?? '',
    },
  ];
}

const isCause = (band: FundBand, column: number): boolean =>
  band.columns.some((each) => (each.role === 'cause' || each.role === 'rule') && each.left <= column && column <= each.right);

function causeAt(grid: Grid, row: number, band: FundBand): Text {
  const span = band.columns.find((each) => each.role === 'cause');
  return span ? textAt(grid, row, span.left) : { cell: null, text: '' };
}

const unitIn = (text: string): string | null => /(万元|亿元|元|万|亿)$/.exec(squeeze(text))?.[1]?.replace(/^(万|亿)$/, '$1元') ?? null;

function inLabel(row: number, word: Word, band: FundBand): Draft {
  const [, label, digits, unit] = IN_LABEL.exec(word.squeezed)!;
  const cell = address(row, word.column);
  const budget = digits ? { ...figureOf(cell, digits), text: word.text } : noFigure(cell, word.text);
  return {
    row,
    label: bare(label!, true),
    labelCell: cell,
    role: 'part',
    split: null,
    parent: null,
    initial: noFigure(null),
    budget,
    execution: noFigure(null),
    weight: noFigure(null),
    rate: noFigure(null),
    score: noFigure(null),
    cause: { cell: null, text: '' },
    unit: unit ? unit.replace(/^(万|亿)$/, '$1元') : band.unit,
    inLabel: true,
    column: word.column,
    printedLabel: label!,
  };
}

/** Label without blanks, colon and, for matching, numbering and 其中; `keepNumber` keeps the numbering for the reader. */
function bare(text: string, keepNumber = false): string {
  const whole = squeeze(keepNumber ? text : withoutNumber(text));
  return whole.replace(/[:：]$/, '').replace(/\((万元|元|亿元)\)$/, '').replace(/^其中[:：]?/, '');
}

/** Chooses the total row, hangs the parts below it, and gives the total the header's points where it prints no weight. */
function arrange(drafts: Draft[], band: FundBand): FundRow[] {
  if (drafts.length === 0) return [];
  const total = drafts.find((each) => !each.inLabel && (FUND_TOTAL.test(bare(each.label)) || TOTAL_WORDS.includes(bare(each.label)))) ?? drafts.find((each) => !each.inLabel);
  if (!total) return [];
  total.role = 'total';
  if (total.weight.value === null && band.points) {
    const cell = address(band.points.row, band.points.column);
    const value = pointsIn(band.points.text);
    if (value) total.weight = { cell, text: value.toString(), value, decimals: 0, percent: false, error: null };
  }
  const tracks = new Map<number, Draft[]>();
  for (const part of drafts) {
    if (part === total) continue;
    const key = part.inLabel ? part.column : 0;
    tracks.set(key, [...(tracks.get(key) ?? []), part]);
  }
  for (const track of tracks.values()) {
    const places = outline(track.map((each) => ({ row: each.row, label: each.printedLabel, hasAmount: hasAmount(each) })), total.row);
    track.forEach((part, i) => Object.assign(part, places[i]));
  }
  return drafts.map(({ column: _column, printedLabel: _label, ...row }) => row);
}

const hasAmount = (row: FundRow): boolean => [row.initial, row.budget, row.execution].some((figure) => figure.value !== null);
