/** Every word that a form's headers and labels are known by: normally the only file that a new template touches. */
import type { ColumnRole } from './form';

/** One word list per role. `words` are compared after squeezing and dropping brackets; `pattern` catches their kin, with less certainty. */
export interface HeaderWord<Role extends string> {
  role: Role;
  words: string[];
  pattern?: RegExp;
}

/** Roles in an indicator header that are no columns of ours but tell what the table is. */
export type HeaderRole = ColumnRole | 'block' | 'monitoring' | 'goal';

/** Headers of the indicator table. The first list that knows a word wins, so the narrower roles stand first. */
export const INDICATOR_HEADERS: HeaderWord<HeaderRole>[] = [
  {
    role: 'monitoring',
    words: ['完成目标可能性', '完成可能性', '全年预计执行数', '全年预计完成值', '全年预计完成情况', '预计完成值', '全年预计完成数'],
    pattern: /^(截[至止]?)?\d{1,2}[-—~至到]?\d{0,2}月(底|末)?(累计)?(执行|完成|实际|支出)|目标可能性|^(截至|截止)(目前|\d{1,2}月)/,
  },
  {
    role: 'goal',
    words: ['年度总体目标', '年度总体目标完成情况', '总体目标完成情况', '总体目标', '预期目标', '年初设定目标', '年度总体绩效目标', '当年绩效目标', '年初绩效目标', '全年绩效目标', '年度预期目标', '具体完成情况', '全年目标实际完成情况', '年度总体目标完成情况综述', '目标实际完成情况', '年度绩效目标完成情况', '总体完成率', '目标完成情况', '年度目标完成情况', '项目年度目标'],
  },
  {
    role: 'reviewedActual',
    words: [],
    pattern: /^(财政|主管部门|复核|审核|评审|复评|核定|抽查|第三方)+.*(完成值|实际值|完成情况)$/,
  },
  {
    role: 'reviewedScore',
    words: ['终审得分', '核定得分'],
    pattern: /^(财政|主管部门|复核|审核|评审|复评|核定|抽查|第三方)+.*(得?分|评分)$/,
  },
  {
    role: 'rule',
    words: ['得分计算方法', '评分标准', '评价标准', '评价标准及依据', '指标说明', '指标解释', '指标说明及评分标准', '计分方法', '计算方法', '评分细则', '评分规则', '赋分标准', '指标解释及说明', '指标内涵', '扣分标准', '计分标准', '评分办法', '计算公式', '评价要点'],
    pattern: /(评分|评价|计分|赋分|扣分|打分)(标准|细则|规则|方法|办法|依据|要点)|指标(解释|内涵)|^(指标)?说明$/,
  },
  {
    role: 'cause',
    words: ['偏差原因分析及改进措施', '偏差原因分析', '未完成原因分析', '未完成原因和改进措施', '未完成原因及改进措施', '未完成原因及拟采取的改进措施', '未完成原因分析及改进措施', '未完成原因', '原因', '原因分析', '偏差原因', '偏差原因及改进措施', '偏差说明', '偏离原因', '扣分原因', '偏差情况说明', '自评扣分原因', '存在问题及原因分析', '失分原因', '未达标原因'],
    pattern: /(偏差|偏离|未完成|未达|未实现|扣分|失分|差异|得分低).{0,6}(原因|分析|说明)|原因(分析|说明)?(及|和|与)?.{0,6}措施|^(情况)?原因(说明|分析)$/,
  },
  {
    role: 'relation',
    words: ['指标性质', '符号', '计算符号', '运算符号', '比较符号', '指标符号', '关系符', '运算符', '目标值符号', '指标方向', '比较符', '值类型'],
  },
  { role: 'nature', words: ['指标类型', '指标属性', '定量定性', '定性定量', '定性/定量', '定量/定性', '是否核心指标', '指标类别'] },
  {
    role: 'rate',
    words: ['完成率', '单项指标完成情况', '得分系数', '指标完成率', '完成比例', '目标完成率', '完成程度', '完成百分比', '达成率', '指标偏差', '偏离度', '偏差率', '复核指标偏差', '完成进度'],
    pattern: /(完成|达成|实现)(率|比例|比率|程度|百分比)$/,
  },
  {
    role: 'weight',
    words: ['分值', '权重', '指标权重', '指标分值', '参考分值', '标准分', '标准分值', '满分', '权重分', '权重分值', '分值权重', '设定分值', '应得分', '满分值', '分数权重', '配分', '总分值', '赋分', '指标总分', '指标满分'],
    pattern: /^(三级|单项|各|绩效|指标|参考|标准|设定|基准){0,3}(分值|权重|满分)(分|值|数|比|占比|%)?$/,
  },
  {
    role: 'score',
    words: ['得分', '自评得分', '指标得分', '自评分', '单项指标得分', '折算得分', '实际得分', '实得分', '评价得分', '自评分数', '自评分值', '评分', '分数', '实得分数', '单项指标折算得分', '部门自评得分', '单位自评得分', '自评打分', '打分'],
    pattern: /^(指标|单项|部门|单位|自我|自评|评价|绩效|实际|年度){0,4}(得分|评分|自评分|得分值|实得分)$/,
  },
  {
    role: 'initialTarget',
    words: ['年初指标值', '年初目标值', '年初绩效指标值', '年初设定指标值', '年初设定值', '年初设定目标值', '原指标值', '调整前指标值', '年初值', '年初批复指标值', '申报指标值', '批复指标值'],
  },
  {
    role: 'target',
    words: ['年度指标值', '年度目标值', '调整指标值', '调整后指标值', '指标值', '绩效目标值', '预期指标值', '预期实现值', '目标值', '全年目标值', '计划完成值', '计划值', '预期值', '指标目标值', '年度绩效指标值', '年度计划值', '绩效指标值', '绩效目标', '年度目标', '计划指标值', '调整目标值', '调整后目标值', '全年指标值', '预期目标值', '目标任务', '计划数', '目标数', '计划指标', '本年目标值', '设定目标值', '考核目标值', '年度预期值', '三级指标值', '指标标准', '预期指标', '年度指标', '预期完成值', '应完成值', '指标数值', '目标数值', '年初计划', '年度计划', '全年计划', '计划完成', '预期完成', '计划完成数'],
    pattern: /^(年度|全年|本年度?|年初)?(计划|预期|预计|应)(完成|达到|实现)(指标|目标)?(值|数)$|^(\d{4}年?)?(年度|全年|本年度?|当年|年内|绩效|预期|计划|设定|指标|调整后?|考核|批复|申报|预算){0,4}(目标|指标|计划|预期|预期实现|计划完成|应完成)(标准)?值$/,
  },
  {
    role: 'actual',
    words: ['实际完成值', '全年实际值', '全年实际完成值', '全年完成值', '年终完成值', '完成值', '单项指标实际完成值', '实施进度', '自评完成值', '实际值', '实际完成情况', '完成情况', '指标完成情况', '实际完成', '实际完成数', '完成数', '实现值', '实际实现值', '年度完成值', '实际达成值', '年末完成值', '年底完成值', '自评值', '年度实际完成值', '实际执行值', '实际完成指标值', '年度实际值', '指标完成值', '实际情况', '全年实际完成情况', '绩效完成值', '业绩值', '全年完成', '年度完成', '年末完成', '年终完成', '实现情况', '完成结果', '实际数', '完成数值', '实际达到情况', '全年实际', '年度实际'],
    pattern: /^(全年|年末|年终|年底|年度|本年度?|实际)(实际)?(完成|实现|达成|达到)(目标)?情况$|^(\d{4}年?)?(年度|全年|本年度?|当年|年末|年终|单项|指标|绩效|目标|自评|截至年底){0,4}(实际)?(完成|实际|实现|达成|达到|执行)(指标)?(值|数|数值|结果)$/,
  },
  { role: 'unit', words: ['单位', '度量单位', '计量单位', '指标单位', '数据单位', '值单位', '指标值单位', '数值单位', '目标值单位'] },
  { role: 'level1', words: ['一级指标', '一级绩效指标', '一级', '一级指标名称', '指标大类', '绩效分类', '绩效大类', '指标分类'] },
  { role: 'level2', words: ['二级指标', '二级绩效指标', '二级', '二级指标名称', '绩效子类', '绩效小类', '指标子类', '指标小类'] },
  {
    role: 'name',
    words: ['三级指标', '三级指标名称', '指标名称', '指标内容', '三级绩效指标', '三级', '具体指标', '绩效指标名称', '绩效指标内容', '指标', '评价指标', '考核指标', '四级指标', '指标项目', '三级指标内容', '细化指标', '个性指标', '绩效指标具体内容'],
  },
  { role: 'block', words: ['绩效指标', '年度绩效指标', '年度绩效指标完成情况', '绩效指标完成情况', '指标体系', '绩效目标指标', '年度绩效目标', '评价目标', '绩效指标体系', '年度指标完成情况', '指标情况'], pattern: /^(年度)?绩效(目标|指标)(完成情况)?\d{0,2}[:：]?$/ },
  { role: 'other', pattern: /^(上年|上一?年度|去年|往年|历史|前[一二三]年|近[三五]年).{0,8}$/, words: ['备注', '序号', '编号', '指标编码', '是否核心指标', '核心指标', '佐证材料', '数据来源', '证明材料', '得分率', '责任单位', '扣分', '指标来源', '改进措施', '整改措施', '资料来源', '取值依据', '指标值来源', '历史值', '基期值', '改进计划', '下一步措施'] },
];

/** Words of second-row headers that mean something only below a parent header, e.g. `符号 | 值 | 单位` below 预期指标值. */
export const CHILD_HEADERS: Partial<Record<HeaderRole, HeaderWord<ColumnRole>[]>> = {
  target: [
    { role: 'other', words: ['上年', '上年度', '去年', '上年值', '上年实际', '上年完成'] },
    { role: 'relation', words: ['符号', '指标性质', '性质', '关系', '计算符号', '运算符号'] },
    { role: 'unit', words: ['单位', '计量单位', '度量单位'] },
    { role: 'initialTarget', words: ['年初', '年初值', '年初设定', '原值', '调整前', '年初指标值', '年初目标值'] },
    { role: 'target', words: ['值', '数值', '指标值', '指标分值', '目标值', '调整', '调整后', '调整值', '全年', '全年值', '内容', '指标内容', '目标', '本年', '本年度', '当年', '今年', '本年值'] },
  ],
  actual: [
    { role: 'unit', words: ['单位', '计量单位', '度量单位'] },
    { role: 'actual', words: ['值', '数值', '全年', '全年值', '年末', '自评', '完成值', '实际值'] },
  ],
  score: [
    { role: 'weight', words: ['分值', '满分', '权重'] },
    { role: 'score', words: ['自评', '得分', '自评得分', '单项指标得分'] },
    { role: 'reviewedScore', words: ['复核', '审核', '财政', '财政审核', '主管部门'] },
  ],
  block: [
    { role: 'level1', words: ['一级'] },
    { role: 'level2', words: ['二级'] },
    { role: 'name', words: ['三级'] },
  ],
};

export type FundRole = 'initial' | 'budget' | 'execution' | 'rate' | 'weight' | 'score' | 'cause' | 'rule' | 'label' | 'other';

/** Headers of the budget block. */
export const FUND_HEADERS: HeaderWord<FundRole>[] = [
  { role: 'other', words: ['资金到位情况', '到位数', '资金到位数', '到位率', '结余', '年末结余', '结余率', '结转结余', '实际到位资金', '备注', '调整数', '追加数', '本年追加', '年中调整', '预算调整数', '上年结转', '是否存在偏差', '实际到位数'], pattern: /^(上年|上一?年度|年初|年末|累计)?(结转|结余)+(结余|结转|资金)?(数|额|金额)?$|到位/ },
  { role: 'rule', words: ['得分计算方法', '计算方法', '评分标准', '计分标准'] },
  { role: 'cause', words: ['原因', '未完成原因分析', '偏差原因分析', '偏差原因', '未完成原因', '原因分析', '偏差原因分析及改进措施', '未完成原因及改进措施', '未完成原因分析及改进措施'], pattern: /原因/ },
  { role: 'rate', words: ['执行率', '预算执行率', '支出实现率', '预算执行进度', '支出进度', '资金执行率', '支出率', '执行进度', '预算完成率', '资金支出率'], pattern: /^(全年|年度|预算|资金|支出|累计)*(执行|支出|使用)(率|进度|比例)$/ },
  { role: 'weight', words: ['分值', '权重', '执行率权重', '指标权重', '标准分', '满分', '执行率分值', '设定分值', '参考分值'] },
  { role: 'score', words: ['得分', '自评得分', '执行率得分', '自评分', '实际得分', '预算执行率得分', '评分'], pattern: /^(预算)?(执行率?)?得分$/ },
  { role: 'initial', words: ['年初预算数', '年初预算', '年初部门预算安排金额', '年初预算安排数', '年初批复预算数', '年初批复数', '年初预算金额', '年初数', '预算申请数', '年初批复预算', '年初安排数', '年初部门预算数', '部门预算数', '年初资金总额'], pattern: /^(\d{4}年)?(部门)?年初.{0,6}(预算|批复|安排)?(数|额|金额|资金)?$/ },
  { role: 'budget', words: ['全年预算数', '全年调整预算数', '全年(调整)预算数', '调整后预算数', '调整预算数', '预算数', '预算安排情况', '小计', '全年预算', '调整后预算', '调整后预算金额', '预算安排数', '预算金额', '年度预算数', '全年预算金额', '调整后全年预算数', '最终预算数', '预算总额', '预算安排', '全年预算安排数', '预算调整数后', '当年预算数', '本年预算数', '资金安排数', '计划投入资金', '计划数', '年度预算', '预算调整后数'], pattern: /^(\d{4}年)?(全年|年度|本年|当年|调整后?|最终|部门|项目|财政)*(预算)?(预算|批复|安排)(数|额|金额|总额|安排数|安排情况|资金)?$/ },
  { role: 'execution', words: ['全年执行数', '执行数', '预算执行数', '资金执行情况', '年度拨付金额', '全年支出数', '实际支出数', '实际执行数', '支出数', '决算数', '实际支出', '全年实际支出数', '预算执行', '全年执行', '实际支出金额', '全年实际执行数', '执行金额', '资金使用数', '年度执行数', '累计支出', '财政资金执行数', '实际使用资金', '全年执行金额', '实际执行', '支出决算数', '资金执行数'], pattern: /^(\d{4}年)?(全年|年度|本年|当年|预算|资金|累计|财政|部门)*(实际)?(执行|支出|决算|使用|拨付)(数|额|金额|总额|情况|资金)$|^(全年|年度|本年|当年|实际|累计)+(执行|支出|决算|使用)$/ },
  { role: 'label', words: ['项目资金', '部门名称', '资金情况', '资金来源', '预算资金', '预算执行情况', '部门预算执行情况', '年度预算申请', '项目名称', '资金名称', '支出类型', '资金类别', '预算项目', '资金总额', '收支类别', '资金构成'] },
];

/** Words of a second header row below an amount: 预算数 parted into 年初 | 追加 | 合计. */
export const FUND_CHILDREN: HeaderWord<FundRole>[] = [
  { role: 'initial', words: ['年初', '年初数', '年初批复', '期初'] },
  { role: 'other', words: ['追加', '调整', '调整数', '追加数', '调增', '调减', '调整(+,-)', '年中调整', '年中追加', '上年结转', '结转'] },
  { role: 'budget', words: ['合计', '小计', '调整后', '全年', '最终', '调整后数'] },
];

/** Words that head a list of tasks: the money beside them is that of a task, not the budget block. */
export const TASK_HEADER = /任务|(主要|具体|工作)内容|重点工作|工作事项/;

/** Labels of the budget block's total row. */
export const FUND_TOTAL = /^(年度|全年|部门|单位|项目|预算|本年|财政|整体|总)*(资金|预算|支出|收入)?(总额|合计|总计|小计|总量|整体支出总额|支出总额|资金总额|支出合计)$|^总额$|^合计$|^总计$|^部门整体支出$/;

/** Fund labels that tell which breakdown a row belongs to. */
export const BY_NATURE = /按支出性质|支出性质分|^(其中)?[:：]?(一般性|重点|专项)?(基本支出|项目支出|人员经费|人员支出|公用经费|公用支出|商品和服务支出|工资福利|对个人和家庭|资本性支出|三公经费|运转类|特定目标类)/;
export const BY_SOURCE = /按(收入|资金)(性质|来源)|(收入性质|资金来源)分|财政拨款|公共预算|政府性基金|国有资本|社保基金|专户|非税|中央|省级|省|市级|市州|县级|县区|区级|乡镇|结转|其他资金|单位资金|自有资金|自筹|事业收入|经营收入|财政资金|上级补助|债券|补助资金|社会资金|银行贷款|本级/;
/** Labels which head a breakdown without being a part themselves. */
export const SPLIT_HEAD = /^按.{2,6}分[:：]?$/;

/** Labels of the row that carries the total score. */
export const TOTAL_WORDS = ['总分', '合计', '总计', '自评总分', '分总', '总得分', '得分合计', '合计得分', '总分合计', '合计总分', '总分值', '自评得分合计', '自评总得分', '综合得分', '指标得分合计', '总体得分', '绩效自评总分', '评价总分', '自评合计', '最终得分', '汇总得分', '得分总计', '总评分'];
/** Labels beside which a total may stand outside the indicator table; narrower, since 合计 is everywhere. */
export const TOTAL_FIELD_WORDS = ['自评总分', '自评得分', '自评总得分', '总分', '综合得分', '自评分', '自评分数', '绩效自评得分', '绩效自评总分', '总得分', '评价得分', '自评总分数'];
export const SUBTOTAL_WORDS = ['小计', '本页小计', '分项小计', '一级指标小计', '小计得分'];

/** First words of rows below the table: notes, signatures, contacts. */
export const FOOTER = /^(注|备注|说明|填表?说明|填报说明|评分说明|附注?)(\d|[:：.、]|$)|^(填报人|填表人|填报单位|填报日期|填表日期|项目负责人|财务负责人|单位负责人|负责人|联系人|联系电话|审核人|经办人|制表人|分管领导|主要负责人|单位盖章|部门盖章|单位公章|公章|签字|签章|日期)([:：（(]|$)/;
/** Labels of free-text rows beside or below the table that may explain deviations. */
export const NARRATIVE = /^(偏差(大|较大)?.{0,10}原因|目标未完成原因|未完成原因|偏离.{0,8}原因|存在(的)?(主要)?问题|主要问题|原因分析|其他需要说明(的)?(事项|问题|情况)|需要说明的(问题|事项|情况)|改进措施|改进措施及结果应用|下一步(改进)?(措施|工作|打算)|有关(建议|情况说明)|自评结论|评价结论|绩效自评结论|自评情况|说明$)/;

/** Words that make a line a form's title. */
export const TITLE = /(自评表|自评报告表|自评情况表|自评打分表|绩效评价表|自我评价表|绩效自评|评价自评表)/;
export const LOOKALIKE_TITLES: { id: string; pattern: RegExp }[] = [
  { id: 'monitoring', pattern: /(执行监控|运行监控|绩效监控|监控表|监控情况表)/ },
  { id: 'target-application', pattern: /(目标申报表|目标表$|绩效目标批复|目标申报|目标审核表)/ },
  { id: 'score-summary', pattern: /(自评|评价|得分).{0,6}(汇总表|一览表|统计表)/ },
];
/** What a record of a check that we added to the workbook says of itself: it repeats the form's tables and is none. */
export const OWN_RECORD = { id: 'check-record', pattern: /^(绩效自评表助手|zipingbiao)\d+\./ };
export const DEPARTMENT_TITLE = /整体(支出|绩效|评价|自评)|部门整体|单位整体|整体支出/;
export const PROJECT_TITLE = /项目|专项|转移支付|衔接资金|扶贫资金/;

/** Labels of the organization, best first. */
export const ORGANIZATION_LABELS: RegExp[] = [
  /^(预算)?(部门|单位)(\(单位\)|、单位|\/单位|及单位|\(部门\))?(编码及|代码及)?(名称|全称)?$/,
  /^(填报|自评|预算|一级预算|部门|被评价|申报)(单位|部门)(名称)?$/,
  /^(项目)?(实施|使用|承担|执行|用款|建设|项目)(\(主管\))?(单位|部门)(名称)?$/,
  /^(县级|市级|省级|区级|项目|业务|资金)?主管(部门|单位)(及代码|名称|及编码)?$/,
];
/** One of these stands in every label of an organization. */
export const ORGANIZATION_WORD = /部门|单位/;
/** Endings of an organization's name, for a line that carries no label. */
export const ORGANIZATION_NAME = /(人民政府|政府|街道办事处|办事处|委员会|管委会|局|厅|部|院|所|中心|学校|小学|中学|大学|幼儿园|医院|法院|检察院|协会|联合会|总会|站|队|馆|社|处|办公室|办|党校|本级|机关|公司|支队|大队|乡|镇|县|区)$/;

/** Labels beside which the grade stands. */
export const GRADE_LABELS = ['评价等级', '自评等级', '等级', '评价结果', '自评结果', '绩效等级', '自评结论', '评价结论', '综合评价等级', '综合评价结果', '评定等级', '综合评价结果等级', '绩效评价等级', '自评等次', '等次'];
export const GRADE_WORDS = ['优', '良', '中', '差', '优秀', '良好', '中等', '合格', '及格', '不合格', '不及格', '较差', '一般', '基本合格'];

/** Marks of a choice among printed grades (优☑ 良□), and of what was not chosen. */
export const TICKED = '☑☒✓✔√■●✅';
export const UNTICKED = '□○◯☐〇';

/** Labels beside which the year stands alone: 评价年度 | 2022. */
export const YEAR_LABEL = /^(评价|自评|预算|所属|项目|绩效|考核|执行|填报)?(年度|年份)$/;

/** Prefixes before an indicator's name: 指标1：, 1、, ★★★, （1）. */
export const NAME_PREFIX = /^(?:[★☆*＊◆●·▲※]+\s*|指\s*标\s*[\d一二三四五六七八九十①②③④⑤⑥⑦⑧⑨⑩]+\s*[:：.、．]\s*|指\s*标\s*[\d]+(?=\s*$))+/;

/** Labels of the texts of goals and outcomes, without blanks and brackets. */
export const GOAL_LABEL = /^(项目|部门|单位|整体|年度|年初|全年|当年|本年|年|总体|绩效|设定|预期|实际|具体|调整)*(目标\d?|(目标)?(实际)?完成情况(综述)?)$/;

/** What a template leaves between the indicators: 指标2: , …… */
export const TEMPLATE_REST = /^(?:[★☆*]*指标\d{1,2}[:：.、]?|[.·…⋯]{2,}|[…⋯])$/;

/** The organization at the beginning of a title, up to the year or to what the form is about. */
export const TITLE_ORGANIZATION = /^(.{3,30}?)(?:\(?(?:20|19)\d{2}|部门整体|单位整体|整体支出|部门预算|部门支出|预算项目|项目支出|专项资金|项目绩效|财政(?!局|厅|部|所|分局)|绩效|自评)/;
/** Endings that only the name of an organization has: 本级, 县 or 区 alone name none. */
export const ORGANIZATION_HEAD = /(人民政府|政府|街道办事处|办事处|委员会|管委会|局|厅|中心|学校|小学|中学|大学|学院|幼儿园|医院|法院|检察院|协会|联合会|总会|支队|大队|党校)$/;

/** Functions that leave texts out when they add up a range. */
export const SUMMING = /\b(SUM|AVERAGE|SUBTOTAL|SUMPRODUCT|SUMIFS?|AVERAGEIFS?|AGGREGATE|MAX|MIN)\(/i;
