/** No form was found: what was looked for, what to do, and why each sheet is none. */
import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import type { ReactElement } from 'react';
import type { SheetReport } from '../check/report';
import { useTell } from './language';

export interface NoFormProps {
  /** Every sheet of the workbook, each with its reason. */
  sheets: readonly SheetReport[];
  /** Absent where the view cannot add a sheet. */
  onBlank?(): void;
  disabled?: boolean;
}

export function NoForm({ sheets, onBlank, disabled = false }: NoFormProps): ReactElement {
  const tell = useTell();
  return (
    <div className="no-form">
      <h2>{tell('no-form')}</h2>
      <p>{tell('no-form.sought')}</p>
      <h3>{tell('no-form.sheets')}</h3>
      <ul className="reasons">
        {sheets.map(({ sheet, why }) => <li key={sheet}><strong>{sheet}</strong>{tell('no-form.why', { why })}</li>)}
      </ul>
      <h3>{tell('no-form.mend')}</h3>
      <ul className="reasons">
        {['open', 'header', 'blank'].map((id) => <li key={id}>{tell(`no-form.mend.${id}`)}</li>)}
      </ul>
      {onBlank && <DefaultButton text={tell('blank')} onClick={onBlank} disabled={disabled} allowDisabledFocus />}
    </div>
  );
}
