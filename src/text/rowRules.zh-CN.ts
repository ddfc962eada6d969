/** What findings on single indicators say in Chinese: values, units, names, weights, completion rates. */

export const rowRuleTexts: Record<string, string> = {
  'terms.row': '第 {row} 行',
  'terms.band-achieved': '达成预期指标',
  'terms.band-partial': '部分达成',
  'terms.band-unachieved': '未达成',

  'rules.unit-mismatch.title': '计量单位不一致',
  'rules.unit-mismatch.dimension': '“{name}”目标“{target}”与实际“{actual}”的计量单位不同类，无法比较。',
  'rules.unit-mismatch.count-word': '“{name}”目标单位为“{targetUnit}”，实际单位为“{actualUnit}”，暂按数值比较。',
  'rules.unit-mismatch.fix': '实际完成值改用与目标值相同的计量单位。',

  'rules.strict-target-at-limit.title': '恰好等于不含本数的目标',
  'rules.strict-target-at-limit.at-limit': '“{name}”目标“{target}”不含本数，实际“{actual}”恰好等于它，严格说没有达到；这里按完成处理。',
  'rules.strict-target-at-limit.fix': '允许等于的，目标值改用“≥”或“≤”；不允许等于的，核实实际完成值。',

  'rules.hidden-direction.title': '指标方向没有写明',
  'rules.hidden-direction.lower': '“{name}”目标“{target}”没有写“≥”或“≤”，按名称看是越低越好：{reason}。',
  'rules.hidden-direction.higher': '“{name}”目标“{target}”没有写“≥”或“≤”，按名称看是越高越好：{reason}。',
  'rules.hidden-direction.fix': '在目标值前写明“≥”或“≤”；方向与此相反的，完成情况和得分也要重新核对。',

  'rules.impossible-percentage.title': '百分比超过 100%',
  'rules.impossible-percentage.actual': '“{name}”实际完成值“{text}”超过 {threshold}%，这类指标最高只能是 {threshold}%。',
  'rules.impossible-percentage.target': '“{name}”目标值“{text}”超过 {threshold}%，这类指标最高只能是 {threshold}%。',
  'rules.impossible-percentage.fix': '核对数值；填的是完成率（实际÷目标）的，改填指标本身的数值。',

  'rules.duplicate-indicator.title': '指标重复设置',
  'rules.duplicate-indicator.twice': '“{name}”重复设置：第 {first} 行和第 {second} 行名称相同，目标都是“{target}”。',
  'rules.duplicate-indicator.fix': '合并重复的指标，或在名称中写明两者的区别。',

  'rules.misplaced-indicator.title': '指标归类不当',
  'rules.misplaced-indicator.spending': '“{name}”考核资金支出进度，列在“{heading}”下不合适。',
  'rules.misplaced-indicator.fix': '移到时效指标，或并入预算执行率；数量指标应反映完成的工作量。',

  'rules.completion-rate-mismatch.title': '完成率与完成值不符',
  'rules.completion-rate-mismatch.rate': '“{name}”完成率填 {stated}%，按目标“{target}”、实际“{actual}”应为 {due}%，相差 {difference} 个百分点。',
  'rules.completion-rate-mismatch.rate-and-score': '“{name}”完成率填 {stated}%，按目标“{target}”、实际“{actual}”应为 {due}%，相差 {difference} 个百分点；得分 {score} 分也是照它算的，应得 {scoreDue} 分。',
  'rules.completion-rate-mismatch.reversed': '“{name}”完成率 {stated}% 是按“实际÷目标”计算的；这是反向指标，按“目标÷实际”应为 {due}%。',
  'rules.completion-rate-mismatch.fix': '核实目标值和实际完成值；两者无误的，把完成率改为 {due}%（超过 100% 的也可只填 100%）。',

  'rules.group-weight-mismatch.title': '一级指标分值不符',
  'rules.group-weight-mismatch.label': '“{name}”标明 {points} 分，其下各项分值 {weights} = {sum} 分，相差 {difference} 分。',
  'rules.group-weight-mismatch.split': '一级指标分值为{printed}，统一设置为{wanted}。',
  'rules.group-weight-mismatch.fix': '核对各项分值，使其合计等于一级指标标明的分值。',
  'rules.group-weight-mismatch.split.fix': '没有特殊情况的，按统一设置调整分值；确需调整的，在表后说明。',

  'rules.weight-missing.title': '缺少分值',
  'rules.weight-missing.blank': '“{name}”没有填写分值。',
  'rules.weight-missing.most': '{rows} 项指标中有 {count} 项没有填写分值。',
  'rules.weight-missing.all': '{rows} 项指标都没有填写分值。',
  'rules.weight-missing.fix': '补填分值，使全表合计为 100 分；不考核的指标不填得分。',

  'rules.hard-coded-score.title': '公式列中夹有手填得分',
  'rules.hard-coded-score.one': '“{name}”的得分 {score} 是手工填写的，而 {rows} 项同类得分中有 {formulas} 项是公式；完成值改动后它不会随着变。',
  'rules.hard-coded-score.several': '有 {count} 项得分是手工填写的，而 {rows} 项同类得分中有 {formulas} 项是公式；完成值改动后它们不会随着变。',
  'rules.hard-coded-score.fix': '恢复公式，或确认手工填写的数值无误。',

  'rules.all-full-marks.title': '全部指标满分',
  'rules.all-full-marks.all': '{rows} 项指标全部满分，没有一项扣分，复核时多会抽查。',
  'rules.all-full-marks.fix': '备好各项指标的佐证材料；定性指标按实际完成情况分档评分。',

  'rules.grade-mismatch.title': '等级与总分不符',
  'rules.grade-mismatch.grade': '总分 {total} 分应评为“{due}”，表中填“{stated}”。',
  'rules.grade-mismatch.fix': '按总分改正等级，或核实总分。',
};
