/** The box for a cause: begins with the figures, counts the characters, and writes only once a reason is given. */
import { PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import { TextField } from 'office-ui-fabric-react/lib/TextField';
import { useState, type ReactElement } from 'react';
import type { SheetEdit } from '../host/workbook';
import { causeEdit, causeText, hasReason, lengthOf } from './cause';
import { useLanguage, useTell } from './language';

export interface CauseBoxProps {
  sheet: string;
  cell: string;
  /** Of the row. */
  name: string;
  /** What stands in the cell now. */
  old: string | null;
  opening: string;
  limit: number | null;
  disabled: boolean;
  onWrite(edit: SheetEdit): void;
}

export function CauseBox({ sheet, cell, name, old, opening, limit, disabled, onWrite }: CauseBoxProps): ReactElement {
  const tell = useTell();
  const language = useLanguage();
  const [text, type] = useState(opening);
  const ready = hasReason(text, opening, language);
  const written = causeText(text, language);
  const count = lengthOf(written);
  const over = limit === null ? 0 : Math.max(0, count - limit);
  return (
    <div className="cause">
      {old !== null && <p className="hint">{tell('cause.former', { old })}</p>}
      <TextField
        multiline autoAdjustHeight rows={4} resizable={false} ariaLabel={tell('cause.label', { name })} value={text} onChange={(_event, value) => type(value ?? '')}
        description={limit === null ? tell('cause.length', { count }) : tell('cause.limit', { count, limit })}
        errorMessage={over > 0 ? tell('cause.too-long', { over, limit }) : undefined}
      />
      {!ready && <p className="hint">{tell('cause.needed')}</p>}
      <PrimaryButton
        className="small" text={tell('cause.put', { cell })} disabled={!ready || over > 0 || disabled} allowDisabledFocus
        onClick={() => onWrite(causeEdit(sheet, cell, old, written, tell('cause.why')))}
      />
    </div>
  );
}
