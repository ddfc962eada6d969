/** What stands around the figures: goal texts, template rests, organizations, numbers kept as text, hidden rows. */
import type { Form } from '../../src/form/form';
import { readForms } from '../../src/form/read';
import { Grid } from '../../src/grid/grid';
import { gridOf, type Entry } from '../support/gridOf';
import { formNames, labelsOf, realGrid } from '../support/realForms';
import { sketch } from '../support/sketch';

function read(grid: Grid): Form {
  const [first] = readForms(grid);
  if (first?.status !== 'form') throw new Error('no form');
  return first.form;
}
const TABLE = '绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分\n|产出指标|数量指标|培训人次|≥200人次|210人次|90|90';

describe('goals', () => {
  test.each<[string, string, string[]]>([
    ['below their labels', '年度总体目标|预期目标||实际完成情况\n|完成任务||已完成任务', ['B2 完成任务', 'D2 已完成任务']],
    ['beside their labels', '预期目标|完成任务\n实际完成情况|已完成任务', ['B1 完成任务', 'B2 已完成任务']],
    ['beside a label with a label of its own', '年度总体目标|预期目标|完成任务\n|实际完成情况|已完成任务', ['C1 完成任务', 'C2 已完成任务']],
    ['both beside one label', '年度总体目标|完成任务|已完成任务', ['B1 完成任务', 'C1 已完成任务']],
    ['without their completion rate', '三、目标完成情况|年度预期目标|具体完成情况|总体完成率(%)\n|发放补贴|已发放|100.00', ['B2 发放补贴', 'C2 已发放']],
    ['with their label copied down', '年度总体目标|预期目标|实际完成情况\n年度总体目标|43.2|已完成任务', ['B2 43.2', 'C2 已完成任务']],
    ['none', '项目名称|道路养护', []],
  ])('%s', (_, head, expected) => {
    expect(read(sketch(`${head}\n${TABLE}`)).goals.map(({ cell, text }) => `${cell} ${text}`)).toEqual(expected);
  });

  test.each(formNames.filter((name) => labelsOf(name).status === 'form' && !/^(12|40)/.test(name)))('%s has some', (name) => {
    const { goals } = read(realGrid(name));
    expect(goals.length).toBeGreaterThan(0);
    expect(goals.filter(({ text }) => /^[\d.%]+$/.test(text))).toEqual([]);
  });
});

test('template rests between the indicators', () => {
  const form = read(realGrid('05-anhui-tianchang-fangxun-2022'));
  expect(form.leftovers).toHaveLength(16);
  expect(form.leftovers[0]).toEqual({ cell: 'D15', text: '……' });
});

describe('organizations', () => {
  test.each<[string, string | null, string[], string[]]>([
    ['某县民政局2024年度部门整体支出绩效自评表\n单位名称|某县民政局机关', 'A1 某县民政局', ['B2 某县民政局机关'], []],
    ['部门整体支出绩效自评表\n某县白水镇人民政府\n填报单位：某县合水镇人民政府', 'A2 某县白水镇人民政府', ['A3 某县合水镇人民政府'], []],
    ['某市本级部门项目支出绩效自评表\n主管部门|某市教育局|实施单位|某市第六中学', null, ['D2 某市第六中学'], ['B2 某市教育局']],
    ['2024年度道路养护项目自评表\n（2024年度）', null, [], []],
  ])('%s', (head, heading, own, others) => {
    const { organizations } = read(sketch(`${head}\n${TABLE}`));
    const shown = ({ cell, text }: { cell: string | null; text: string }): string => `${cell} ${text}`;
    expect(organizations.heading && shown(organizations.heading)).toBe(heading);
    expect([organizations.own.map(shown), organizations.others.map(shown)]).toEqual([own, others]);
  });
});

const HEADER: Entry[] = ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'];
const row = (name: string, score: Entry): Entry[] => [null, null, null, name, '≥1', '1', 10, score];

describe('numbers kept as text', () => {
  test.each<[string, string, string[]]>([
    ['a sum over them', 'SUM(H3:H4)', ['H4']],
    ['with dollar signs', 'ROUND(SUM($H$3:$H$4),2)', ['H4']],
    ['single cells are no range', 'H3+H4', []],
    ['a range of another sheet', 'SUM(底稿!H3:H4)', []],
    ['a count', 'COUNTA(H3:H4)', []],
  ])('%s', (_, formula, cells) => {
    const grid = gridOf([['部门整体支出绩效自评表'], HEADER, row('甲', 10), row('乙', '10'), ['总分', null, null, null, null, null, 20, { value: 10, formula }]]);
    expect(read(grid).textNumbers).toEqual(cells.map((cell) => ({ cell, formulaCell: 'H5' })));
  });
});

test('hidden rows with figures, and no others', () => {
  const drawn = gridOf([['部门整体支出绩效自评表'], HEADER, row('甲', 10), row('乙', '10'), [null, null, null, '指标3：'], ['总分', null, null, null, null, null, 20, 20]]);
  const cells = Array.from({ length: drawn.rows }, (_row, r) => Array.from({ length: drawn.columns }, (_column, c) => drawn.cell(r + 1, c + 1)));
  expect(read(new Grid({ name: drawn.name, cells, hiddenRows: new Set([2, 3, 5, 9]) })).hiddenRows).toEqual([3]);
  expect(read(drawn).hiddenRows).toEqual([]);
});
