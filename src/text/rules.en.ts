/** What findings say in English: per rule a title, one sentence per message id, and how to mend it. */
import { causeRuleTexts } from './causeRules.en';
import { fundRuleTexts } from './fundRules.en';
import { rowRuleTexts } from './rowRules.en';
import { sheetRuleTexts } from './sheetRules.en';

export const ruleTexts: Record<string, string> = {
  ...sheetRuleTexts,
  ...rowRuleTexts,
  ...fundRuleTexts,
  ...causeRuleTexts,

  'rules.formula-error.title': 'Formula error',
  'rules.formula-error.error': 'Cell {cell} shows the formula error {error} and cannot be read.',
  'rules.formula-error.fix': 'Mend the formula, or enter the value itself.',

  'rules.unreadable-target.title': 'Target is no figure',
  'rules.unreadable-target.text': '“{name}”: the actual is “{actual}”, but the target “{target}” is a text; the two cannot be compared.',
  'rules.unreadable-target.fix': 'Give a measurable target such as ≥90%; if the indicator is qualitative, describe the actual in words too.',

  'rules.unreadable-actual.title': 'Actual is no figure',
  'rules.unreadable-actual.text': '“{name}”: the target is “{target}”, but the actual “{actual}” is a text; nobody can tell whether it was met.',
  'rules.unreadable-actual.no-date': '“{name}”: the target “{target}” is a date, the actual “{actual}” is none; nobody can tell whether it was on time.',
  'rules.unreadable-actual.fix': 'Enter the actual figure, measured as the target is.',

  'rules.missing-target.title': 'Target missing',
  'rules.missing-target.blank': '“{name}” has no target.',
  'rules.missing-target.most': '{count} of {rows} indicators have no target.',
  'rules.missing-target.all': 'None of the {rows} indicators has a target.',
  'rules.missing-target.fix': 'Enter the approved targets; move figures that stand in the indicator name into the target column.',

  'rules.missing-actual.title': 'Actual missing',
  'rules.missing-actual.blank': '“{name}” has no actual.',
  'rules.missing-actual.most': '{count} of {rows} indicators have no actual.',
  'rules.missing-actual.all': 'This form has not been filled in: none of its {rows} indicators has an actual.',
  'rules.missing-actual.no-rows': 'This form has not been filled in: not one indicator holds anything.',
  'rules.missing-actual.fix': 'Enter what was achieved, then check again.',

  'rules.target-copied-as-actual.title': 'Target copied as actual',
  'rules.target-copied-as-actual.copied': '“{name}”: the actual repeats the target “{target}” and states no figure.',
  'rules.target-copied-as-actual.copied-figure': '“{name}”: the actual repeats the target “{target}” and states no figure.',
  'rules.target-copied-as-actual.fix': 'Enter the percentage that was reached, without ≥ or the like.',
  'rules.target-copied-as-actual.copied-figure.fix': 'Enter the actual figure without ≥, ≤ or the like.',

  'rules.fund-sum-mismatch.title': 'Parts do not give the total',
  'rules.fund-sum-mismatch.sum': '“{name}”: the {amount} reads {stated}{unit}, its parts {parts} = {due}{unit}; difference {difference}{unit}. {slip}',
  'rules.fund-sum-mismatch.sum-in-label': '“{name}” reads {stated}{unit}, its parts {parts} = {due}{unit}; difference {difference}{unit}. {slip}',
  'rules.fund-sum-mismatch.label': '“{name}” reads {stated}{unit}, but “{total}” is {due}{unit}; difference {difference}{unit}. {slip}',
  'rules.fund-sum-mismatch.follows': 'With the sum of the parts, the amount above it agrees as it stands.',
  'rules.fund-sum-mismatch.fix': 'Check the total and its parts against the accounts and mend the wrong one.',

  'rules.execution-rate-mismatch.title': 'Execution rate disagrees with the amounts',
  'rules.execution-rate-mismatch.rate': '“{name}”: the rate reads {stated}%, but {execution} ÷ {base} (execution ÷ {amount}) is {due}%; difference {difference} points.',
  'rules.execution-rate-mismatch.on-initial': '“{name}”: the rate {stated}% rests on the initial budget; on the adjusted budget it is {due}%.',
  'rules.execution-rate-mismatch.on-budget': '“{name}”: the rate {stated}% rests on the adjusted budget; on the initial budget it is {due}%.',
  'rules.execution-rate-mismatch.follows': 'With the sum of the parts, the rate of “{name}” is the printed {stated}%: it is the total that is wrong.',
  'rules.execution-rate-mismatch.fix': 'Check execution and budget; if they are right, the rate is {due}%.',
  'rules.execution-rate-mismatch.on-initial.fix': 'The rate usually rests on the adjusted budget; say so if it rests on the initial one.',
  'rules.execution-rate-mismatch.on-budget.fix': 'The rate rests on the initial budget here; say so if it rests on the adjusted one.',

  'rules.weight-total.title': 'Weights do not add up to 100',
  'rules.weight-total.sum': 'The weights add up to {sum}, not {full}; difference {difference}.',
  'rules.weight-total.sum-printed': 'The weights add up to {sum}, the form prints {printed}; they should be {full}, difference {difference}.',
  'rules.weight-total.follows': 'That is also why all weights add up to {sum} instead of {full}.',
  'rules.weight-total.fix': 'Check the weights of the indicators and of the execution rate so that they add up to {full}.',

  'rules.score-above-weight.title': 'Score above weight',
  'rules.score-above-weight.above': '“{name}”: the score {score} lies above the weight {weight}.',
  'rules.score-above-weight.above-due': '“{name}”: the score {score} lies above the weight {weight}; {due} is due.',
  'rules.score-above-weight.fix': 'A score never exceeds its weight: mend one of the two.',

  'rules.execution-score-mismatch.title': 'Execution score disagrees with the rate',
  'rules.execution-score-mismatch.score': '“{name}”: the score reads {stated}, but {rate}% of the weight {weight} is {due}; difference {difference}, tolerance {tolerance}.',
  'rules.execution-score-mismatch.rounded': '“{name}”: the score {stated} is the due {due} rounded; difference {difference}.',
  'rules.execution-score-mismatch.follows': 'With the sum of the parts, the score of “{name}” is the printed {stated}.',
  'rules.execution-score-mismatch.fix': 'Rate × weight, at most the weight, gives {due}; state the reason if points were taken on purpose.',
  'rules.execution-score-mismatch.rounded.fix': 'Enter {due} where decimals are required.',

  'rules.score-mismatch.title': 'Score above what is due',
  'rules.score-mismatch.above': '“{name}”: the score reads {stated}; target “{target}” and actual “{actual}” give {due}, so it is {difference} too high (tolerance {tolerance}).',
  'rules.score-mismatch.above-formula': '“{name}”: the score reads {stated}; target “{target}” and actual “{actual}” give {due} ({formula}), so it is {difference} too high (tolerance {tolerance}).',
  'rules.score-mismatch.rounded': '“{name}”: the score {stated} lies {difference} above the {due} due, rounded to whole points or one decimal.',
  'rules.score-mismatch.rounded-full': '“{name}” scores {stated}, above the {due} due; even rounded to whole points, a missed target should not have full marks.',
  'rules.score-mismatch.above-band': '“{name}”: the actual “{actual}” declares the band “{band}”, worth {low} to {high} points; the score {stated} is {difference} above.',
  'rules.score-mismatch.fix': 'Enter {due}, or check the actual.',
  'rules.score-mismatch.above-band.fix': 'Choose between {low} and {high}; if everything was done, mend the actual.',
  'rules.score-mismatch.rounded-full.fix': 'Change it to {due}; where whole points are asked for, to less than full marks.',
  'rules.score-mismatch.rounded.fix': 'Enter {due} where decimals are required.',

  'rules.score-missing.title': 'Score missing',
  'rules.score-missing.blank': '“{name}” has the weight {weight} but no score.',
  'rules.score-missing.blank-due': '“{name}” has the weight {weight} but no score; {due} is due.',
  'rules.score-missing.most': '{count} of {rows} indicators have no score.',
  'rules.score-missing.all': 'None of the {rows} indicators has a score.',
  'rules.score-missing.fix': 'Enter the score; what follows from figures can be filled in for you.',

  'rules.score-total-mismatch.title': 'Total is not the sum of the scores',
  'rules.score-total-mismatch.sum': 'The total reads {stated}; {scores} scores add up to {due}, difference {difference}.',
  'rules.score-total-mismatch.with-execution': 'The total reads {stated}; {scores} scores, that of the execution among them, add up to {due}, difference {difference}.',
  'rules.score-total-mismatch.blank-score': 'The total reads {stated}; {scores} scores add up to {due} and {blank} more are blank, worth at most {most}, which does not make up the total.',
  'rules.score-total-mismatch.unreadable-score': 'The total reads {stated}, the readable scores add up to {due}; {unreadable} more are no figures, so the total cannot be checked.',
  'rules.score-total-mismatch.follows': 'The difference between the total {stated} and the sum of the scores {due} comes from this too.',
  'rules.score-total-mismatch.fix': 'Check the scores and mend the total or the wrong score.',

  'rules.unexplained-deviation.title': 'Deviation without a cause',
  'rules.unexplained-deviation.unexplained': '“{name}” missed its target ({reason}), and the cause is blank.',
  'rules.unexplained-deviation.no-place': '“{name}” missed its target ({reason}); the form has no place for a cause and mentions the indicator nowhere else.',
  'rules.unexplained-deviation.fix': 'State the cause and what will be done about it.',
  'rules.unexplained-deviation.no-place.fix': 'Name the indicator in the notes or the report, with the cause and what will be done about it.',

  'rules.deduction-unexplained.title': 'Deduction without a cause',
  'rules.deduction-unexplained.unexplained': '“{name}” met its target “{target}”, yet scores {score} of {weight}: {deduction} taken, and the cause is blank.',
  'rules.deduction-unexplained.unexplained-unjudged': '“{name}” scores {score} of {weight}: {deduction} taken, and the cause is blank.',
  'rules.deduction-unexplained.no-place': '“{name}” met its target “{target}”, yet scores {score} of {weight}: {deduction} taken; the form has no place for a cause and mentions the indicator nowhere else.',
  'rules.deduction-unexplained.no-place-unjudged': '“{name}” scores {score} of {weight}: {deduction} taken; the form has no place for a cause and mentions the indicator nowhere else.',
  'rules.deduction-unexplained.fix': 'State why points were taken; without a reason the full weight is due.',

  'rules.generic-explanation.title': 'Empty explanation',
  'rules.generic-explanation.missed': '“{name}” missed its target “{target}” with “{actual}”, and the cause only says “{cause}”.',
  'rules.generic-explanation.deducted': '“{name}” lost points, and the cause only says “{cause}”.',
  'rules.generic-explanation.fix': 'State the cause and what will be done about it.',
};
