/** Which clause of a cause says that something was not done, late or short. */
import { shortfallIn } from '../../src/rules/shortfall';

test.each([
  ['受汛期影响，进度滞后', '进度滞后'], ['尾款未及时支付', '尾款未及时支付'], ['窗口人手不足。已增设两个窗口', '窗口人手不足'], ['宣传力度不够', '宣传力度不够'],
  ['部分指标没有按期完成', '部分指标没有按期完成'], ['完成情况与年度计划存在一定差距', '完成情况与年度计划存在一定差距'], ['满意度低于年初目标', '满意度低于年初目标'],
])('%s: %s', (text, clause) => expect(shortfallIn(text)).toBe(clause));

test.each([
  '', '加强调度，避免进度滞后', '没有出现拖延、滞后', '不存在未完成情况', '针对人手不足，增设窗口', '年初目标设置偏低，调研不足', '进一步提高服务水平', '经济下行压力',
  '可以进一步解决群众需求，提高满意度', '已全部完成', '各行业部门的工作还有待精细化', '上级部门追加专题宣传任务', '解决了村级公路养护经费短缺的问题', '确保资金及时支付到位',
])('%s states none', (text) => expect(shortfallIn(text)).toBeNull());
