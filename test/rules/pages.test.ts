/** Every rule page is complete, and its example tables hold in the real engine: the pages are the conformance suite. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { checkGrid } from '../../src/check/check';
import { rules } from '../../src/rules';
import { nationalPolicy, policyById } from '../../src/scoring';
import { say } from '../../src/text/say';
import { COLUMNS, formOf, type Example } from '../support/formOf';
import { readRulePage, RULES } from '../support/rulePage';

const SECTIONS = ['依据', '判定', '触发示例', '合格示例', '怎样修改', '何时可以不改', '各地差异'];
const SEVERITIES: Record<string, string> = { 错误: 'error', 警告: 'warning', 提示: 'note' };

const files = (extension: string): string[] => readdirSync(RULES).filter((name) => name.endsWith(extension)).map((name) => name.slice(0, -extension.length));
const ids = rules.map((rule) => rule.id);

test('every rule has its file and its page, and no page is without a rule', () => {
  expect(files('.md').sort()).toEqual([...ids].sort());
  expect(files('.ts').filter((name) => name.includes('-')).sort()).toEqual([...ids].sort());
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect((jest.requireActual(path.join(RULES, id)) as { default: { id: string } }).default.id).toBe(id);
});

const run = (example: Example, asNumbers: boolean) => {
  const { grid, rows } = formOf(example, asNumbers);
  const [report] = checkGrid(grid, example['评分办法'] ? policyById(example['评分办法'])! : nationalPolicy);
  expect(report?.status).toBe('form');
  return { report: report!, rows };
};
const rowOf = (cell: string): number => Number(/\d+$/.exec(cell)![0]);
const shapes = (examples: Example[]): [string, Example, boolean][] =>
  examples.flatMap((example) => [false, true].map((asNumbers): [string, Example, boolean] => [Object.values(example).join(' | '), example, asNumbers]));

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const page = readRulePage(id);

  test('the page is complete', () => {
    expect(page.title).toBe(say(`rules.${id}.title`));
    expect(page.summary).not.toBe('');
    expect(page.sections).toEqual(SECTIONS);
    expect(page.triggers.length).toBeGreaterThanOrEqual(3);
    expect(page.passes.length).toBeGreaterThanOrEqual(3);
    for (const example of [...page.triggers, ...page.passes]) expect(Object.keys(example).filter((name) => !COLUMNS.includes(name))).toEqual([]);
  });

  test.each(shapes(page.triggers))('%s triggers it (numeric cells: %3$s)', (_, example, asNumbers) => {
    const { report, rows } = run(example, asNumbers);
    const found = report.findings.filter((finding) => finding.rule === id);
    expect(found.map((finding) => finding.cell)).toHaveLength(Number(example['条数'] ?? 1));
    for (const finding of found) {
      expect(rows).toContain(rowOf(finding.cell));
      expect(finding.severity).toBe(example['级别'] ? SEVERITIES[example['级别']] : rule.severity);
      expect(finding.message + finding.fix).not.toMatch(/[{}]|undefined|null|NaN/);
    }
  });

  test.each(shapes(page.passes))('%s passes', (_, example, asNumbers) => {
    const { report } = run(example, asNumbers);
    expect(report.findings.filter((finding) => finding.rule === id)).toEqual([]);
  });
});
