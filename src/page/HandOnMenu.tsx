/** The kinds of report that can be handed on, behind one button. */
import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { HandOn, HandOnRequest } from './handOn';
import { usePageWords } from './words';

const KINDS: readonly HandOn[] = ['html', 'csv', 'notice', 'json'];

export interface HandOnMenuProps {
  request: Omit<HandOnRequest, 'kind' | 'at'>;
  /** What was done, in a sentence. */
  onDone(text: string): void;
}

export function HandOnMenu({ request, onDone }: HandOnMenuProps): ReactElement {
  const tell = usePageWords();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const close = (event: Event): void => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', close);
    document.addEventListener('focusin', close);
    return () => {
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('focusin', close);
    };
  }, []);
  const choose = async (kind: HandOn): Promise<void> => {
    setOpen(false);
    const { handOn } = await import(/* webpackChunkName: "hand-on" */ './handOn');
    const count = handOn({ ...request, kind, at: new Date() });
    onDone(count === 0 ? tell('handed-on.nothing') : tell('handed-on', { count }));
  };
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !open) return;
    setOpen(false);
    box.current?.querySelector('button')?.focus();
  };
  return (
    <div className="menu" ref={box} onKeyDown={escape}>
      <DefaultButton text={tell('hand-on')} aria-expanded={open} onClick={() => setOpen(!open)} />
      {open && (
        <ul className="menu-list">
          {KINDS.map((kind) => (
            <li key={kind}><button type="button" onClick={() => void choose(kind)}>{tell(`hand-on.${kind}`)}</button></li>
          ))}
        </ul>
      )}
    </div>
  );
}
