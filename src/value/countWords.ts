/** Count words: one dimension, compared by number; the word itself is only remarked upon where it differs. */

const WORDS = `
个 件 次 回 遍 趟 场 场次 人 人次 人数 名 位 户 户次 户数 家 家次 处 处次 份 篇 篇次 册 本 座 起 宗 例 例次 项 项次 期 批 批次 所 套 台 台次 台套 台班
辆 辆次 棵 株 只 头 条 块 张 部 集 架 架次 艘 栋 幢 间 层 眼 口 盏 根 支 枝 把 顶 面 幅 帧 枚 粒 颗 瓶 箱 盒 袋 包 桶 罐 捆 卷 匹 羽 尾 窝
床 床位 床次 对 双 副 门 类 种 样 款 届 轮 轮次 班 班次 节 学时 课时 学分 堂 讲 档 站 片 段 标段 列 车次 航次 班列
乡 镇 村 县 校 社区 乡镇 街道 行政村 自然村 单位 组 小组 队 团 工日 工时 人天 人日 人月 车位 泊位 座位 席 桌 餐 顿
笔 单 票 封 则 首 曲 页 字 稿 剂 剂次 针 针次 人份 样本 样品 案 岗 岗位 个岗位 樘 孔 束 标台 标箱 TEU 台/套 人/次 批/次 户/次 家/次 架/次 件/套 辆/次 台(套) 套(台) 批(次) 人(次) 场(次) 棵(株) 学期 个学期 学年 个学年
个点位 点位 条次 份次 天次 页次 户头 宗地 扇 盆 丛 网格 网点 版面 个版面
`;

export const COUNT_WORDS: readonly string[] = WORDS.trim().split(/\s+/);

/** Words for one and the same thing: no remark when they meet. */
export const SAME_COUNT: readonly (readonly string[])[] = [
  ['人', '名', '位', '人数', '生', '学生'],
  ['户', '户数', '农户'],
  ['次', '回', '遍', '趟'],
  ['栋', '幢'],
  ['册', '本'],
  ['场', '场次'],
  ['批', '批次'],
  ['棵', '株'],
  ['起', '宗'],
];

/** Beneficiaries that stand under a fraction bar only: 元/生·年, 万元/村. */
export const SHARERS: readonly string[] = ['生', '学生', '农户', '人口', '职工', '教师', '项目', '点', '车', '市', '区', '省', '孩', '童', '犬', '桶', '车道'];
