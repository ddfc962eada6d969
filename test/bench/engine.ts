/** Part 1: read, judge and report in memory, for every real form and for forms of 30 to 30,000 rows, against touching each cell once. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkGrid } from '../../src/check/check';
import { readForms } from '../../src/form/read';
import { Grid, type Cell } from '../../src/grid/grid';
import { nationalPolicy } from '../../src/scoring';
import { median, ms, times } from './paired';
import type { Measure } from './table';

type Rows = (string | number | null)[][];

const FOLDER = path.resolve('test', 'samples', 'forms');

const gridOf = (rows: Rows): Grid =>
  new Grid({ name: '自评表', cells: rows.map((row) => row.map((value): Cell | undefined => (value === null || value === '' ? undefined : { value, format: 'General', formula: null, error: null }))) });

/** The floor: what every cell shows, once. */
function touch(grid: Grid): number {
  let length = 0;
  for (let row = 1; row <= grid.rows; row++) for (let column = 1; column <= grid.columns; column++) length += grid.text(row, column).length;
  return length;
}

const rowsIn = (rows: Rows): number => readForms(gridOf(rows)).reduce((sum, reading) => sum + (reading.status === 'form' ? reading.form.indicators.length : 0), 0);

const HAN = '甲乙丙丁戊己庚辛壬癸';

/** The same form with words that were never read before: what the engine remembers of texts must not be all it is measured by. */
const renamed = (rows: Rows, turn: number): Rows => {
  const mark = [...String(turn)].map((digit) => HAN[Number(digit)]).join('');
  return rows.map((row, index) => row.map((cell, column) => (index > rows.length / 3 && column > 0 && typeof cell === 'string' && /^[\u4e00-\u9fff，。、]{6,}$/.test(cell) ? `${cell}${mark}` : cell)));
};

interface Timing {
  check: number;
  floor: number;
}

/** Seconds of the middle of so many turns, each on a grid of its own: what a grid remembers must not help the next turn. */
function measured(turns: number, rowsOf: (turn: number) => Rows): Timing {
  const [checks, floors]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < turns; turn++) {
    const [one, other] = [gridOf(rowsOf(turn)), gridOf(rowsOf(turn))];
    const start = performance.now();
    checkGrid(one, nationalPolicy);
    const between = performance.now();
    touch(other);
    checks.push((between - start) / 1000);
    floors.push((performance.now() - between) / 1000);
  }
  return { check: median(checks), floor: median(floors) };
}

/** The same form with its indicator rows repeated up to a number of rows, each with a name of its own. */
function enlarged(rows: Rows, indicators: number): Rows {
  const first = rows.findIndex((row) => row.some((cell) => typeof cell === 'string' && cell.replace(/\s/g, '') === '三级指标')) + 1;
  const last = rows.findIndex((row) => row[0] === '总分');
  const block = rows.slice(first, last);
  const filled = Array.from({ length: indicators }, (_, i) => block[i % block.length]!.map((cell, column) => (column === 3 ? `${cell}${i}` : cell)));
  return [...rows.slice(0, first), ...filled, ...rows.slice(last)];
}

/** A form whose results all fall short of their targets: nothing scored, or full marks without a word. */
const fallingShort = (indicators: number, scored: boolean): Rows => [
  ['部门整体支出绩效自评表'], ['（2024年度）'], ['部门名称', '示例县农业农村局'],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '完成率', '分值', '得分', '偏差原因分析及改进措施'],
  ...Array.from({ length: indicators }, (_, i) => ['产出指标', '数量指标', `任务${i + 1}完成数量`, 40 + i, 20 + Math.floor(i / 2), null, 0.5, scored ? 0.5 : null, null]),
  ['总分', null, null, null, null, null, 100, null],
];

/** Forms of one kind, from small to large: time per row against that of the second size. */
function growing(what: string, rowsOf: (size: number) => Rows, sizes: readonly number[]): Measure[] {
  const perRow = sizes.map((size) => {
    const rows = rowsOf(size);
    if (size < 3000) measured(5, () => rows);
    const timing = measured(size < 3000 ? 15 : 5, () => rows);
    return { size, timing, row: timing.check / size };
  });
  return perRow.map(({ size, timing, row }) => ({
    part: 1, what: `a form of ${size} rows${what}`, ours: `${ms(timing.check)} ms, ${(row * 1e6).toFixed(0)} µs a row`, against: `per row at ${sizes[1]} rows`,
    ratio: times(row / perRow[1]!.row), aim: size > 300 ? 'flat' : '',
  }));
}

export function measureEngine(short: boolean): Measure[] {
  const turns = short ? 5 : 100;
  const forms = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json') && !file.endsWith('.expected.json'))
    .sort()
    .map((file) => ({ name: file.replace('.json', ''), rows: (JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as { grid: Rows }).grid }));
  for (const { rows } of forms) measured(20, () => rows);
  const measures = forms.map(({ name, rows }): Measure => {
    const [again, fresh] = [measured(turns, () => rows), measured(turns, (turn) => renamed(rows, turn))];
    return { part: 1, what: `${name}, ${rowsIn(rows)} rows`, ours: `${ms(again.check)} ms (new words: ${ms(fresh.check)})`, against: `each cell once: ${ms(again.floor)} ms`, ratio: times(again.check / again.floor), aim: '' };
  });
  const base = forms.find(({ name }) => name.startsWith('02-'))!;
  const sizes = short ? [30, 300, 3000] : [30, 300, 3000, 30_000];
  return [
    ...measures,
    ...growing('', (size) => enlarged(base.rows, size), sizes),
    ...growing(', nothing scored', (size) => fallingShort(size, false), sizes),
    ...growing(', an error in each', (size) => fallingShort(size, true), sizes),
  ];
}
