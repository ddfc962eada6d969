/** Head of a screen that stands over another: its title, and the button that leads back. Focus goes there at first. */
import { useEffect, useRef, type ReactElement } from 'react';
import { BackIcon } from './icons';
import { useTell } from './language';

/** @param heading false where the page below begins with a heading of its own */
export function BackHead({ title, onBack, heading = true }: { title: string; onBack(): void; heading?: boolean }): ReactElement {
  const tell = useTell();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    button.current?.focus();
    button.current?.scrollIntoView?.({ block: 'start' });
  }, []);
  return (
    <div className="back-head">
      <button ref={button} type="button" className="back" onClick={onBack}><BackIcon />{tell('back')}</button>
      {heading ? <h2 className="back-title">{title}</h2> : <span className="back-title">{title}</span>}
    </div>
  );
}
