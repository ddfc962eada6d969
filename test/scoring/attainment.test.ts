/** Runs the table of rows in test/cases: target and actual in, verdict out. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Big from 'big.js';
import { assessIndicator } from '../../src/scoring/assess';
import type { AssessedIndicator } from '../../src/scoring/assessment';
import { nationalPolicy } from '../../src/scoring';
import { indicatorRow } from './rows';

const lines = readFileSync(join(__dirname, '../cases/attainment.txt'), 'utf8').split('\n')
  .map((line, index) => ({ line, number: index + 1 }))
  .filter(({ line }) => line.trim() !== '' && !line.startsWith('#'));

const orBlank = (text: string) => (text === '-' ? '' : text);

function assessLine(cells: string[]): AssessedIndicator {
  const [label, target, actual, weight] = cells as [string, string, string, string];
  const [level2, name] = label.split(/\/(.*)/s) as [string, string];
  const parts = target.split('¦').map(orBlank);
  const split = parts.length === 3 ? { relation: parts[0]!, target: parts[1]!, unit: parts[2]! } : { target: orBlank(target) };
  const level1 = /满意度/.test(level2) ? '满意度指标' : '产出指标';
  return assessIndicator(indicatorRow({ level1, level2, name, actual: orBlank(actual), weight: orBlank(weight), ...split }), nationalPolicy);
}

const num = (value: Big | null) => value?.round(4, Big.roundHalfUp).toFixed() ?? '-';

/** What the last column may name. */
const shown: Record<string, (got: AssessedIndicator) => string> = {
  type: (got) => got.type,
  direction: (got) => got.direction ?? '-',
  named: (got) => String(got.directionFromName),
  rate: (got) => num(got.rate),
  low: (got) => num(got.low),
  high: (got) => num(got.high),
  band: (got) => got.band ?? '-',
  from: (got) => got.dueFrom ?? '-',
  formula: (got) => got.formula?.replace(/ /g, '_') ?? '-',
  remark: (got) => got.remarks.map(({ id }) => id).join('+') || '-',
};

test.each(lines)('line $number: $line', ({ line }) => {
  const cells = line.split(' | ').map((cell) => cell.trim());
  expect(cells).toHaveLength(8);
  const [, , , , judgement, reason, due, more] = cells as [string, string, string, string, string, string, string, string];
  const got = assessLine(cells);
  const expected: Record<string, string> = { judgement, due };
  const actual: Record<string, string> = { judgement: got.judgement, due: num(got.due) };
  if (reason !== '-') {
    expected.reason = reason;
    actual.reason = got.reason.id;
  }
  for (const pair of more === '-' ? [] : more.split(/\s+/)) {
    const [field, value] = pair.split(/=(.*)/s) as [string, string];
    expected[field] = value;
    actual[field] = shown[field]!(got);
  }
  expect(actual).toEqual(expected);
});
