/** Between the pane and the workspace: every action of the user as a method, one at a time, with failures put into the state. */
import type { NewSheet } from '../grid/newSheet';
import type { SheetReport } from '../check/report';
import type { CellPlace, SheetEdit } from '../host/workbook';
import type { SessionOptions } from '../session/session';
import type { Workspace } from '../session/workspace';
import { learnEnglish } from '../text/say';
import { isEmptyPreview, previewOf } from './preview';
import { recall, remember } from './preferences';
import { reduce, type Action } from './reduce';
import { formsOf, initialState, shownForm, type Notice, type PaneState, type Task } from './state';
import { NO_SURROUNDINGS, troubleOf, type Engine, type Surroundings } from './surroundings';

export type { Engine, Surroundings };

/** Reading can be given up; a write is finished and then taken back. */
const READING: readonly Task[] = ['check', 'score', 'show', 'report'];

/** Waits for the end of a burst of changes. */
const QUIET = 400;

export class PaneController {
  state: PaneState;
  engine: Engine | null = null;
  private readonly surroundings: Surroundings;
  private readonly listeners = new Set<() => void>();
  private opened: Promise<Workspace> | null = null;
  private turn = 0;
  private takeBack = false;
  private again: () => Promise<void> = async () => {};
  private stopWatching: (() => void) | null = null;
  /** Sheets with changes that were not looked at yet. */
  private readonly touched = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly open: () => Promise<Workspace>, surroundings: Partial<Surroundings> = {}) {
    this.surroundings = { ...NO_SURROUNDINGS, ...surroundings };
    this.state = { ...initialState, language: this.surroundings.language, ...recall(this.surroundings.store) };
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  dispatch = (action: Action): void => {
    this.state = reduce(this.state, action);
    if (action.type === 'set') remember(this.surroundings.store, this.state);
    this.tell();
  };

  private tell(): void {
    for (const listener of this.listeners) listener();
  }

  /** After the first paint: loads engine and workbook, and looks what an earlier visit left behind. Failures wait for the first action. */
  async start(): Promise<void> {
    try {
      if (this.state.language === 'en') await learnEnglish();
      await Promise.all([this.load(), this.workspace()]);
      await this.lookBack(await this.workspace());
      this.surroundings.whenIdle(() => this.rehearse());
    } catch {
      // The user has asked for nothing yet; 检查 meets the same trouble and tells it.
    }
  }

  /** So that the first check is as fast as those after it; not where the user was sooner. */
  private rehearse(): void {
    if (this.engine && this.state.busy === null && this.state.checked === null) this.surroundings.rehearse(this.engine);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.stopWatching?.();
    this.stopWatching = null;
  }

  check = (): Promise<void> => this.run('check', (workspace, current) => this.look(workspace, current), () => this.check());

  /** Checks, then shows all that could be written; nothing is written yet. */
  score = (): Promise<void> => this.run('score', async (workspace, current) => {
    await this.look(workspace, current);
    const form = shownForm(this.state);
    if (!current() || form === null) return;
    const preview = previewOf(form, this.state, this.decimals());
    if (isEmptyPreview(preview)) this.notice(whyEmpty(form, this.state.mode));
    else this.dispatch({ type: 'went', screen: { name: 'preview' } });
  }, () => this.score());

  /** Writes in one batch. 取消 meanwhile lets it end and takes it back. */
  write = (edits: readonly SheetEdit[]): Promise<void> => this.run('write', async (workspace) => {
    this.takeBack = false;
    const { written, refused } = await workspace.apply(edits);
    const back = this.takeBack && written.length > 0 ? await workspace.undo() : null;
    await this.look(workspace);
    await this.lookBack(workspace);
    this.dispatch({ type: 'went', screen: { name: 'home' } });
    if (back) this.notice('taken-back', { count: back.restored.length }, back.left);
    else this.notice(written.length > 0 ? 'wrote' : 'wrote-nothing', { count: written.length, left: refused.length }, refused);
  }, () => this.write(edits));

  undo = (): Promise<void> => this.run('undo', async (workspace) => {
    const { restored, left } = await workspace.undo();
    await this.look(workspace);
    await this.lookBack(workspace);
    this.notice('undone', { count: restored.length, left: left.length }, left);
  }, () => this.undo());

  show = (place: CellPlace): Promise<void> => this.run('show', async (workspace) => {
    await workspace.show(place);
    this.notice('shown', { cell: place.cell });
  }, () => this.show(place));

  mark = (places: readonly CellPlace[]): Promise<void> => this.run('mark', async (workspace) => {
    await workspace.mark(places);
    await this.lookBack(workspace);
    this.notice('marked', { count: places.length });
  }, () => this.mark(places));

  clearMarks = (): Promise<void> => this.run('clear', async (workspace) => {
    await workspace.clearMarks();
    await this.lookBack(workspace);
    this.notice('cleared');
  }, () => this.clearMarks());

  /** Adds the report on the shown form as a sheet of the workbook. */
  addReport = (): Promise<void> => this.run('report', async (workspace, current) => {
    await this.look(workspace, current);
    const form = shownForm(this.state);
    if (!current() || form === null) return;
    const { reportSheet } = await import(/* webpackChunkName: "report" */ './sheets');
    this.notice('sheet-added', { name: await workspace.addSheet(reportSheet(form, this.sheetMeta(), this.state.language)) });
  }, () => this.addReport());

  /** Adds a sheet that was made elsewhere, such as the form that a report in prose would have filled in. */
  addMade = (sheet: NewSheet): Promise<void> => this.run('blank', async (workspace) => {
    this.notice('sheet-added', { name: await workspace.addSheet(sheet) });
  }, () => this.addMade(sheet));

  addBlank = (): Promise<void> => this.run('blank', async (workspace) => {
    const [{ blankForm }, { policyById }] = await Promise.all([import(/* webpackChunkName: "report" */ './sheets'), this.load()]);
    const policy = this.policy() ?? policyById(this.state.policy) ?? policyById('national')!;
    this.notice('sheet-added', { name: await workspace.addSheet(blankForm(policy)) });
  }, () => this.addBlank());

  private sheetMeta() {
    const { version, now, file } = this.surroundings;
    return { engine: version, file: file?.name ?? null, sha256: file?.sha256 ?? null, at: now(), review: this.state.mode === 'review', several: formsOf(this.state.checked).length > 1 };
  }

  retry = (): Promise<void> => this.again();

  /** Gives up what is going on. */
  cancel = (): void => {
    const { busy } = this.state;
    if (busy === 'write') this.takeBack = true;
    if (busy === null || !READING.includes(busy)) return;
    this.turn++;
    this.dispatch({ type: 'ended' });
    this.notice('cancelled');
  };

  /** Changes a setting; one that bears on the verdicts asks for a fresh check where there was one. */
  set = async (settings: Partial<Pick<PaneState, 'mode' | 'policy' | 'live' | 'language' | 'corrections'>>): Promise<void> => {
    if (settings.language === 'en') await learnEnglish();
    this.dispatch({ type: 'set', settings });
    if (settings.live === false) this.stop();
    else if (settings.live && this.state.checked) await this.watch(await this.workspace());
    if (this.state.checked && !('live' in settings)) await this.check();
  };

  openPage = async (rule: string): Promise<void> => {
    const at = (text: string | null, failed = false): Action => ({ type: 'went', screen: { name: 'page', rule, text, failed } });
    this.dispatch(at(null));
    const show = (action: Action): void => {
      const { screen } = this.state;
      if (screen.name === 'page' && screen.rule === rule) this.dispatch(action);
    };
    await this.surroundings.rulePage(rule).then((text) => show(at(text)), () => show(at(null, true)));
  };

  decimals = (): number => this.policy()?.decimals ?? 2;

  /** The policy in force for the shown form, once the engine is there. */
  policy = () => this.engine?.policyById(shownForm(this.state)?.policy.id ?? '') ?? null;

  private notice(id: string, values: Record<string, unknown> = {}, left: Notice['left'] = []): void {
    this.dispatch({ type: 'noticed', notice: { id, values, left } });
  }

  private workspace(): Promise<Workspace> {
    this.opened ??= this.open();
    this.opened.catch(() => (this.opened = null));
    return this.opened;
  }

  private async load(): Promise<Engine> {
    if (this.engine) return this.engine;
    this.engine = await this.surroundings.engine();
    this.tell();
    return this.engine;
  }

  private async run(task: Task, work: (workspace: Workspace, current: () => boolean) => Promise<void>, again: () => Promise<void>): Promise<void> {
    if (this.state.busy !== null) return;
    const turn = ++this.turn;
    const current = (): boolean => turn === this.turn;
    this.again = again;
    this.dispatch({ type: 'started', task });
    try {
      await work(await this.workspace(), current);
      if (current()) this.dispatch({ type: 'ended' });
    } catch (error) {
      if (current()) this.dispatch({ type: 'failed', trouble: troubleOf(error, task) });
    }
  }

  private async options(): Promise<SessionOptions> {
    const { policy, language, mode, corrections } = this.state;
    const engine = policy === 'auto' ? null : await this.load();
    return { policy: engine?.policyById(policy) ?? 'auto', language, purpose: mode, columns: corrections };
  }

  private async look(workspace: Workspace, current = () => true): Promise<void> {
    const [checked] = await Promise.all([workspace.check(await this.options()), this.load()]);
    if (!current()) return;
    this.dispatch({ type: 'checked', checked });
    if (this.state.live) await this.watch(workspace);
  }

  private async lookBack(workspace: Workspace): Promise<void> {
    const [undoable, marked] = [await workspace.undoable(), await workspace.marked()];
    this.dispatch({ type: 'remembered', undoable, marked });
  }

  /** A host that cannot tell of changes only loses the live check. */
  private async watch(workspace: Workspace): Promise<void> {
    if (this.stopWatching) return;
    this.stopWatching = () => {};
    this.stopWatching = await workspace.watch(({ sheet }) => this.soon(workspace, sheet)).catch(() => null);
  }

  private soon(workspace: Workspace, sheet?: string): void {
    if (sheet !== undefined) this.touched.add(sheet);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.recheck(workspace), QUIET);
  }

  /** Quietly, and only the sheets that changed. Trouble is not told, since nobody asked; while something else goes on, it waits. */
  private async recheck(workspace: Workspace): Promise<void> {
    if (this.state.busy !== null) return this.soon(workspace);
    const turn = this.turn;
    const sheets = [...this.touched];
    this.touched.clear();
    try {
      const checked = await workspace.check(await this.options(), sheets);
      if (turn === this.turn && this.state.live) this.dispatch({ type: 'rechecked', checked });
    } catch {
      // The next check tells.
    }
  }
}

/** Why there is nothing to write: all is filled in, nothing follows yet, or the reviewer has no place. */
function whyEmpty({ indicators, columns = [] }: SheetReport, mode: PaneState['mode']): string {
  if (mode === 'review') return columns.some(({ role }) => role === 'reviewedScore' || role === 'reviewedActual') ? 'nothing-to-review' : 'review.to-sheet';
  return indicators.length === 0 || indicators.some(({ score, cells }) => cells.score !== null && score.stated === null) ? 'nothing-follows' : 'nothing-to-fill';
}
