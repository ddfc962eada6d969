/** Chinese wording of what is handed on: charts, the printable report, the table for filtering, the notice of rectification. */

export const outputTexts: Record<string, string> = {
  'output.execution': '预算执行',
  'output.no-group': '未标明一级指标',

  'charts.item': '{name}：{text}',
  'charts.groups': '分组得分',
  'charts.stated': '填报得分',
  'charts.due': '应得分',
  'charts.weight': '分值',
  'charts.group': '填报 {stated} · 应得 {due} · 分值 {weight}',
  'charts.as-stated': '有 {count} 行没有算出应得分，应得分一栏按填报分计入。',
};
