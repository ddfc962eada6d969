/** Runs the example tables of a rule's page through the real chain: what has to fire, and what must not. */
import { checkGrid } from '../../src/check/check';
import type { FindingReport } from '../../src/check/report';
import type { Rule } from '../../src/rules';
import { nationalPolicy, policyById } from '../../src/scoring';
import { formOf, type Example } from '../support/formOf';
import { readRulePage } from '../support/rulePage';
import type { Score } from './tally';

/** Fewer examples than this prove little. */
const FEWEST = 3;

function run(rule: Rule, example: Example, asNumbers: boolean): { found: FindingReport[]; rows: number[] } {
  const { grid, rows } = formOf(example, asNumbers);
  const policy = example['评分办法'] ? policyById(example['评分办法'])! : nationalPolicy;
  return { found: checkGrid(grid, policy).flatMap(({ findings }) => findings).filter((finding) => finding.rule === rule.id), rows };
}

/** Every example as texts and as numbers. Returns the number of examples that fire and that pass. */
export function runPage(rule: Rule, score: Score): { firing: number; clean: number } {
  const { triggers, passes } = readRulePage(rule.id);
  if (triggers.length < FEWEST || passes.length < FEWEST) score.miss(rule.id, `its page has only ${triggers.length} firing and ${passes.length} clean examples`);
  for (const asNumbers of [false, true]) {
    for (const example of triggers) {
      const { found, rows } = run(rule, example, asNumbers);
      const right = found.length === Number(example['条数'] ?? 1) && found.every(({ cell }) => rows.includes(Number(/\d+$/.exec(cell)![0])));
      if (right) score.hit(rule.id);
      else score.miss(rule.id, `page: ${Object.values(example).join(' | ')}`);
    }
    for (const example of passes) if (run(rule, example, asNumbers).found.length > 0) score.alarm(rule.id, `page: ${Object.values(example).join(' | ')}`);
  }
  return { firing: triggers.length, clean: passes.length };
}
