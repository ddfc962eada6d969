/** The view's own icons: registered for the UI kit in place of its icon font, and the three shapes of severity. */
import { registerIcons } from 'office-ui-fabric-react/lib/Styling';
import type { ReactElement } from 'react';
import type { Severity } from '../scoring/policy';

const icon = (path: string, size = 16): ReactElement => (
  <svg className="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d={path} fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" />
  </svg>
);

const TICK = 'M3 8.5 6.5 12 13 4.5';
const CROSS = 'M4 4l8 8M12 4l-8 8';

/** Every name that the kit's parts we use ask for. */
registerIcons({
  fontFace: { fontFamily: 'inherit' },
  icons: { checkmark: icon(TICK, 12), cancel: icon(CROSS), clear: icon(CROSS), chevrondown: icon('M4 6l4 4 4-4') },
}, { disableWarnings: true });

export const BackIcon = (): ReactElement => icon('M10 3 5 8l5 5');

export const CloseIcon = (): ReactElement => icon(CROSS, 14);

export const CleanIcon = (): ReactElement => icon('M14.5 8a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0M5 8.5 7 10.5 11 6', 18);

/** Points out of view until the section is opened. */
export const Chevron = ({ open }: { open: boolean }): ReactElement => (
  <span className="chevron">{icon(open ? 'M4 6l4 4 4-4' : 'M6 4l4 4-4 4', 14)}</span>
);

const SHAPES: Record<Severity, ReactElement> = {
  error: <><path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" fill="currentColor" /><path d="M5.5 5.5l5 5m0-5l-5 5" stroke="var(--paper)" strokeWidth="1.8" /></>,
  warning: <><path d="M8 1.5 15.5 14.5H.5z" fill="currentColor" /><path d="M8 6v4.2m0 1.8v.2" stroke="var(--paper)" strokeWidth="1.8" strokeLinecap="round" /></>,
  note: <><circle cx="8" cy="8" r="7" fill="none" stroke="currentColor" strokeWidth="1.5" /><path d="M8 7.5v4m0-7v.2" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" /></>,
};

/** An octagon, a triangle, a ring: told apart without colour. The word stands beside it, so it is hidden from readers. */
export const SeverityMark = ({ severity }: { severity: Severity }): ReactElement => (
  <svg className={`mark mark-${severity}`} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">{SHAPES[severity]}</svg>
);
