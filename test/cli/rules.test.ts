/** `rules` and `explain`: the catalogue in three formats, under a policy, and names that come near. */
import { writeFileSync } from 'node:fs';
import stringWidth from 'string-width';
import { plain } from '../../src/cli/rulePage';
import { editDistance, nearestRules } from '../../src/cli/rulesNearest';
import { ruleExplained } from '../../src/cli/rules';
import { rules } from '../../src/rules';
import { say } from '../../src/text/say';
import { workFolder, zipingbiao } from './commandLine';

const { at } = workFolder();
const ids = rules.map(({ id }) => id);
const named = rules.map(({ id }) => ({ id, title: say(`rules.${id}.title`) }));

test('the list names every rule in report order, with title and basis', async () => {
  const { code, out, err } = await zipingbiao('rules');
  expect([code, err]).toEqual([0, '']);
  const lines = out.split('\n').filter((line) => ids.includes(line.split(/\s+/)[0]!));
  expect(lines.map((line) => line.split(/\s+/)[0])).toEqual(ids);
  rules.forEach(({ id, basis }, index) => {
    expect(lines[index]).toContain(say(`rules.${id}.title`));
    expect(lines[index]).toContain(basis.replace(/\s+/g, ' ').slice(0, 12));
  });
});

test('as JSON: what is in force, what is usual, what is not verified', async () => {
  const { out } = await zipingbiao('rules', '--format', 'json');
  const { policy, rules: listed } = JSON.parse(out) as { policy: { id: string }; rules: { id: string; severity: string; default: string; unverified: boolean }[] };
  expect(policy.id).toBe('national');
  expect(listed.map(({ id }) => id)).toEqual(ids);
  for (const [index, rule] of rules.entries()) expect(listed[index]).toMatchObject({ default: rule.severity, basis: expect.any(String) });
});

test('a policy turns rules off, changes their severity, their basis and their threshold', async () => {
  const own = { 'score-missing': { severity: 'off' }, 'unexplained-deviation': { severity: 'warning', basis: '本地〔2024〕1号' } };
  writeFileSync(at('办法.json'), JSON.stringify({ extends: 'national', id: 'here', name: '本地办法', basis: '本地〔2024〕1号', rules: own }));
  const { out } = await zipingbiao('rules', '--policy', at('办法.json'), '--format', 'json');
  const listed = (JSON.parse(out) as { rules: { id: string }[] }).rules;
  expect(listed.find(({ id }) => id === 'score-missing')).toMatchObject({ severity: 'off', default: 'note' });
  expect(listed.find(({ id }) => id === 'unexplained-deviation')).toMatchObject({ severity: 'warning', default: 'error', basis: '本地〔2024〕1号', unverified: false });
  expect((await zipingbiao('rules', '--policy', at('办法.json'))).out).toMatch(/score-missing\s+停用/);
  expect((await zipingbiao('explain', 'unexplained-deviation', '--policy', at('办法.json'))).out).toContain('本地〔2024〕1号');
});

test('as Markdown: a table with one line per rule, each linked to its page', async () => {
  const lines = (await zipingbiao('rules', '--format', 'markdown')).out.trimEnd().split('\n');
  expect(lines).toHaveLength(ids.length + 2);
  for (const [index, id] of ids.entries()) expect(lines[index + 2]).toContain(`(src/rules/${id}.md)`);
  const bars = lines.map((line) => line.replace(/\\\|/g, '').split('|').length);
  expect(new Set(bars).size).toBe(1);
});

describe('explain', () => {
  test('by id, by title, in any letter case', async () => {
    const wanted = (await zipingbiao('explain', 'score-mismatch')).out;
    expect(wanted).toContain('触发示例');
    for (const name of ['Score-Mismatch', say('rules.score-mismatch.title')]) expect((await zipingbiao('explain', name)).out).toBe(wanted);
  });

  test.each([['score-mismach', 'score-mismatch'], ['unexplained', 'unexplained-deviation'], ['weight_total', 'weight-total'], ['扣分', 'deduction-unexplained'], ['total-weight', 'weight-total']])(
    '%s is no rule, but near %s', async (asked, near) => {
      const { code, err } = await zipingbiao('explain', asked);
      expect(code).toBe(2);
      expect(err.split('\n')[0]).toContain(near);
    },
  );

  test('what is near nothing gets no guess', () => {
    expect(nearestRules('zzz', named)).toEqual([]);
    expect(nearestRules('', named)).toEqual([]);
  });

  test.each([40, 60, 80])('fits a terminal of %i places', async (columns) => {
    for (const id of ids) {
      const text = await ruleExplained({ name: 'explain', rule: id, policy: 'national' }, { columns });
      // Tables are left out: many columns cannot be squeezed below a few places each.
      const prose = text.split('\n').filter((line) => !line.startsWith('  '));
      expect(prose.filter((line) => stringWidth(line) > columns)).toEqual([]);
    }
  });
});

test('a page as plain text: headings, lists, tables, without marks', () => {
  const page = '# 题\n\n说明 **要点** 和 `check`，见[填表说明](https://example.org)，B/A*分值。\n\n## 示例\n\n- 一二三四五六七八九十\n\n| 指标 | 目标 |\n|---|---|\n| 甲\\|乙 | 不低于百分之九十五 |\n';
  expect(plain(page)).toBe('说明 要点 和 check，见填表说明，B/A*分值。\n\n【示例】\n\n- 一二三四五六七八九十\n\n  指标   目标\n  甲|乙  不低于百分之九十五\n');
  expect(plain(page, 20)).toContain('- 一二三四五六七八九\n  十\n');
  expect(plain(page, 20)).toContain('  甲|乙  不低于百分\n         之九十五');
});

test.each([['kitten', 'sitting', 3], ['', 'abc', 3], ['abc', '', 3], ['a', 'a', 0]])('editDistance(%s, %s) = %i', (one, other, distance) => {
  expect(editDistance(one, other)).toBe(distance);
});
