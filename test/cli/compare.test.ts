/** `compare` from end to end on workbooks that were mended, and on saved reports. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Comparison } from '../../src/batch/comparison';
import { readJson, workFolder, writeForm, zipingbiao } from './commandLine';

const SCHOOL = '20-yunnan-yongde-minglangzhongxue-2022';
const TOWN = '02-seed002-hunan-lukou-longmen-zhengti';
const UNEXPLAINED = 'unexplained-deviation:效益指标/社会效益指标/政策知晓率';
/** Both by one policy: which place is chosen is not what is tested here. */
const NATIONAL = ['--policy', 'national'];
const { at } = workFolder();

const compared = async (first: string, second: string, ...more: string[]) => {
  const { code, out, err } = await zipingbiao('compare', first, second, '--format', 'json', ...NATIONAL, ...more);
  return { code, err, result: (out === '' ? null : JSON.parse(out)) as Comparison & Record<string, unknown> };
};
const keys = (findings: readonly { finding: { key: string } }[]) => findings.map((each) => each.finding.key);

beforeEach(async () => {
  await writeForm(at('首报.xlsx'), SCHOOL);
  await writeForm(at('重报.xlsx'), SCHOOL, { J19: '宣传覆盖面不够，已补发宣传单', E22: 90, I14: 11 });
});

test('mended, still open and new, with what was changed in between', async () => {
  const { code, result } = await compared(at('首报.xlsx'), at('重报.xlsx'));
  expect(code).toBe(1);
  expect(result).toMatchObject({ schema: 1, kind: 'comparison', language: 'zh-CN', first: { workbooks: [{ file: '首报.xlsx', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }] } });
  const [form] = result.forms;
  expect(form!.paired).toBe('same');
  expect(keys(form!.mended)).toEqual([UNEXPLAINED]);
  expect(keys(form!.added)).toContain('score-above-weight:产出指标/数量指标/学生受资助人数');
  expect(form!.rows.flatMap(({ changes }) => changes.map(({ field, cells }) => [field, cells.second]))).toEqual([['score', 'I14'], ['cause', 'J19'], ['target', 'E22']]);
  expect(result.summary).toMatchObject({ forms: 1, unpaired: 0, mended: 1, rows: 3, eased: 1 });
});

test('the readable text names figures, old and new', async () => {
  const { out } = await zipingbiao('compare', at('首报.xlsx'), at('重报.xlsx'), ...NATIONAL);
  for (const part of ['首报.xlsx', '重报.xlsx', 'J19', '宣传覆盖面不够', '≥95% → ≥90%', '10 → 11']) expect(out).toContain(part);
  expect(out).not.toMatch(/undefined|NaN|\[object|\{\w+\}/);
});

test('exit codes: 0 nothing open, 1 by --fail-on', async () => {
  const all = { J19: '宣传覆盖面不够，已补发宣传单', J16: '部分资金年底才到位，已与财政对接' };
  await writeForm(at('好.xlsx'), SCHOOL, all);
  const code = async (second: string, failOn: string) => (await compared(at('首报.xlsx'), second, '--fail-on', failOn)).code;
  expect([await code(at('首报.xlsx'), 'error'), await code(at('首报.xlsx'), 'never'), await code(at('好.xlsx'), 'error'), await code(at('好.xlsx'), 'warning')]).toEqual([1, 0, 0, 0]);
});

test('a saved report is as good as its workbook', async () => {
  await zipingbiao('check', at('首报.xlsx'), '--format', 'json', '--out', at('首报.json'), ...NATIONAL);
  const [saved, fresh] = [await compared(at('首报.json'), at('重报.xlsx')), await compared(at('首报.xlsx'), at('重报.xlsx'))];
  expect(saved.result).toEqual(fresh.result);
  expect(saved.code).toBe(fresh.code);
});

test('reports by different policies say so', async () => {
  writeFileSync(at('办法.json'), JSON.stringify({ extends: 'national', id: 'here', name: '本地办法', basis: '本地〔2024〕1号' }));
  await zipingbiao('check', at('首报.xlsx'), '--format', 'json', '--out', at('首报.json'), '--policy', at('办法.json'));
  const { result } = await compared(at('首报.json'), at('重报.xlsx'));
  expect(result.forms[0]!.policy).toMatchObject({ first: '本地办法', same: false });
  expect((await zipingbiao('compare', at('首报.json'), at('重报.xlsx'), ...NATIONAL)).out).toContain('本地办法');
});

test('folders are compared form by form; what has no counterpart is listed and counts', async () => {
  for (const folder of ['一', '二']) mkdirSync(at(folder));
  await writeForm(at('一', '校.xlsx'), SCHOOL);
  await writeForm(at('一', '镇.xlsx'), TOWN);
  await writeForm(at('二', '学校重报.xlsx'), SCHOOL, { J19: '宣传覆盖面不够，已补发宣传单', J16: '部分资金年底才到位，已与财政对接' });
  const { code, result } = await compared(at('一'), at('二'));
  expect(result.forms.map(({ form }) => [form.first.file, form.second.file])).toEqual([['校.xlsx', '学校重报.xlsx']]);
  expect(result.unpaired.first.map(({ form }) => form.file)).toEqual(['镇.xlsx']);
  expect(code).toBe(1);
});

describe('what cannot be compared', () => {
  test.each<[string, string, number]>([
    ['nothing there', '没有.xlsx', 3],
    ['no workbook inside', '坏.xlsx', 3],
    ['no report', '坏.json', 3],
    ['a sheet that is no form', '封面.json', 2],
    ['an empty folder', '空', 2],
  ])('%s', async (_what, name, wanted) => {
    mkdirSync(at('空'));
    writeFileSync(at('坏.xlsx'), 'PK\u0003\u0004 broken');
    writeFileSync(at('坏.json'), '{"schema":1,"engine":"1.0.0","policy":"national","workbooks":[{"file":null,"sha256":null,"error":null,"sheets":{}}]}');
    writeFileSync(at('封面.json'), '{"schema":1,"engine":"1.0.0","policy":"national","workbooks":[]}');
    const { code, err } = await zipingbiao('compare', at('首报.xlsx'), at(name));
    expect(code).toBe(wanted);
    expect(err.split('\n')[0]).toMatch(/。/);
    expect(err).not.toMatch(/undefined|\n +at /);
  });

  test('a broken report is named by its field', async () => {
    writeFileSync(at('坏.json'), '{"schema":1,"engine":"1.0.0","policy":"national","workbooks":[{"file":null,"sha256":null,"error":null,"sheets":{}}]}');
    expect((await zipingbiao('compare', at('坏.json'), at('首报.xlsx'))).err).toContain('workbooks[0].sheets');
  });

  test('--out takes the result, and never an input', async () => {
    expect((await compared(at('首报.xlsx'), at('重报.xlsx'), '--out', at('结果.json'))).result).toBeNull();
    expect(readJson(at('结果.json'))).toMatchObject({ kind: 'comparison' });
    const before = readFileSync(at('重报.xlsx'));
    expect((await zipingbiao('compare', at('首报.xlsx'), at('重报.xlsx'), '--out', at('重报.xlsx'))).code).toBe(2);
    expect(readFileSync(at('重报.xlsx')).equals(before)).toBe(true);
  });
});
