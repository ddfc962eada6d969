/** What findings on the sheet as a whole say in English: year, organization, goals, template rests, formulas. */

export const sheetRuleTexts: Record<string, string> = {
  'rules.year-mismatch.title': 'Years differ',
  'rules.year-mismatch.year': 'The title names {stated}, but {count} of {dates} date targets fall into {year}, such as “{target}” of “{name}”.',
  'rules.year-mismatch.fix': 'Check the year in the title and the dates, and mend what was copied from another form.',

  'rules.organization-mismatch.title': 'Organizations differ',
  'rules.organization-mismatch.other': 'The heading names “{heading}”, the row of the organization “{organization}”.',
  'rules.organization-mismatch.fix': 'Check the names, and mend what was copied from another form.',

  'rules.figure-as-goal.title': 'A bare figure as a goal',
  'rules.figure-as-goal.figure': 'The goals of the year read only “{text}”; most likely the figure was entered in the wrong place.',
  'rules.figure-as-goal.fix': 'State goal or outcome in words, and move the figure where it belongs.',

  'rules.placeholder-left.title': 'Rests of the template',
  'rules.placeholder-left.left': '{count} rests of the template were neither filled in nor taken out, such as “{rests}”.',
  'rules.placeholder-left.fix': 'Fill them in, or delete the lines and signs.',

  'rules.hidden-row.title': 'Hidden rows with figures',
  'rules.hidden-row.hidden': '{count} hidden rows carry figures ({rows}): nobody sees them, but sums may include them.',
  'rules.hidden-row.fix': 'Show the rows, or delete what is no longer used.',

  'rules.number-stored-as-text.title': 'Numbers stored as text',
  'rules.number-stored-as-text.one': 'The number in {cell} is stored as text; the formula in {formulas} leaves it out.',
  'rules.number-stored-as-text.several': 'The numbers in {count} cells, such as {cell}, are stored as text; the formulas in {formulas} leave them out.',
  'rules.number-stored-as-text.fix': 'Change these cells to numbers (in Excel: Convert to Number).',
};
