/** Raised findings → findings of the report: wording, basis, stable keys. */
import { hasText, say, type Language } from '../text/say';
import type { Policy } from '../scoring/policy';
import type { Raised } from './raise';
import type { FindingReport } from './report';

/** All findings in report order, worded in the language of the report. */
export function findingReports(raised: readonly Raised[], policy: Policy, language: Language): FindingReport[] {
  const seen = new Map<string, number>();
  return raised.map((each) => {
    const { rule, finding, severity, related } = each;
    const { cell, messageId, values } = finding;
    return {
      rule: rule.id, severity, cell, related, messageId,
      message: messageOf(each, language),
      basis: basisOf(each, policy, language),
      fix: fixOf(each, language),
      values,
      key: numbered(finding.subject === '' ? rule.id : `${rule.id}:${finding.subject}`, seen),
      waived: null,
    };
  });
}

function messageOf({ rule, finding, consequences }: Raised, language: Language): string {
  const told = consequences.filter((each) => hasText(`rules.${each.rule}.follows`, language));
  const sentences = [
    // A part that may be empty stands last in English, behind a blank.
    say(`rules.${rule.id}.${finding.messageId}`, named(finding), language).trimEnd(),
    ...told.map((each) => say(`rules.${each.rule}.follows`, each.values, language)),
  ];
  return [...new Set(sentences)].join(language === 'en' ? ' ' : '');
}

/** A row without a name is told by its number. */
const named = ({ cell, values }: Raised['finding']): Record<string, unknown> =>
  values.name === '' ? { ...values, name: { id: 'terms.row', values: { row: /\d+$/.exec(cell)?.[0] } } } : values;

/** The policy may name a local document; what was not read in an original says so. */
function basisOf({ rule }: Raised, policy: Policy, language: Language): string {
  const local = policy.rules[rule.id]?.basis;
  return local ?? rule.basis + (rule.basisUnverified ? say('terms.unverified', {}, language) : '');
}

function fixOf({ rule, finding }: Raised, language: Language): string {
  const own = `rules.${rule.id}.${finding.messageId}.fix`;
  return say(hasText(own, language) ? own : `rules.${rule.id}.fix`, finding.values, language);
}

/** A second finding of one rule on one subject gets `#2`. */
function numbered(key: string, seen: Map<string, number>): string {
  const count = (seen.get(key) ?? 0) + 1;
  seen.set(key, count);
  return count === 1 ? key : `${key}#${count}`;
}
