/** Reads the open workbook: everything in one trip where sizes allow, in blocks where they do not. */
import type { Grid } from '../grid/grid';
import { inParts } from './officeBlocks';
import { isPayload } from './officeError';
import { officeGrid } from './officeGrid';
import { askContent, askSize, hiddenOf, readBlocks, restOf, withTypes, type FirstLook } from './officeLook';
import { trip } from './officeTrip';
import { WorkbookError, type SheetState, type Snapshot } from './workbook';

/** What the list of sheets tells. */
export interface ListedSheet extends SheetState {
  id: string;
  hidden: boolean;
  /** Formats may be set although the sheet is protected. */
  formatsOpen: boolean;
}

/** Sheets that the very first trip looks at, before their number is known. */
const FIRST_SHEETS = 8;
/** Trouble that another way of asking does not mend. */
const NO_OTHER_WAY = ['editing', 'session-lost', 'busy', 'dialog-open', 'access-denied', 'no-excel', 'no-values'];

export class OfficeReader {
  /** Sheets as they were last listed, in tab order. */
  known: ListedSheet[] = [];
  /** What Excel calls the workbook: `工作簿1` before it is saved. */
  name = '';

  /**
   * The sheets named, or all, and the state of every sheet. One trip unless a sheet is large, new, or has some rows hidden.
   * Errors: WorkbookError with a code of officeError.ts
   */
  async snapshot(names?: readonly string[]): Promise<Snapshot> {
    const looks = await this.firstTrip(names);
    const wanted = this.known.filter(({ sheet }) => !names || names.includes(sheet));
    const missing = wanted.filter(({ id }) => !looks.some((look) => look.id === id));
    const all = [...looks, ...(await this.lookAt(missing.map(({ id }) => id)))];
    return this.snapshotOf(wanted, all);
  }

  /** Lists the sheets. */
  async list(): Promise<ListedSheet[]> {
    await trip((context) => this.askList(context));
    return this.known;
  }

  /** For a write: asks for what the sheets hold then; to be called on the answer. The sheets go by the names they were written under. */
  askAfter(context: Excel.RequestContext, ids: readonly string[]): () => () => Promise<Snapshot> {
    const [list, looks, before] = [askList(context), this.ask(context, ids), this.known];
    return () => {
      this.known = list();
      const told = looks();
      // Somebody may have renamed a sheet in the very moment of the write.
      const written = this.known.filter(({ id }) => ids.includes(id)).map((sheet) => ({ ...sheet, sheet: before.find(({ id }) => id === sheet.id)?.sheet ?? sheet.sheet }));
      return () => this.snapshotOf(written, told);
    };
  }

  private async firstTrip(names?: readonly string[]): Promise<FirstLook[]> {
    try {
      return await trip((context) => {
        const list = this.askList(context);
        const looks = (names || this.known.length > 0 ? this.named(context, names) : firstSheets(context)).map((sheet) => askContent(sheet));
        return () => {
          list();
          return looks.flatMap((look) => look() ?? []);
        };
      });
    } catch (error) {
      if (error instanceof WorkbookError && NO_OTHER_WAY.includes(error.code)) throw error;
      await this.list();
      return [];
    }
  }

  private askList(context: Excel.RequestContext): () => void {
    const { workbook } = context;
    const list = askList(context);
    workbook.load('name');
    return () => {
      this.known = list();
      this.name = workbook.name;
    };
  }

  private named({ workbook: { worksheets } }: Excel.RequestContext, names?: readonly string[]): Excel.Worksheet[] {
    const keys = names ? names.map((name) => this.known.find(({ sheet }) => sheet === name)?.id ?? name) : this.known.map(({ id }) => id);
    return keys.map((key) => worksheets.getItemOrNullObject(key));
  }

  private ask({ workbook: { worksheets } }: Excel.RequestContext, ids: readonly string[]): () => FirstLook[] {
    const looks = ids.map((id) => askContent(worksheets.getItemOrNullObject(id)));
    return () => looks.flatMap((look) => look() ?? []);
  }

  /** Their content in one trip, or only their size where that is too much. */
  private async lookAt(ids: readonly string[]): Promise<FirstLook[]> {
    if (ids.length === 0) return [];
    try {
      return await trip((context) => this.ask(context, ids));
    } catch (error) {
      if (!isPayload(error)) throw error;
      return trip(({ workbook: { worksheets } }) => {
        const looks = ids.map((id) => askSize(worksheets.getItemOrNullObject(id)));
        return () => looks.flatMap((look) => look() ?? []);
      });
    }
  }

  private async snapshotOf(wanted: readonly ListedSheet[], looks: readonly FirstLook[]): Promise<Snapshot> {
    const grids: Grid[] = [];
    const partial = new Set<string>();
    for (const sheet of wanted) {
      const look = looks.find(({ id }) => id === sheet.id);
      if (!look) continue;
      const rest = restOf(look);
      if (rest.partial) partial.add(sheet.id);
      const blocks = [...(look.block ? [look.block] : []), ...(await inParts(rest.blocks, (areas) => readBlocks(sheet.id, areas)))];
      const [rows, columns] = await hiddenOf(look);
      grids.push(officeGrid({ name: sheet.sheet, hidden: sheet.hidden, blocks: await withTypes(sheet.id, blocks), hiddenRows: rows, hiddenColumns: columns }));
    }
    return { grids, states: this.states(partial) };
  }

  /** Of the sheets as they were last listed. */
  states(partial: ReadonlySet<string> = new Set()): SheetState[] {
    return this.known.map(({ id, sheet, active, protected: locked, filtered }) => ({ sheet, id, active, protected: locked, filtered, ...(partial.has(id) ? { partial: true } : {}) }));
  }
}

function askList(context: Excel.RequestContext): () => ListedSheet[] {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility,items/protection/protected,items/protection/options,items/autoFilter/isDataFiltered');
  const active = worksheets.getActiveWorksheet();
  active.load('id');
  return () =>
    worksheets.items.map((sheet) => ({
      id: sheet.id,
      sheet: sheet.name,
      hidden: sheet.visibility !== 'Visible',
      active: sheet.id === active.id,
      protected: sheet.protection.protected,
      formatsOpen: !sheet.protection.protected || sheet.protection.options?.allowFormatCells === true,
      filtered: sheet.autoFilter.isDataFiltered,
    }));
}

/** The first sheets in tab order; those that are not there come back as null objects. */
function firstSheets({ workbook: { worksheets } }: Excel.RequestContext): Excel.Worksheet[] {
  const sheets = [worksheets.getFirst()];
  while (sheets.length < FIRST_SHEETS) sheets.push(sheets[sheets.length - 1]!.getNextOrNullObject());
  return sheets;
}
