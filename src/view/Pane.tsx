/** The pane as a whole: the actions, the policy in force, messages, and the screen the user is on. */
import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import { useEffect, useReducer, useRef, type MouseEvent, type ReactElement } from 'react';
import type { PaneController } from './controller';
import { HomeScreen } from './HomeScreen';
import { LanguageContext, useTell } from './language';
import { Announcer, NoticeView, Progress, TroubleView, UndoBar } from './Messages';
import { ModeSwitch } from './ModeSwitch';
import { PageScreen } from './PageScreen';
import { PolicyLine } from './PolicyLine';
import { PreviewScreen } from './PreviewScreen';
import { shownForm, type PaneState } from './state';

/** The controller's state, drawn anew whenever it changes. */
function usePaneState(controller: PaneController): PaneState {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const end = controller.subscribe(redraw);
    void controller.start();
    return () => {
      end();
      controller.stop();
    };
  }, [controller]);
  return controller.state;
}

/** Coming back from another screen puts scroll and focus where they were: on the button that led there. */
function useReturn(screen: string): (event: MouseEvent) => void {
  const left = useRef<{ top: number; focus: HTMLElement } | null>(null);
  useEffect(() => {
    if (screen !== 'home' || left.current === null) return;
    const { top, focus } = left.current;
    left.current = null;
    if (!focus.isConnected) return;
    focus.focus({ preventScroll: true });
    const scroller = focus.ownerDocument.scrollingElement;
    if (scroller) scroller.scrollTop = top;
  }, [screen]);
  return (event) => {
    const focus = (event.target as Element).closest<HTMLElement>('button');
    if (screen === 'home' && focus) left.current = { top: focus.ownerDocument.scrollingElement?.scrollTop ?? 0, focus };
  };
}

export function Pane({ controller }: { controller: PaneController }): ReactElement {
  const state = usePaneState(controller);
  return (
    <LanguageContext.Provider value={state.language}>
      <PaneBody controller={controller} state={state} />
    </LanguageContext.Provider>
  );
}

function PaneBody({ controller, state }: { controller: PaneController; state: PaneState }): ReactElement {
  const tell = useTell();
  const noteLeaving = useReturn(state.screen.name);
  const { busy, mode, screen, notice, trouble, said } = state;
  const report = shownForm(state);
  const reviewable = mode === 'fill' || report === null || (report.columns ?? []).some(({ role }) => role === 'reviewedScore' || role === 'reviewedActual');
  const second = mode === 'fill' ? 'score' : reviewable && report !== null ? 'review-score' : 'report';
  return (
    <div className="pane" lang={state.language} onClickCapture={noteLeaving}>
      {/* All in one landmark: the web page has a head of its own. */}
      <main>
        <header className="head">
          <h1 className="spoken">{tell('name')}</h1>
          <ModeSwitch mode={mode} disabled={busy !== null} onMode={(next) => void controller.set({ mode: next })} />
        </header>
        <div className="primary">
          <PrimaryButton text={tell('check')} onClick={() => void controller.check()} disabled={busy !== null} allowDisabledFocus />
          {second === 'report'
            ? <DefaultButton text={tell('report')} onClick={() => void controller.addReport()} disabled={busy !== null} allowDisabledFocus />
            : <PrimaryButton text={tell(second)} onClick={() => void controller.score()} disabled={busy !== null} allowDisabledFocus />}
        </div>
        <PolicyLine use={report?.policy ?? null} chosen={state.policy} policies={controller.engine?.listPolicies() ?? []} disabled={busy !== null} onChoose={(policy) => void controller.set({ policy })} />
        {busy && <Progress task={busy} onCancel={controller.cancel} />}
        {trouble && <TroubleView trouble={trouble} onRetry={() => void controller.retry()} onClose={() => controller.dispatch({ type: 'ended' })} />}
        {notice && <NoticeView notice={notice} onClose={() => controller.dispatch({ type: 'noticed', notice: null })} />}
        {state.undoable && <UndoBar undoable={state.undoable} onUndo={() => void controller.undo()} disabled={busy !== null} />}
        <div className="home" hidden={screen.name !== 'home'}><HomeScreen controller={controller} state={state} report={report} /></div>
        {screen.name === 'preview' && report && <PreviewScreen controller={controller} state={state} report={report} />}
        {screen.name === 'page' && <PageScreen screen={screen} onBack={() => controller.dispatch({ type: 'went', screen: { name: 'home' } })} />}
      </main>
      <Announcer text={said ? tell(said.id, said.values) : ''} />
    </div>
  );
}
