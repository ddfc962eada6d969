/** A workspace on a workbook in memory, and the form it holds. */
import type { SheetEdit } from '../../src/host/workbook';
import { memoryStore, type Store } from '../../src/session/store';
import { openWorkspace, type Checked, type Workspace } from '../../src/session/workspace';
import type { Grid } from '../../src/grid/grid';
import { standardForm, type Entry } from '../support/gridOf';
import { MemoryLive } from '../support/memoryLive';

export const FUND: Entry[] = ['1000.00', '1000.00', '900.00', 10, null, null];
export const ROWS: Entry[][] = [['满意度', '≥90%', '88%', 50, null, '窗口排队久'], ['培训人次', 200, 210, 30, null, null], ['维护稳定', '保持', '保持', 10, 10, null]];
/** Its blanks: H5, I5, H9, H10 and the total H12. */
export const form = (rows = ROWS, total: Entry[] = [100, null], name?: string): Grid => standardForm({ fund: FUND, rows, total }, name);

export const cells = (places: readonly { cell: string }[]): string[] => places.map((each) => each.cell);
export const codes = (places: readonly { cell: string; code: string }[]): string[][] => places.map(({ cell, code }) => [cell, code]);
export const editsOf = (checked: Checked, kinds = ['fill']): SheetEdit[] =>
  checked.sheets.flatMap(({ sheet, edits }) => edits.filter(({ kind }) => kinds.includes(kind)).map((edit) => ({ ...edit, sheet })));

export interface Opened {
  port: MemoryLive;
  space: Workspace;
  store: Store;
  clock: { now: number };
}

export function open(grids = [form()], clock = { now: 1_700_000_000_000 }): Opened {
  const port = new MemoryLive(grids);
  const store = memoryStore();
  return { port, store, clock, space: openWorkspace(port, store, () => clock.now) };
}

/** The same workbook in another pane. */
export const reopened = ({ port, store, clock }: Opened): Workspace => openWorkspace(port, store, () => clock.now);
