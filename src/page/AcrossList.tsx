/** What only shows when the forms lie side by side: each a reason to look, with the places. */
import type { ReactElement } from 'react';
import { acrossTitle } from '../batch/across';
import type { AcrossFinding } from '../check/report';
import { SeverityMark } from '../view/icons';
import { useLanguage } from '../view/language';
import { usePageWords } from './words';

const MOST_PLACES = 8;

export function AcrossList({ found }: { found: readonly AcrossFinding[] }): ReactElement {
  const tell = usePageWords();
  const language = useLanguage();
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
