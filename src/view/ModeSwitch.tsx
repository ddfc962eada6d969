/** 填报 or 审核: two radio buttons side by side, left of the corner that Excel keeps for itself. */
import type { ReactElement } from 'react';
import { useTell } from './language';
import type { Mode } from './state';

const MODES: readonly Mode[] = ['fill', 'review'];

export function ModeSwitch({ mode, onMode, disabled }: { mode: Mode; onMode(mode: Mode): void; disabled: boolean }): ReactElement {
  const tell = useTell();
  return (
    <div className="modes" role="radiogroup" aria-label={tell('mode')}>
      {MODES.map((each) => (
        <label key={each} className={each === mode ? 'mode mode-on' : 'mode'} title={tell(`mode.${each}.hint`)}>
          <input type="radio" name="mode" checked={each === mode} disabled={disabled} onChange={() => onMode(each)} />
          <span>{tell(`mode.${each}`)}</span>
        </label>
      ))}
    </div>
  );
}
