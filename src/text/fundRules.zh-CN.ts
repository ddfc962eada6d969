/** What findings on the budget block say in Chinese. */

export const fundRuleTexts: Record<string, string> = {
  'terms.budget-and-execution': '预算数和执行数',

  'rules.missing-amount.title': '缺少预算数或执行数',
  'rules.missing-amount.rate': '“{name}”没有填写{amounts}，执行率 {rate} 无从核对。',
  'rules.missing-amount.score': '“{name}”没有填写{amounts}，得分 {score} 分无从核对。',
  'rules.missing-amount.fix': '补填预算数和执行数。',

  'rules.zero-base-execution.title': '预算为零却有支出',
  'rules.zero-base-execution.spent': '“{name}”{amount}为 0，却执行了 {execution}{unit}，执行率无从计算。',
  'rules.zero-base-execution.with-rate': '“{name}”{amount}为 0，却执行了 {execution}{unit}，填报的执行率 {rate} 没有依据。',
  'rules.zero-base-execution.fix': '补填调整后的预算数；年中追加或动用结转资金的，应计入全年预算数。',

  'rules.spending-above-budget.title': '支出超过预算',
  'rules.spending-above-budget.above': '“{name}”执行 {execution}{unit}，超过{amount} {base}{unit}，超出 {difference}{unit}，执行率 {rate}%。',
  'rules.spending-above-budget.fix': '核实预算数是否为调整后的数；确有超支的，说明资金来源和审批情况。',

  'rules.low-execution-unexplained.title': '执行率偏低未说明原因',
  'rules.low-execution-unexplained.unexplained': '“{name}”执行率 {rate}%，低于 {threshold}%，没有说明原因。',
  'rules.low-execution-unexplained.no-place': '“{name}”执行率 {rate}%，低于 {threshold}%，表中没有填写原因的地方，别处也没有说明。',
  'rules.low-execution-unexplained.fix': '写明预算没有执行完的原因，例如项目跨年实施、资金下达晚。',
  'rules.low-execution-unexplained.no-place.fix': '在表后说明或自评报告中写明预算没有执行完的原因。',

  'rules.budget-adjustment-unexplained.title': '预算调整未说明原因',
  'rules.budget-adjustment-unexplained.raised': '“{name}”由年初 {initial}{unit} 增加到全年 {budget}{unit}，增加 {difference}{unit}（{percent}%），没有说明原因。',
  'rules.budget-adjustment-unexplained.cut': '“{name}”由年初 {initial}{unit} 减少到全年 {budget}{unit}，减少 {difference}{unit}（{percent}%），没有说明原因。',
  'rules.budget-adjustment-unexplained.fix': '在原因栏、表后说明或自评报告中写明追加或调减预算的理由。',

  'rules.results-outrun-spending.title': '资金没花完而产出全部满分',
  'rules.results-outrun-spending.full-marks': '“{name}”执行率只有 {rate}%，{outputs} 项产出指标却全部满分，没有说明任务为何在资金未用的情况下完成。',
  'rules.results-outrun-spending.fix': '说明资金结余或未支付的原因；任务没有全部完成的，改正产出指标的完成值和得分。',
};
