/** `waive` and `check --waivers` from end to end. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { CheckReport } from '../../src/cli/check';
import { dayOf } from '../../src/output/timestamp';
import type { WaiverFile } from '../../src/batch/waiver';
import { readJson, workFolder, writeForm, zipingbiao } from './commandLine';

const SCHOOL = '20-yunnan-yongde-minglangzhongxue-2022';
const UNEXPLAINED = 'unexplained-deviation:效益指标/社会效益指标/政策知晓率';
const { at } = workFolder();

beforeEach(() => writeForm(at('表.xlsx'), SCHOOL));

const waive = (finding: string, ...more: string[]) =>
  zipingbiao('waive', at('表.xlsx'), '--finding', finding, '--reason', '上级核定，已有批复', '--by', '复核人甲', '--date', '2025-03-01', ...more);
const file = () => readJson(at('豁免.json')) as WaiverFile;
const check = async (...more: string[]) => {
  const { code, out, err } = await zipingbiao('check', at('表.xlsx'), '--format', 'json', ...more);
  return { code, err, report: (out === '' ? null : JSON.parse(out)) as CheckReport };
};

test.each([UNEXPLAINED, 'unexplained-deviation:J19', 'j19', 'unexplained-deviation'])('a finding named as %s is waived and counted apart', async (name) => {
  expect((await check()).code).toBe(1);
  const before = readFileSync(at('表.xlsx'));
  expect(await waive(name)).toMatchObject({ code: 0, out: '' });
  expect(readFileSync(at('表.xlsx')).equals(before)).toBe(true);
  expect(file().waivers).toMatchObject([{ finding: UNEXPLAINED, reason: '上级核定，已有批复', by: '复核人甲', date: '2025-03-01', form: { file: '表.xlsx' } }]);
  expect(file().waivers[0]!.cells).toContainEqual({ cell: 'G19', value: '98%' });
  const { code, report, err } = await check('--waivers', at('豁免.json'));
  expect(code).toBe(0);
  const [sheet] = report.workbooks[0]!.sheets;
  expect(sheet!.findings.find(({ key }) => key === UNEXPLAINED)!.waived).toEqual({ reason: '上级核定，已有批复', by: '复核人甲', date: '2025-03-01' });
  expect(sheet!.counts).toMatchObject({ error: 0, waived: 1 });
  expect(report.waivers).toEqual({ applied: 1, void: [], unused: [] });
  expect(err).not.toContain('J19');
});

test('the readable report shows it as waived', async () => {
  await waive('J19');
  const { out } = await zipingbiao('check', at('表.xlsx'), '--waivers', at('豁免.json'));
  expect(out).toMatch(/J19.*复核人甲.*2025-03-01.*上级核定/);
});

test('a changed cell voids it, with old and new, and the finding counts again', async () => {
  await waive('J19');
  await writeForm(at('表.xlsx'), SCHOOL, { G19: 60 });
  const { code, report, err } = await check('--waivers', at('豁免.json'));
  expect(code).toBe(1);
  expect(report.waivers!.void[0]!.changed).toEqual([expect.objectContaining({ cell: 'G19', old: '98%' })]);
  expect(err).toMatch(/G19 98% → 60/);
  expect(err).not.toMatch(/undefined|\{\w+\}/);
});

test('one file serves many workbooks; a second waiver of a finding replaces the first', async () => {
  await waive('J19');
  await waive('J16');
  await waive('J19', '--policy', 'national');
  expect(file().waivers.map(({ finding }) => finding.split(':')[0]).sort()).toEqual(['deduction-unexplained', 'unexplained-deviation']);
  mkdirSync(at('另'));
  await writeForm(at('另', '镇.xlsx'), '02-seed002-hunan-lukou-longmen-zhengti');
  const { out } = await zipingbiao('check', at('另'), '--waivers', at('豁免.json'), '--format', 'json', '--fail-on', 'never');
  expect((JSON.parse(out) as CheckReport).waivers!.unused.map(({ why }) => why)).toEqual(['no-form', 'no-form']);
});

test('without a date it is today', async () => {
  await zipingbiao('waive', at('表.xlsx'), '--finding', 'J19', '--reason', '有批复', '--by', '甲', '--waivers', at('w.json'));
  expect((readJson(at('w.json')) as WaiverFile).waivers[0]!.date).toBe(dayOf(new Date()));
  expect(dayOf(new Date(2025, 2, 1, 23, 59))).toBe('2025-03-01');
});

describe('wrong use writes nothing', () => {
  test.each<[string, string[], RegExp]>([
    ['a finding that is not there', ['没有这条'], /unexplained-deviation:J19/],
    ['a date that is none', ['J19', '--date', '2025-02-30'], /2025-02-30/],
    ['a sheet that is not there', ['J19', '--worksheet', '别的'], /J19/],
    ['a waivers file that is the workbook', ['J19', '--waivers', '表.xlsx'], /表\.xlsx/],
    ['a broken waivers file', ['J19', '--waivers', '坏.json'], /waivers\[0\]\.form/],
  ])('%s', async (_what, [name, ...more], told) => {
    writeFileSync(at('坏.json'), '{"schema":1,"waivers":[{}]}');
    const before = readFileSync(at('坏.json'), 'utf8');
    const argv = more.map((each) => (/\.(?:xlsx|json)$/.test(each) ? at(each) : each));
    const dated = argv.includes('--date') ? [] : ['--date', '2025-03-01'];
    const { code, out, err } = await zipingbiao('waive', at('表.xlsx'), '--finding', name!, '--reason', 'r', '--by', 'b', ...dated, ...argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(told);
    expect([existsSync(at('豁免.json')), readFileSync(at('坏.json'), 'utf8')]).toEqual([false, before]);
  });

  test('a name that fits several findings lists them', async () => {
    await writeForm(at('表.xlsx'), SCHOOL, { G15: '90%' });
    const { code, err } = await waive('unexplained-deviation');
    expect(code).toBe(2);
    expect(err).toContain('unexplained-deviation:J15');
    expect(err).toContain('unexplained-deviation:J19');
  });

  test('a workbook that cannot be read', async () => {
    writeFileSync(at('表.xlsx'), 'PK\u0003\u0004 broken');
    expect((await waive('J19')).code).toBe(3);
    expect(existsSync(at('豁免.json'))).toBe(false);
  });

  test('check --waivers: missing or broken, and never overwritten by --out', async () => {
    expect((await check('--waivers', at('没有.json'))).code).toBe(2);
    writeFileSync(at('坏.json'), '{"schema":1,"waivers":[{"form":{}}]}');
    expect((await check('--waivers', at('坏.json'))).err).toMatch(/^[^\n]*waivers\[0\]\.form\.file[^\n]*\n/);
    await waive('J19');
    expect((await check('--waivers', at('豁免.json'), '--out', at('豁免.json'))).code).toBe(2);
  });
});
