/** What the command line accepts, and what it says is wrong. */
import fc from 'fast-check';
import { readArguments, UsageError } from '../../src/cli/arguments';
import { wrongUsage } from '../../src/text/cli.zh-CN';

const READING = { policy: 'national', format: 'text', out: null };
const SCORE = { name: 'score', ...READING, replace: false, formulas: false, dryRun: false, force: false };

test.each<[string, object]>([
  ['check a.xlsx', { name: 'check', inputs: ['a.xlsx'], ...READING, failOn: 'error' }],
  ['check 上报 b.xls --format json', { name: 'check', inputs: ['上报', 'b.xls'], ...READING, format: 'json', failOn: 'error' }],
  ['check --format=json --fail-on warning a', { name: 'check', inputs: ['a'], ...READING, format: 'json', failOn: 'warning' }],
  ['--policy sichuan check a', { name: 'check', inputs: ['a'], ...READING, policy: 'sichuan', failOn: 'error' }],
  ['check --out - a', { name: 'check', inputs: ['a'], ...READING, out: '-', failOn: 'error' }],
  ['check -- --a.xlsx', { name: 'check', inputs: ['--a.xlsx'], ...READING, failOn: 'error' }],
  ['score a', { ...SCORE, inputs: ['a'] }],
  ['score a --out 结果/ --replace --formulas --dry-run --force', { ...SCORE, inputs: ['a'], out: '结果/', replace: true, formulas: true, dryRun: true, force: true }],
  ['policies', { name: 'policies' }],
  ['rules', { name: 'rules' }],
  ['explain weight-total', { name: 'explain', rule: 'weight-total' }],
  ['check --help', { name: 'help' }],
  ['-h', { name: 'help' }],
  ['--version', { name: 'version' }],
])('%s', (line, command) => expect(readArguments(line.split(' '))).toEqual(command));

test.each<[string, string]>([
  ['', 'no-command'],
  ['verify a', 'unknown-command'],
  ['constructor', 'unknown-command'],
  ['compare a b', 'later-command'],
  ['check', 'no-input'],
  ['check a --colour', 'unknown-option'],
  ['check a -x', 'unknown-option'],
  ['check a --force', 'unknown-option'],
  ['check a --constructor', 'unknown-option'],
  ['check a --waivers w.json', 'later-option'],
  ['score a --sheet', 'later-option'],
  ['check a --format', 'needs-value'],
  ['check a --format --out x', 'needs-value'],
  ['check a --policy=', 'needs-value'],
  ['score a --force=yes', 'takes-no-value'],
  ['check a --format yaml', 'bad-value'],
  ['check a --format csv', 'later-value'],
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
