/** Every Chinese word that scoring looks for: heads of indicator names that say which way is good, and words that declare. */

/** Lower is better. Money and staffing heads first (closed list), then nouns that nobody wants more of. Matched on `headOf` a name. */
export const lowerHeads: readonly RegExp[] = [
  /三公(经费|费用)?(预算|支出)?(控制|变动|增长|执行)率$/,
  /三公(经费|费用)?(预算|决算|控制)?(支出|开支|金额|总额|规模|数|额|情况|控制)?$/,
  /(公用|运转|机关运行|行政)(经费|支出)?控制率$/,
  /(接待|招待|会议|培训|差旅|办公|出国|出境|用车|车辆|公车)[^率]{0,8}费用?控制率$/,
  /(财政供养|在职|在编|编制|编内|编外|人员|人数)[^率]{0,6}控制率$/,
  /(预算|资金|经费)[^率]{0,4}调整率$/,
  /(结转|结余)(结转|结余)?(资金)?(变动|控制)?(率|额|规模|比例)$/,
  /(结转|结余)(结转|结余)?(资金)?$/,
  /成本(控制|变动|增长|超支)?(率|数|额|金额|总额|支出|费用|占比|情况)?$/,
  /超(支|概|预算|编)(率|数|额|金额|比例)$/,
  /(控制数|控制额|控制价|控制指标|限额|最高限价|上限)$/,
  /(事故|火灾|违规|违纪|违法|投诉|上访|集访|差错|错误|误差|偏差|故障)(发生)?(率|起数|次数|件数|人数|数量?)$/,
  /发生(率|数|起数|次数|件数|量)$/,
  /(颗粒物|PM\d*\.?\d*|污染物|二氧化硫|氮氧化物|氨氮|总磷|化学需氧量|COD|碳排放)(平均|排放)?(浓度|含量|总?量|排放量|强度|排放强度)?$/,
  /(能耗|水耗|物耗|噪声|噪音)(值|水平)?$/,
  /(死亡|伤亡|发病|患病|感染|失业|辍学|流失|返贫|受害|闲置|空置|漏报|错报|漏检|逾期|不良|坏账|负债|案发)(率|人数|面积)$/,
];

/** Words that turn a head round: 成本节约额, 结余资金盘活额, 投诉办结率 are wanted high. */
export const higherWords =
  /节约|节省|压减|压缩|压降|降低|下降|降幅|减少|盘活|消化|上缴|收回|清理|公开|办结|处置|处理|整改|查处|化解|核算|达标|合规|合格|及时|准确|完整|知晓|覆盖|完成率|到位|办理|受理|调处|审理|调解|纠正|扑救|救援|演练|宣传|检查|巡查/;

/** Names of percentages, where the form prints a bare number. */
export const percentNames = /(率|度|比例|比重|占比|百分比|幅|水平)$/;

/** Growth: more is better even where nothing is planned (税收增长率 0%), and such a percentage is not bounded by 100. */
export const growthHeads = /(增长|增收|增产|增加|增速|增幅|提高|提升|上升)(率|幅度|比例|水平)?$|增速$|增幅$|涨幅$/;

/** Percentages whose good side their name does not tell. */
export const unclearRates = /(控制率|变动率|变化率|波动率|调整率)$/;

/** Amounts of money whose good side their name does not tell: what is paid out, or what is spent. */
export const unclearMoney = /(标准|定额|单价|价格|待遇|补助|补贴|奖励|救助|支出|费用|经费|开支|造价|费|额度控制|支出控制)$/;

/** Under a cost heading: the name is not about cost but about paying out or passing on. */
export const paidOut = /标准|补助|补贴|救助|奖励|奖补|工资|待遇|低保|抚恤|执行|拨付|支付|到位|发放|预算|投入/;

/** Level-1 or level-2 heading of cost indicators. */
export const costHeading = /成本/;
/** Cost headings that count harm instead of money: there a plain number has no clear good side. */
export const harmHeading = /(社会|环境|生态).{0,4}成本/;
/** Names of amounts of money where the form prints no unit. */
export const moneyName = /成本|费|经费|支出|开支|资金|金额|投资|造价|价|标准|元/;

/** Time: sooner is better for what is waited for; longer is better for what is kept open or in use. */
export const waitingHeads = /(时限|期限|工期|周期|耗时|用时|(办结|办理|处理|处置|响应|到达|到场|解决|等待|反馈|答复|审批|审核|完成|所需|拨付|支付|发放)[^时]{0,6}(时间|时长|天数))$/;
export const lastingHeads = /(开放|服务|运行|运营|使用|值班|值守|播出|培训|供水|供电|保障)(天数|时间|时长|年限|小时数)$/;
export const timelinessHeading = /时效/;

/** Level-2 heading of indicators about when something is done. */
export const deadlineHeading = /时效|进度/;
/** Names of a day: 完成时间, 竣工日期, 项目进度. */
export const deadlineNames = /(完成|完工|竣工|开工|验收|公开|公示|启动|交付|投用|实施)(时间|时限|期限|日期|时点|节点)$|日期$|进度$/;

export const satisfactionWords = /满意/;

/** A ceiling said in the target itself: 控制指标82起. */
export const ceilingWords = /控制指标|控制数|控制在|上限|封顶|最高不|最多/;

const nothing = '无|没有|零|未发生|未出现|未产生|零发生|无发生|不发生';
const not = '零|〇|0|无|不发生|未发生|未出现|未产生|未发现|未接到|未收到|没有发生|没有出现|没有|杜绝';
/** What nobody wants one of; 情况 and its like say it of whatever stands before. */
const harm = '事件|事故|案件|投诉|上访|信访|集访|非访|火灾|险情|灾情|疫情|舆情|伤亡|死亡|亡人|溺水|中毒|差错|失误|违规|违纪|违法|泄密|故障|纠纷|拖欠|返贫|污染|隐患|新增|情况|现象|问题|行为|发生';
const between = '(?:(?!完成|达到|达标|落实|实现|整改|解决|增长|不(?!良)|未|无)[^，,。；;、\\d])';
/** 无, 零事故, 未发生安全事故 as an answer to “how many”: none. */
export const noneWords = new RegExp(`^(?:${nothing}|(?:${not})${between}{0,16}(?:${harm})(?:发生)?|${between}{0,10}(?:零|0)(?:${harm}))$`);
/** The same with the thing named, so that it is an aim: 零事故, 无安全事故. A lone 无 may as well mean that nothing was planned. */
export const loneNone = new RegExp(`^(?:${nothing})$`);
/** Count words for what was not to happen: 1起 against 零事故. */
export const harmCounts = new Set(['起', '件', '例', '宗', '次']);
/** Verbs that such a count may carry: 发生1起. */
export const happened = /^(?:发生|出现|产生|接到|收到)?(?:安全|责任|生产)*(?:事故|事件|案件|投诉|上访)?$/;

/** A row that says of itself that it does not apply. */
export const inapplicable = /^(无|不适用|不涉及|无此项|本项目不涉及|\/|-|—|——)$/;
/** The same where a value is asked for: 无 may there be the value. */
export const declaredInapplicable = /^[(（]?(本年度?|本单位|本部门|本项目)?(不适用|不涉及|无此项)(此项|该项|本项目?)?[)）]?$/;

/** Label of a percentage that says how far something is done, not how much: 完成率95%, 已完成95%. */
export const completionLabel = /(完成|达成|实现)(率|比例|进度)?$/;
/** The same of the indicator as a whole, with its percentage: 年度指标完成率98.5%. */
export const indicatorCompletion = /^(?:年度|全年|绩效|总体|本|该)*(?:指标|目标)值?(?:总体)?(?:完成|达成|实现)率(?:达到|达|为|:)?(\d+(?:\.\d+)?)%[。.]?$/;

/** Declarations that something was done in full, in part, or not. Matched on the squeezed text as a whole. */
export const declarations: readonly { band: 'achieved' | 'partial' | 'unachieved'; words: RegExp }[] = [
  { band: 'unachieved', words: /^(因[^未不]{2,16})?(已|被)?(取消|停办|搁置|终止|中止|未开展|未实施|未举办|未启动)(了|实施|开展|举办)?$/ },
  { band: 'unachieved', words: /^(尚未|未能|没有|未|暂未)(按时|按期|如期)?(完成|达成|达到|实现|达标|开展|实施)(年度|年初|预期|预定|绩效|既定)*(目标|任务|指标)?值?$/ },
  { band: 'partial', words: /^(部分|基本|大部分|大部|多数)(完成|达成|达到|实现|达标)(年度|年初|预期|预定|绩效|既定)*(目标|任务|指标)?值?$/ },
  { band: 'achieved', words: /^(均)?(已|已经)?(均)?(全部|全面|全|圆满|按时|按期|如期|准时|及时|按质按量|保质保量|顺利|提前|按计划)*(完成|达成|达到|实现|达标|完工|竣工)(年度|年初|预期|预定|绩效|既定)*(目标|任务|指标)?值?$/ },
];

/** 余 and 多: a little more than the figure. */
export const aLittleMore = /[0-9万亿千百十](余|多)|有余/;
/** 近, 不足: a little less than the figure. */
export const aLittleLess = /近|接近|不足|不到/;

/** “已” before a restated target adds nothing: 已拨付到位 restates 拨付到位, 得到有效提升 有效提升. */
export const restatingPrefix = /^(已经|已|均|得到了?|实现了?)+/;
/** What may be left out at the end of a restated target: 一级A标准 → 一级A, 符合规定 → 符合. */
export const restatingSuffix = /(标准|规定|要求)$/;

/** Work that goes on. */
export const underWay = /^(项目|工程|工作)?(目前|现|仍|尚)?(正在|在)?(进行|推进|实施|建设|施工|办理|开展|组织实施)中$|^(项目|工程|工作)?(目前|现|仍)?(正在|在建|尚在)(进行|推进|实施|建设|施工|办理|开展|组织实施)?$/;

/** How content people are, from the worst to the best. */
export const satisfactionDegrees: readonly RegExp[] = [
  /^(很|非常)不满意$/, /^(不|不太)满意$/, /^一般$/, /^(基本|较|比较|较为)满意$/, /^满意$/, /^(非常|很|十分|高度)满意$/,
];
/** 良好以上: this grade or a better one. */
export const orBetter = /(及|或|\(含\)|（含）)?以上(等次|等级|档次)?$/;
/** Growth and decline proper; 节约5% against 提升 is no contradiction. */
export const plainTrend = /(增长|提高|提升|上升|增加|下降|降低|减少)$/;
/** Nothing but a trend and how strong it is: 同比下降, 逐年提高, 略有下降. */
export const trendAlone = /^((与|较|比)?(上年|去年|上一年|上年度)(同期)?(相比)?|同比|环比|逐年|逐步|稳步|持续|明显|有效|显著|不断|稳定|稳中有|进一步|有所|略有|大幅|小幅|保持|呈|得到)*(增长|提高|提升|上升|增加|下降|降低|减少)(趋势)?$/;

/** A figure typed into an indicator's name: 年度资金支付完成率100%. */
export const figureInName = /(?<!\d)\d+(\.\d+)?\s*(%|‰|万|亿|元|[个件次人户项份家处所台套篇期场天起名座条吨亩])/;
