/** What findings on single indicators say in English: values, units, names, weights, completion rates. */

export const rowRuleTexts: Record<string, string> = {
  'terms.row': 'row {row}',
  'terms.band-achieved': 'achieved',
  'terms.band-partial': 'partly achieved',
  'terms.band-unachieved': 'not achieved',

  'rules.unit-mismatch.title': 'Units differ',
  'rules.unit-mismatch.dimension': '“{name}”: the target “{target}” and the actual “{actual}” measure different things and cannot be compared.',
  'rules.unit-mismatch.count-word': '“{name}”: the target counts “{targetUnit}”, the actual “{actualUnit}”; the numbers were compared as they stand.',
  'rules.unit-mismatch.fix': 'State the actual in the unit of the target.',

  'rules.strict-target-at-limit.title': 'Strict limit met exactly',
  'rules.strict-target-at-limit.at-limit': '“{name}”: the target “{target}” excludes its own figure, and the actual “{actual}” is just that; it counts as met here.',
  'rules.strict-target-at-limit.fix': 'If equality is allowed, write ≥ or ≤; if not, check the actual.',

  'rules.hidden-direction.title': 'Direction not stated',
  'rules.hidden-direction.lower': '“{name}”: the target “{target}” has neither ≥ nor ≤; by its name, less is better: {reason}.',
  'rules.hidden-direction.higher': '“{name}”: the target “{target}” has neither ≥ nor ≤; by its name, more is better: {reason}.',
  'rules.hidden-direction.fix': 'Write ≥ or ≤ before the target; if the other way round is meant, check verdict and score again.',

  'rules.impossible-percentage.title': 'Percentage above 100 %',
  'rules.impossible-percentage.actual': '“{name}”: the actual “{text}” lies above {threshold}%, the most such an indicator can reach.',
  'rules.impossible-percentage.target': '“{name}”: the target “{text}” lies above {threshold}%, the most such an indicator can reach.',
  'rules.impossible-percentage.fix': 'Check the figure; if it is the completion rate (actual ÷ target), enter the indicator’s own figure.',

  'rules.duplicate-indicator.title': 'Indicator set twice',
  'rules.duplicate-indicator.twice': '“{name}” stands twice: rows {first} and {second} have the same name and the same target “{target}”.',
  'rules.duplicate-indicator.fix': 'Merge the two, or say in their names how they differ.',

  'rules.misplaced-indicator.title': 'Indicator under the wrong heading',
  'rules.misplaced-indicator.spending': '“{name}” is about the pace of spending and does not belong under “{heading}”.',
  'rules.misplaced-indicator.fix': 'Move it to the timeliness indicators or to the execution rate; quantity indicators tell how much work was done.',

  'rules.completion-rate-mismatch.title': 'Completion rate disagrees with its figures',
  'rules.completion-rate-mismatch.rate': '“{name}”: the completion rate reads {stated}%; target “{target}” and actual “{actual}” give {due}%, a difference of {difference} points.',
  'rules.completion-rate-mismatch.rate-and-score': '“{name}”: the completion rate reads {stated}%; target “{target}” and actual “{actual}” give {due}%, a difference of {difference} points. The score {score} was computed from it; {scoreDue} is due.',
  'rules.completion-rate-mismatch.reversed': '“{name}”: the completion rate {stated}% is actual ÷ target; for a reverse indicator, target ÷ actual gives {due}%.',
  'rules.completion-rate-mismatch.fix': 'Check target and actual; if they are right, change the completion rate to {due}% (100% will do for anything above).',

  'rules.group-weight-mismatch.title': 'Points of a level-1 group disagree',
  'rules.group-weight-mismatch.label': '“{name}” is labelled with {points} points, its weights {weights} = {sum}; difference {difference}.',
  'rules.group-weight-mismatch.split': 'The level-1 groups have {printed}; the prescribed split is {wanted}.',
  'rules.group-weight-mismatch.fix': 'Check the weights so that they add up to the points in the label.',
  'rules.group-weight-mismatch.split.fix': 'Use the prescribed split, or explain below the table why it was changed.',

  'rules.weight-missing.title': 'Weight missing',
  'rules.weight-missing.blank': '“{name}” has no weight.',
  'rules.weight-missing.most': '{count} of {rows} indicators have no weight.',
  'rules.weight-missing.all': 'None of the {rows} indicators has a weight.',
  'rules.weight-missing.fix': 'Enter the weights so that they add up to 100; leave indicators that do not count without a score.',

  'rules.hard-coded-score.title': 'Typed scores among formulas',
  'rules.hard-coded-score.one': 'The score {score} of “{name}” was typed, while {formulas} of {rows} comparable scores are formulas; it will not change with the actual.',
  'rules.hard-coded-score.several': '{count} scores were typed, while {formulas} of {rows} comparable scores are formulas; they will not change with the actuals.',
  'rules.hard-coded-score.fix': 'Restore the formulas, or make sure that the typed figures are right.',

  'rules.all-full-marks.title': 'Full marks everywhere',
  'rules.all-full-marks.all': 'All {rows} indicators have full marks; reviewers tend to sample such forms.',
  'rules.all-full-marks.fix': 'Have the evidence for every indicator ready; score qualitative ones by their bands.',

  'rules.grade-mismatch.title': 'Grade disagrees with the total',
  'rules.grade-mismatch.grade': 'A total of {total} is graded “{due}”; the form reads “{stated}”.',
  'rules.grade-mismatch.fix': 'Change the grade to that of the total, or check the total.',
};
