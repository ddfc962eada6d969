/** What findings on the sheet as a whole say in Chinese: year, organization, goals, template rests, formulas. */

export const sheetRuleTexts: Record<string, string> = {
  'rules.year-mismatch.title': '年度不一致',
  'rules.year-mismatch.year': '标题为 {stated} 年度，{dates} 项日期目标中有 {count} 项却是 {year} 年，例如“{name}”的目标“{target}”。',
  'rules.year-mismatch.fix': '核对标题年度和目标日期，改正沿用旧表的一处。',

  'rules.organization-mismatch.title': '单位名称不一致',
  'rules.organization-mismatch.other': '标题处的单位是“{heading}”，单位名称栏却是“{organization}”。',
  'rules.organization-mismatch.fix': '核对单位名称，改正沿用旧表的一处。',

  'rules.figure-as-goal.title': '目标栏只有一个数字',
  'rules.figure-as-goal.figure': '年度总体目标栏只填了“{text}”，看不出是什么目标，多半是填错了位置。',
  'rules.figure-as-goal.fix': '填写年度总体目标或完成情况的文字内容，把数字移到它该在的一栏。',

  'rules.placeholder-left.title': '留有模板占位符号',
  'rules.placeholder-left.left': '表中有 {count} 处模板内容没有填写或删除，例如“{rests}”。',
  'rules.placeholder-left.fix': '填写具体内容，或删去多余的行和符号。',

  'rules.hidden-row.title': '隐藏行填有数据',
  'rules.hidden-row.hidden': '第 {rows} 行填有数据却被隐藏，共 {count} 行；打印和查看时看不到，合计却可能包括它们。',
  'rules.hidden-row.fix': '取消隐藏，或删去不再使用的行。',

  'rules.number-stored-as-text.title': '数字存成了文本',
  'rules.number-stored-as-text.one': '{cell} 的数字是以文本形式存储的，{formulas} 的公式没有把它算进去。',
  'rules.number-stored-as-text.several': '{cell} 等 {count} 个单元格的数字是以文本形式存储的，{formulas} 的公式没有把它们算进去。',
  'rules.number-stored-as-text.fix': '选中这些单元格，改为数值格式后重新输入（或用“转换为数字”）。',
};
