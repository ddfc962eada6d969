/** Every command of the command line with the options it takes; the README is checked against this table. */

/** The values an option may take, `text` for any, `flag` for none. */
export type OptionKind = readonly string[] | 'text' | 'flag';

const READING: [string, OptionKind][] = [['policy', 'text'], ['format', ['text', 'json']], ['out', 'text']];
const CHECK_FORMATS: OptionKind = ['text', 'json', 'csv', 'html'];
const FAIL_ON: [string, OptionKind] = ['fail-on', ['error', 'warning', 'never']];

export const COMMANDS: ReadonlyMap<string, ReadonlyMap<string, OptionKind>> = new Map([
  ['check', new Map<string, OptionKind>([
    ['policy', 'text'], ['format', CHECK_FORMATS], ['out', 'text'], FAIL_ON, ['waivers', 'text'], ['previous', 'text'],
    ['notices', 'text'], ['jobs', 'text'], ['resume', 'text'],
  ])],
  ['score', new Map<string, OptionKind>([...READING, ['replace', 'flag'], ['formulas', 'flag'], ['sheet', 'flag'], ['notes', 'flag'], ['dry-run', 'flag'], ['force', 'flag']])],
  ['compare', new Map<string, OptionKind>([...READING, FAIL_ON])],
  ['waive', new Map<string, OptionKind>([['finding', 'text'], ['reason', 'text'], ['by', 'text'], ['date', 'text'], ['worksheet', 'text'], ['waivers', 'text'], ['policy', 'text']])],
  ['prose', new Map<string, OptionKind>([['form', 'text'], ['format', ['text', 'json', 'html']], ['out', 'text']])],
  ['policies', new Map<string, OptionKind>()],
  ['rules', new Map<string, OptionKind>([['policy', 'text'], ['format', ['text', 'json', 'markdown']]])],
  ['explain', new Map<string, OptionKind>([['policy', 'text']])],
]);

/** Whether any command has an option of that name that is followed by a value. */
export const takesValue = (name: string): boolean => [...COMMANDS.values()].some((options) => (options.get(name) ?? 'flag') !== 'flag');
