/** The commands from end to end, in this process: what is printed, what is written, and the exit code. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../../src/cli/run';
import type { Report } from '../../src/check/report';
import type { Scored } from '../../src/output/scored';

const assets = path.join(__dirname, '..', '..', 'assets');
const BLANKED = path.join(assets, '示例-龙门镇2024.xlsx');
const forms = path.join(__dirname, '..', 'samples', 'forms');
const BLANK_TEMPLATE = path.join(forms, '45-central-moe-template-zipingbiao-blank.xlsx');

let folder: string;
const at = (...names: string[]): string => path.join(folder, ...names);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'zipingbiao-'));
  cpSync(BLANKED, at('表.xlsx'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function zipingbiao(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const code = await run(argv, {
    out: (text) => void (out += text), err: (text) => void (err += text), progress: () => undefined, outIsTerminal: false,
  });
  return { code, out, err };
}

const parsed = (text: string): Report & { workbooks: { scored?: Scored | null }[] } => JSON.parse(text);

describe('check', () => {
  test('prints one JSON report and nothing else on the data stream', async () => {
    const { code, out, err } = await zipingbiao('check', at('表.xlsx'), '--format', 'json');
    const report = parsed(out);
    expect(report).toMatchObject({ schema: 1, engine: expect.stringMatching(/^\d+\.\d+\.\d+$/), language: 'zh-CN', policy: 'auto' });
    expect(report.summary).toMatchObject({ workbooks: 1, forms: 1, failed: 0 });
    expect(report.workbooks[0]).toMatchObject({ file: '表.xlsx', sha256: expect.stringMatching(/^[0-9a-f]{64}$/), error: null });
    expect(report.workbooks[0]!.sheets[0]!.indicators).toHaveLength(7);
    const errors = report.workbooks[0]!.sheets[0]!.counts.error;
    expect(code).toBe(errors > 0 ? 1 : 0);
    expect(err).not.toBe('');
  });

  test('changes nothing', async () => {
    await zipingbiao('check', folder);
    expect(readdirSync(folder)).toEqual(['表.xlsx']);
    expect(readFileSync(at('表.xlsx')).equals(readFileSync(BLANKED))).toBe(true);
  });

  test('gives the same bytes twice', async () => {
    const [first, second] = [await zipingbiao('check', folder, '--format', 'json'), await zipingbiao('check', folder, '--format', 'json')];
    expect(first.out).toBe(second.out);
  });

  test('readable text names file, form and cells', async () => {
    const { out } = await zipingbiao('check', at('表.xlsx'));
    for (const part of ['表.xlsx', '部门整体支出绩效自评表', 'H20']) expect(out).toContain(part);
    expect(out).not.toMatch(/undefined|NaN|\{\w+\}/);
  });

  test('--fail-on decides about findings', async () => {
    cpSync(path.join(forms, '20-yunnan-yongde-minglangzhongxue-2022.xlsx'), at('表.xlsx'));
    expect((await zipingbiao('check', folder)).code).toBe(1);
    expect((await zipingbiao('check', folder, '--fail-on', 'never')).code).toBe(0);
  });

  test('one bad file stops none of the others, and wins the exit code', async () => {
    writeFileSync(at('坏.xlsx'), 'PK\u0003\u0004 broken');
    writeFileSync(at('空.xlsx'), '');
    writeFileSync(at('假.xls'), '%PDF-1.7');
    const { code, out, err } = await zipingbiao('check', folder, at('没有.xlsx'), '--format', 'json');
    expect(code).toBe(3);
    const { workbooks, summary } = parsed(out);
    expect(workbooks.map(({ file, error }) => [file, error?.code ?? null])).toEqual([
      ['假.xls', 'not-a-workbook'], ['坏.xlsx', 'damaged'], ['空.xlsx', 'empty'], ['表.xlsx', null], ['没有.xlsx', 'not-found'],
    ]);
    expect(summary.failed).toBe(4);
    for (const { error } of workbooks) if (error) expect([error.message, error.next].join()).not.toMatch(/undefined|^,|,$/);
    expect(err).toContain('坏.xlsx');
  });

  test('a folder without workbooks is wrong usage, with nothing on the data stream', async () => {
    mkdirSync(at('空'));
    const { code, out, err } = await zipingbiao('check', at('空'), '--format', 'json');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('空');
  });

  test('--out takes the report instead of the screen, and never an input', async () => {
    const { out } = await zipingbiao('check', at('表.xlsx'), '--format', 'json', '--out', at('报告', 'r.json'));
    expect(out).toBe('');
    expect(parsed(readFileSync(at('报告', 'r.json'), 'utf8')).workbooks).toHaveLength(1);
    expect((await zipingbiao('check', at('表.xlsx'), '--out', at('.', '表.xlsx'))).code).toBe(2);
    expect(readFileSync(at('表.xlsx')).equals(readFileSync(BLANKED))).toBe(true);
  });

  test('an unwritable --out is told and fails', async () => {
    const { code, err } = await zipingbiao('check', at('表.xlsx'), '--out', at('表.xlsx', 'r.txt'));
    expect(code).toBe(3);
    expect(err).toContain('r.txt');
  });
});

describe('score', () => {
  test('fills blanks in a copy, leaves the original, and says every cell', async () => {
    const { code, out } = await zipingbiao('score', at('表.xlsx'), '--format', 'json');
    expect(code).toBe(0);
    expect(readFileSync(at('表.xlsx')).equals(readFileSync(BLANKED))).toBe(true);
    const { scored } = parsed(out).workbooks[0]!;
    expect(scored!.target).toBe(at('表_已评分.xlsx'));
    expect(scored!.written.map(({ cell, old, new: value, kind }) => [cell, old, value, kind])).toEqual([
      ['I5', null, 10, 'fill'], ['H14', null, 15, 'fill'], ['H20', null, 9.78, 'fill'], ['H21', null, 92.78, 'fill'],
    ]);
    const again = parsed((await zipingbiao('check', at('表_已评分.xlsx'), '--format', 'json')).out).workbooks[0]!.sheets[0]!;
    expect(again.edits.filter(({ kind }) => kind === 'fill')).toEqual([]);
    expect(again.total!.score.stated).toBe(92.78);
  });

  test('scoring a scored copy gives the very same bytes', async () => {
    await zipingbiao('score', at('表.xlsx'));
    await zipingbiao('score', at('表_已评分.xlsx'), '--out', at('再.xlsx'));
    expect(readFileSync(at('再.xlsx')).equals(readFileSync(at('表_已评分.xlsx')))).toBe(true);
  });

  test('--dry-run writes nothing and lists the same edits', async () => {
    const dry = parsed((await zipingbiao('score', at('表.xlsx'), '--dry-run', '--format', 'json')).out).workbooks[0]!.scored!;
    expect(readdirSync(folder)).toEqual(['表.xlsx']);
    expect(dry.target).toBeNull();
    const wet = parsed((await zipingbiao('score', at('表.xlsx'), '--format', 'json')).out).workbooks[0]!.scored!;
    expect(dry.written).toEqual(wet.written);
  });

  test('an existing copy is kept unless --force is given', async () => {
    writeFileSync(at('表_已评分.xlsx'), '别人的');
    expect((await zipingbiao('score', at('表.xlsx'))).code).toBe(2);
    expect(readFileSync(at('表_已评分.xlsx'), 'utf8')).toBe('别人的');
    expect((await zipingbiao('score', at('表.xlsx'), '--force')).code).toBe(0);
    expect(readFileSync(at('表_已评分.xlsx')).subarray(0, 2).toString()).toBe('PK');
  });

  test('no input is ever overwritten, not even with --force', async () => {
    cpSync(BLANK_TEMPLATE, at('二.xlsx'));
    expect((await zipingbiao('score', at('表.xlsx'), '--out', at('表.xlsx'), '--force')).code).toBe(2);
    mkdirSync(at('出'));
    cpSync(BLANK_TEMPLATE, at('出', '表_已评分.xlsx'));
    expect((await zipingbiao('score', at('表.xlsx'), at('出', '表_已评分.xlsx'), '--out', at('出'), '--force')).code).toBe(2);
    expect(readFileSync(at('出', '表_已评分.xlsx')).equals(readFileSync(BLANK_TEMPLATE))).toBe(true);
    expect(readFileSync(at('表.xlsx')).equals(readFileSync(BLANKED))).toBe(true);
  });

  test('a folder goes into a folder with its structure; two files never share a target', async () => {
    mkdirSync(at('上报', '甲'), { recursive: true });
    cpSync(BLANKED, at('上报', '甲', '表.xlsx'));
    cpSync(BLANKED, at('上报', '表.xlsx'));
    expect((await zipingbiao('score', at('上报'), '--out', at('出'))).code).toBe(0);
    expect(existsSync(at('出', '表_已评分.xlsx')) && existsSync(at('出', '甲', '表_已评分.xlsx'))).toBe(true);
  });

  test('.xls is read, but not written: it says what to do and fails', async () => {
    cpSync(path.join(__dirname, '..', 'samples', 'torture', 'd_selfeval.xls'), at('旧.xls'));
    const { code, out } = await zipingbiao('score', at('旧.xls'), '--format', 'json');
    expect(code).toBe(3);
    expect(parsed(out).workbooks[0]!.error!.code).toBe('not-writable');
    expect((await zipingbiao('check', at('旧.xls'), '--fail-on', 'never')).code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['旧.xls', '表.xlsx'].sort());
  });

  test('readable text shows old and new and leaves no placeholder open', async () => {
    const { out } = await zipingbiao('score', at('表.xlsx'));
    expect(out).toMatch(/H20\s+（空）\s+→\s+9\.78/);
    expect(out).not.toMatch(/undefined|NaN|\{\w+\}/);
  });
});

describe('policies, rules, explain, help', () => {
  test.each([[['policies'], 'national'], [['rules'], 'unexplained-deviation'], [['explain', 'score-mismatch'], 'score-mismatch'], [['--help'], 'zipingbiao check'], [['--version'], '.']])(
    '%s',
    async (argv, part) => {
      const { code, out, err } = await zipingbiao(...argv);
      expect([code, err]).toEqual([0, '']);
      expect(out).toContain(part);
    },
  );

  test.each([[['explain', '没有']], [['check', '.', '--policy', 'atlantis']], [['check', '.', '--policy', 'none.json']], [['check', '.', '--colour']], [[]]])(
    '%s is wrong usage: a sentence and the usage on the error stream',
    async (argv) => {
      const { code, out, err } = await zipingbiao(...argv);
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(/^[^\n]+\n用法/);
    },
  );

  test('a policy file that extends a shipped one is used; one with a wrong field is named', async () => {
    writeFileSync(at('办法.json'), JSON.stringify({ extends: 'national', id: 'here', name: '本地办法', basis: '本地〔2024〕1号' }));
    const { out } = await zipingbiao('check', at('表.xlsx'), '--format', 'json', '--policy', at('办法.json'));
    expect(parsed(out).workbooks[0]!.sheets[0]!.policy).toMatchObject({ id: 'here', name: '本地办法' });
    writeFileSync(at('办法.json'), '{"extends":"national","id":"here","name":"本地办法","basis":"x","bandz":1}');
    const wrong = await zipingbiao('check', at('表.xlsx'), '--policy', at('办法.json'));
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('bandz');
  });

  test.each([
    ['{"extends":"national","id":"here","name":"本地办法","basis":"x","rules":{"score-mismach":{"severity":"off"}}}', 'score-mismach'],
    ['{"extends":"national",\n"id":"here",\n}', '第 3 行'],
    ['', 'JSON'],
    ['{"extends":"national","id":"here","name":"本地办法","basis":"x","execution":{"weight":"十"}}', 'execution.weight 的值为 "十"，应为：0 到 100 之间的数'],
  ])('the policy file %s is refused with a sentence', async (content, part) => {
    writeFileSync(at('办法.json'), content);
    const { code, out, err } = await zipingbiao('check', at('表.xlsx'), '--policy', at('办法.json'));
    expect([code, out]).toEqual([2, '']);
    expect(err.split('\n')[0]).toContain(part);
    expect(err).not.toMatch(/undefined|\{\w+\}|policies\.[a-z]/);
  });

  test('a rule that only a place speaks of may be named in a policy file', async () => {
    writeFileSync(at('办法.json'), JSON.stringify({ extends: 'sichuan', id: 'here', name: '本地办法', basis: 'x', rules: { 'budget-adjustment-unexplained': { threshold: 10 } } }));
    expect((await zipingbiao('check', at('表.xlsx'), '--policy', at('办法.json'))).code).not.toBe(2);
  });

  test('without --policy every form gets the one that its own evidence calls for, and the report says why', async () => {
    const policies = async (...argv: string[]) => {
      const { out } = await zipingbiao('check', folder, '--format', 'json', ...argv);
      return parsed(out).workbooks.flatMap(({ sheets }) => sheets.map(({ policy: { id, chosen, why } }) => [id, chosen, why !== null]));
    };
    cpSync(path.join(forms, '08-sichuan-qingshen-fagaiju-2023.xlsx'), at('川.xlsx'));
    cpSync(path.join(forms, '03-seed002-hunan-lukou-longmen-mubiao.xlsx'), at('目标.xlsx'));
    const byChance = [['sichuan', 'auto', true], ['national', 'auto', true], ['hunan', 'auto', true]];
    expect((await policies()).sort()).toEqual(byChance.sort());
    expect((await policies('--policy', 'auto')).sort()).toEqual(byChance);
    expect(await policies('--policy', 'hubei')).toEqual([['hubei', 'user', false], ['hubei', 'user', false], ['hubei', 'user', false]]);
  });

  test('score names the policy that it fills in by', async () => {
    expect((await zipingbiao('score', at('表.xlsx'), '--dry-run')).out).toMatch(/湖南省（2023 年起），自动选择：.*株洲市/);
    expect((await zipingbiao('score', at('表.xlsx'), '--dry-run', '--policy', 'beijing')).out).toMatch(/北京市（2016—2017 年）\n/);
  });

  test('policies shows years, main figures and what is not verified', async () => {
    const { out } = await zipingbiao('policies');
    const line = (id: string): string => out.split('\n').find((each) => each.startsWith(`${id} `))!;
    for (const part of ['湖北省', '2020', '执行率 20 分', '100-80-50-0', '不评级']) expect(line('hubei')).toContain(part);
    for (const part of ['2016—2017', '年初预算数']) expect(line('beijing')).toContain(part);
    for (const part of ['财预〔2020〕10号', '未核对原文', '定性三档']) expect(line('national')).toContain(part);
    expect(out).not.toMatch(/undefined|\{\w+\}|policies\./);
  });
});
