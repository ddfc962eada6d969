/** The README keeps up: its table of rules is the catalogue, and every command, option and exit code is in it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { COMMANDS } from '../src/cli/options';
import { EXIT } from '../src/cli/io';
import { usage } from '../src/text/cli.zh-CN';
import { zipingbiao } from './cli/commandLine';

const readme = readFileSync(path.join(__dirname, '..', 'README.md'), 'utf8');
/** The block of the synopsis: from one command to the next. */
const synopsis = /```\n(zipingbiao check[^`]*)```/.exec(readme)![1]!;
const lineOf = (text: string, command: string): string =>
  new RegExp(`^ *zipingbiao ${command}\\b[^]*?(?=^ *zipingbiao |$(?![^]))`, 'm').exec(text)?.[0] ?? '';

test('the table of rules is what `rules --format markdown` prints (npm run readme writes it)', async () => {
  const { out } = await zipingbiao('rules', '--format', 'markdown');
  expect(/<!-- rules -->\n([^]*)<!-- \/rules -->/.exec(readme)?.[1]).toBe(out);
});

describe.each([...COMMANDS])('%s', (command, options) => {
  test('stands in the synopsis and in the usage with every option', () => {
    for (const text of [lineOf(synopsis, command), lineOf(usage, command)]) {
      expect(text).not.toBe('');
      for (const option of options.keys()) expect(text).toContain(`--${option}`);
    }
  });

  test('stands there with no option that it does not take', () => {
    const named = [...lineOf(synopsis, command).matchAll(/\[?--([a-z-]+)/g)].map((match) => match[1]!);
    expect(named.filter((option) => !options.has(option) && option !== 'help' && option !== 'version')).toEqual([]);
  });

  test('the choices of an option are those of the command line', () => {
    const first = lineOf(synopsis, command);
    for (const [option, kind] of options) {
      const stated = new RegExp(`--${option} ([a-z|]+)`).exec(first)?.[1];
      if (typeof kind !== 'string' && stated) expect(stated.split('|')).toEqual([...kind]);
    }
  });
});

test('every exit code has its line', () => {
  for (const code of Object.values(EXIT)) expect(readme).toMatch(new RegExp(`^\\| ${code} \\| .+\\|$`, 'm'));
});

test('every script that the README names is there', () => {
  const { scripts } = JSON.parse(readFileSync(path.join(__dirname, '..', 'package.json'), 'utf8')) as { scripts: Record<string, string> };
  const named = [...readme.matchAll(/npm (?:run (?:--silent )?)?([a-z]+)/g)].map((match) => match[1]!).filter((name) => !['ci', 'run', 'install'].includes(name));
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});
