/** What only shows when the forms lie side by side: each a reason to look, with the places. */
import { useMemo, type ReactElement } from 'react';
import { acrossTitle, across } from '../batch/across';
import type { CheckedWorkbook } from '../check/buildReport';
import { SeverityMark } from '../view/icons';
import { useLanguage } from '../view/language';
import { reportOf } from './handOn';
import { usePageWords } from './words';

const MOST_PLACES = 8;

export function AcrossList({ workbooks }: { workbooks: readonly CheckedWorkbook[] }): ReactElement {
  const tell = usePageWords();
  const language = useLanguage();
  const found = useMemo(() => across(reportOf({ workbooks, policy: 'auto', language }).workbooks, { language }), [workbooks, language]);
  if (found.length === 0) return <p className="hint">{tell('batch.across.none')}</p>;
  return (
    <ul className="across">
      {found.map((finding) => (
        <li key={finding.key}>
          <p className="across-title"><SeverityMark severity={finding.severity} /> {acrossTitle(finding.rule, language)}</p>
          <p>{finding.message}</p>
          <p className="hint">{finding.fix}</p>
          <ul className="across-places">
            {finding.places.slice(0, MOST_PLACES).map((place, at) => <li key={at}>{[place.organization, place.file, place.cell].filter(Boolean).join(' · ')}</li>)}
            {finding.places.length > MOST_PLACES && <li>… {finding.places.length}</li>}
          </ul>
          <p className="hint">{finding.basis}</p>
        </li>
      ))}
    </ul>
  );
}
