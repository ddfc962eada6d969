/** A message across the pane: a shape, the words, and a button that closes it. It is not read out by itself. */
import type { ReactElement, ReactNode } from 'react';
import { CleanIcon, CloseIcon, SeverityMark } from './icons';
import { useTell } from './language';

export interface BarProps {
  kind: 'good' | 'note' | 'warning' | 'error';
  onClose?(): void;
  children: ReactNode;
}

export function Bar({ kind, onClose, children }: BarProps): ReactElement {
  const tell = useTell();
  return (
    <div className={`bar bar-${kind}`}>
      <span className="bar-mark">{kind === 'good' ? <CleanIcon /> : <SeverityMark severity={kind} />}</span>
      <div className="bar-text">{children}</div>
      {onClose && <button type="button" className="bar-close" aria-label={tell('close')} onClick={onClose}><CloseIcon /></button>}
    </div>
  );
}
