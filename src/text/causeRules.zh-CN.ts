/** What findings on the cause column say in Chinese. */

export const causeRuleTexts: Record<string, string> = {
  'rules.explanation-without-deviation.title': '满分却填写未完成原因',
  'rules.explanation-without-deviation.contradiction': '“{name}”目标“{target}”已完成且得满分，原因栏却写“{clause}”，前后不一致。',
  'rules.explanation-without-deviation.fix': '核实实际完成值和得分；确已完成的，删去这句话或改填“无”。',

  'rules.overachievement-unexplained.title': '超额完成未说明原因',
  'rules.overachievement-unexplained.unexplained': '“{name}”目标“{target}”，实际“{actual}”，为目标的 {rate}%，超过 {threshold}%，没有说明原因。',
  'rules.overachievement-unexplained.no-place': '“{name}”目标“{target}”，实际“{actual}”，为目标的 {rate}%，超过 {threshold}%，表中没有填写原因的地方，别处也没有说明。',
  'rules.overachievement-unexplained.fix': '说明大幅超过目标的原因；年初目标定得偏低的，下年据实设置。',

  'rules.stated-deduction-mismatch.title': '所写扣分与实际扣分不符',
  'rules.stated-deduction-mismatch.points': '“{name}”原因栏写扣 {stated} 分，实际扣了 {taken} 分（分值 {weight}，得分 {score}），相差 {difference} 分。',
  'rules.stated-deduction-mismatch.percent': '“{name}”原因栏写扣 {stated}%，实际扣了 {share}%（分值 {weight}，得分 {score}），相差 {difference} 个百分点，超过允许的 {threshold} 个百分点。',
  'rules.stated-deduction-mismatch.fix': '使得分与原因栏所写的扣分一致。',

  'rules.cause-contradicts-date.title': '原因与完成时间矛盾',
  'rules.cause-contradicts-date.put-off': '“{name}”实际完成时间“{actual}”没有晚于目标“{target}”，原因栏却写“{clause}”，前后矛盾。',
  'rules.cause-contradicts-date.fix': '核实实际完成时间；没有按时完成的，如实填写并相应扣分。',

  'rules.repeated-cause.title': '多项指标照搬同一原因',
  'rules.repeated-cause.repeated': '{count} 项指标的原因一字不差：“{cause}”。',
  'rules.repeated-cause.fix': '按各项指标的实际情况分别写明原因；确属同一原因的，在表后统一说明。',

  'rules.overlong-cause.title': '原因说明超过字数限制',
  'rules.overlong-cause.overlong': '“{name}”的原因共 {length} 字，超过 {most} 字的限制，多出 {difference} 字。',
  'rules.overlong-cause.fix': '精简到规定字数以内，详细情况写入自评报告。',
};
