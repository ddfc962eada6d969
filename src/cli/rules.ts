/** `rules` and `explain`: the catalogue of rules under a policy, and one rule with its page. */
import { alignColumns } from '../output/columns';
import { ruleTable } from '../output/ruleTable';
import { wrap } from '../output/wrap';
import { rules } from '../rules';
import type { Policy, Severity } from '../scoring/policy';
import { lists as words } from '../text/cli.zh-CN';
import { en } from '../text/en';
import { learn, say } from '../text/say';
import { UsageError, type ExplainCommand, type RulesCommand } from './arguments';
import type { Streams } from './io';
import { choosePolicy } from './policy';
import { rulePage } from './rulePage';
import { nearestRules } from './rulesNearest';
import { version } from './version';

// The table for the README names the rules in English, too.
learn('en', en);

/** A rule as it stands under a policy. */
export interface ListedRule {
  id: string;
  title: string;
  /** In force; `off` where the policy turns the rule off. */
  severity: Severity | 'off';
  /** Without a policy's say. */
  default: Severity;
  basis: string;
  /** true when the wording of the basis was not read in an original. */
  unverified: boolean;
  threshold: number | null;
}

/** Every rule in report order. A basis that the policy brings along is its own affair: it takes the place of ours. */
export function catalogue(policy: Policy): ListedRule[] {
  return rules.map((rule) => {
    const own = policy.rules[rule.id];
    return {
      id: rule.id,
      title: say(`rules.${rule.id}.title`),
      severity: own?.severity ?? rule.severity,
      default: rule.severity,
      basis: own?.basis ?? rule.basis,
      unverified: own?.basis === undefined && rule.basisUnverified === true,
      threshold: own?.threshold ?? rule.threshold ?? null,
    };
  });
}

const basisOf = ({ basis, unverified }: ListedRule): string => basis + (unverified ? words.explain.unverified : '');

const severityOf = ({ severity, default: usual }: ListedRule): string =>
  severity === usual ? words.severity[severity]! : words.rules.changed(words.severity[severity]!, words.severity[usual]!);

/** Errors: UsageError for a policy that cannot be used. */
export async function ruleList({ format, policy: asked }: RulesCommand): Promise<string> {
  const policy = await choosePolicy(asked);
  const listed = catalogue(policy);
  if (format === 'json') {
    return `${JSON.stringify({ schema: 1, engine: version, policy: { id: policy.id, name: policy.name }, rules: listed }, null, 2)}\n`;
  }
  if (format === 'markdown') return ruleTable(listed);
  const off = listed.filter(({ severity }) => severity === 'off').length;
  const rows = [words.rules.columns, ...listed.map((rule) => [rule.id, severityOf(rule), rule.title, basisOf(rule)])];
  return `${words.rules.heading(policy.name, listed.length, off)}\n\n${alignColumns(rows).join('\n')}\n`;
}

/**
 * One rule, named by its id or its title: what the engine holds of it under the policy, then its page.
 *
 * @throws UsageError when there is no such rule, with the names that come nearest
 */
export async function ruleExplained({ rule: asked, policy: askedPolicy }: ExplainCommand, { columns = Infinity }: Pick<Streams, 'columns'>): Promise<string> {
  const listed = catalogue(await choosePolicy(askedPolicy));
  const rule = listed.find(({ id, title }) => id === asked.trim().toLowerCase() || title === asked.trim());
  if (!rule) throw new UsageError('unknown-rule', { rule: asked, nearest: nearestRules(asked, listed).map(({ id, title }) => `${id}（${title}）`).join('、') });
  const facts = [
    [words.explain.rule, rule.id],
    [words.explain.severity, severityOf(rule)],
    [words.explain.basis, basisOf(rule)],
    ...(rule.threshold === null ? [] : [[words.explain.threshold, String(rule.threshold)]]),
  ].flatMap(([label, text]) => wrap(text!, columns - 6).map((line, index) => [index === 0 ? label! : '', line]));
  const page = await rulePage(rule.id, columns);
  return `${rule.title}\n${alignColumns(facts).join('\n')}\n${page === null ? '' : `\n${page}`}`;
}
