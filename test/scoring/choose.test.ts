/** Which policy a form calls for: every published form as a person reads it, and invented ones with traps. */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Form } from '../../src/form/form';
import { readForms } from '../../src/form/read';
import { choosePolicy, listPolicies, nationalPolicy } from '../../src/scoring';
import { areaAt } from '../../src/scoring/areas';
import areas from '../../src/scoring/areas.json';
import { hasText, say } from '../../src/text/say';
import { formNames, gridOf, labelsOf, realGrid } from '../support/realForms';

const reading = (grid: Parameters<typeof readForms>[0]): Form => {
  const [first] = readForms(grid);
  if (first?.status !== 'form') throw new Error(`no form: ${first?.status}`);
  return first.form;
};

/** Id of the policy, and why without its prefix. */
const chosen = (form: Form): [string, string] => {
  const { policy, why } = choosePolicy(form);
  return [policy.id, why.id.replace('policies.choice.', '')];
};

// Decided by reading each sheet: 永德县's form names 临沧市; 白水县, 天长市 and the like are counties and name no place.
test.each<[string, string]>([
  ['01-seed001-gansu-heshui-jimin-zhengti', 'national'], // only its points are Gansu's
  ['02-seed002-hunan-lukou-longmen-zhengti', 'hunan'],
  ['05-anhui-tianchang-fangxun-2022', 'national'],
  ['07-beijing-haidian-xueyuanlu-2016', 'beijing'],
  ['08-sichuan-qingshen-fagaiju-2023', 'sichuan'],
  ['12-hubei-changjiang-jinbu-2020', 'hubei'],
  ['18-hunan-hengshan-chubeiliang-2020', 'national'],
  ['20-yunnan-yongde-minglangzhongxue-2022', 'yunnan'],
  ['23-chongqing-kexuecheng-rongmeiti-zhengti-2021', 'chongqing'],
  ['29-hubei-tongcheng-tanghu-zhengti-2020', 'hubei'],
  ['40-ningxia-yinchuan-liuzhong-2021', 'ningxia'],
  ['41-anhui-suixi-linshijiuzhu-2019', 'national'],
  ['42-hebei-chengan-gaoling-2020', 'hebei'],
  ['44-anhui-jinzhai-meilixiangcun-zhengti-2023', 'national'],
  ['45-central-moe-template-zipingbiao-blank', 'central-2019'],
])('%s: %s', (name, policy) => {
  expect(choosePolicy(reading(realGrid(name))).policy.id).toBe(policy);
});

test('every published form is in that table', () => {
  expect(formNames.filter((name) => labelsOf(name).status === 'form')).toHaveLength(15);
});

/** Title, organizations and marks set into the national layout. */
function invented(title: string, organization: string, department: string, marks: string): Form {
  const mark = new Map(marks.split(';').filter((each) => each !== '').map((each) => each.split('=') as [string, string]));
  const own = mark.get('表头')?.split(',') ?? ['年度指标值', '实际完成值'];
  const groups = (mark.get('组') ?? '产出指标').split(',').map((each) => [each.replace(/\d+$/, ''), /\d+$/.exec(each)?.[0] ?? ''] as const);
  const execution = mark.get('执行') ?? '10';
  return reading(gridOf([
    [mark.has('编号') ? `报表编号：${mark.get('编号')}` : ''],
    [title],
    ['单位名称', organization, '', '主管部门', department],
    ['预算资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', own.find((each) => each.includes('执行率')) ?? '得分'],
    ['', '年度资金总额', '100', '100', '100', execution, '100%', ''],
    ['一级指标', '二级指标', '三级指标', ...own.filter((each) => !each.includes('执行率')), '分值', '得分', '偏差原因'],
    ...groups.map(([group, points]) => [group, '数量指标', '某项工作', ...own.filter((each) => !each.includes('执行率')).map(() => '12'), points, points, '']),
  ]));
}

const cases = readFileSync(join(__dirname, '../cases/choose.tsv'), 'utf8').split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  .map((line) => { const [policy, why, title, ...rest] = line.split('\t'); return [title!, rest.join(' '), policy!, why!, rest] as const; });

test.each(cases)('%s %s → %s, %s', (title, _, policy, why, [organization = '', department = '', marks = '']) => {
  expect(chosen(invented(title, organization, department, marks))).toEqual([policy, why]);
});

test.each(cases)('%s %s: the reason names its evidence in both languages', (title, _, __, ___, [organization = '', department = '', marks = '']) => {
  const { why } = choosePolicy(invented(title, organization, department, marks));
  for (const language of ['zh-CN', 'en'] as const) {
    expect(hasText(why.id, language)).toBe(true);
    expect(say(why.id, why.values, language)).not.toMatch(/undefined|null|NaN|\{\w+\}|policies\./);
  }
});

test('free text in the form speaks for no place', () => {
  const form = invented('2024年度项目支出绩效自评表', '某县水利局', '', '');
  const elsewhere = { ...form, narratives: [{ cell: 'A9', text: '四川省' }], goals: [{ cell: 'A8', text: '四川省成都市' }] };
  expect(chosen(elsewhere)).toEqual(['national', 'no-evidence']);
});

test('the same form gives the same choice, and is left as it is', () => {
  const form = reading(realGrid('02-seed002-hunan-lukou-longmen-zhengti'));
  const before = JSON.stringify(form);
  expect(JSON.stringify(choosePolicy(form))).toBe(JSON.stringify(choosePolicy(form)));
  expect(JSON.stringify(form)).toBe(before);
});

test('a form that was not read from a sheet gives the national policy', () => {
  const { provenance: _, ...form } = invented('某表', '', '', '');
  expect(choosePolicy(form).policy).toBe(nationalPolicy);
});

test('any texts give a choice with a reason, and a place only by a full name at the front', () => {
  const word = fc.constantFrom('四川', '省', '市', '区', '路', '江西', '河北', '吉林', '海南', '州', '北京', '公司', '2024', '年度', '局', '中共', '（', '对口');
  const words = fc.array(word, { maxLength: 8 }).map((each) => each.join(''));
  const base = invented('2024年度项目支出绩效自评表', '某局', '', '');
  fc.assert(fc.property(fc.oneof(words, fc.string()), fc.oneof(words, fc.string()), (title, organization) => {
    const form = { ...base, title, organization, organizations: { heading: null, own: [], others: [] } };
    const { policy, why } = choosePolicy(form);
    expect(say(why.id, why.values)).not.toMatch(/undefined|policies\.[a-z]/);
    if (policy !== nationalPolicy) expect(`${title} ${organization}`).toMatch(/(省|市|州|中央)/);
  }));
});

test('a hostile title takes no time', () => {
  const started = Date.now();
  choosePolicy({ ...invented('2024年度项目支出绩效自评表', '某局', '', ''), title: `四川省${'市'.repeat(20000)}！`, organization: '区县'.repeat(20000) });
  expect(Date.now() - started).toBeLessThan(1000);
});

describe('the table of areas', () => {
  const all = Object.entries(areas).flatMap(([code, names]) => names.map((name) => [code, name] as const));

  test('every name leads to its own province, with a district behind it too', () => {
    expect(all.length).toBeGreaterThan(400);
    for (const [code, name] of all) {
      expect([name, areaAt(name)?.code]).toEqual([name, code]);
      expect([name, areaAt(`${name}某区财政局`)?.code]).toEqual([name, code]);
    }
  });

  test('a city behind the name of its province leads there as well', () => {
    for (const [code, name] of all) if (code !== '00') expect(areaAt(`${areas[code as keyof typeof areas][0]}${name}财政局`)?.code).toBe(code);
  });

  test('no name stands twice, and codes are those of GB/T 2260', () => {
    expect(new Set(all.map(([, name]) => name)).size).toBe(all.length);
    for (const [code] of all) expect(code).toMatch(/^(00|1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])$/);
  });

  test('every policy with an area can be found by it', () => {
    for (const { area } of listPolicies()) if (area !== null) expect([area, areaAt(area) !== null]).toEqual([area, true]);
  });
});
