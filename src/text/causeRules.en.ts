/** What findings on the cause column say in English. */

export const causeRuleTexts: Record<string, string> = {
  'rules.explanation-without-deviation.title': 'Shortfall stated beside full marks',
  'rules.explanation-without-deviation.contradiction': '“{name}”: the target “{target}” was met with full marks, yet the cause reads “{clause}”.',
  'rules.explanation-without-deviation.fix': 'Check actual and score; if the target was met, take the sentence out.',

  'rules.overachievement-unexplained.title': 'Overachievement unexplained',
  'rules.overachievement-unexplained.unexplained': '“{name}”: target “{target}”, actual “{actual}”: {rate}% of the target, above {threshold}%, and nothing explains it.',
  'rules.overachievement-unexplained.no-place': '“{name}”: target “{target}”, actual “{actual}”: {rate}% of the target, above {threshold}%; the form has no place for a cause, and nothing else explains it.',
  'rules.overachievement-unexplained.fix': 'Say why the target was exceeded by so much; if it was set too low, set it higher next year.',

  'rules.stated-deduction-mismatch.title': 'Stated deduction is not the one taken',
  'rules.stated-deduction-mismatch.points': '“{name}”: the cause names a deduction of {stated} points; {taken} were taken (weight {weight}, score {score}), a difference of {difference}.',
  'rules.stated-deduction-mismatch.percent': '“{name}”: the cause names a deduction of {stated}%; {share}% were taken (weight {weight}, score {score}), a difference of {difference} points, more than {threshold}.',
  'rules.stated-deduction-mismatch.fix': 'Make the score agree with the deduction that the cause names.',

  'rules.cause-contradicts-date.title': 'Cause contradicts the date',
  'rules.cause-contradicts-date.put-off': '“{name}”: the actual date “{actual}” is not later than the target “{target}”, yet the cause reads “{clause}”.',
  'rules.cause-contradicts-date.fix': 'Check the actual date; if it was missed, say so and take the points.',

  'rules.repeated-cause.title': 'One cause for many indicators',
  'rules.repeated-cause.repeated': '{count} indicators have the same cause word for word: “{cause}”.',
  'rules.repeated-cause.fix': 'Give each indicator its own cause; if it is one and the same, state it once below the table.',

  'rules.overlong-cause.title': 'Cause longer than allowed',
  'rules.overlong-cause.overlong': '“{name}”: the cause has {length} characters, {difference} more than the {most} allowed.',
  'rules.overlong-cause.fix': 'Shorten it; details belong into the report.',
};
