/** Tables that look like a self-evaluation form and are none are refused, each for its reason; odd sheets never throw. */
import { readForms } from '../../src/form/read';
import { sketch } from '../support/sketch';

test.each([
  ['target-application', '部门整体支出绩效目标申报表|||\n一级指标|二级指标|三级指标|指标值|分值\n产出指标|数量指标|甲|≥3个|10'],
  ['monitoring', '绩效目标运行监控表\n一级指标|二级指标|三级指标|年度指标值|1-7月执行情况|全年预计完成情况|完成目标可能性\n产出指标|数量指标|甲|≥3个|2个|3个|确定能'],
  ['rubric', '部门整体支出绩效评价评分表\n一级指标|二级指标|三级指标|分值|评分标准|得分\n投入|目标设定|绩效目标合理性|5|符合得满分|5'],
  ['score-summary', '评价结果\n一级指标|分值|得分|得分率\n投入|15|12|80%'],
  ['no-indicator-table', '收入支出决算总表\n项目|行次|金额\n一般公共预算|1|100'],
  ['empty-sheet', ''],
])('a look-alike is refused: %s', (why, text) => {
  expect(readForms(sketch(text))).toMatchObject([{ status: 'not-a-form', why: { id: why } }]);
});

test('never throws on odd sheets', () => {
  for (const text of ['|', '总分|100', '一级指标|得分', '年初预算数|全年预算数', '分值|分值|分值|分值\n1|1|1|1', '三级指标|目标值|完成值']) {
    expect(() => readForms(sketch(text))).not.toThrow();
  }
});
