/** `policies`, `rules` and `explain`: what the engine knows, printed. */
import { alignColumns } from '../output/columns';
import { rules } from '../rules';
import { listPolicies } from '../scoring';
import { lists as say } from '../text/cli.zh-CN';
import { ruleTexts } from '../text/rules.zh-CN';
import { UsageError } from './arguments';
import { rulePage } from './rulePage';

const lines = (rows: readonly (readonly string[])[]): string => alignColumns(rows).join('\n') + '\n';

/** One line for each scoring policy: id, name, basis. */
export function policyList(): string {
  return lines(listPolicies().map((policy) => say.policy(policy)));
}

/** One line for each rule in report order: id, severity, title. */
export function ruleList(): string {
  return lines(rules.map((rule) => [rule.id, say.severity[rule.severity]!, ruleTexts[`rules.${rule.id}.title`] ?? '']));
}

/**
 * One rule: what the engine holds of it, then its page.
 *
 * @throws UsageError when there is no such rule
 */
export async function ruleExplained(id: string): Promise<string> {
  const rule = rules.find((each) => each.id === id);
  if (!rule) throw new UsageError('unknown-rule', { rule: id });
  const facts = [
    [say.explain.rule, id],
    [say.explain.severity, say.severity[rule.severity]!],
    [say.explain.basis, rule.basis + (rule.basisUnverified ? say.explain.unverified : '')],
    ...(rule.threshold === undefined ? [] : [[say.explain.threshold, String(rule.threshold)]]),
  ];
  const page = await rulePage(id);
  return `${ruleTexts[`rules.${id}.title`] ?? id}\n${lines(facts)}${page === null ? '' : `\n${page}`}`;
}
