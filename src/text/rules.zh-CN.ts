/** What findings say in Chinese: per rule a title, one sentence per message id, and how to mend it. */
import { causeRuleTexts } from './causeRules.zh-CN';
import { fundRuleTexts } from './fundRules.zh-CN';
import { rowRuleTexts } from './rowRules.zh-CN';
import { sheetRuleTexts } from './sheetRules.zh-CN';

export const ruleTexts: Record<string, string> = {
  ...sheetRuleTexts,
  ...rowRuleTexts,
  ...fundRuleTexts,
  ...causeRuleTexts,

  'rules.formula-error.title': '公式错误',
  'rules.formula-error.error': '单元格 {cell} 显示公式错误 {error}，无法读取。',
  'rules.formula-error.fix': '改正公式，或直接填写数值。',

  'rules.unreadable-target.title': '目标值不是数值',
  'rules.unreadable-target.text': '“{name}”实际完成值填“{actual}”，目标值“{target}”却是文字，两者无法比较。',
  'rules.unreadable-target.fix': '把目标值改为可以衡量的数值，例如 ≥90%；确属定性指标的，实际完成值也用文字说明。',

  'rules.unreadable-actual.title': '实际完成值不是数值',
  'rules.unreadable-actual.text': '“{name}”目标值为“{target}”，实际完成值“{actual}”是文字，无法判断是否完成。',
  'rules.unreadable-actual.no-date': '“{name}”目标值“{target}”是日期，实际完成值“{actual}”不是日期，无法判断是否按时完成。',
  'rules.unreadable-actual.fix': '填写与目标值同口径的实际数。',

  'rules.missing-target.title': '缺少目标值',
  'rules.missing-target.blank': '“{name}”没有填写目标值。',
  'rules.missing-target.most': '{rows} 项指标中有 {count} 项没有填写目标值。',
  'rules.missing-target.all': '{rows} 项指标都没有填写目标值。',
  'rules.missing-target.fix': '按年初批复的绩效目标补填目标值；写在指标名称里的数值也请移到目标值栏。',

  'rules.missing-actual.title': '缺少实际完成值',
  'rules.missing-actual.blank': '“{name}”没有填写实际完成值。',
  'rules.missing-actual.most': '{rows} 项指标中有 {count} 项没有填写实际完成值。',
  'rules.missing-actual.all': '本表尚未填报：{rows} 项指标都没有实际完成值。',
  'rules.missing-actual.no-rows': '本表尚未填报：没有一项指标填有内容。',
  'rules.missing-actual.fix': '补填实际完成情况后再核查。',

  'rules.target-copied-as-actual.title': '实际完成值照抄目标值',
  'rules.target-copied-as-actual.copied': '“{name}”的实际完成值照抄目标“{target}”，不是具体数值。',
  'rules.target-copied-as-actual.copied-figure': '“{name}”的实际完成值照抄目标“{target}”，不是具体数值。',
  'rules.target-copied-as-actual.fix': '填写实际达到的百分数，不带“≥”“以上”等字样。',
  'rules.target-copied-as-actual.copied-figure.fix': '填写实际数，不带“≥”“以内”等字样。',

  'rules.fund-sum-mismatch.title': '资金合计与分项不符',
  'rules.fund-sum-mismatch.sum': '“{name}”的{amount}填 {stated}{unit}，分项合计 {parts} = {due}{unit}，相差 {difference}{unit}。{slip}',
  'rules.fund-sum-mismatch.sum-in-label': '“{name}”填 {stated}{unit}，分项合计 {parts} = {due}{unit}，相差 {difference}{unit}。{slip}',
  'rules.fund-sum-mismatch.label': '“{name}”填 {stated}{unit}，与“{total}”的 {due}{unit} 不符，相差 {difference}{unit}。{slip}',
  'rules.fund-sum-mismatch.follows': '按分项合计，上级合计数即与填报一致。',
  'rules.fund-sum-mismatch.fix': '对照决算数核实合计和各分项，改正有误的一处。',

  'rules.execution-rate-mismatch.title': '执行率与金额不符',
  'rules.execution-rate-mismatch.rate': '“{name}”执行率填 {stated}%，按 {execution} ÷ {base}（执行数 ÷ {amount}）应为 {due}%，相差 {difference} 个百分点。',
  'rules.execution-rate-mismatch.on-initial': '“{name}”执行率 {stated}% 是按年初预算数计算的；按全年预算数应为 {due}%。',
  'rules.execution-rate-mismatch.on-budget': '“{name}”执行率 {stated}% 是按全年预算数计算的；按年初预算数应为 {due}%。',
  'rules.execution-rate-mismatch.follows': '按分项合计重新计算，“{name}”的执行率正是填报的 {stated}%，可见有误的是合计数。',
  'rules.execution-rate-mismatch.fix': '核实执行数和预算数；金额无误的，把执行率改为 {due}%。',
  'rules.execution-rate-mismatch.on-initial.fix': '执行率一般以全年预算数（调整后）为分母，确按年初预算数计算的请注明。',
  'rules.execution-rate-mismatch.on-budget.fix': '本地办法以年初预算数为分母，确按全年预算数计算的请注明。',

  'rules.weight-total.title': '分值合计不等于 100 分',
  'rules.weight-total.sum': '各项分值合计 {sum} 分，不是 {full} 分，相差 {difference} 分。',
  'rules.weight-total.sum-printed': '各项分值合计 {sum} 分，表中合计填 {printed} 分，应为 {full} 分，相差 {difference} 分。',
  'rules.weight-total.follows': '全表分值合计 {sum} 分、不是 {full} 分，也由此而来。',
  'rules.weight-total.fix': '核对各项指标和预算执行率的分值，使合计为 {full} 分。',

  'rules.score-above-weight.title': '得分高于分值',
  'rules.score-above-weight.above': '“{name}”得分 {score} 分，高于分值 {weight} 分。',
  'rules.score-above-weight.above-due': '“{name}”得分 {score} 分，高于分值 {weight} 分；按完成情况应得 {due} 分。',
  'rules.score-above-weight.fix': '得分最高不超过该项分值，请改正得分或分值。',

  'rules.execution-score-mismatch.title': '预算执行得分与执行率不符',
  'rules.execution-score-mismatch.score': '“{name}”得分 {stated} 分，按执行率 {rate}% × 分值 {weight} 分应得 {due} 分，相差 {difference} 分，超过允许误差 {tolerance} 分。',
  'rules.execution-score-mismatch.rounded': '“{name}”得分 {stated} 分，是应得分 {due} 分取整的结果，相差 {difference} 分。',
  'rules.execution-score-mismatch.follows': '按分项合计重新计算，“{name}”的得分正是填报的 {stated} 分。',
  'rules.execution-score-mismatch.fix': '按“执行率 × 分值、最高不超过分值”改为 {due} 分；有意扣分的请写明原因。',
  'rules.execution-score-mismatch.rounded.fix': '本地要求保留小数的，改为 {due} 分。',

  'rules.score-mismatch.title': '得分高于应得分',
  'rules.score-mismatch.above': '“{name}”得分 {stated} 分，目标“{target}”、实际“{actual}”应得 {due} 分，高出 {difference} 分，超过允许误差 {tolerance} 分。',
  'rules.score-mismatch.above-formula': '“{name}”得分 {stated} 分，目标“{target}”、实际“{actual}”应得 {due} 分（{formula}），高出 {difference} 分，超过允许误差 {tolerance} 分。',
  'rules.score-mismatch.rounded': '“{name}”得分 {stated} 分，应得 {due} 分，高出 {difference} 分，是取整或只保留一位小数所致。',
  'rules.score-mismatch.rounded-full': '“{name}”得分 {stated} 分，高于应得的 {due} 分；即使按整数取整，未完成目标也不宜给满分。',
  'rules.score-mismatch.above-band': '“{name}”实际完成值“{actual}”属于“{band}”一档，得分应在 {low}—{high} 分，填报 {stated} 分，高出 {difference} 分。',
  'rules.score-mismatch.fix': '改为 {due} 分，或核实实际完成值。',
  'rules.score-mismatch.above-band.fix': '在 {low}—{high} 分之间评定；确已全部完成的，改正实际完成值。',
  'rules.score-mismatch.rounded-full.fix': '改为 {due} 分；本地要求取整的，应低于满分。',
  'rules.score-mismatch.rounded.fix': '本地要求保留小数的，改为 {due} 分。',

  'rules.score-missing.title': '缺少得分',
  'rules.score-missing.blank': '“{name}”分值 {weight} 分，没有填写得分。',
  'rules.score-missing.blank-due': '“{name}”分值 {weight} 分，没有填写得分；按完成情况应得 {due} 分。',
  'rules.score-missing.most': '{rows} 项指标中有 {count} 项没有填写得分。',
  'rules.score-missing.all': '{rows} 项指标都没有填写得分。',
  'rules.score-missing.fix': '补填得分；能由数值推算的，可用“一键评分”填写。',

  'rules.score-total-mismatch.title': '总分与各项得分不符',
  'rules.score-total-mismatch.sum': '总分填 {stated} 分，{scores} 项得分相加为 {due} 分，相差 {difference} 分。',
  'rules.score-total-mismatch.with-execution': '总分填 {stated} 分，各项得分连同预算执行得分共 {scores} 项，相加为 {due} 分，相差 {difference} 分。',
  'rules.score-total-mismatch.blank-score': '总分填 {stated} 分，已填的 {scores} 项得分相加为 {due} 分；另有 {blank} 项未填得分，最多 {most} 分，仍与总分不符。',
  'rules.score-total-mismatch.unreadable-score': '总分填 {stated} 分，能读出的得分相加为 {due} 分；另有 {unreadable} 项得分不是数值，总分无法核对。',
  'rules.score-total-mismatch.follows': '总分 {stated} 分与各项得分之和 {due} 分的差额也由此而来。',
  'rules.score-total-mismatch.fix': '核对各项得分，改正总分或有误的得分。',

  'rules.unexplained-deviation.title': '偏差未说明原因',
  'rules.unexplained-deviation.unexplained': '“{name}”未完成目标（{reason}），原因栏空白。',
  'rules.unexplained-deviation.no-place': '“{name}”未完成目标（{reason}），本表没有原因栏，别处也没有提到这项指标。',
  'rules.unexplained-deviation.fix': '写明未完成的具体原因和改进措施。',
  'rules.unexplained-deviation.no-place.fix': '在表后说明或自评报告中点明这项指标，写明原因和改进措施。',

  'rules.deduction-unexplained.title': '扣分未说明原因',
  'rules.deduction-unexplained.unexplained': '“{name}”目标“{target}”已完成，分值 {weight} 分只得 {score} 分，扣了 {deduction} 分，原因栏空白。',
  'rules.deduction-unexplained.unexplained-unjudged': '“{name}”分值 {weight} 分只得 {score} 分，扣了 {deduction} 分，原因栏空白。',
  'rules.deduction-unexplained.no-place': '“{name}”目标“{target}”已完成，分值 {weight} 分只得 {score} 分，扣了 {deduction} 分，本表没有原因栏，别处也没有提到这项指标。',
  'rules.deduction-unexplained.no-place-unjudged': '“{name}”分值 {weight} 分只得 {score} 分，扣了 {deduction} 分，本表没有原因栏，别处也没有提到这项指标。',
  'rules.deduction-unexplained.fix': '写明扣分的原因；没有扣分理由的，按分值给满分。',

  'rules.generic-explanation.title': '原因说明空泛',
  'rules.generic-explanation.missed': '“{name}”目标“{target}”、实际“{actual}”，未完成，原因栏只写“{cause}”。',
  'rules.generic-explanation.deducted': '“{name}”被扣分，原因栏只写“{cause}”，没有说明为什么扣分。',
  'rules.generic-explanation.fix': '写明具体原因和改进措施。',
};
