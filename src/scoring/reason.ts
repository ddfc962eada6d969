/** Every reason of a verdict: a noun phrase as id, and what it means. text/ holds the sentence for each; a test holds both together. */

/**
 * Values of every reason: `target`, `actual` as printed (joined with relation and unit cells). Further values in brackets.
 * `low` and `high` are points, '' where the row has no weight. `met` and `exceeded` first, then `missed`, then `unjudged`.
 */
export const REASONS = {
  // met
  'restated': 'the actual repeats the target word for word (保持 → 保持, ≥90% → ≥90%)',
  'at-or-above-target': 'more is better, and the actual reaches the target',
  'within-ceiling': 'less is better, and the actual stays at or below the target',
  'equal-to-target': 'which way is better is unclear, but target and actual are equal',
  'zero-as-required': 'the target is zero (or a ceiling of zero), and the actual keeps to it',
  'none-as-required': '“无” where none is wanted',
  'within-range': 'inside the range, limits included',
  'within-tolerance': 'the deviation stays inside the tolerance',
  'all-parts-met': 'every figure in the cell is met',
  'band-achieved': 'the actual only names or declares the top band (达成, 已完成, 100%-80%(含)); points between [low] and [high]',
  'on-time': 'done by the date',
  'at-or-above-grade': 'the grade, the place in a ranking or the class of water of the target, or a better one',
  'as-required': 'yes/no as the target wants it, or words that say what the target says (不低于上年 → 高于上年)',
  // exceeded
  'far-above-target': 'met, and the completion rate [rate] % lies above the policy’s [threshold] %',
  // missed
  'below-target': 'more is better, and the actual falls short',
  'above-ceiling': 'less is better, and the actual goes beyond the target',
  'not-zero': 'the target is zero, the actual is not',
  'outside-range': 'outside the range',
  'outside-tolerance': 'the deviation is larger than allowed',
  'part-missed': 'at least one of several figures in the cell falls short',
  'band-partial': 'the actual only names or declares the middle band; points between [low] and [high]',
  'band-unachieved': 'the actual only names or declares the lowest band; points between [low] and [high]',
  'incomplete-declared': 'the actual declares a completion below 100 % (指标完成率95%)',
  'late': 'done after the date',
  'below-grade': 'a lower grade, place in a ranking or class of water',
  'not-as-required': 'yes/no, or words, against what the target wants (效果明显 → 效果不明显, 增长5% → 下降3%)',
  // unjudged: something is missing [name]
  'missing-target': 'no target (blank or a placeholder)',
  'missing-actual': 'no actual (blank or a placeholder)',
  'missing-both': 'neither target nor actual, though the row has points',
  'target-in-name': 'no target; a figure stands in the indicator’s name instead',
  'template-rest': 'neither target nor actual nor points: a rest of the template',
  'not-applicable': 'the row says of itself that it does not apply (无 → 无)',
  // unjudged: one side cannot be read against the other
  'unreadable-target': 'the target is text, the actual a number',
  'unreadable-actual': 'the target is a number, the actual text',
  'not-comparable': 'words against other words: a person has to decide',
  'other-kind': 'a date against a number, or a figure against a grade or a yes/no',
  'other-dimension': 'units measure different things [targetUnit, actualUnit]',
  'ratio-or-percent': 'a bare 1 or 0.98 against a percent target: a ratio or a percent, nobody can tell',
  'scale-unclear': 'a bare amount against a scaled one (10000000 against 万元): nobody can tell the scale [targetUnit, actualUnit]',
  'other-trend': 'growth on one side, decline on the other',
  'parts-differ': 'several figures in a cell, and the other cell does not answer each of them',
  // unjudged: readable, yet it does not decide
  'direction-unclear': 'the name does not tell whether more or less is better, and the two readings differ',
  'open-actual': 'the actual only gives a bound or a range (≥90% against ≥95%)',
  'approximate-actual': 'the actual is approximate and too close to the target',
  'approximate-target': 'the target is approximate and the actual too close below it',
  'deviation-or-rate': 'a tolerance against what may be a deviation or a rate (5%以内 → 95%)',
  'date-unclear': 'the dates do not tell which comes first, or the actual is no date',
} as const;

export type ReasonId = keyof typeof REASONS;
