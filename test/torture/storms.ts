/** Every published form under changes that do not touch its meaning: verdicts, scores and findings stay what they were. */
import { checkGrid } from '../../src/check/check';
import type { SheetReport } from '../../src/check/report';
import { address, parseAddress } from '../../src/grid/address';
import { Grid, type Cell } from '../../src/grid/grid';
import { squeeze } from '../../src/value/fold';
import { formNames, labelsOf, realGrid } from '../support/realForms';
import { CHANGES, movesOf, sheetOf, type Change, type Sheet } from '../support/storm';
import { Chance } from './chance';
import { Unsound } from './sound';

/** Headings that places use for the same column. */
const SYNONYMS: readonly (readonly string[])[] = [
  ['年度指标值', '年度目标值', '指标值', '目标值', '绩效目标值', '预期指标值', '计划值'],
  ['实际完成值', '全年实际完成值', '全年完成值', '完成值', '实际值', '实际完成数'],
  ['偏差原因分析及改进措施', '未完成原因分析', '偏差原因分析', '未完成原因及改进措施', '偏差原因及改进措施'],
  ['一级指标', '一级绩效指标'], ['二级指标', '二级绩效指标'], ['三级指标', '三级绩效指标', '三级指标名称'],
  ['自评得分', '指标得分', '实际得分'], ['指标分值', '标准分值', '设定分值'], ['指标性质', '计算符号', '运算符号'], ['度量单位', '计量单位'],
];

const rewordHeaders: Change = (sheet, pick) => {
  const chosen = SYNONYMS.map((group) => group[pick(group.length - 1)]!);
  const groupOf = (text: string): number => SYNONYMS.findIndex((words) => words.includes(squeeze(text)));
  return sheet.map((row) => {
    // Only where a header stands: 自评得分 beside 98 in the head of a form is the total.
    if (row.filter((piece) => piece && groupOf(piece.text) >= 0).length < 3) return row;
    return row.map((piece) => (piece && groupOf(piece.text) >= 0 ? { ...piece, text: chosen[groupOf(piece.text)]! } : piece));
  });
};

type Merge = { top: number; left: number; bottom: number; right: number };

/** Two neighbouring columns change places, where no merged cell stands in the way and neither carries what is read from left to right. */
const swapColumns = (merges: readonly Merge[], movable: readonly number[]): Change => (sheet, pick) => {
  const free = movable.filter((column) => movable.includes(column + 1) && merges.every(({ left, right }) => (left <= column) === (left <= column + 1) && (right >= column) === (right >= column + 1)));
  if (free.length === 0) return sheet;
  const first = free[pick(free.length - 1)]!;
  const moved = movesOf(sheet);
  const at = [first, first + 1].map((column) => [...moved].find(([from]) => parseAddress(from)!.column === column)?.[1]);
  if (!at[0] || !at[1]) return sheet;
  const [a, b] = at.map((cell) => parseAddress(cell!)!.column - 1) as [number, number];
  return sheet.map((row) => row.map((piece, column) => (column === a ? (row[b] ?? null) : column === b ? (row[a] ?? null) : piece)));
};

/** A column that a place added for itself, outside the table's meaning. */
const numberColumn: Change = (sheet) => {
  const header = sheet.findIndex((row) => row.some((piece) => piece && ['三级指标', '三级绩效指标', '三级指标名称'].includes(squeeze(piece.text))));
  return header < 0 ? sheet : sheet.map((row, index) => [...row, index === header ? { text: '备注', from: null } : null]);
};

const OWN_CHANGES: readonly Change[] = [...CHANGES, rewordHeaders, rewordHeaders, numberColumn];

/** The sheet with some of the figures in it as numbers, as a person types them. */
function gridWith(sheet: Sheet, name: string, chance: Chance): Grid {
  const share = chance.pick([0, 0, 2, 1]);
  const cells = sheet.map((row) => row.map((piece): Cell | undefined => (piece && piece.text !== '' ? cellOf(piece.text, share > 0 && chance.once(share)) : undefined)));
  return new Grid({ name, cells });
}

function cellOf(text: string, asNumber: boolean): Cell {
  const match = asNumber ? /^(0|[1-9]\d{0,8})(\.\d{1,4})?(%?)$/.exec(text) : null;
  if (!match) return { value: text, format: 'General', formula: null, error: null };
  const decimals = (match[2]?.length ?? 1) - 1;
  const format = `0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}${match[3]}`;
  const value = Number(match[1]! + (match[2] ?? ''));
  return { value: match[3] ? Number((value / 100).toPrecision(15)) : value, format, formula: null, error: null };
}

/** What must not change, in the addresses that `place` gives. */
function verdictsOf(sheet: SheetReport, place: (cell: string | null) => string | null): unknown {
  return {
    status: sheet.status, year: sheet.year, policy: sheet.policy.id, organization: sheet.organization && squeeze(sheet.organization),
    rows: sheet.indicators.map((row) => [squeeze(row.name), row.judgement, row.direction, row.weight, row.score.stated, row.score.due, row.score.band, row.rate.due, place(row.cells.score), place(row.cells.actual)]),
    funds: sheet.funds.map((row) => [row.role, row.base, row.rate.due, row.score.stated, row.score.due]),
    total: sheet.total && [sheet.total.weight.stated, sheet.total.score.stated, sheet.total.score.due, sheet.total.score.recomputed],
    grade: sheet.grade.due,
    findings: sheet.findings.map(({ rule, cell }) => `${rule} ${place(cell.split(':')[0]!)}`).sort(),
    edits: sheet.edits.map(({ cell, new: value, kind }) => `${place(cell)} ${String(value)} ${kind}`).sort(),
  };
}

const names = formNames.filter((name) => labelsOf(name).status === 'form');

export async function storms(seed: number): Promise<string> {
  const name = names[seed % names.length]!;
  const chance = new Chance(seed);
  const plain = realGrid(name);
  const labels = labelsOf(name).indicators;
  const columns = [...new Set(labels.flatMap(({ cells }) => [cells.weight, cells.score, cells.cause].filter((cell) => cell !== null).map((cell) => parseAddress(cell!)!.column)))];
  const merges = plain.merges.map(({ top, left, bottom, right }) => `${address(top, left)}:${address(bottom, right)}`);
  const pick = (most: number): number => chance.below(most + 1);
  const changes = [...OWN_CHANGES, swapColumns(plain.merges, columns)];
  let sheet = sheetOf(plain);
  for (let steps = 1 + chance.below(6); steps > 0; steps--) sheet = chance.pick(changes)(sheet, pick, merges);
  const moves = movesOf(sheet);
  const expected = checkGrid(plain, 'auto').map((each) => verdictsOf(each, (cell) => (cell === null ? null : (moves.get(cell) ?? cell))));
  const found = checkGrid(gridWith(sheet, plain.name, chance), 'auto').map((each) => verdictsOf(each, (cell) => cell));
  const [is, was] = [found, expected].map((each) => JSON.stringify(each)) as [string, string];
  if (is === was) return name.slice(0, 2);
  let at = 0;
  while (is[at] === was[at]) at++;
  if (process.env.TORTURE_VERBOSE) console.log(sheet.map((row) => row.map((piece) => piece?.text ?? '').join(' | ')).join('\n'));
  throw new Unsound(`${name}: …${is.slice(Math.max(0, at - 60), at + 100)}… instead of …${was.slice(Math.max(0, at - 60), at + 100)}…`);
}
