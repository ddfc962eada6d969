/** The closed lists of words that rules look for in a form's texts. */

/** Clauses of a cause column that explain nothing: no deviation, done, not done. Each is matched as a whole, without blanks. */
export const EMPTY_PHRASES: readonly RegExp[] = [
  /^(无|没有|暂无|未有|未发生|未出现|不存在|无需|不需要|不)(明显|重大|任何|其他|较大)?(偏差|偏离|异常|问题|原因|说明|适用|涉及|此项|此类情况|情况)*$/,
  /^(略|同上|同前|如上|见上|同上述|其他|其它|正常|合理|良好|一般|是|否|有|无误|合格|优秀?|好)$/,
  /^(均|都|各项|指标|目标|任务|工作)*(已经?|均已)?(按时|按期|如期|及时|圆满|基本|全部|全面|顺利|按计划|保质保量|部分|按要求)*(完成|达成|达到|达标|实现)了?(年度|年初|全年|本年|预期|预定|既定|绩效|各项|相关|工作|目标|任务|指标|计划|要求|值)*$/,
  /^(尚未|未能?|没有?)(按时|按期|如期|全部|全面|完全)*(完成|达成|达到|达标|实现)(年度|年初|全年|预期|预定|既定|绩效|工作|目标|任务|指标|计划|值)*$/,
  /^(有|存在|产生)(一定)?(的)?(偏差|偏离)$/,
];

/** Words of a cause that are only the label of a template: 原因： , 偏差原因分析： */
export const CAUSE_LABEL = /^(偏差|偏离|未完成)?(的)?(主要)?原因(分析|说明)?(及|和)?(改进)?(措施)?[:：]/;
