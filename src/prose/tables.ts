/** Tables that are no form: a column with its total below, a rate beside the two figures that it comes from. */
import Big from 'big.js';
import { addIntervals, meet, plain, printedInterval, type Interval } from '../value/decimal';
import { squeeze } from '../value/fold';
import type { Checked } from './draft';
import type { TablePlace } from './passage';
import type { At } from './prose';

interface Cell {
  value: Big;
  decimals: number;
  percent: boolean;
  text: string;
  at: At;
}

const TOTAL = /^(?:合计|总计|总分|小计|总得分|合\s*计|共计)$/;
const RATE_HEADER = /(?:得分率|完成率|执行率|占比|比例|完成比例)(?:\(%\))?$/;
const PARTS: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:得分|评价得分|自评得分|实际得分)$/, /^(?:分值|权重|标准分|满分|权重\(分\)|分值\(分\))$/],
  [/执行数|支出数|执行|实际支出|决算数/, /预算数|调整预算|全年预算|预算/],
  [/实际|完成(?:值|数)/, /目标|计划|年初/],
];

/** Sums of columns and rates of rows. Every figure has to be in its place; a table that is not of this sort says nothing. */
export function checkTables(place: TablePlace): Checked {
  const result: Checked = { claims: [], drafts: [] };
  const { grid } = place;
  const header = headerRow(place);
  if (header === null) return result;
  const totals = Array.from({ length: grid.rows - header }, (_, i) => header + 1 + i).filter((row) => TOTAL.test(squeeze(grid.text(row, 1))) || TOTAL.test(squeeze(grid.text(row, 2))));
  const [total] = totals;
  for (let column = 2; total !== undefined && totals.length === 1 && column <= grid.columns; column++) sumOf(place, header, total, column, result);
  for (let column = 2; column <= grid.columns; column++) {
    if (RATE_HEADER.test(squeeze(grid.text(header, column)))) rateOf(place, header, column, result);
  }
  return result;
}

/** The row of words above the first row of figures. */
function headerRow({ grid }: TablePlace): number | null {
  for (let row = 1; row < Math.min(grid.rows, 5); row++) {
    const words = Array.from({ length: grid.columns }, (_, i) => grid.text(row, i + 1)).filter((text) => text !== '');
    const below = Array.from({ length: grid.columns }, (_, i) => grid.text(row + 1, i + 1));
    if (words.length >= 2 && words.every((text) => !/^[\d.,%]+$/.test(text)) && below.filter((text) => /^[\d.,]+[%％]?$/.test(text)).length >= 1) return row;
  }
  return null;
}

function cellAt({ grid, at }: TablePlace, row: number, column: number): Cell | null {
  const text = grid.text(row, column).replace(/[,\s]/g, '').replace('％', '%');
  if (!/^-?\d+(?:\.\d+)?%?$/.test(text)) return null;
  const bare = text.replace('%', '');
  return { value: new Big(bare), decimals: bare.split('.')[1]?.length ?? 0, percent: text.endsWith('%'), text, at: at(row, column) };
}

const intervalOf = ({ value, decimals }: Cell): Interval => (decimals === 0 ? { low: value, high: value } : printedInterval(value, decimals));

function sumOf(place: TablePlace, header: number, total: number, column: number, result: Checked): void {
  const stated = cellAt(place, total, column);
  const parts: (Cell | null)[] = [];
  for (let row = header + 1; row < total; row++) {
    const label = squeeze(place.grid.text(row, 1) + place.grid.text(row, 2));
    if (/其中|小计/.test(label)) return;
    if (place.grid.text(row, column) !== '') parts.push(cellAt(place, row, column));
  }
  if (!stated || stated.percent || parts.length < 2 || parts.some((part) => part === null || part.percent)) return;
  const cells = parts.map((part) => part!);
  const sum = cells.reduce((all, { value }) => all.plus(value), new Big(0));
  const outcome = sum.eq(stated.value) ? 'agrees' : meet(intervalOf(stated), addIntervals(cells.map(intervalOf))) ? 'rounding' : 'differs';
  result.claims.push({ kind: 'sum', outcome, stated: stated.text, due: plain(sum), at: stated.at });
  if (outcome === 'agrees') return;
  const label = squeeze(place.grid.text(header, column));
  result.drafts.push({
    rule: 'text-sum-mismatch', severity: outcome === 'rounding' ? 'note' : 'error', messageId: outcome === 'rounding' ? 'rounding' : 'differs',
    values: { label, stated: stated.text, sum: plain(sum), difference: plain(sum.minus(stated.value).abs()), parts: cells.map(({ text }) => text).join(' + '), hint: '' },
    at: stated.at, related: cells.map(({ at }) => at), subject: `${label}/${stated.text}`,
  });
}

function rateOf(place: TablePlace, header: number, column: number, result: Checked): void {
  const titles = Array.from({ length: place.grid.columns }, (_, i) => squeeze(place.grid.text(header, i + 1)));
  const columns = PARTS.map(([part, base]) => ({ part: titles.findIndex((title) => part.test(title) && !/率/.test(title)), bases: titles.flatMap((title, index) => (base.test(title) && !/率/.test(title) ? [index] : [])) }))
    .find(({ part, bases }) => part >= 0 && bases.some((base) => base !== part));
  if (!columns) return;
  // of several budgets the last is the one in force
  const bases = columns.bases.filter((base) => base !== columns.part).reverse();
  for (let row = header + 1; row <= place.grid.rows; row++) {
    const [stated, part] = [cellAt(place, row, column), cellAt(place, row, columns.part + 1)];
    const readings = bases.flatMap((at) => cellAt(place, row, at + 1) ?? []).filter(({ value }) => value.gt(0));
    if (!stated || !part || readings.length === 0) continue;
    const base = readings.find((each) => agrees(stated, part, each)) ?? readings[0]!;
    const due = part.value.times(100).div(base.value);
    const outcome = agrees(stated, part, base) ? 'agrees' : 'differs';
    result.claims.push({ kind: 'rate', outcome, stated: stated.text, due: `${due.toFixed(2)}%`, at: stated.at });
    if (outcome === 'agrees') continue;
    result.drafts.push({
      rule: 'text-rate-mismatch', severity: 'error', messageId: 'differs',
      values: { label: squeeze(place.grid.text(row, 1)) || titles[column - 1], stated: stated.text, due: `${due.toFixed(2)}%`, part: part.text, base: base.text },
      at: stated.at, related: [part.at, base.at], subject: `${squeeze(place.grid.text(row, 1))}/${stated.text}`,
    });
  }
}

/** Whether a printed rate can be part ÷ base. */
function agrees(stated: Cell, part: Cell, base: Cell): boolean {
  const shown = stated.percent || stated.value.gt(2) ? stated : { ...stated, value: stated.value.times(100), decimals: Math.max(0, stated.decimals - 2) };
  const due = part.value.times(100).div(base.value);
  const low = intervalOf(part).low.times(100).div(intervalOf(base).high);
  const high = intervalOf(part).high.times(100).div(intervalOf(base).low);
  return meet(printedInterval(shown.value, shown.decimals), low.gte(high) ? { low: due, high: due } : { low, high });
}
