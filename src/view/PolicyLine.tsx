/** The scoring policy in force and why, always in sight; opened, it shows its basis and lets the user take another. */
import { useState, type ReactElement } from 'react';
import type { PolicyUse } from '../check/report';
import { Chevron } from './icons';
import { useTell } from './language';

export interface PolicyLineProps {
  /** In force for the form that is shown; null before the first check. */
  use: PolicyUse | null;
  /** `auto`, or the id that the user chose. */
  chosen: string;
  /** Policies to choose from; empty until they are loaded. */
  policies: readonly { id: string; name: string }[];
  onChoose(policy: string): void;
  disabled?: boolean;
}

export function PolicyLine({ use, chosen, policies, onChoose, disabled = false }: PolicyLineProps): ReactElement {
  const tell = useTell();
  const [open, toggle] = useState(false);
  const name = use?.name ?? policies.find(({ id }) => id === chosen)?.name ?? tell('policy.none');
  const how = use || chosen !== 'auto' ? tell(chosen === 'auto' ? 'policy.auto' : 'policy.user') : null;
  return (
    <div className="policy">
      <button type="button" className="policy-line" aria-expanded={open} onClick={() => toggle(!open)}>
        <span className="policy-name"><span className="hint">{tell('policy')}</span> {name}{how && <span className="hint">（{how}）</span>}</span>
        <Chevron open={open} />
      </button>
      {open && (
        <div className="policy-body">
          {use?.why && <p>{tell('policy.why', { why: use.why })}</p>}
          {use && <p>{tell('policy.basis', { basis: use.basis })}</p>}
          {policies.length > 0 && (
            <label className="field">
              <span>{tell('policy.choose')}</span>
              <select value={chosen} disabled={disabled} onChange={(event) => onChoose(event.target.value)}>
                <option value="auto">{tell('policy.auto-option')}</option>
                {policies.map(({ id, name: title }) => <option key={id} value={id}>{title}</option>)}
              </select>
            </label>
          )}
        </div>
      )}
    </div>
  );
}
