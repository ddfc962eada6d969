/** A clean result says what was checked; the rules that passed are counted and can be looked at. */
import type { ReactElement } from 'react';
import type { SheetReport } from '../check/report';
import { SEVERITIES } from './findings';
import { CleanIcon } from './icons';
import { ruleTitle, useLanguage, useTell } from './language';
import { Section } from './Section';

/** Nothing where there are findings. `newer`: findings that came up since the check and are not shown. */
export function Outcome({ report, rules, newer }: { report: SheetReport; rules: number; newer: number }): ReactElement | null {
  const tell = useTell();
  if (SEVERITIES.some((severity) => report.counts[severity] > 0)) return null;
  if (newer > 0) return <p>{tell('mended')}</p>;
  const { indicators, funds, policy } = report;
  return (
    <div className="clean">
      <p className="clean-head"><CleanIcon /> {tell('clean')}</p>
      <p>{tell(funds.length > 0 ? 'clean.fund-scope' : 'clean.scope', { policy: policy.name, rules, rows: indicators.length, funds: funds.length })}</p>
    </div>
  );
}

/** Collapsed, but counted. */
export function PassedRules({ report, rules, onWhy }: { report: SheetReport; rules: readonly string[]; onWhy(rule: string): void }): ReactElement | null {
  const tell = useTell();
  const language = useLanguage();
  const spoken = new Set(report.findings.map(({ rule }) => rule));
  const passed = rules.filter((rule) => !spoken.has(rule));
  if (passed.length === 0) return null;
  return (
    <Section title={tell('passed', { count: passed.length })}>
      {() => (
        <ul className="passed">
          {passed.map((rule) => <li key={rule}><button type="button" className="link" aria-label={tell('why.rule', { title: ruleTitle(rule, language) })} onClick={() => onWhy(rule)}>{ruleTitle(rule, language)}</button></li>)}
        </ul>
      )}
    </Section>
  );
}
