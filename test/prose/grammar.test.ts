/** The grammar below the prose check: numbers of headings, roles, labels, states of the budget, figures, openers of parts. */
import { alike, cleanLabel } from '../../src/prose/label';
import { outline } from '../../src/prose/chapters';
import { figuresIn } from '../../src/prose/figures';
import { markerAt } from '../../src/prose/heading';
import { layOut } from '../../src/prose/passage';
import { roleOf } from '../../src/prose/roles';
import { scopeOf, yearOf } from '../../src/prose/scope';
import { splitsIn } from '../../src/prose/splits';
import { documentOfText } from '../../src/host/plainText';

test.each<[string, string, number]>([
  ['第一部分 基本情况', 'part', 1], ['三、绩效目标', 'han', 3], ['（十二）其他', 'hanParen', 12], ['（二）、资产', 'hanParen', 2], ['1. 职责', 'arabic', 1], ['2、职责', 'arabic', 2],
  ['1.2 人员', 'dotted2', 2], ['1.2.3 人员', 'dotted3', 3], ['(3) 效益', 'arabicParen', 3], ['4）效益', 'arabicParen', 4], ['③时效', 'circled', 3],
])('%s begins with a number', (text, style, number) => expect(markerAt(text)).toMatchObject({ style, number }));

test.each(['2.43%的资金', '2024年预算', '3个村', '一是加强', '1,200万元'])('%s does not', (text) => expect(markerAt(text)).toBeNull());

test.each<[string, string | null]>([
  ['部门概况', 'basics'], ['绩效目标设定情况', 'targets'], ['年度工作任务目标', 'targets'], ['绩效目标完成情况', 'results'], ['履职完成情况分析', 'results'], ['未完成的绩效目标', 'results'],
  ['存在的问题及原因分析', 'causes'], ['偏离绩效目标的原因及下一步改进措施', 'causes'], ['困难群众救助', null], ['其他需要说明的问题', null], ['有关建议', 'measures'],
  ['绩效自评结果拟应用和公开情况', 'use'], ['评价结论及建议', 'conclusion'], ['绩效评价工作开展情况', 'process'], ['预算收支情况', 'funds'],
])('%s: %s', (title, role) => expect(roleOf(title)).toBe(role));

test('headings nest by style; a style that begins again nests once more; what is lost goes on', () => {
  const text = '2024年度自评报告\n基本情况\n（一）职责\n二、收支\n（一）、收入情况\n（二）、绩效状况\n（一）强本固基，推进振兴\n（二）人民至上，守住底线\n（三）、资产情况\n三、结论';
  expect(outline(layOut(documentOfText(text))).chapters.map(({ title, level }) => [level, title])).toEqual([
    [1, '基本情况'], [2, '（一）职责'], [1, '二、收支'], [2, '（一）、收入情况'], [2, '（二）、绩效状况'], [3, '（一）强本固基，推进振兴'], [3, '（二）人民至上，守住底线'], [2, '（三）、资产情况'], [1, '三、结论'],
  ]);
});

test.each<[string, string]>([
  ['其中：基本支出为', '基本支出'], ['2024年度全年总支出', '总支出'], ['共新增市场主体', '新增市场主体'], ['在职人员', '在职人员'], ['及时率达到', '及时率'], ['对个人和家庭的补助', '对个人和家庭的补助'], ['共建项目', '共建项目'],
])('label of %s: %s', (text, label) => expect(cleanLabel(text)).toBe(label));

test('labels alike', () => {
  expect(alike('群众满意度', '群众满意度')).toBe(1);
  expect(alike('群众满意度', '办结率')).toBe(0);
  expect(alike('培训人次', '培训人数')).toBeGreaterThan(0.6);
});

test.each<[string, string | null]>([
  ['2024年部门年初预算支出', 'initial'], ['年初预算支出5381.80万元,其中:基本支出', 'initial'], ['年内调整预算收入', 'adjusted'], ['调整预算数', 'adjusted'], ['全年预算数', 'adjusted'],
  ['决算支出', 'final'], ['实际执行', 'final'], ['上年决算数为', 'final'], ['上年', 'previous'], ['比上年减少', null], ['预算执行率', null], ['一般公共预算', null], ['上年结转', null],
])('%s: %s', (text, scope) => expect(scopeOf(text)).toBe(scope));

test('years in figures and in characters', () => {
  expect([yearOf('2023年支出10万元,2024年'), yearOf('二〇二三年'), yearOf('支出')]).toEqual([2024, 2023, null]);
});

const read = (text: string): string[] => figuresIn(text, 0, 0, 2024).map(({ label, value, unit, relation, approximate, start, end }) => `${label}|${value.toFixed()}${unit?.name ?? ''}|${relation ?? ''}${approximate ? '~' : ''}|${text.slice(start, end)}`);

test.each<[string, string[]]>([
  ['2024 年全年支出 1043.96 万元', ['支出|1043.96万元||1043.96 万元']],
  ['满意度：≥９０％', ['满意度|90%|>=|９０％']],
  ['开展了140余次检查', ['开展|140次|~|140余次']],
  ['根据〔2025〕31号文件，于2024年12月31日召开第3次会议', []],
  ['占百分之三点四', ['占|3.4%||百分之三点四']],
  ['“1+3”体系、12345热线、5G基站', []],
  ['基本支出1,059.00万元，比上年减少40.61万元', ['基本支出|1059万元||1,059.00万元', '比上年减少|40.61万元||40.61万元']],
])('figures of %s', (text, figures) => expect(read(text)).toEqual(figures));

const sums = (text: string): string[] => splitsIn(text, 0, figuresIn(text, 0, 0, 2024)).map(({ whole, parts, outcome }) => `${whole.value.toFixed()}=${parts.map(({ value }) => value.toFixed()).join('+')} ${outcome}`);

test.each<[string, string[]]>([
  ['编制99个，其中行政46个，事业53个；实有84人，其中行政40人，事业44人。', ['99=46+53 agrees', '84=40+44 agrees']],
  ['编制58名，其中：行政21名，工勤2名，事业35名（其中农业10名，党群9名，执法16名）。', ['58=21+2+35 agrees', '35=10+9+16 agrees']],
  ['总支出100万元，其中：基本支出60万元，其中人员经费40万元、公用经费20万元，项目支出40万元。', ['100=60+40 agrees', '60=40+20 agrees']],
  ['总支出100万元，占60%；按功能分类：教育70万元，卫生30万元。', ['100=70+30 agrees']],
  ['在职63人，退休19人，在职中行政26人，工勤1人，事业36人。', ['63=26+1+36 agrees']],
  ['决算收入5241.83万元，其中：拨款4572.30万元，基金52.09万元，其他617.45万元。', ['5241.83=4572.3+52.09+617.45 rounding']],
  ['事业编36人（全额拨款31人、自收自支2人）。', ['36=31+2 differs']],
  ['产出得38分，效益得28分，综合得分66分。', ['66=38+28 agrees']],
  ['共有20名积极分子，其中4人获奖。', []],
])('sums of %s', (text, expected) => expect(sums(text)).toEqual(expected));
