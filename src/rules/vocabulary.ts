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

/** A printed instruction that still stands where a reason belongs. */
export const TEMPLATE_HINT = /\d字(以内|左右)|需说明(原因|理由)|(应|须|请)(单独)?说明/;
/** A sentence that gives a reason. */
export const BECAUSE = /因|由于|受.{1,12}影响|原因|导致|造成/;
/** What a reason for a low execution rate, and for a changed budget, speaks of. */
export const ABOUT_EXECUTION = /执行|支付|支出|拨付|资金|预算|结转|结余/;
export const ABOUT_OVERSPENDING =
  /超(?:出|过|支)?(?:了)?(?:全年|年初|年度|调整)?预算|超支|追加|增拨|动用[^。；]{0,8}(?:结转|结余)|(?:高于|大于)(?:全年|年初|年度)?预算|(?:未含|不含|未包含)[^。；]{0,8}(?:结转|结余)/;
export const ABOUT_ADJUSTMENT = /调整|追加|调增|调减|增加|新增|减少|压减|压缩|下达|增资|增补|变动|结转/;

/** Statements that something was not done, done late or short. */
export const SHORTFALL =
  /(?:未能?|没有|尚未)(?:按时|按期|如期|及时|全部|完全|全面|按计划|足额)*(?:完成|达到|达标|达成|实现|到位|拨付|支付|执行|验收|开工|竣工)|滞后|拖延|延误|延迟|推迟|延期|逾期|不足|不到位|不够|不力|不理想|缓慢|欠缺|短缺|偏差较大|存在(?:一定|较大)?(?:差距|偏差|短板)|低于(?:年度|年初|预期)?(?:目标|预期|计划)/;
/** Words before a shortfall that deny it, or make it the matter of a measure: 避免滞后, 解决人手不足. */
export const NOT_A_SHORTFALL =
  /无|没有|未出现|未发生|不存在|未见|加强|加快|进一步|继续|今后|下一步|改进|完善|提高|提升|解决|弥补|补足|克服|避免|防止|杜绝|减少|针对|力争|确保|督促|化解|缓解|改善/;
/** A target that was set too low is no shortfall of the result. */
export const ABOUT_THE_TARGET = /(?:目标|指标)值?(?:设置|设定|制定|编制|定得|偏|过)|(?:设置|设定|制定|预计|预估|测算)(?:的)?(?:目标|指标)/;

/** A cause that puts the end of the work off beyond its date. */
export const PUT_OFF: readonly RegExp[] = [
  /(?:需要?|须|要|待|等|至|到|结转|跨)[^，。；,;]{0,6}(?:次年|第二年|下一?年度?|明年|来年|翌年)/,
  /(?:次年|第二年|下一?年度?|明年|来年|翌年)[^，。；,;]{0,10}(?:才|方能|方可|之?后)/,
  /跨年度?(?:实施|完成|支付|拨付|建设|项目)/,
  /(?:尚未|未能?|没有)(?:全部|按时|按期|如期|及时)*(?:完成|完工|竣工|验收)/,
  /(?:延期|推迟|延迟|顺延|延后|顺延)(?:至|到)/,
];

/** A deduction that a cause names: 扣2分, 扣除该项分值的30%. */
export const DEDUCTION = /扣(?:除|减|去|掉|了)*(?:该项|本项|此项)?(?:分值?|得分)?(?:的)?[:：]?(\d+(?:\.\d+)?)(分|%)/g;

/** Names that only repeat a heading: 数量指标, 产出目标2. */
export const GENERIC_NAME = /^(?:产出|效益|效果|数量|质量|时效|进度|成本|经济效益|社会效益|生态效益|环境效益|可持续影响|可持续|服务对象|满意度|服务对象满意度|社会公众满意度)*(?:指标|目标|任务|内容)?\d*$/;

/** Indicators of spending, which belong to timeliness or cost: 预算执行率, 资金拨付率. */
export const SPENDING_RATE = /^(?:.*(?:预算|资金|经费|拨款|专款|财政|款项).{0,8})?(?:执行|支付|拨付|支出|到位)(?:及时|完成)?(?:率|进度)$/;
export const QUANTITY_LEVEL = /数量/;
export const OUTPUT_LEVEL = /产出|履职/;

/** Percentages whose numerator is a part of the denominator. */
export const BOUNDED_RATE = /(?:合格|优良|达标|通过|覆盖|普及|入学|巩固|参保|知晓|及时|准确|准时|公开|办结|整改|完好|出勤|处置|处理|合规|规范|真实|完整|有效|就业|回收|满意)率$|满意(?:度|率)$|占比$/;

/** Rests of a template inside a text: ≥**人, XX个. */
export const MASK_IN_NAME = /\*{2,}|[×✕]{2,}|(?<![A-Za-z0-9])[XxＸ]{2,}(?![A-Za-z0-9])|_{3,}/;
export const MASK_BEFORE_UNIT = /(?:\*{2,}|[×✕]{2,}|(?<![A-Za-z0-9])[XxＸ]{2,}|_{3,})(?:%|人|个|次|户|元|万|亩|公里|项|件|家|场|年|月|日|镇|乡|村|县|局|单位|项目)/;
/** Such a rest with what stands around it, to quote: (≥**人). */
export const MASK_QUOTED = /[(（]?[<>≥≤=＜＞]{0,2}(?:\*{2,}|[×✕]{2,}|[XxＸ]{2,}|_{3,})[^()（），。；、\s]{0,6}[)）]?/;

/** Headers of a column that says how far a target was met; a deviation or a coefficient is another figure. */
export const COMPLETION_HEADER = /完成|达成|实现/;

/** An actual that says its row does not apply. */
export const INAPPLICABLE = /^(不适用|不涉及|无此项|不考核|本年(度)?不(适用|涉及|考核))$/;
