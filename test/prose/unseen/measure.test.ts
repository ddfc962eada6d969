/** The aims of the prose check, on ten reports whose mistakes were written down before the first run. */
import { measure, NAMES } from './measure';

const all = NAMES.map(measure);
const sum = (count: (one: (typeof all)[number]) => number): number => all.reduce((total, one) => total + count(one), 0);

if (process.env.SHOW) {
  for (const one of all) process.stdout.write(`==== ${one.name}\n${[...one.found.map((x) => `  + ${x}`), ...one.missed.map((x) => `MISSED ${x}`), ...one.falseAlarms.map((x) => `FALSE ${x}`), ...one.pairsMissed.map((x) => `PAIR ${x}`), ...one.figuresMissed.map((x) => `FIGURE ${x}`)].join('\n')}\n`);
  const [found, missed, alarms] = [sum(({ found: x }) => x.length), sum(({ missed: x }) => x.length), sum(({ falseAlarms: x }) => x.length)];
  process.stdout.write(`recall ${found}/${found + missed} precision ${found}/${found + alarms} pairs ${sum((x) => x.pairsMissed.length)} of ${sum((x) => x.expected.pairs.length)} missed, figures ${sum((x) => x.figuresMissed.length)} of ${sum((x) => x.expected.figures.length)} missed\n`);
}

test('recall', () => expect(sum(({ missed }) => missed.length)).toBe(0));
