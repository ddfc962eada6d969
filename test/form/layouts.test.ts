/** Layouts beyond the published sample: each feature that real templates are known for, drawn and read. */
import { parseRange } from '../../src/grid/address';
import { Grid } from '../../src/grid/grid';
import type { Form } from '../../src/form/form';
import { readForms } from '../../src/form/read';
import { fundLines, indicatorLines, sketch } from '../support/sketch';

function formOf(text: string): Form {
  const readings = readForms(sketch(text));
  const [first] = readings;
  if (readings.length !== 1 || first?.status !== 'form') throw new Error(`read as ${readings.map((each) => each.status)}`);
  return first.form;
}

test('budget platform export: 计算符号 · 指标值 · 计量单位', () => {
  const form = formOf(`
序号|一级指标|二级指标|指标名称|计算符号|指标值|计量单位|实际完成值|分值|得分|偏差原因分析及改进措施
1|产出指标|数量指标|办理社会救助人次|≥|300|人次|312|10|10|
2|产出指标|质量指标|救助对象认定准确率|≥|98|%|97|10|9.9|个别对象信息更新不及时
3|效益指标|社会效益指标|困难群众基本生活保障|定性|有效保障||达成预期指标|20|20|
`);
  expect(indicatorLines(form)).toEqual([
    '产出指标/数量指标/办理社会救助人次 | ≥300人次 → 312 | 10 | 10 | ',
    '产出指标/质量指标/救助对象认定准确率 | ≥98% → 97 | 10 | 9.9 | 个别对象信息更新不及时',
    '效益指标/社会效益指标/困难群众基本生活保障 | 定性有效保障 → 达成预期指标 | 20 | 20 | ',
  ]);
});

test('two goal blocks, each with its own header; total and causes below', () => {
  const form = formOf(`
2020年度水土保持项目自评表
单位名称：|水保站|||填报日期：
预算执行情况(万元)(20分)||预算数(A)|执行数(B)|执行率(B/A)|得分(20分*执行率)
|年度财政资金总额|10|10|100|20
年度绩效目标1(40分)|一级指标|二级指标|三级指标|年初目标值(A)|实际完成值(B)|得分
|产出指标|质量指标|监测数据合格率|100%|100%|10
||进度指标|监测资料整编|100%|98%|9.8
年度绩效目标2(40分)|一级指标|二级指标|三级指标|年初目标值(A)|实际完成值(B)|得分
|产出指标|数量指标|上报资料份数|12份|12份|40
总分||||||79.8
偏差大或目标未完成原因分析|监测资料整编：部分站点数据缺测
`);
  expect(indicatorLines(form)).toEqual([
    '产出指标/质量指标/监测数据合格率 | 100% → 100% |  | 10 | ∅',
    '产出指标/进度指标/监测资料整编 | 100% → 98% |  | 9.8 | ∅',
    '产出指标/数量指标/上报资料份数 | 12份 → 12份 |  | 40 | ∅',
  ]);
  expect(form.groups.map((group) => group.rows)).toEqual([[6, 7], [9]]);
  expect(form.total?.score.value?.toString()).toBe('79.8');
  expect(form.narratives).toEqual([{ cell: 'B11', text: '监测资料整编：部分站点数据缺测' }]);
  expect(fundLines(form)).toEqual(['4 total 年度财政资金总额 -/10/10 20 100 20']);
});

test('offset start, blank rows and columns, broken brackets, stray blanks', () => {
  const form = formOf(`
|
||
|||部 门 整 体 支 出 绩 效 自 评 表
||
|||（2023 年度）
|||部门名称：某县水利局
||
|||预算资金（万元|||年初预算数（A|全年预算数）|全年执行数(B|分 值|执行率（B/A|得分
||||年度资金总额|| 1,200.00|1,350.50|1,300.25|10|96.28%|9.63
||
|||绩效指标|一级指标|二级 指标|三级指标|年度指标值（A）|实际完成值(B|分值（分|得分（分）|未完成原因分 析
||
||||产出指标（50分）|数量指标|指标1：新建渠道长度|≥10公里|9.5公里|50|47.5|汛期推迟开工
||
||||满意度指标(10分)|服务对象满意度|指标2：群众满意度|≥95％|９６％|10|10|
||
|||总 分||||||60|57.5
`);
  expect(form).toMatchObject({ title: '部 门 整 体 支 出 绩 效 自 评 表', year: 2023, organization: '某县水利局', kind: 'department' });
  expect(fundLines(form)).toEqual(['9 total 年度资金总额 1200/1350.5/1300.25 10 96.28 9.63']);
  expect(indicatorLines(form)).toEqual([
    '产出指标/数量指标/新建渠道长度 | ≥10公里 → 9.5公里 | 50 | 47.5 | 汛期推迟开工',
    '满意度指标/服务对象满意度/群众满意度 | ≥95％ → ９６％ | 10 | 10 | ',
  ]);
  expect(form.groups.map((group) => group.points?.toString())).toEqual(['50', '10']);
  expect(form.total?.row).toBe(17);
});

test('单位：万元 is the unit of money, not the organization', () => {
  const form = formOf(`
部门整体支出绩效自评表
单位：万元
单位|某县档案馆
一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分
产出指标|数量指标|甲|1|1|90|90
`);
  expect(form.organization).toBe('某县档案馆');
});

test('绩效指标 heads three unnamed columns', () => {
  const form = formOf(`
部门整体支出绩效自评表
绩效指标|||年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施
产出指标|数量指标|培训人数|≥50人|52人|50|50|
|质量指标|培训合格率|≥90%|95%|30|30|
效益指标|社会效益|群众知晓率|≥80%|70%|20|20|
`);
  expect(indicatorLines(form)).toEqual([
    '产出指标/数量指标/培训人数 | ≥50人 → 52人 | 50 | 50 | ',
    '产出指标/质量指标/培训合格率 | ≥90% → 95% | 30 | 30 | ',
    '效益指标/社会效益/群众知晓率 | ≥80% → 70% | 20 | 20 | ',
  ]);
});

test('initial and adjusted targets below one header; the adjusted one counts where filled', () => {
  const form = formOf(`
部门整体绩效自评表
一级指标|二级指标|三级指标|年度指标值||实际完成值|分值|得分
|||年初|调整后||||
产出指标|数量指标|修建公路|20公里|15公里|15公里|20|20
|质量指标|验收合格率|100%||100%|20|20
`);
  expect(form.indicators.map((row) => [row.target.cell, row.target.text])).toEqual([['E4', '15公里'], ['D5', '100%']]);
});

test('level names as banner rows, name and target in a flat list', () => {
  const form = formOf(`
项目支出绩效自评表
指标名称|目标值|完成值|权重|自评得分|复核得分|扣分原因
产出指标（50分）
检查企业户数|≥120户|118户|25|24.6|24|停产企业两户
抽检批次|≥300批次|300批次|25|25|25|
效益指标(50分)
投诉办结率|100%|100%|50|50|50|
合计|||100|99.6|99|
`);
  expect(indicatorLines(form)).toEqual([
    '产出指标//检查企业户数 | ≥120户 → 118户 | 25 | 24.6 | 停产企业两户',
    '产出指标//抽检批次 | ≥300批次 → 300批次 | 25 | 25 | ',
    '效益指标//投诉办结率 | 100% → 100% | 50 | 50 | ',
  ]);
  expect(form.columns.map((use) => use.role)).toEqual(['name', 'target', 'actual', 'weight', 'score', 'reviewedScore', 'cause']);
  expect(form.groups.map((group) => [group.label, group.points?.toString(), group.rows])).toEqual([['产出指标', '50', [4, 5]], ['效益指标', '50', [7]]]);
  expect(form.total).toMatchObject({ row: 8, weight: { cell: 'D8' }, score: { cell: 'E8' } });
});

test('a rubric block above the indicator table is passed over', () => {
  const form = formOf(`
广源市财政支出项目绩效目标自评表
项目名称|办公网络维护费|项目实施单位|某局
评价内容|分值|自评分|复核分|评价标准及依据
决策依据|2|2||有工作计划计2分
财务制度|3|3||制度健全计1分
一级指标|二级指标|指标名称(三级指标)|年初指标值|年终完成值|自评分|复核分
产出指标40分|数量指标15分|采购设备|10台套|10台套|15|
|质量指标12分|运行状况|便捷|便捷|12|
`);
  expect(indicatorLines(form)).toEqual([
    '产出指标/数量指标/采购设备 | 10台套 → 10台套 |  | 15 | ∅',
    '产出指标/质量指标/运行状况 | 便捷 → 便捷 |  | 12 | ∅',
  ]);
});

test('two forms one below the other', () => {
  const readings = readForms(sketch(`
项目支出绩效自评表
(2023年度)
项目名称|防汛经费
一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施
产出指标|数量指标|储备沙袋|≥1000个|1000个|50|50|
总分||||||50|50
注：得分不得超过分值。

项目支出绩效自评表
(2023年度)
项目名称|抗旱经费
一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施
产出指标|数量指标|打井数量|≥10眼|8眼|50|40|资金到位晚
总分|||||50|40
`));
  expect(readings.map((reading) => (reading.status === 'form' ? [reading.form.range.top, indicatorLines(reading.form)] : reading))).toEqual([
    [1, ['产出指标/数量指标/储备沙袋 | ≥1000个 → 1000个 | 50 | 50 | ']],
    [9, ['产出指标/数量指标/打井数量 | ≥10眼 → 8眼 | 50 | 40 | 资金到位晚']],
  ]);
});

test('the header printed again after a page break goes on with the same table', () => {
  const form = formOf(`
部门整体支出绩效自评表
一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分
产出指标|数量指标|甲|1|1|40|40
一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分
效益指标|社会效益指标|乙|好|好|60|60
总分|||||100|100
`);
  expect(indicatorLines(form)).toEqual(['产出指标/数量指标/甲 | 1 → 1 | 40 | 40 | ∅', '效益指标/社会效益指标/乙 | 好 → 好 | 60 | 60 | ∅']);
  expect(form.total?.row).toBe(6);
});

test('a header word split over two rows', () => {
  const form = formOf(`
部门整体支出绩效自评表
一级|二级|三级|年度|实际|分值|得分|偏差原因分析
指标|指标|指标|指标值|完成值|||及改进措施
产出指标|数量指标|甲|≥2次|2次|60|60|
效益指标|社会效益|乙|≥90%|85%|40|37.78|宣传不够
`);
  expect(indicatorLines(form)).toEqual(['产出指标/数量指标/甲 | ≥2次 → 2次 | 60 | 60 | ', '效益指标/社会效益/乙 | ≥90% → 85% | 40 | 37.78 | 宣传不够']);
});

test('total above the table, subtotals, notes and signatures are no indicators', () => {
  const form = formOf(`
2022年度部门整体支出绩效自评表
单位名称|某镇人民政府|自评总分|91.5|评价等级|优
一级指标|二级指标|三级指标|分值|年度指标值|全年实际值|得分|未完成原因分析
产出指标|数量指标|项目开工数|20|≥5个|5个|20|
小计|||20|||20|
效益指标|经济效益|带动增收|20|≥100万元|80万元|16|市场价格下跌
小计|||20|||16|
填表说明：1.各单位据实填写。
填报人：|||联系电话：
`);
  expect(form.indicators.map((row) => row.name)).toEqual(['项目开工数', '带动增收']);
  expect(form.total).toMatchObject({ row: 2, score: { cell: 'D2' } });
  expect(form.grade).toEqual({ cell: 'F2', text: '优' });
  expect(form.organization).toBe('某镇人民政府');
});

test('child fund rows: numbering, 其中, both breakdowns', () => {
  const form = formOf(`
部门整体支出绩效自评表
项目|年初预算数|全年预算数|全年执行数|分值|执行率|得分
资金总额|100|120|110|10|91.67%|9.17
一、基本支出|60|70|68|—|97.14%|—
1.人员经费|50|58|57|—||—
2.公用经费|10|12|11|—||—
二、项目支出|40|50|42|—|84%|—
一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分
产出指标|数量指标|甲|1|1|90|90
`);
  expect(fundLines(form)).toEqual([
    '3 total 资金总额 100/120/110 10 91.67 9.17',
    '4 part<3 一、基本支出 60/70/68 - 97.14 -',
    '5 part<4 1.人员经费 50/58/57 - - -',
    '6 part<4 2.公用经费 10/12/11 - - -',
    '7 part<3 二、项目支出 40/50/42 - 84 -',
  ]);
  expect(form.funds.map((row) => row.split)).toEqual([null, 'nature', 'nature', 'nature', 'nature']);
});

test('a nested 其中 without numbers leaves open what adds up to what', () => {
  const form = formOf(`
项目支出绩效自评表
资金情况(万元)||全年预算数|全年执行数|执行率
|年度资金总额|100|90|90%
|财政拨款|80|75|
|其中：中央补助|50|50|
|其他资金|20|15|
一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分
产出指标|数量指标|甲|1|1|90|90
`);
  expect(form.funds.map((row) => [row.row, row.parent])).toEqual([[3, null], [4, 3], [5, 4], [6, null]]);
});

test('level 2 carries points, target without weight column', () => {
  const form = formOf(`
绩效自评表
一级指标|二级指标|绩效指标|预期值|实际值|得分
产出指标（50分）|数量指标（20分）|甲|≥3|3|20
效益指标（30分）|社会效益指标（30分）|乙|提升|提升|30
`);
  expect(indicatorLines(form)).toEqual(['产出指标/数量指标/甲 | ≥3 → 3 |  | 20 | ∅', '效益指标/社会效益指标/乙 | 提升 → 提升 |  | 30 | ∅']);
});

test('a cause merged over several rows belongs to each of them; a tall row stays one indicator', () => {
  const text = `
部门整体支出绩效自评表
一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析
产出指标|数量指标|甲|≥10次|8次|30|24|资金年底才到位
||乙|≥20次|15次|30|22.5|
||丙|≥5次|5次|40|40|
|||||||`;
  const plain = sketch(text);
  const cells = Array.from({ length: plain.rows }, (_, r) => Array.from({ length: plain.columns }, (_, c) => plain.cell(r + 1, c + 1)));
  const merges = ['H3:H4', 'C5:C6', 'D5:D6', 'E5:E6'].map((area) => parseRange(area)!);
  const [reading] = readForms(new Grid({ name: 'Sheet1', cells, merges }));
  if (reading?.status !== 'form') throw new Error('no form');
  expect(reading.form.indicators.map((row) => [row.name, row.cause?.cell, row.cause?.text])).toEqual([
    ['甲', 'H3', '资金年底才到位'], ['乙', 'H3', '资金年底才到位'], ['丙', 'H5', ''],
  ]);
});
