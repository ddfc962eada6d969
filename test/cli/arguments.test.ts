/** What the command line accepts, and what it says is wrong. */
import fc from 'fast-check';
import { readArguments, UsageError } from '../../src/cli/arguments';
import { wrongUsage } from '../../src/text/cli.zh-CN';

const READING = { policy: 'auto', format: 'text', out: null };
const CHECK = { name: 'check', ...READING, failOn: 'error', waivers: null, previous: null, notices: null, jobs: null, resume: null };
const WAIVE = { name: 'waive', policy: 'auto', finding: 'k', reason: 'r', by: 'b', date: null, worksheet: null, waivers: null };
const SCORE = { name: 'score', ...READING, replace: false, formulas: false, sheet: false, notes: false, dryRun: false, force: false };

test.each<[string, object]>([
  ['check a.xlsx', { ...CHECK, inputs: ['a.xlsx'] }],
  ['check 上报 b.xls --format json', { ...CHECK, inputs: ['上报', 'b.xls'], format: 'json' }],
  ['check --format=json --fail-on warning a', { ...CHECK, inputs: ['a'], format: 'json', failOn: 'warning' }],
  ['--policy sichuan check a', { ...CHECK, inputs: ['a'], policy: 'sichuan' }],
  ['check --out - a', { ...CHECK, inputs: ['a'], out: '-' }],
  ['check -- --a.xlsx', { ...CHECK, inputs: ['--a.xlsx'] }],
  ['score a', { ...SCORE, inputs: ['a'] }],
  ['score a --out 结果/ --replace --formulas --dry-run --force', { ...SCORE, inputs: ['a'], out: '结果/', replace: true, formulas: true, dryRun: true, force: true }],
  ['score a --sheet --notes', { ...SCORE, inputs: ['a'], sheet: true, notes: true }],
  ['policies', { name: 'policies' }],
  ['check a --waivers w.json --previous 2023', { ...CHECK, inputs: ['a'], waivers: 'w.json', previous: '2023' }],
  ['check a --jobs 4 --resume 记录.ndjson --notices 通知单', { ...CHECK, inputs: ['a'], jobs: 4, resume: '记录.ndjson', notices: '通知单' }],
  ['check a --format csv --out r.csv', { ...CHECK, inputs: ['a'], format: 'csv', out: 'r.csv' }],
  ['check a --format html', { ...CHECK, inputs: ['a'], format: 'html' }],
  ['prose 报告.docx', { name: 'prose', input: '报告.docx', form: null, format: 'text', out: null }],
  ['prose 报告.docx --form 表.xlsx --format html --out r.html', { name: 'prose', input: '报告.docx', form: '表.xlsx', format: 'html', out: 'r.html' }],
  ['compare a b --fail-on warning', { name: 'compare', ...READING, inputs: ['a', 'b'], failOn: 'warning' }],
  ['waive a --finding k --reason r --by b', { ...WAIVE, input: 'a' }],
  ['waive a --finding k --reason r --by b --date 2025-03-01 --worksheet s --waivers w', { ...WAIVE, input: 'a', date: '2025-03-01', worksheet: 's', waivers: 'w' }],
  ['rules', { name: 'rules', policy: 'national', format: 'text' }],
  ['rules --format markdown --policy hunan', { name: 'rules', policy: 'hunan', format: 'markdown' }],
  ['explain weight-total', { name: 'explain', rule: 'weight-total', policy: 'national' }],
  ['check --help', { name: 'help' }],
  ['-h', { name: 'help' }],
  ['--version', { name: 'version' }],
])('%s', (line, command) => expect(readArguments(line.split(' '))).toEqual(command));

test.each<[string, string]>([
  ['', 'no-command'],
  ['verify a', 'unknown-command'],
  ['constructor', 'unknown-command'],
  ['prose', 'no-input'],
  ['prose a b', 'too-many'],
  ['prose a --format csv', 'bad-value'],
  ['compare a', 'needs-two'],
  ['compare', 'needs-two'],
  ['compare a b c', 'too-many'],
  ['waive', 'no-input'],
  ['waive a b', 'too-many'],
  ['waive a --reason r --by b', 'needs-option'],
  ['waive a --finding k --by b', 'needs-option'],
  ['check', 'no-input'],
  ['check a --colour', 'unknown-option'],
  ['check a -x', 'unknown-option'],
  ['check a --force', 'unknown-option'],
  ['check a --constructor', 'unknown-option'],
  ['check a --jobs 0', 'bad-jobs'],
  ['check a --jobs 1.5', 'bad-jobs'],
  ['check a --jobs 999', 'bad-jobs'],
  ['check a --jobs 二', 'bad-jobs'],
  ['score a --jobs 2', 'unknown-option'],
  ['check a --format', 'needs-value'],
  ['check a --format --out x', 'needs-value'],
  ['check a --policy=', 'needs-value'],
  ['score a --force=yes', 'takes-no-value'],
  ['check a --format yaml', 'bad-value'],
  ['score a --format csv', 'bad-value'],
  ['check a --fail-on note', 'bad-value'],
  ['check a --out x --out y', 'twice'],
  ['rules unexplained-deviation', 'too-many'],
  ['explain', 'no-rule'],
  ['explain a b', 'too-many'],
])('%s is wrong: %s', (line, problem) => {
  let thrown: unknown;
  try {
    readArguments(line.split(' ').filter((word) => word !== ''));
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(UsageError);
  const { problem: got, values } = thrown as UsageError;
  expect(got).toBe(problem);
  expect(wrongUsage[got]!(values)).not.toContain('undefined');
});

test('any arguments give a command or a usage error that has a sentence', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom('check', 'score', '--out', '--format', 'json', '--force', '-h', '--'), fc.string()), { maxLength: 6 }), (argv) => {
      try {
        expect(readArguments(argv)).toHaveProperty('name');
      } catch (error) {
        expect(error).toBeInstanceOf(UsageError);
        expect(wrongUsage[(error as UsageError).problem]).toBeDefined();
      }
    }),
  );
});
