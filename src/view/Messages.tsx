/** What is going on, what went wrong, what was done, and what can be taken back. */
import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import type { ReactElement } from 'react';
import { failureText, hasText, refusalText } from '../text/say';
import { Bar } from './Bar';
import { useLanguage, useTell } from './language';
import { clockTime } from './shown';
import type { Notice, PaneState, Task, Trouble } from './state';

/** Comes into sight after half a second, so that quick work does not flicker. */
export function Progress({ task, onCancel }: { task: Task; onCancel(): void }): ReactElement {
  const tell = useTell();
  const cancellable = ['check', 'score', 'report', 'show', 'write'].includes(task);
  return (
    <div className="progress">
      <div className="progress-bar" role="progressbar" aria-label={tell(`busy.${task}`)}><div /></div>
      <p>
        {tell(`busy.${task}`)} {cancellable && <button type="button" className="link" onClick={onCancel}>{tell('cancel')}</button>}
      </p>
      {task === 'write' && <p className="hint">{tell('busy.write.hint')}</p>}
    </div>
  );
}

/** The failure in words, what to do next, and the same once more. */
export function TroubleView({ trouble, onRetry, onClose }: { trouble: Trouble; onRetry(): void; onClose(): void }): ReactElement {
  const tell = useTell();
  const language = useLanguage();
  const own = hasText(`pane.trouble.${trouble.code}.message`, language);
  const { message, next } = own
    ? { message: tell(`trouble.${trouble.code}.message`, trouble.values), next: tell(`trouble.${trouble.code}.next`, trouble.values) }
    : failureText(trouble.code, trouble.values, language);
  return (
    <div className="trouble" role="alert">
      <Bar kind="error" onClose={onClose}>{message}{next}</Bar>
      <DefaultButton className="small" text={tell('retry')} onClick={onRetry} />
    </div>
  );
}

/** Nothing was done, and that is all there is to say. */
const IDLE = new Set(['nothing-to-fill', 'nothing-follows', 'nothing-to-review', 'review.to-sheet', 'cancelled', 'wrote-nothing']);

/** Cells left for the same reason stand together, so that the reason is read once. */
const cellsWith = ({ left }: Notice, code: string): string[] => left.filter((each) => each.code === code).map(({ cell }) => cell);

/** What was done; cells that were left out are named with their reason. */
export function NoticeView({ notice, onClose }: { notice: Notice; onClose(): void }): ReactElement | null {
  const tell = useTell();
  const language = useLanguage();
  if (notice.id === 'shown') return null;
  const head = notice.id === 'undone' || notice.id === 'taken-back' ? 'undone.left' : 'wrote.left';
  return (
    <Bar kind={notice.left.length > 0 ? 'warning' : IDLE.has(notice.id) ? 'note' : 'good'} onClose={onClose}>
      {tell(notice.id, notice.values)}
      {notice.left.length > 0 && (
        <>
          {notice.id !== 'wrote-nothing' && <p>{tell(head, { count: notice.left.length })}</p>}
          <ul className="reasons">
            {[...new Set(notice.left.map(({ code }) => code))].map((code) => (
              <li key={code}>{tell('left.cells', { cells: cellsWith(notice, code).join('、'), why: refusalText(code, language) })}</li>
            ))}
          </ul>
        </>
      )}
    </Bar>
  );
}

export function UndoBar({ undoable, onUndo, disabled }: { undoable: NonNullable<PaneState['undoable']>; onUndo(): void; disabled: boolean }): ReactElement {
  const tell = useTell();
  return (
    <div className="undo">
      <span>{tell('undoable', { time: clockTime(undoable.at), count: undoable.edits.length })}</span>
      <DefaultButton className="small" text={tell('undo')} onClick={onUndo} disabled={disabled} allowDisabledFocus />
    </div>
  );
}

/** Said once to screen readers, without being seen: the visible parts stand where they are. */
export function Announcer({ text }: { text: string }): ReactElement {
  return <div className="spoken" role="status">{text}</div>;
}
