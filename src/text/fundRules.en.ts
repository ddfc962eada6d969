/** What findings on the budget block say in English. */

export const fundRuleTexts: Record<string, string> = {
  'terms.budget-and-execution': 'budget and execution',

  'rules.missing-amount.title': 'Budget or execution missing',
  'rules.missing-amount.rate': '“{name}”: {amounts} is blank; the rate {rate} cannot be checked.',
  'rules.missing-amount.score': '“{name}”: {amounts} is blank; the score {score} cannot be checked.',
  'rules.missing-amount.fix': 'Enter budget and execution.',

  'rules.zero-base-execution.title': 'Spending without a budget',
  'rules.zero-base-execution.spent': '“{name}”: the {amount} is 0, yet {execution}{unit} were spent; there is no rate.',
  'rules.zero-base-execution.with-rate': '“{name}”: the {amount} is 0, yet {execution}{unit} were spent; the printed rate {rate} has no basis.',
  'rules.zero-base-execution.fix': 'Enter the adjusted budget; money added or carried over belongs to the annual budget.',

  'rules.spending-above-budget.title': 'Spending above the budget',
  'rules.spending-above-budget.above': '“{name}”: {execution}{unit} were spent, {difference}{unit} more than the {amount} of {base}{unit}; rate {rate}%.',
  'rules.spending-above-budget.fix': 'Check whether the budget is the adjusted one; if more was spent, say from which funds and with whose approval.',

  'rules.low-execution-unexplained.title': 'Low execution rate unexplained',
  'rules.low-execution-unexplained.unexplained': '“{name}”: the execution rate of {rate}% lies below {threshold}% and is not explained.',
  'rules.low-execution-unexplained.no-place': '“{name}”: the execution rate of {rate}% lies below {threshold}%; the form has no place for a cause, and nothing else explains it.',
  'rules.low-execution-unexplained.fix': 'Say why the budget was not used up, such as a project that runs on or money that came late.',
  'rules.low-execution-unexplained.no-place.fix': 'Say below the table or in the report why the budget was not used up.',

  'rules.budget-adjustment-unexplained.title': 'Budget adjustment unexplained',
  'rules.budget-adjustment-unexplained.raised': '“{name}” was raised from {initial}{unit} to {budget}{unit}, by {difference}{unit} ({percent}%), and nothing explains it.',
  'rules.budget-adjustment-unexplained.cut': '“{name}” was cut from {initial}{unit} to {budget}{unit}, by {difference}{unit} ({percent}%), and nothing explains it.',
  'rules.budget-adjustment-unexplained.fix': 'Say in the cause column, below the table or in the report why the budget was changed.',

  'rules.results-outrun-spending.title': 'Full results from little spending',
  'rules.results-outrun-spending.full-marks': '“{name}”: the execution rate is only {rate}%, yet all {outputs} output indicators have full marks, and nothing says how.',
  'rules.results-outrun-spending.fix': 'Say why the money was saved or not yet paid; if not everything was done, mend actuals and scores.',
};
