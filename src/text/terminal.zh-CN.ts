/** Wording of the readable report in Chinese: headings, counts and labels around the findings. */

export const terminalText = {
  failed: (message: string, next: string) => `无法处理：${message}${next}`,
  noSheets: '工作簿中没有工作表。',
  notAForm: (sheet: string, why: string) => `${sheet}：不是自评表。${why}`,
  hidden: '（隐藏工作表）',
  year: (year: number) => `${year} 年度`,
  policy: '评分办法',
  automatic: (why: string) => `自动选择${why ? `：${why}` : ''}`,
  rows: '指标',
  counts: (v: { indicators: number; judged: number; met: number; exceeded: number; missed: number; unjudged: number }) =>
    `共 ${v.indicators} 行，已判定 ${v.judged} 行（达到 ${v.met}，超额 ${v.exceeded}，未达到 ${v.missed}），不能判定 ${v.unjudged} 行`,
  unjudged: '不能判定的行',
  severity: { error: '错误', warning: '警告', note: '提示' },
  mark: { error: '✖', warning: '▲', note: '●' },
  group: (word: string, count: number) => `${word} ${count} 条`,
  basis: '依据',
  fix: '怎样修改',
  related: (cells: string) => `另见 ${cells}`,
  waived: (v: { by: string; date: string; reason: string }) => `已豁免（${v.by}，${v.date}）：${v.reason}`,
  waivedGroup: (count: number) => `○ 已豁免 ${count} 条，不计入问题数`,
  clean: '没有发现问题。',
  cleanButWaived: '除已豁免的以外，没有发现问题。',
  total: '总分',
  totals: (v: { stated: string; due: string; recomputed: string }) =>
    `填报 ${v.stated}，按各行得分相加 ${v.due}，按应得分重新计算 ${v.recomputed}`,
  grade: '等级',
  grades: (v: { stated: string; due: string }) => `填报 ${v.stated}，按填报总分应为 ${v.due}`,
  execution: '预算执行',
  executions: (v: { execution: string; base: string; unit: string; rate: string; score: string; due: string }) =>
    `执行 ${v.execution} ÷ 预算 ${v.base}${v.unit} = ${v.rate}，得分填报 ${v.score}，应得 ${v.due}`,
  edits: '可填写',
  editCounts: (v: { fill: number; propose: number; replace: number }) =>
    `由数值推算 ${v.fill} 处，需由人决定 ${v.propose} 处，与计算不符 ${v.replace} 处`,
  none: '—',
};
