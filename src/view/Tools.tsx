/** The less frequent actions: marks on the sheet, the report sheet, a blank form, the live check. */
import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import { Checkbox } from 'office-ui-fabric-react/lib/Checkbox';
import type { ReactElement } from 'react';
import { useTell } from './language';

export interface ToolsProps {
  /** Cells that would be marked. */
  findings: number;
  marked: number;
  live: boolean;
  disabled: boolean;
  onMark(): void;
  onClear(): void;
  onReport(): void;
  onBlank(): void;
  onLive(live: boolean): void;
  onLanguage(): void;
}

export function Tools({ findings, marked, live, disabled, onMark, onClear, onReport, onBlank, onLive, onLanguage }: ToolsProps): ReactElement {
  const tell = useTell();
  const button = (id: string, onClick: () => void, off = false): ReactElement => <DefaultButton className="wide" text={tell(id)} onClick={onClick} disabled={disabled || off} allowDisabledFocus />;
  return (
    <div className="tools">
      {button('report', onReport)}
      <p className="hint">{tell('report.hint')}</p>
      {button('mark', onMark, findings === 0)}
      {marked > 0 && button('clear', onClear)}
      <p className="hint">{tell('mark.hint')}</p>
      {button('blank', onBlank)}
      <Checkbox label={tell('live')} checked={live} onChange={(_event, on) => onLive(on ?? false)} />
      <p className="hint">{tell('live.hint')}</p>
      <button type="button" className="link" lang={tell('language') === 'English' ? 'en' : 'zh-CN'} onClick={onLanguage}>{tell('language')}</button>
    </div>
  );
}
