/** Charts of one form: how far each indicator came, against the line of 100 %; long forms are parted so that no page cuts a picture. */
import type { IndicatorReport, SheetReport } from '../check/report';
import type { Judgement } from '../scoring/assessment';
import { say, type Language } from '../text/say';
import { bigOf, plain } from '../value/decimal';
import { bar, legend, line, LINE_HEIGHT, linesOf, widthOf, words, type Chart, type Fill, type Shape } from './chart';
import { CHART_WIDTH, type ChartOptions } from './chartGroups';

const FILLS: Record<Judgement, Fill | null> = { met: 'middle', exceeded: 'light', missed: 'hatched', unjudged: null };
/** The axis ends here at most; a longer bar is drawn broken, its figure says the rest. */
const AXIS_MOST = 200;
/** About a page of A4 at the width of the type area. */
const PICTURE_MOST = 780;
const AXIS_ROOM = 22;

interface Row {
  lines: string[];
  figure: string;
  rate: number | null;
  fill: Fill | null;
  name: string;
}

/** No picture for a form without indicators. Example of a row: 群众满意度 ▨ 97.78% 未达到 */
export function completionCharts(sheet: SheetReport, { language = 'zh-CN', width = CHART_WIDTH }: ChartOptions = {}): Chart[] {
  const figures = sheet.indicators.map((row) => figureOf(row, language));
  const room = Math.max(0, ...figures.map((text) => widthOf(text))) + 10;
  const labels = Math.min(220, Math.floor(width * 0.36));
  const rows = sheet.indicators.map((row, at): Row => ({
    name: row.name, lines: linesOf(row.name || say('charts.no-name', { row: row.row }, language), labels, 3),
    figure: figures[at]!, rate: row.rate.due, fill: row.rate.due === null ? null : FILLS[row.judgement],
  }));
  const highest = Math.max(100, ...rows.map((row) => row.rate ?? 0));
  const axis = Math.min(AXIS_MOST, Math.ceil(highest / 20) * 20);
  const pictures = partition(rows);
  return pictures.map((part, at) => picture(part, { at, of: pictures.length, axis, labels, room, width, language }));
}

/** Its rate and its verdict in words, for those who see no tones. */
function figureOf({ rate, judgement, type }: IndicatorReport, language: Language): string {
  const verdict = say(`judgement.${judgement}`, {}, language);
  if (rate.due !== null) return `${plain(bigOf(rate.due))}% ${verdict}`;
  return judgement === 'unjudged' || type === 'quantitative' ? verdict : `${say(`charts.${type}`, {}, language)} ${verdict}`;
}

const heightOf = (row: Row): number => Math.max(26, row.lines.length * LINE_HEIGHT + 8);

function partition(rows: readonly Row[]): Row[][] {
  const parts: Row[][] = [];
  let height = Infinity;
  for (const row of rows) {
    if (height + heightOf(row) > PICTURE_MOST) [height] = [0, parts.push([])];
    parts[parts.length - 1]!.push(row);
    height += heightOf(row);
  }
  return parts;
}

interface Frame {
  at: number;
  of: number;
  axis: number;
  labels: number;
  room: number;
  width: number;
  language: Language;
}

function picture(rows: readonly Row[], { at, of, axis, labels, room, width, language }: Frame): Chart {
  const left = labels + 8;
  const scale = Math.max(20, width - left - room) / axis;
  const tell = (id: string, values = {}): string => say(id, values, language);
  const present = (['met', 'exceeded', 'missed'] as const).filter((judgement) => rows.some((row) => row.fill === FILLS[judgement]));
  const key = legend(present.map((judgement) => ({ fill: FILLS[judgement]!, text: tell(`judgement.${judgement}`) })), width, 0);
  const shapes: Shape[] = [...key.shapes];
  const top = key.bottom + AXIS_ROOM;
  let y = top;
  for (const row of rows) {
    const height = heightOf(row);
    const first = y + (height - row.lines.length * LINE_HEIGHT) / 2 + 13;
    row.lines.forEach((text, index) => shapes.push(words(labels, first + index * LINE_HEIGHT, text, { anchor: 'end' })));
    const long = Math.min(axis, Math.max(0, row.rate ?? 0)) * scale;
    if (row.fill !== null) shapes.push(...bar(left, y + height / 2 - 7, long, 14, row.fill, `${row.name} ${row.figure}`));
    if ((row.rate ?? 0) > axis) shapes.push(...breakMark(left + long - 14, y + height / 2));
    shapes.push(words(width, y + height / 2 + 4, row.figure, { anchor: 'end', fill: row.fill === null ? 'muted' : 'ink' }));
    y += height;
  }
  const hundred = left + 100 * scale;
  shapes.push(
    line(left, top - 4, left, y + 2, { stroke: 'muted' }),
    line(hundred, top - 4, hundred, y + 2, { stroke: 'ink', thickness: 1.5, dashed: true }),
    words(left, top - 8, '0', { anchor: 'middle', fill: 'muted' }),
    words(hundred, top - 8, '100%', { anchor: 'middle', bold: true }),
  );
  const title = of === 1 ? tell('charts.completion') : tell('charts.completion-part', { part: at + 1, of });
  const description = rows.map((row) => tell('charts.item', { name: row.name, text: row.figure })).join('\n');
  return { id: `completion-${at + 1}`, width, height: y + 8, title, description, shapes };
}

/** Two short strokes across a bar that goes on. */
const breakMark = (x: number, y: number): Shape[] => [
  ...[0, 5].map((at): Shape => ({ type: 'path', d: `M${x + at} ${y + 10}L${x + at + 5} ${y - 10}`, stroke: 'paper', thickness: 4 })),
  ...[-2, 7].map((at): Shape => ({ type: 'path', d: `M${x + at} ${y + 10}L${x + at + 5} ${y - 10}`, stroke: 'ink', thickness: 1 })),
];
