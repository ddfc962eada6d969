/** Chart of one form: per level-1 group the points it stated, the points due, and the points there were to get. */
import Big from 'big.js';
import type { SheetReport } from '../check/report';
import { say, type Language } from '../text/say';
import { bigOf, plain, roundHalfUp } from '../value/decimal';
import { bar, legend, LINE_HEIGHT, linesOf, words, type Chart, type Shape } from './chart';

export interface ChartOptions {
  language?: Language;
  /** Pixels; labels wrap to it. */
  width?: number;
}

export const CHART_WIDTH = 640;

/** Points of one group; null where no row prints any. */
export interface GroupScore {
  name: string;
  weight: number | null;
  stated: number | null;
  /** Rows without a due score count as stated. */
  due: number | null;
  /** How many rows those are. */
  asStated: number;
}

type Row = { weight: number | null; stated: number | null; due: number | null };

/** The execution of the budget first, then the level-1 groups in the order of the form. */
export function groupScores(sheet: SheetReport, language: Language = 'zh-CN'): GroupScore[] {
  const groups = new Map<string, Row[]>();
  const add = (name: string, row: Row): unknown => groups.get(name)?.push(row) ?? groups.set(name, [row]);
  for (const { role, weight, score } of sheet.funds) {
    if (role === 'total' && (weight ?? score.stated ?? score.due) !== null) add(say('output.execution', {}, language), { weight, stated: score.stated, due: score.due });
  }
  for (const { level1, weight, score } of sheet.indicators) {
    add(level1.replace(/\s+/g, '') || say('output.no-group', {}, language), { weight, stated: score.stated, due: score.due });
  }
  return [...groups].map(([name, rows]) => ({
    name,
    weight: sum(rows.map((row) => row.weight)),
    stated: sum(rows.map((row) => row.stated)),
    due: sum(rows.map((row) => row.due ?? row.stated)),
    asStated: rows.filter((row) => row.due === null && row.stated !== null).length,
  }));
}

/** Exact; null where no part is known. */
function sum(parts: readonly (number | null)[]): number | null {
  const known = parts.filter((part) => part !== null);
  return known.length === 0 ? null : roundHalfUp(known.reduce((total, part) => total.plus(bigOf(part)), new Big(0))).toNumber();
}

const shown = (value: number | null): string => (value === null ? '—' : plain(bigOf(value)));

/** Null where the form has no points at all. Example: 产出指标 · 填报 48 分 · 应得 49.78 分 · 分值 50 分 */
export function groupChart(sheet: SheetReport, { language = 'zh-CN', width = CHART_WIDTH }: ChartOptions = {}): Chart | null {
  const tell = (id: string, values = {}): string => say(`charts.${id}`, values, language);
  const groups = groupScores(sheet, language).filter((group) => (group.weight ?? group.stated ?? group.due) !== null);
  if (groups.length === 0) return null;
  const most = Math.max(1, ...groups.flatMap(({ weight, stated, due }) => [weight ?? 0, stated ?? 0, due ?? 0]));
  const scale = (width - 2) / most;
  const told = groups.map((group) => tell('group', { stated: shown(group.stated), due: shown(group.due), weight: shown(group.weight) }));
  const key = legend([{ fill: 'dark', text: tell('stated') }, { fill: 'hatched', text: tell('due') }, { fill: 'paper', text: tell('weight') }], width, 0);
  const shapes: Shape[] = key.shapes;
  let y = key.bottom;
  groups.forEach((group, at) => {
    for (const text of linesOf(group.name, width, 2)) {
      shapes.push(words(0, y + 12, text, { bold: true }));
      y += LINE_HEIGHT;
    }
    shapes.push(
      ...bar(1, y, (group.weight ?? 0) * scale, 26, 'paper', `${group.name} ${told[at]}`),
      ...bar(1, y + 2, (group.stated ?? 0) * scale, 10, 'dark'),
      ...bar(1, y + 14, (group.due ?? 0) * scale, 10, 'hatched'),
    );
    y += 40;
    for (const text of linesOf(told[at]!, width, 3)) {
      shapes.push(words(0, y, text, { fill: 'muted' }));
      y += LINE_HEIGHT;
    }
    y += 2;
  });
  const asStated = groups.reduce((count, group) => count + group.asStated, 0);
  if (asStated > 0) {
    for (const text of linesOf(tell('as-stated', { count: asStated }), width, 3)) {
      shapes.push(words(0, y + 6, text, { fill: 'muted' }));
      y += LINE_HEIGHT;
    }
  }
  const description = groups.map((group, at) => tell('item', { name: group.name, text: told[at] })).join('\n');
  return { id: 'groups', width, height: y + 4, title: tell('groups'), description, shapes };
}
