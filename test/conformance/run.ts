/** Conformance of the rules: their pages' tables, every labelled form, and errors planted in real forms. Ends with 1 on any miss or false alarm. */
import { rules } from '../../src/rules';
import { compareWithLabels, LabelScore, MEASURES } from './labels';
import { runPage } from './pages';
import { plantedRules, plantErrors } from './planted';
import { Score } from './tally';

const short = process.argv.includes('--short');
/** Attempts per rule; where a form has no place for the error, the attempt does not count. */
const ATTEMPTS = short ? 60 : 600;
const firstSeed = Number(process.env.CONFORMANCE_SEED ?? 1);

const column = (value: string | number, width: number): string => String(value).padStart(width);
const line = (name: string, ...values: (string | number)[]): void => console.log(name.padEnd(34) + values.map((value) => column(value, 10)).join(''));

const pages = new Score();
const planted = new Score();
let errors = 0;

line('rule', 'firing', 'clean', 'planted', 'hits', 'misses', 'alarms');
for (const rule of rules) {
  const { firing, clean } = runPage(rule, pages);
  let count = 0;
  if (plantedRules.includes(rule.id)) for (let seed = firstSeed; seed < firstSeed + ATTEMPTS; seed++) if (plantErrors(rule.id, seed, planted)) count++;
  if (count === 0) planted.miss(rule.id, 'no error of its kind was planted anywhere');
  const [onPage, inForms] = [pages.of(rule.id), planted.of(rule.id)];
  line(rule.id, firing, clean, count, onPage.hits + inForms.hits, onPage.misses + inForms.misses, onPage.alarms + inForms.alarms);
  errors += count;
}
const sum = (key: 'hits' | 'misses' | 'alarms'): number => [pages, planted].flatMap((score) => [...score.rules.values()]).reduce((all, each) => all + each[key], 0);
line(`${rules.length} rules`, '', '', errors, sum('hits'), sum('misses'), sum('alarms'));

console.log();
const labels = new LabelScore();
compareWithLabels(labels);
line('labelled forms', 'right', 'wrong', 'share');
for (const measure of MEASURES) {
  const { right, wrong } = labels.counts.get(measure)!;
  line(measure, right, wrong, right + wrong === 0 ? '-' : (right / (right + wrong)).toFixed(3));
}

const failures = [...pages.failures, ...planted.failures, ...labels.failures];
if (failures.length > 0) console.log(`\n${failures.join('\n')}`);
console.log(`\n${failures.length} failures`);
process.exitCode = failures.length > 0 ? 1 : 0;
