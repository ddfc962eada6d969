/** Sheets that look like a self-evaluation form and are none, and the reason each is refused for. */
import { expect, test } from '@jest/globals';
import { readForms } from '../../src/form/read';
import { sketch } from '../support/sketch';

test.each<[string, string, string]>([
  ['a project target application of a new year', 'target-application', `
2025年项目支出绩效目标申报表
项目名称|道路养护||项目类别|延续项目
资金情况（万元）|年度资金总额|300||
|其中：财政拨款|300||
一级指标|二级指标|三级指标|符号及目标值|权重
产出指标|数量指标|养护里程|≥500公里|40`],
  ['a target table with last year beside it', 'target-application', `
部门整体绩效目标表
一级指标|二级指标|三级指标|上年指标值|本年指标值|评分标准
产出指标|数量指标|甲|10|12|完成得满分`],
  ['a half-year monitoring table', 'monitoring', `
项目绩效运行监控情况表
项目名称|道路养护|||||
一级指标|二级指标|三级指标|年度指标值|1-6月完成值|全年预计完成值|偏差原因分析
产出指标|数量指标|养护里程|≥500公里|260公里|500公里|`],
  ['a monitoring table up to the end of August', 'monitoring', `
2024年部门整体支出绩效监控表
一级指标|二级指标|三级指标|年度指标值|8月底实际完成值|预计年底完成值|是否存在偏离
产出指标|数量指标|甲|≥500公里|260公里|500公里|否`],
  ['a rubric of the finance bureau', 'rubric', `
部门整体支出绩效评价指标体系评分表
一级指标|二级指标|三级指标|分值|指标解释|评价标准|得分
投入|预算配置|在职人员控制率|5|在职人员与编制之比|小于等于1得5分|5
过程|预算执行|预算完成率|5|完成数与预算数之比|每低1%扣0.5分|4.5`],
  ['a summary of units, one on each line', 'score-summary', `
2023年度部门整体支出绩效自评结果汇总表
序号|单位名称|自评得分|自评等级|备注
1|某局|95.6|优|
2|某办|88|良|`],
  ['a summary of projects with their money', 'score-summary', `
2023年度项目支出绩效自评情况汇总表
序号|项目名称|预算数|执行数|执行率|自评得分|评价等级
1|道路养护|300|291|97%|98.2|优
2|河道清淤|200|150|75%|88|良`],
  ['a budget table', 'no-indicator-table', `
部门支出预算表
科目编码|科目名称|合计|基本支出|项目支出
201|一般公共服务支出|1200|900|300`],
  ['a final account', 'no-indicator-table', `
财政拨款收入支出决算总表
项目|行次|年初预算数|全年预算数|决算数
一般公共预算财政拨款|1|1000|1100|1090
合计|2|1000|1100|1090`],
  ['how results were applied', 'no-indicator-table', `
绩效评价结果应用情况表
序号|项目名称|评价结果|存在问题|应用方式|落实情况
1|道路养护|良|进度慢|压减预算|已压减20万元`],
  ['a list of problems to be put right', 'no-indicator-table', `
绩效自评问题整改台账
序号|问题描述|整改措施|责任单位|完成时限|完成情况
1|指标设置不合理|修订指标|某科|2024年6月底|已完成`],
  ['a target table to be approved, with the points', 'target-application', `
2025年部门整体支出绩效目标批复表
一级指标|二级指标|三级指标|指标值|分值|备注
产出指标|数量指标|甲|≥3个|10|`],
  ['a list of indicators of a library', 'no-indicator-table', `
绩效指标库
序号|行业|指标名称|指标解释|计量单位
1|教育|生均经费|平均经费|元`],
  ['tasks and their progress', 'no-indicator-table', `
年度重点工作任务完成情况表
序号|任务名称|主要内容|完成情况|责任科室
1|招商引资|外出招商4次|已完成|一科`],
  ['purchases with planned and actual amounts', 'no-indicator-table', `
政府采购执行情况表
采购项目|计划数|实际数|节约率
电脑|50|45|10%`],
  ['a ranking of villages by score', 'score-summary', `
2024年各村绩效评价得分汇总表
村名|分值|得分|排名
甲村|100|96|1`],
  ['a blank sheet', 'empty-sheet', `
|||
||`],
  ['a sheet of notes', 'no-indicator-table', `
填报说明
1.本表由各部门填报，年度指标值按批复的绩效目标填写。
2.实际完成值按年末实际情况填写，得分不超过分值。
3.偏差原因分析及改进措施不超过200字。`],
])('%s', (_, why, text) => {
  expect(readForms(sketch(text)).map((reading) => (reading.status === 'form' ? 'form' : reading.why.id))).toEqual([why]);
});
