/**
 * The aims of the prose check, on reports in the manner of other provinces whose mistakes were written down before the first
 * run over them (README.md has the figures of first sight). The texts and expectations are not to be fitted to the check.
 */
import { measure, NAMES, placeOf } from './measure';

const all = NAMES.map(measure);
const sum = (count: (one: (typeof all)[number]) => number): number => all.reduce((total, one) => total + count(one), 0);
const found = sum((one) => one.found.length);
const planted = sum((one) => one.expected.planted.length);

test('at least ten reports, half of them clean; every place named stands in its text', () => {
  expect(all.length).toBeGreaterThanOrEqual(10);
  expect(all.filter(({ clean }) => clean).length).toBe(all.length / 2);
  expect(() => all.forEach(({ report, expected }) => expected.planted.forEach(({ at }) => at.forEach((each) => placeOf(report.text, each))))).not.toThrow();
  expect(all.filter(({ clean, expected }) => clean !== (expected.planted.length === 0))).toEqual([]);
});

test('recall of planted mistakes ≥ 0.9', () => {
  expect({ recall: found / planted >= 0.9, missed: all.flatMap(({ name, missed }) => missed.map((each) => `${name} ${each}`)) }).toMatchObject({ recall: true });
});

test('precision ≥ 0.95, notes counted too', () => {
  const alarms = all.flatMap(({ name, falseAlarms }) => falseAlarms.map((each) => `${name} ${each}`));
  expect({ precision: found / (found + alarms.length) >= 0.95, alarms }).toMatchObject({ precision: true });
});

test.each(all.filter(({ clean }) => clean).map(({ name, report }) => [name, report] as const))('%s is clean: no finding at all', (_, report) => {
  expect(report.findings.map(({ rule, message }) => `${rule} ${message}`)).toEqual([]);
});

test('pairs and figures: at least 95 in 100 as expected', () => {
  const pairs = sum((one) => one.expected.pairs.length);
  const figures = sum((one) => one.expected.figures.length);
  expect({ pairs: 1 - sum((one) => one.pairsMissed.length) / pairs >= 0.95, missed: all.flatMap((one) => one.pairsMissed) }).toMatchObject({ pairs: true });
  expect({ figures: 1 - sum((one) => one.figuresMissed.length) / figures >= 0.95, missed: all.flatMap((one) => one.figuresMissed) }).toMatchObject({ figures: true });
});

test.each(all.map((one) => [one.name, one] as const))('%s: year and unit are read', (_, { report, expected }) => {
  expect({ year: report.year, organization: report.organization }).toEqual({ year: expected.year, organization: expected.organization });
});
