import Big from 'big.js';
import { directionOf, headOf, isBoundedPercentage } from '../../src/scoring/direction';
import type { NumberCell } from '../../src/scoring/oneUnit';
import type { Unit, UnitKind } from '../../src/value/unit';

const units: Record<string, [UnitKind, string]> = {
  '%': ['ratio', '1'], '‰': ['ratio', '0.1'], 万元: ['money', '10000'], 件: ['count', '1'], 天: ['time', '1'], '元/人': ['compound', '1'],
};

function unitOf(name: string): Unit | null {
  const [kind, scale] = units[name] ?? [null, null];
  return kind === null ? null : { name, kind, scale: new Big(scale), dimension: kind === 'compound' ? 'money/人' : kind };
}

function cell(text: string): NumberCell {
  const [, relation, digits, unit] = /^(>=|<=|>|<|=)?(-?[\d.]+)(.*)$/.exec(text)!;
  return {
    kind: 'number', relation: (relation as NumberCell['relation']) ?? null, value: new Big(digits!), decimals: 0,
    unit: unitOf(unit!), approximate: false, label: '', text,
  };
}

const reading = (name: string, target: string, level2 = '') => directionOf(cell(target), { level1: '', level2, name });

test.each([['>=', 'higher'], ['>', 'higher'], ['<=', 'lower'], ['<', 'lower']])('the operator %s decides before any name', (sign, direction) => {
  for (const name of ['公用经费控制率', '群众满意度', '面积控制率'])
    expect(reading(name, `${sign}90%`)).toEqual({ direction, source: 'operator' });
});

test.each([
  '“三公”经费控制率', '三公经费变动率', '财政供养人员控制率', '在职人员控制率', '公用经费控制率', '预算调整率', '结转结余变动率', '结转结余率',
  '资金结余率', '结余率(计算方法为:结余数/预算数)', '成本控制率', '单位成本', '项目超支率', '培训费控制率', '安全事故发生率', '安全事故率', '辍学率', '差错率', '投入-成本',
])('%s: lower is better', (name) => {
  expect(reading(name, '100%')).toEqual({ direction: 'lower', source: 'name' });
  expect(reading(name, '=100%')).toEqual({ direction: 'lower', source: 'name' });
});

test.each(['办公面积控制率', '预算控制率', '价格变动率', '人口变化率', '汇率波动率'])('%s: unclear', (name) => {
  expect(reading(name, '100%').direction).toBe('unclear');
});

test.each([
  '群众满意度', '预算完成率', '“三公经费”公开率', '三公经费压减率', '投诉办结率', '事故处置率', '成本节约率', '成本核算率', '结余资金上缴率',
  '税收增长率', '查处违法案件数', '乡镇重点工作办结率', '生均补助标准达标率', '信访发生数化解率', '能耗降低率',
])('%s: higher is better', (name) => {
  expect(reading(name, '100%')).toEqual({ direction: 'higher', source: 'default' });
});

test.each<[string, string, string, string]>([
  ['成本指标', '办公所需', '15万元', 'lower'],
  ['经济成本指标', '工程建设', '1500元/人', 'lower'],
  ['成本指标', '补助标准', '1500元/人', 'unclear'],
  ['成本指标', '资金支付', '15万元', 'unclear'],
  ['成本指标', '资金节约额', '15万元', 'higher'],
  ['成本指标', '培训人数', '15件', 'higher'],
  ['生态环境成本指标', '噪音投诉', '15件', 'unclear'],
  ['成本指标', '预算执行率', '100%', 'higher'],
  ['数量指标', '争取资金', '15万元', 'higher'],
  ['数量指标', '项目支出', '15万元', 'unclear'],
  ['数量指标', '农村低保标准', '530元/人', 'unclear'],
  ['时效指标', '办理时限', '5天', 'lower'],
  ['时效指标', '活动', '5天', 'unclear'],
  ['数量指标', '免费开放天数', '300天', 'higher'],
])('%s / %s %s: %s', (level2, name, target, direction) => {
  expect(reading(name, target, level2).direction).toBe(direction);
});

test('a zero growth target is met by growth', () => {
  expect(reading('税收增长率', '0%')).toEqual({ direction: 'higher', source: 'name' });
});

test('a ceiling said in the target is an operator', () => {
  expect(directionOf({ ...cell('82件'), text: '控制指标82起' }, { level1: '', level2: '', name: '森林火灾' })).toEqual({ direction: 'lower', source: 'operator' });
});

test.each([
  ['“三公”经费控制率', '三公经费控制率'], ['结余率(计算方法为:结余数/预算数)', '结余率'], ['投入-成本目标-预算执行情况', '预算执行情况'],
  ['临时救助标准(<**元/户·年)——一户年最高5300元', '临时救助标准'], ['成本指标', '成本'], [' 群众 满意度 ', '群众满意度'], ['', ''],
])('the head of %s is %s', (name, head) => {
  expect(headOf(name)).toBe(head);
});

test.each([
  ['覆盖率', '50%', '100%', true], ['完成率', '100%', '150%', false], ['税收增长率', '2%', '5%', false], ['培训人数', '50件', '100件', false],
  ['受害率', '1‰', '5‰', true], ['覆盖率', '50%', '100', true],
])('%s %s → %s bounded by 100: %s', (name, target, actual, bounded) => {
  expect(isBoundedPercentage(cell(target), cell(actual), { level1: '', level2: '', name })).toBe(bounded);
});
