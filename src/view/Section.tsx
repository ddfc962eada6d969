/** A part of the pane under a heading that opens and closes it. */
import { useState, type ReactElement, type ReactNode } from 'react';
import { Chevron } from './icons';

export interface SectionProps {
  title: ReactNode;
  /** h2 for the parts of the pane, h3 for groups within one. */
  level?: 2 | 3;
  open?: boolean;
  /** Read instead of the title, where that is cut into pieces. */
  label?: string;
  /** Drawn only while the section is open. */
  children: () => ReactNode;
}

/** Starts as `open` says; afterwards the user's choice holds. */
export function Section({ title, level = 2, open: atFirst = false, label, children }: SectionProps): ReactElement {
  const [chosen, choose] = useState<boolean | null>(null);
  const open = chosen ?? atFirst;
  const Heading = `h${level}` as const;
  return (
    <section className={`section section-${level}`}>
      <Heading>
        <button type="button" className="section-head" aria-expanded={open} aria-label={label} onClick={() => choose(!open)}>
          <Chevron open={open} />
          <span className="section-title">{title}</span>
        </button>
      </Heading>
      {open && <div className="section-body">{children()}</div>}
    </section>
  );
}
