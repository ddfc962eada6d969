/** What the user asked for on the command line: arguments → one command, or a usage error that names what is wrong. */
import { parseArgs } from 'node:util';
import { COMMANDS, LATER_COMMANDS, LATER_FORMATS, LATER_OPTIONS, takesValue, type OptionKind } from './options';

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
  /** File of findings that were set aside. */
  waivers: string | null;
  /** Folder with last year's workbooks. */
  previous: string | null;
}

export interface CompareCommand extends Reading {
  name: 'compare';
  failOn: FailOn;
}

export interface WaiveCommand {
  name: 'waive';
  input: string;
  /** Key of the finding, or enough of it to tell which one is meant. */
  finding: string;
  reason: string;
  by: string;
  /** 2025-03-01; null: today. */
  date: string | null;
  worksheet: string | null;
  /** null: 豁免.json beside the workbook. */
  waivers: string | null;
  policy: string;
}

export interface RulesCommand {
  name: 'rules';
  policy: string;
  format: Format | 'markdown';
}

export interface ExplainCommand {
  name: 'explain';
  rule: string;
  policy: string;
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
  | CompareCommand
  | WaiveCommand
  | RulesCommand
  | ExplainCommand
  | { name: 'policies' | 'help' | 'version' };

export type UsageProblem =
  | 'no-command' | 'unknown-command' | 'later-command' | 'unknown-option' | 'later-option' | 'needs-value' | 'takes-no-value'
  | 'bad-value' | 'later-value' | 'no-input' | 'too-many' | 'no-rule' | 'unknown-rule' | 'unknown-policy' | 'bad-policy'
  | 'empty-folder' | 'out-is-input' | 'twice' | 'needs-two' | 'needs-option' | 'bad-date' | 'bad-waivers' | 'no-finding' | 'which-finding'
  | 'nothing-to-compare';

/** Wrong usage (exit code 2); wording lies in text/. */
export class UsageError extends Error {
  constructor(readonly problem: UsageProblem, readonly values: Record<string, string> = {}) {
    super(problem);
    this.name = 'UsageError';
  }
}

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
  const allowed = COMMANDS.get(name);
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
    const takes = argument.startsWith('--') && takesValue(argument.slice(2));
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

/** Commands that take no more paths than these. */
const MOST_INPUTS: Readonly<Record<string, number>> = { compare: 2, waive: 1 };

function build(name: string, inputs: string[], values: Map<string, string>): Command {
  // Without a form at hand nothing can be chosen automatically.
  const policy = values.get('policy') ?? (name === 'rules' || name === 'explain' ? 'national' : 'auto');
  if (name === 'policies' || name === 'rules') {
    if (inputs.length) throw new UsageError('too-many', { command: name, argument: inputs[0]! });
    return name === 'policies' ? { name } : { name: 'rules', policy, format: (values.get('format') ?? 'text') as RulesCommand['format'] };
  }
  if (name === 'explain') {
    if (inputs.length === 0) throw new UsageError('no-rule');
    if (inputs.length > 1) throw new UsageError('too-many', { command: name, argument: inputs[1]! });
    return { name, rule: inputs[0]!, policy };
  }
  if (name === 'compare' && inputs.length < 2) throw new UsageError('needs-two', { command: name });
  if (inputs.length === 0) throw new UsageError('no-input', { command: name });
  const most = MOST_INPUTS[name];
  if (most !== undefined && inputs.length > most) throw new UsageError('too-many', { command: name, argument: inputs[most]! });
  if (name === 'waive') return buildWaive(inputs[0]!, policy, values);
  const reading = { inputs, policy, format: (values.get('format') ?? 'text') as Format, out: values.get('out') ?? null };
  const failOn = (values.get('fail-on') ?? 'error') as FailOn;
  if (name === 'compare') return { name, ...reading, failOn };
  if (name === 'check') return { name, ...reading, failOn, waivers: values.get('waivers') ?? null, previous: values.get('previous') ?? null };
  const flags = { replace: values.has('replace'), formulas: values.has('formulas'), dryRun: values.has('dry-run'), force: values.has('force') };
  return { name: 'score', ...reading, ...flags };
}

function buildWaive(input: string, policy: string, values: Map<string, string>): WaiveCommand {
  const given = (option: string): string => {
    const value = values.get(option)?.trim();
    if (!value) throw new UsageError('needs-option', { command: 'waive', option: `--${option}` });
    return value;
  };
  return {
    name: 'waive', input, finding: given('finding'), reason: given('reason'), by: given('by'),
    date: values.get('date') ?? null, worksheet: values.get('worksheet') ?? null, waivers: values.get('waivers') ?? null, policy,
  };
}
