/** The text of a report with the words in question marked: by colour, line and number. */
import { useEffect, useRef, type ReactElement } from 'react';
import type { MarkedPiece } from '../output/proseHtml';
import type { ProseFinding } from '../prose/prose';
import type { Severity } from '../scoring/policy';
import { useTell } from './language';

export interface MarkedTextProps {
  pieces: readonly MarkedPiece[];
  findings: readonly ProseFinding[];
  /** Finding whose words are brought into sight. */
  chosen: number | null;
}

const ORDER: readonly Severity[] = ['error', 'warning', 'note'];

export function MarkedText({ pieces, findings, chosen }: MarkedTextProps): ReactElement {
  const tell = useTell();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen === null) return;
    const mark = box.current?.querySelector<HTMLElement>(`[data-finding~="${chosen}"]`);
    mark?.scrollIntoView?.({ block: 'center' });
    mark?.focus({ preventScroll: true });
  }, [chosen]);
  return (
    <div className="marked-text" ref={box}>
      {pieces.map((piece) => {
        if (piece.findings.length === 0) return piece.text;
        const severity = ORDER.find((each) => piece.findings.some((index) => findings[index]!.severity === each))!;
        const numbers = piece.findings.map((index) => index + 1).join('、');
        return (
          <mark key={piece.start} className={`mark-${severity}`} tabIndex={-1} data-finding={piece.findings.join(' ')} title={tell('prose.mark', { numbers })}>
            {piece.text}<sup><span className="spoken">{tell('prose.mark', { numbers })}</span><span aria-hidden="true">{numbers}</span></sup>
          </mark>
        );
      })}
    </div>
  );
}
