/** What the user asked for on the command line: arguments → one command, or a usage error that names what is wrong. */
import { parseArgs } from 'node:util';

export type Format = 'text' | 'json';
export type FailOn = 'error' | 'warning' | 'never';

interface Reading {
  inputs: string[];
  policy: string;
  format: Format;
  out: string | null;
}

export interface CheckCommand extends Reading {
  name: 'check';
  failOn: FailOn;
}

export interface ScoreCommand extends Reading {
  name: 'score';
  replace: boolean;
  formulas: boolean;
  dryRun: boolean;
  force: boolean;
}

export type Command =
  | CheckCommand
  | ScoreCommand
  | { name: 'explain'; rule: string }
  | { name: 'policies' | 'rules' | 'help' | 'version' };

export type UsageProblem =
  | 'no-command' | 'unknown-command' | 'later-command' | 'unknown-option' | 'later-option' | 'needs-value' | 'takes-no-value'
  | 'bad-value' | 'later-value' | 'no-input' | 'too-many' | 'no-rule' | 'unknown-rule' | 'unknown-policy' | 'bad-policy'
  | 'empty-folder' | 'out-is-input' | 'twice';

/** Wrong usage (exit code 2); wording lies in text/. */
export class UsageError extends Error {
  constructor(readonly problem: UsageProblem, readonly values: Record<string, string> = {}) {
    super(problem);
    this.name = 'UsageError';
  }
}

/** The values an option may take, `text` for any, `flag` for none. */
type OptionKind = readonly string[] | 'text' | 'flag';

const READING: [string, OptionKind][] = [['policy', 'text'], ['format', ['text', 'json']], ['out', 'text']];
const OPTIONS = new Map<string, ReadonlyMap<string, OptionKind>>([
  ['check', new Map<string, OptionKind>([...READING, ['fail-on', ['error', 'warning', 'never']]])],
  ['score', new Map<string, OptionKind>([...READING, ['replace', 'flag'], ['formulas', 'flag'], ['dry-run', 'flag'], ['force', 'flag']])],
  ['policies', new Map()],
  ['rules', new Map()],
  ['explain', new Map()],
]);
/** Announced, but not built yet: said plainly instead of “unknown”. */
const LATER_COMMANDS = ['compare', 'prose'];
const LATER_OPTIONS: Record<string, string[]> = { check: ['waivers', 'previous', 'jobs'], score: ['sheet'] };
const LATER_FORMATS = ['csv', 'html'];

/**
 * Reads the arguments after the program's name: `['check', '上报材料', '--format', 'json']`.
 *
 * @throws UsageError for the first thing that is wrong
 */
export function readArguments(argv: readonly string[]): Command {
  const { tokens } = parseArgs({ args: joinValues(argv), strict: false, allowPositionals: true, tokens: true });
  const positionals = tokens.filter((token) => token.kind === 'positional').map((token) => token.value);
  const options = tokens.filter((token) => token.kind === 'option');
  if (options.some((option) => option.name === 'help' || option.name === 'h')) return { name: 'help' };
  if (options.some((option) => option.name === 'version')) return { name: 'version' };
  const [name, ...inputs] = positionals;
  if (name === undefined) throw new UsageError('no-command');
  if (LATER_COMMANDS.includes(name)) throw new UsageError('later-command', { command: name });
  const allowed = OPTIONS.get(name);
  if (!allowed) throw new UsageError('unknown-command', { command: name });
  const values = new Map<string, string>();
  for (const option of options) {
    const value = checkOption(name, allowed, option);
    if (values.has(option.name)) throw new UsageError('twice', { option: option.rawName });
    values.set(option.name, value);
  }
  return build(name, inputs, values);
}

/** parseArgs takes `--out -` and `--out 文件` as a flag and a positional when it does not know the option: join them first. */
function joinValues(argv: readonly string[]): string[] {
  const joined: string[] = [];
  for (let i = 0; i < argv.length; i++) {
    const argument = argv[i]!;
    if (argument === '--') return [...joined, ...argv.slice(i)];
    const takes = argument.startsWith('--') && [...OPTIONS.values()].some((options) => (options.get(argument.slice(2)) ?? 'flag') !== 'flag');
    const next = argv[i + 1];
    if (takes && next !== undefined && !next.startsWith('--')) {
      joined.push(`${argument}=${next}`);
      i++;
    } else joined.push(argument);
  }
  return joined;
}

function checkOption(
  command: string,
  allowed: ReadonlyMap<string, OptionKind>,
  option: { name: string; rawName: string; value: string | undefined },
): string {
  const { name, rawName, value } = option;
  const kind = allowed.get(name);
  if (kind === undefined) {
    throw new UsageError(LATER_OPTIONS[command]?.includes(name) ? 'later-option' : 'unknown-option', { option: rawName, command });
  }
  if (kind === 'flag') {
    if (value !== undefined) throw new UsageError('takes-no-value', { option: rawName });
    return '';
  }
  if (value === undefined || value === '') throw new UsageError('needs-value', { option: rawName });
  if (kind !== 'text' && !kind.includes(value)) {
    const later = name === 'format' && LATER_FORMATS.includes(value);
    throw new UsageError(later ? 'later-value' : 'bad-value', { option: rawName, value, values: kind.join('、') });
  }
  return value;
}

function build(name: string, inputs: string[], values: Map<string, string>): Command {
  if (name === 'policies' || name === 'rules') {
    if (inputs.length) throw new UsageError('too-many', { command: name, argument: inputs[0]! });
    return { name };
  }
  if (name === 'explain') {
    if (inputs.length === 0) throw new UsageError('no-rule');
    if (inputs.length > 1) throw new UsageError('too-many', { command: name, argument: inputs[1]! });
    return { name, rule: inputs[0]! };
  }
  if (inputs.length === 0) throw new UsageError('no-input', { command: name });
  const reading = {
    inputs,
    policy: values.get('policy') ?? 'national',
    format: (values.get('format') ?? 'text') as Format,
    out: values.get('out') ?? null,
  };
  if (name === 'check') return { name, ...reading, failOn: (values.get('fail-on') ?? 'error') as FailOn };
  const flags = { replace: values.has('replace'), formulas: values.has('formulas'), dryRun: values.has('dry-run'), force: values.has('force') };
  return { name: 'score', ...reading, ...flags };
}
