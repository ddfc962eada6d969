/** How many findings of each severity there are; each count shows only its own, pressed once more all of them. */
import type { ReactElement } from 'react';
import type { FindingReport } from '../check/report';
import type { Severity } from '../scoring/policy';
import { countOf, SEVERITIES } from './findings';
import { SeverityMark } from './icons';
import { useTell } from './language';

export interface FilterBarProps {
  findings: readonly FindingReport[];
  filter: Severity | null;
  onFilter(severity: Severity): void;
}

export function FilterBar({ findings, filter, onFilter }: FilterBarProps): ReactElement {
  const tell = useTell();
  return (
    <div className="filters" role="group" aria-label={tell('filter')}>
      {SEVERITIES.map((severity) => {
        const count = countOf(findings, severity);
        return (
          <button key={severity} type="button" className="filter" aria-pressed={filter === severity} disabled={count === 0 && filter !== severity} onClick={() => onFilter(severity)}>
            <SeverityMark severity={severity} />
            <span>{tell('filter.count', { word: tell(`severity.${severity}`), count })}</span>
          </button>
        );
      })}
    </div>
  );
}
