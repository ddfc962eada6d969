/** English wording of what is handed on: charts, the printable report, the table for filtering, the notice of rectification. */

export const outputTexts: Record<string, string> = {
  'output.execution': 'Budget execution',
  'output.no-group': 'No level-1 group',

  'charts.item': '{name}: {text}',
  'charts.groups': 'Score by group',
  'charts.stated': 'Score filed',
  'charts.due': 'Score due',
  'charts.weight': 'Weight',
  'charts.group': 'filed {stated} · due {due} · weight {weight}',
  'charts.as-stated': '{count} rows have no due score; they count as filed.',
};
