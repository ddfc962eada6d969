/** Random sequences of what a person, the add-in and a failing Excel do, with a twin workbook on which only the person acts. */
import fc from 'fast-check';
import type { Grid } from '../../src/grid/grid';
import type { EditKind } from '../../src/grid/edit';
import type { SheetEdit } from '../../src/host/workbook';
import { nationalPolicy as policy } from '../../src/scoring';
import { Journal } from '../../src/session/journal';
import { memoryStore } from '../../src/session/store';
import { excelFrom } from '../support/excel/fromGrids';
import { ExcelHost } from '../support/excel/host';
import type { ExcelCell } from '../support/excel/cell';
import type { ExcelWorkbook } from '../support/excel/workbook';
import { anotherPane, type InExcel } from './inExcel';

export type Act =
  | { do: 'check' | 'undo' | 'reload' | 'clearMarks' | 'unprotect' }
  | { do: 'score'; kinds: EditKind[] }
  | { do: 'apply'; mask: number }
  | { do: 'mark'; cells: string[] }
  | { do: 'type'; cell: string; value: string | number; meanwhile: boolean }
  | { do: 'paint'; cell: string; fill: string | null }
  | { do: 'rename' | 'protect' | 'filter'; seed: number }
  | { do: 'rows'; at: number; by: number }
  | { do: 'edit'; on: boolean }
  | { do: 'fail'; at: number; code: string; on: 'any' | 'read' | 'write'; times: number }
  | { do: 'lose'; transport: number; done: boolean; on: 'any' | 'write'; times: number };

const inputs = ['F9', 'F10', 'F11', 'G10', 'H9', 'H10', 'I9'];
const cell = fc.constantFrom(...inputs);
const on = fc.constantFrom('any' as const, 'write' as const);

/** Values that nothing of ours would write. */
const typed = fc.oneof(fc.integer({ min: 7000, max: 7999 }), fc.constantFrom('', '71.5%', '7月1日', '-另说', '七成', '73'));

export const acts: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('score' as const), kinds: fc.constantFrom<EditKind[]>(['fill'], ['fill', 'replace'], ['fill', 'replace', 'propose']) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('apply' as const), mask: fc.integer({ min: 1, max: 255 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('check' as const, 'undo' as const, 'undo' as const, 'reload' as const, 'clearMarks' as const, 'unprotect' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('mark' as const), cells: fc.uniqueArray(cell, { minLength: 1, maxLength: 4 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('type' as const), cell, value: typed, meanwhile: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('paint' as const), cell, fill: fc.constantFrom(null, '#FFFFFF', '#C6E0B4') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('rename' as const, 'protect' as const, 'filter' as const), seed: fc.nat(99) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rows' as const), at: fc.integer({ min: 2, max: 13 }), by: fc.constantFrom(1, 2, -1) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('edit' as const), on: fc.boolean() }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('fail' as const), at: fc.nat(30), code: fc.constantFrom('GeneralException', 'AccessDenied', 'InvalidOperationInCellEditMode'),
      on: fc.constantFrom('write' as const, 'write' as const, 'any' as const, 'read' as const), times: fc.integer({ min: 1, max: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('lose' as const), transport: fc.constantFrom(5012, 5102, 5104), done: fc.boolean(), on, times: fc.integer({ min: 1, max: 3 }) }) },
);

export class Chaos {
  readonly twin: ExcelHost;
  private pane: InExcel;
  private readonly host: ExcelHost;
  private edits: SheetEdit[] = [];
  /** Rows came or went: the journal's addresses are those of before. */
  private moved = false;
  /** Codes and counts of what was told, for reading a failure. */
  readonly told: string[] = [];

  constructor(host: ExcelHost, grid: Grid) {
    this.host = host;
    host.open(excelFrom([grid]));
    this.twin = new ExcelHost({ workbook: excelFrom([grid]) });
    this.pane = anotherPane(memoryStore());
  }

  private get sheet(): string {
    return this.host.workbook.sheets[0]!.name;
  }

  /** What a person does, on both workbooks. */
  private both(act: (host: ExcelHost) => void): void {
    act(this.host);
    act(this.twin);
  }

  async step(act: Act): Promise<void> {
    const { space } = this.pane;
    const code = await this.perform(act, space).then((done) => done, (error: Error & { code?: string }) => {
      if (error.code === undefined) throw error;
      return `!${error.code}`;
    });
    this.told.push(`${act.do} ${code ?? ''}`);
  }

  private async perform(act: Act, space: InExcel['space']): Promise<string | void> {
    const { host } = this;
    switch (act.do) {
      case 'check': {
        const { sheets } = await space.check({ policy, kinds: ['fill', 'replace', 'propose'] });
        this.edits = sheets.flatMap((report) => report.edits.map((edit) => ({ ...edit, sheet: report.sheet })));
        return `${this.edits.length} edits`;
      }
      case 'score': {
        const { written, refused } = await space.score({ policy, kinds: act.kinds });
        return `${written.length}+${[...new Set(refused.map(({ code }) => code))].join()}`;
      }
      case 'apply': {
        if (this.edits.length === 0) await this.perform({ do: 'check' }, space);
        const { written, refused } = await space.apply(this.edits.filter((_, index) => (act.mask >> index % 8) & 1));
        return `${written.length}+${[...new Set(refused.map(({ code }) => code))].join()}`;
      }
      case 'undo': {
        const { restored, left } = await space.undo();
        return `${restored.length}+${left.map(({ cell: each, code }) => each + code).join()}`;
      }
      case 'reload':
        this.pane = anotherPane(this.pane.store);
        return;
      case 'mark':
        return space.mark(act.cells.map((each) => ({ sheet: this.sheet, cell: each })));
      case 'clearMarks':
        return space.clearMarks();
      case 'type': {
        const type = (): void => this.both(({ user, workbook }) => user.type(`'${workbook.sheets[0]!.name}'!${act.cell}`, act.value));
        if (act.meanwhile) host.meanwhile(type);
        else type();
        return;
      }
      case 'paint':
        return this.both(({ user, workbook }) => user.paint(`'${workbook.sheets[0]!.name}'!${act.cell}`, act.fill));
      case 'rename':
        return this.both(({ user, workbook }) => user.rename(workbook.sheets[0]!.name, `表${act.seed}`));
      case 'protect':
        return this.both(({ user, workbook }) => user.protect(workbook.sheets[0]!.name, act.seed % 2 ? ['H5:I12'] : ['H9']));
      case 'unprotect':
        return this.both(({ workbook }) => void (workbook.sheets[0]!.protected = false));
      case 'filter':
        return this.both(({ user, workbook }) => user.filter(workbook.sheets[0]!.name, act.seed % 3 ? [9, 10] : []));
      case 'rows':
        this.moved = true;
        return this.both(({ user, workbook }) => user.insertRows(workbook.sheets[0]!.name, act.at, act.by));
      case 'edit':
        host.cellEditing = act.on;
        return;
      case 'fail':
        return host.fail(act);
      case 'lose':
        return host.fail(act);
    }
  }

  /** Cells whose content differs from what the person alone would have made of the sheet. */
  private foreign(): Map<string, ExcelCell> {
    const [ours, twins] = [this.host.workbook, this.twin.workbook].map(contents) as [Map<string, ExcelCell>, Map<string, ExcelCell>];
    const differing = [...new Set([...ours.keys(), ...twins.keys()])].filter((key) => told(ours.get(key)) !== told(twins.get(key)));
    return new Map(differing.map((key) => [key, ours.get(key)!]));
  }

  /** Differences that the journal does not know of: there must be none, whatever happened. */
  async unaccounted(): Promise<string[]> {
    if (this.moved) return [];
    const key = 'C:\\自评\\自评表.xlsx';
    const known = new Set(new Journal(this.pane.store, key, Date.now).entries().flatMap((entry) => entry.cells.map(({ edit }) => edit.cell)));
    // Results of formulas follow their cells and are nobody's writing.
    return [...this.foreign()].filter(([name, held]) => !known.has(name) && held?.formula == null).map(([name]) => name);
  }

  /** All trouble is over: everything of ours is taken back. */
  async end(): Promise<{ ours: string; twins: string }> {
    this.host.clearFaults();
    this.host.cellEditing = false;
    this.both(({ workbook }) => void (workbook.sheets[0]!.protected = false));
    const { space } = this.pane;
    await space.clearMarks();
    for (let turn = 0; turn < 20 && (await space.undoable()) !== null; turn++) this.told.push(`end ${JSON.stringify((await space.undo()).left)}`);
    return { ours: JSON.stringify(this.host.workbook.snapshot(), null, 1), twins: JSON.stringify(this.twin.workbook.snapshot(), null, 1) };
  }
}

const told = (held: ExcelCell | undefined): string => JSON.stringify([held?.value ?? '', held?.formula ?? null]);

/** Cells of the first sheet by address. */
function contents(workbook: ExcelWorkbook): Map<string, ExcelCell> {
  const sheet = workbook.sheets[0]!;
  return new Map([...sheet.cells].map(([key, held]) => [String.fromCharCode(65 + (key % 16384)) + (Math.floor(key / 16384) + 1), held]));
}
