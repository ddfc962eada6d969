/** The closed lists of words that rules look for in a form's texts. */

/** Entries of a cause column that explain nothing, without blanks and closing punctuation. */
export const EMPTY_PHRASES: ReadonlySet<string> = new Set([
  '无', '无。', '没有', '暂无', '无偏差', '无偏离', '没有偏差', '不存在偏差', '未发生偏差', '无原因', '无说明', '无需说明', '不需要说明',
  '略', '同上', '同前', '如上', '见上', '同上述', '不适用', '无此项', '正常', '合理', '其他', '是', '否', '有',
  '完成', '已完成', '全部完成', '已全部完成', '全部已完成', '按期完成', '如期完成', '按时完成', '已按时完成', '基本完成', '完成任务', '已完成任务',
  '完成目标', '已完成目标', '完成年度目标', '达标', '已达标', '达成', '已达成', '达成预期指标', '达到目标', '已达到目标',
  '未完成', '未达标', '未达到目标', '未完成目标', '未达成', '部分完成', '未全部完成', '有偏差', '存在偏差',
]);

/** Words of a cause that are only the label of a template: 原因： , 偏差原因分析： */
export const CAUSE_LABEL = /^(偏差|偏离|未完成)?(的)?(主要)?原因(分析|说明)?(及|和)?(改进)?(措施)?[:：]/;
