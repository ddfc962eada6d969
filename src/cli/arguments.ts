/** What the user asked for on the command line: arguments → one command, or a usage error that names what is wrong. */
import { parseArgs } from 'node:util';
import { COMMANDS, takesValue, type OptionKind } from './options';

export type Format = 'text' | 'json';
export type FailOn = 'error' | 'warning' | 'never';

interface Reading {
  inputs: string[];
  policy: string;
  format: Format;
  out: string | null;
}

export interface CheckCommand extends Omit<Reading, 'format'> {
  name: 'check';
  format: Format | 'csv' | 'html';
  failOn: FailOn;
  /** File of findings that were set aside. */
  waivers: string | null;
  /** Folder with last year's workbooks. */
  previous: string | null;
  /** Folder that takes one 整改通知单 for each organization. */
  notices: string | null;
  /** Workbooks read at once; null: as many as the machine has cores, where it pays. */
  jobs: number | null;
  /** Journal of workbooks that are done, for a run that goes on where another was broken off. */
  resume: string | null;
}

export interface ProseCommand {
  name: 'prose';
  /** The report in words: .docx or .txt. */
  input: string;
  /** Workbook of the form that the report speaks of. */
  form: string | null;
  format: Format | 'html';
  out: string | null;
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
  /** Adds the record of the check as a sheet. */
  sheet: boolean;
  /** Puts the findings as notes on their cells. */
  notes: boolean;
  dryRun: boolean;
  force: boolean;
}

export type Command =
  | CheckCommand
  | ScoreCommand
  | CompareCommand
  | WaiveCommand
  | ProseCommand
  | RulesCommand
  | ExplainCommand
  | { name: 'policies' }
  | { name: 'help' | 'version' };

export type UsageProblem =
  | 'no-command' | 'unknown-command' | 'unknown-option' | 'needs-value' | 'takes-no-value'
  | 'bad-value' | 'no-input' | 'too-many' | 'no-rule' | 'unknown-rule' | 'unknown-policy' | 'bad-policy'
  | 'empty-folder' | 'out-is-input' | 'twice' | 'needs-two' | 'needs-option' | 'bad-date' | 'bad-waivers' | 'no-finding' | 'which-finding'
  | 'nothing-to-compare' | 'bad-jobs' | 'bad-journal';

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
    throw new UsageError('unknown-option', { option: rawName, command });
  }
  if (kind === 'flag') {
    if (value !== undefined) throw new UsageError('takes-no-value', { option: rawName });
    return '';
  }
  if (value === undefined || value === '') throw new UsageError('needs-value', { option: rawName });
  if (kind !== 'text' && !kind.includes(value)) {
    throw new UsageError('bad-value', { option: rawName, value, values: kind.join('、') });
  }
  return value;
}

/** Commands that take no more paths than these. */
const MOST_INPUTS: Readonly<Record<string, number>> = { compare: 2, waive: 1, prose: 1 };

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
  const given = (option: string): string | null => values.get(option) ?? null;
  if (name === 'prose') return { name, input: inputs[0]!, form: given('form'), format: (given('format') ?? 'text') as ProseCommand['format'], out: given('out') };
  const reading = { inputs, policy, format: (values.get('format') ?? 'text') as Format, out: given('out') };
  const failOn = (values.get('fail-on') ?? 'error') as FailOn;
  if (name === 'compare') return { name, ...reading, failOn };
  if (name === 'check') {
    const jobs = jobsOf(given('jobs'));
    return { name, ...reading, failOn, waivers: given('waivers'), previous: given('previous'), notices: given('notices'), jobs, resume: given('resume') };
  }
  const flags = { replace: values.has('replace'), formulas: values.has('formulas'), sheet: values.has('sheet'), notes: values.has('notes'), dryRun: values.has('dry-run'), force: values.has('force') };
  return { name: 'score', ...reading, ...flags };
}

/** More than these on one machine are a slip of the finger. */
const MOST_JOBS = 256;

function jobsOf(given: string | null): number | null {
  if (given === null) return null;
  const jobs = /^[0-9]{1,3}$/.test(given) ? Number(given) : 0;
  if (jobs < 1 || jobs > MOST_JOBS) throw new UsageError('bad-jobs', { given, most: String(MOST_JOBS) });
  return jobs;
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
