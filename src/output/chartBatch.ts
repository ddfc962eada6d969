/** Charts of many forms: where the scores lie, which rules find most, which organizations have the most errors. */
import { say, type Language } from '../text/say';
import type { Severity } from '../scoring/policy';
import { bar, legend, line, LINE_HEIGHT, linesOf, widthOf, words, type Chart, type Fill, type Shape } from './chart';
import { CHART_WIDTH, type ChartOptions } from './chartGroups';

const FILLS: Record<Severity, Fill> = { error: 'dark', warning: 'hatched', note: 'light' };
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];
const MOST_BARS = 16;

/** How many findings of each severity a rule or an organization has. */
export interface Tally {
  name: string;
  error: number;
  warning: number;
  note: number;
}

const all = (tally: Tally): number => tally.error + tally.warning + tally.note;

/** Findings by rule, most first. `name`: the rule's title. */
export const ruleChart = (tallies: readonly Tally[], options: ChartOptions = {}): Chart | null =>
  stackedBars('rules', [...tallies].sort((a, b) => all(b) - all(a)), options);

/** Organizations by errors, then by warnings; notes are no fault and stay out. */
export const organizationChart = (tallies: readonly Tally[], options: ChartOptions = {}): Chart | null =>
  stackedBars('organizations', tallies.map((tally) => ({ ...tally, note: 0 })).sort((a, b) => b.error - a.error || b.warning - a.warning), options);

/** What does not fit is told in a line below, never left out in silence. */
function stackedBars(id: string, sorted: readonly Tally[], { language = 'zh-CN', width = CHART_WIDTH }: ChartOptions): Chart | null {
  const tell = (key: string, values = {}): string => say(key, values, language);
  const told = sorted.filter((tally) => all(tally) > 0);
  if (told.length === 0) return null;
  const rows = told.slice(0, MOST_BARS);
  const present = SEVERITIES.filter((severity) => rows.some((row) => row[severity] > 0));
  const figure = (tally: Tally): string =>
    present.length === 1 ? String(all(tally)) : present.filter((severity) => tally[severity] > 0).map((severity) => tell(`charts.count-${severity}`, { count: tally[severity] })).join(' ');
  const labels = Math.min(240, Math.floor(width * 0.4));
  const left = labels + 8;
  const longest = Math.max(...rows.map((row) => widthOf(figure(row))));
  /** Beside the bars the words give way to bare figures, in the order of the legend, where there is little room. */
  const brief = longest > (width - left) / 2;
  const beside = (tally: Tally): string => (brief ? present.map((severity) => tally[severity]).join('/') : figure(tally));
  const room = Math.max(...rows.map((row) => widthOf(beside(row)))) + 8;
  const scale = Math.max(20, width - left - room) / Math.max(...rows.map(all));
  const key = legend(present.map((severity) => ({ fill: FILLS[severity], text: tell(`output.severity-${severity}`) })), width, 0);
  const shapes: Shape[] = [...key.shapes];
  let y = key.bottom;
  for (const row of rows) {
    const lines = linesOf(row.name, labels, 2);
    const height = Math.max(24, lines.length * LINE_HEIGHT + 6);
    const first = y + (height - lines.length * LINE_HEIGHT) / 2 + 13;
    lines.forEach((text, at) => shapes.push(words(labels, first + at * LINE_HEIGHT, text, { anchor: 'end' })));
    let x = left;
    for (const severity of present) {
      shapes.push(...bar(x, y + height / 2 - 7, row[severity] * scale, 14, FILLS[severity], `${row.name} ${tell(`charts.count-${severity}`, { count: row[severity] })}`));
      x += row[severity] * scale;
    }
    shapes.push(words(x + 6, y + height / 2 + 4, beside(row)));
    y += height;
  }
  shapes.push(line(left, key.bottom, left, y, { stroke: 'muted' }));
  const rest = told.slice(MOST_BARS);
  if (rest.length > 0) {
    const count = rest.reduce((sum, row) => sum + all(row), 0);
    for (const text of linesOf(tell(`charts.${id}-rest`, { rest: rest.length, count }), width, 2)) {
      shapes.push(words(0, y + 16, text, { fill: 'muted' }));
      y += LINE_HEIGHT;
    }
  }
  const description = told.map((row) => tell('charts.item', { name: row.name, text: figure(row) })).join('\n');
  return { id, width, height: y + 8, title: tell(`charts.${id}`), description, shapes };
}

/** Total score of one form. */
export interface FormScore {
  stated: number | null;
  recomputed: number | null;
}

/** Steps of 5 points; what lies below the seventh step from the top shares the first bar. */
const STEP = 5;
const MOST_STEPS = 10;

interface Bin {
  low: number;
  label: string;
  stated: number;
  recomputed: number;
}

/** How many forms have a total of 85–90, 90–95 …: as filed and as recomputed. Null when no form has a total. */
export function distributionChart(scores: readonly FormScore[], { language = 'zh-CN', width = CHART_WIDTH }: ChartOptions = {}): Chart | null {
  const tell = (key: string, values = {}): string => say(`charts.${key}`, values, language);
  const bins = binsOf(scores, language);
  if (bins.length === 0) return null;
  const key = legend([{ fill: 'dark', text: tell('filed-totals') }, { fill: 'hatched', text: tell('recomputed-totals') }], width, 0);
  const shapes: Shape[] = [...key.shapes];
  const [height, top] = [150, key.bottom + LINE_HEIGHT];
  const bottom = top + height;
  const step = width / bins.length;
  const wide = Math.min(30, step * 0.36);
  const scale = height / Math.max(...bins.flatMap((bin) => [bin.stated, bin.recomputed]));
  bins.forEach((bin, at) => {
    const middle = step * (at + 0.5);
    (['stated', 'recomputed'] as const).forEach((which, side) => {
      const count = bin[which];
      const x = middle - wide + side * wide;
      shapes.push(...bar(x, bottom - count * scale, wide, count * scale, side === 0 ? 'dark' : 'hatched', `${bin.label} ${count}`));
      if (count > 0) shapes.push(words(x + wide / 2, bottom - count * scale - 4, String(count), { anchor: 'middle', size: 11 }));
    });
    linesOf(bin.label, step, 2, 11).forEach((text, index) => shapes.push(words(middle, bottom + 15 + index * 14, text, { anchor: 'middle', fill: 'muted', size: 11 })));
  });
  shapes.push(line(0, bottom, width, bottom, { stroke: 'muted' }));
  const without = scores.filter((score) => score.stated === null && score.recomputed === null).length;
  let y = bottom + 36;
  if (without > 0) shapes.push(words(0, (y += 14), tell('no-total', { count: without }), { fill: 'muted' }));
  const description = bins.map((bin) => tell('item', { name: bin.label, text: tell('bin', { stated: bin.stated, recomputed: bin.recomputed }) })).join('\n');
  return { id: 'distribution', width, height: y + 8, title: tell('distribution'), description, shapes };
}

function binsOf(scores: readonly FormScore[], language: Language): Bin[] {
  const values = scores.flatMap(({ stated, recomputed }) => [stated, recomputed]).filter((value) => value !== null);
  if (values.length === 0) return [];
  /** A full 100 belongs to the last step below it. */
  const lowOf = (value: number): number => (value === 100 ? 100 - STEP : Math.floor(value / STEP) * STEP);
  const lows = values.map(lowOf);
  const highest = lows.reduce((most, low) => Math.max(most, low));
  const lowest = Math.max(lows.reduce((least, low) => Math.min(least, low)), highest - (MOST_STEPS - 1) * STEP);
  const shared = lows.some((low) => low < lowest);
  const bins: Bin[] = [];
  for (let low = lowest; low <= highest; low += STEP) {
    const within = (value: number | null): boolean => value !== null && Math.max(lowOf(value), lowest) === low;
    const label = low === lowest && shared ? say('charts.below', { high: low + STEP }, language) : `${low}–${low + STEP}`;
    bins.push({ low, label, stated: scores.filter(({ stated }) => within(stated)).length, recomputed: scores.filter(({ recomputed }) => within(recomputed)).length });
  }
  return bins;
}
