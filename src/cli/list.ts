/** `policies`, `rules` and `explain`: what the engine knows, printed. */
import { alignColumns } from '../output/columns';
import { rules } from '../rules';
import { listPolicies } from '../scoring';
import { lists as say } from '../text/cli.zh-CN';
import { ruleTexts } from '../text/rules.zh-CN';
import { UsageError } from './arguments';

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
 * One rule: title, severity, basis, threshold, and the sentences it may report.
 *
 * @throws UsageError when there is no such rule
 */
export function ruleExplained(id: string): string {
  const rule = rules.find((each) => each.id === id);
  if (!rule) throw new UsageError('unknown-rule', { rule: id });
  const prefix = `rules.${id}.`;
  const own = Object.entries(ruleTexts).filter(([key]) => key.startsWith(prefix) && key !== `${prefix}title`);
  const isFix = ([key]: [string, string]): boolean => key.endsWith('.fix');
  const sentences = (texts: [string, string][]): string => texts.map(([, text]) => `  ${text}\n`).join('');
  const facts = [
    [say.explain.severity, say.severity[rule.severity]!],
    [say.explain.basis, rule.basis + (rule.basisUnverified ? say.explain.unverified : '')],
    ...(rule.threshold === undefined ? [] : [[say.explain.threshold, String(rule.threshold)]]),
  ];
  return [
    `${id}  ${ruleTexts[`${prefix}title`] ?? ''}\n`,
    lines(facts),
    `${say.explain.wording}\n`,
    sentences(own.filter((entry) => !isFix(entry))),
    `${say.explain.fix}\n`,
    sentences(own.filter(isFix)),
  ].join('');
}
