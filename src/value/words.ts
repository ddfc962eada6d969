/** The vocabulary around a figure: relations, fillers, verbs, and the words that forbid reading a number at all. */
import type { Relation } from './expression';

/** Said before the figure. `weak` yields to a relation said after it: 控制在90%以上. */
export interface RelationWord {
  relation: Relation;
  weak?: boolean;
  sign?: boolean;
}

const listed = (words: string, relation: Relation, extra: Partial<RelationWord> = {}): [string, RelationWord][] =>
  words.split(' ').map((word) => [word, { relation, ...extra }]);

export const RELATION_BEFORE = new Map<string, RelationWord>([
  ...listed('≥ >= => ≥= ≮ ≥＝', '>=', { sign: true }),
  ...listed('≤ <= =< ≤= ≯', '<=', { sign: true }),
  ...listed('> 〉', '>', { sign: true }),
  ...listed('< 〈', '<', { sign: true }),
  ...listed('= ==', '=', { sign: true }),
  ...listed('大于等于 大于或等于 大等于 不低于 不少于 不小于 不得低于 不得少于 不能低于 不能少于 至少 最少 最低 起码 不下于 不低於 高于或等于 高于等于', '>='),
  ...listed('小于等于 小于或等于 小等于 不高于 不超过 不多于 不大于 不超 不超出 不突破 不得超过 不得高于 不得突破 不能超过 未超过 未超 未突破 没有超过 没有突破 至多 最多 最高 最大 低于或等于 低于等于', '<='),
  ...listed('大于 高于 多于 超过 超出 超 逾 突破 优于', '>'),
  ...listed('小于 低于 少于 不足 不到 不满 未满 未达到 未达 未到 达不到 没有达到 没达到', '<'),
  ...listed('等于', '='),
  ...listed('控制在 控制到 控制为 压缩到 压缩至 压减到 压减至 压降至 降至 降到 降为 降低到 降低至 降低为 下降到 下降至 减少到 减少至 缩减到 缩减至', '<=', { weak: true }),
]);

/** Said after the figure and its unit. */
export const RELATION_AFTER = new Map<string, Relation>([
  ...'以上 及以上 或以上 含以上 之上 或更多 +'.split(' ').map((word) => [word, '>='] as const),
  ...'以下 及以下 或以下 含以下 之下 以内 之内 内 及以内 含以内 范围内 范围以内 或更少'.split(' ').map((word) => [word, '<='] as const),
]);

export const APPROXIMATE_BEFORE = new Set(['约', '大约', '大概', '近', '将近', '接近', '约为', '约计']);
export const APPROXIMATE_AFTER = new Set(['左右', '上下', '余', '多']);

/** Words without content of their own; they may stand between label and figure, or before the label. */
export const FILLERS = new Set(
  ('达到 达到了 达 达成 为 是 均为 均达到 均达 都达到 都达 也达到 在 至 实现 实现了 保持在 保持 维持在 维持 稳定在 稳定 有 共有 现有 设有 共 共计 总计 合计 累计 累计达 计 总共 一共 '
    + '全年 当年 本年 本年度 今年 年内 年度 已 已经 现已 均 都 仅 只 仅有 只有 应 须 必须 要 需 应当 拟 计划 预计 实际 实际为 力争 确保 保证 争取 可 能 可达 能达到 '
    + '提高到 提高至 提升到 提升至 增加到 增加至 增长到 增长至 上升到 上升至 扩大到 扩大至 达标率为 了 人民币 ￥ ¥ 高达 多达 目前 截至目前 其中 介于').split(' '),
);

/** Words that end in a filler without holding one: 设计5套, 附近3处, 节约5%. */
export const WHOLE_WORDS = new Set(
  ('下达 发达 到达 送达 直达 通达 传达 抵达 表达 拥有 所有 占有 含有 持有 具有 国有 享有 原有 成为 行为 作为 公共 统计 设计 审计 会计 存在 现在 所在 重要 主要 需要 必要 许可 认可 '
    + '技能 职能 功能 性能 节能 智能 响应 供应 对应 反应 相应 平均 甚至 急需 船只 节约 签约 违约 合约 集约 预约 公约 条约 俭约 附近 最近 邻近').split(' '),
);

/** Fillers that may be dropped from the beginning of a label; a single character there is too often part of a word (可支配, 应急). */
export const LEADS = new Set([...FILLERS].filter((word) => word.length > 1 && word !== '实现' && word !== '保证').concat('已', '仅', '共'));

/** What the figure is the value of. A relation before one of these has another base: 超过目标5%. */
export const BASE_NOUNS = new Set(
  '目标 目标值 指标值 年度指标值 年度目标值 年初目标值 完成值 实际值 实际完成值 全年实际值 全年完成值 预期目标 预期值 实际完成情况 目标为 指标为 数值'.split(' '),
);

/** Said after the figure as a mere declaration; kept as the label. */
export const DECLARATIONS = new Set(
  ('完成 办结 结案 到位 达标 覆盖 全覆盖 实现 落实 合格 通过 验收 完工 竣工 交付 到账 发放 拨付 支付 兑付 缴纳 满意 办理 受理 响应 回复 答复 整改 执行 安装 建成 建设 开工 '
    + '超额完成 到达 到达现场 赶到现场 处置 处理 反馈 报告 公开 公示 上报 报送 提交 归档 入库 出具 审结 送达 '
    + '验收合格 发放到位 拨付到位 支付到位 落实到位 整改到位 保障到位 执行到位 发放完毕 支付完毕 拨付完毕 投入使用 通过验收 完成验收 完成整改 完成支付 完成拨付 完成发放 办结完成 '
    + '均 都 已 现 现已 已经 均已 都已 全部 全面 全 按时 按期 及时 足额 准时 如期 顺利 圆满 并 且').split(' '),
);

/** Words that hold a negative or a numeral without meaning one; taken out before a label is examined. */
export const HARMLESS = /不动产|不良|不锈钢|不可移动|不同|无人机|无害化|无障碍|无偿|无线|无公害|无土|未成年|未来|非遗|非物质|非税|非公|非机动车|非法|非洲|没收|超限|超载|超市|超声|超低|高超|一次(?=性|验收|通过|交验|合格|成功)|PM2\.5|PM10|5G(?!B)|[2345]A级|(?<!\d)12345(?=政|热线|平台|工单|便民|市长|市民|投诉|诉求|服务|电话|办件|转办)|第三方|一站式|一把手|一件事|一张网|一体化|三公|如期|偏差|误差|温差/g;

/** A label with one of these says something else than the value itself. */
export const FORBIDDEN = /[未不无没非尚超逾若每]|扣|还差|相差|差距|还缺|短缺|缺口|还欠|剩余|其余|余下|延期|延迟|延误|滞后|推迟|提前|高于|低于|多于|少于|大于|小于|控制在|比上|比去|比计划|比目标|比全|较上|较去|较计划|较目标|较年|较全|较同|假如|如果|例如|次年|明年|下年|得分|满分/;

/** Endings that turn the figure into a rank, a remainder or a difference. */
export const FORBIDDEN_END = /(?:[前后第于从由差缺欠多距]|^得|[^减]少|[^提]高|[^降]低|[^增参追附]加|[^削核压缩消裁]减|^[少高低加减]|[〇零一二两三四五六七八九十百千万亿])$/;

/** A label that names a measured thing; its own negatives belong to the name: 不合格率, 未达标数. */
export const INDICATOR_TAIL = /(?:率|度|比例|比重|占比|数|数量|量|额|金额|值|指数|面|面积|里程|成本|标准|经费|费用|投资|收入|支出|资金)$/;

/** Growth and decline, which compare with an earlier figure. */
export const RISE = /(?:增长|增加|提高|提升|上升|上涨|增幅|涨幅|增收|递增)$/;
export const FALL = /(?:下降|降低|减少|压减|压缩|减幅|降幅|缩减|核减|削减|压降|节约|递减)$/;

/** 同比, 较上年 … in front of growth and decline. */
export const COMPARED = /(?:同比|环比|(?:与|较|比)(?:上年|去年|上一年|上年度|年初)(?:同期|末|底)?(?:相比)?)/;
