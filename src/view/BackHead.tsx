/** Head of a screen that stands over another: its title, and the button that leads back. Focus goes there at first. */
import { useEffect, useRef, type ReactElement } from 'react';
import { BackIcon } from './icons';
import { useTell } from './language';

export function BackHead({ title, onBack }: { title: string; onBack(): void }): ReactElement {
  const tell = useTell();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    button.current?.focus();
    button.current?.scrollIntoView?.({ block: 'start' });
  }, []);
  return (
    <div className="back-head">
      <button ref={button} type="button" className="back" onClick={onBack}><BackIcon />{tell('back')}</button>
      <span className="back-title">{title}</span>
    </div>
  );
}
