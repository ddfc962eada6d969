/** `check --previous`: last year's folder beside this year's workbook. */
import { mkdirSync, writeFileSync } from 'node:fs';
import type { CheckReport } from '../../src/cli/check';
import { workFolder, writeForm, zipingbiao } from './commandLine';

const SCHOOL = '20-yunnan-yongde-minglangzhongxue-2022';
const { at } = workFolder();

beforeEach(async () => {
  mkdirSync(at('2021'));
  mkdirSync(at('空'));
  await writeForm(at('表.xlsx'), SCHOOL, { J19: '宣传覆盖面不够，已补发2022年宣传单' });
  await writeForm(at('2021', '上年.xlsx'), SCHOOL, { A1: '2021年度项目支出绩效自评表', J19: '宣传覆盖面不够，已补发2021年宣传单', G14: 741 });
});

const check = (...more: string[]) => zipingbiao('check', at('表.xlsx'), '--fail-on', 'never', ...more);

test('lists what was handed in again', async () => {
  const { code, out } = await check('--previous', at('2021'), '--format', 'json');
  expect(code).toBe(0);
  const [year] = (JSON.parse(out) as CheckReport).batch!.previous;
  expect(year).toMatchObject({ why: null, previous: { file: '上年.xlsx', year: 2021 }, form: { file: '表.xlsx', year: 2022 } });
  expect(year!.repeated.map(({ what, cell }) => [what, cell])).toEqual([['amounts', 'G6'], ['cause', 'J19']]);
});

test('the readable report has a section for it', async () => {
  const { out } = await check('--previous', at('2021'));
  expect(out).toMatch(/与上年相同[^]*J19.*宣传覆盖面不够/);
  expect(out).not.toMatch(/undefined|NaN|\{\w+\}/);
});

test('without --previous the report has no such part', async () => {
  expect(JSON.parse((await check('--format', 'json')).out)).not.toHaveProperty('batch');
});

test('a folder without workbooks is wrong usage; one that cannot be read is told and fails', async () => {
  expect((await check('--previous', at('空'))).code).toBe(2);
  writeFileSync(at('2021', '坏.xlsx'), 'PK\u0003\u0004 broken');
  const { code, err } = await check('--previous', at('2021'));
  expect(code).toBe(3);
  expect(err).toContain('坏.xlsx');
});
