/** The fake workbook: its sheets, what is active and selected, and the recalculation of its formulas. */
import { MAX_COLUMNS, parseArea, type Area } from './area';
import { ERROR, newCell, type CellValue, type ExcelCell } from './cell';
import { evaluate, UnknownFormula } from './evaluate';
import { ExcelSheet } from './sheet';
import { alreadyExists, invalidArgument, unsupported } from './trouble';

const BAD_NAME = /[:\\/?*[\]]|^'|'$/;

export class ExcelWorkbook {
  readonly sheets: ExcelSheet[] = [];
  name = '自评表.xlsx';
  readOnly = false;
  structureProtected = false;
  calculationMode = 'Automatic';
  dirty = false;
  active!: ExcelSheet;
  /** The sheet that was active when the running batch began. */
  shown: ExcelSheet | null = null;
  selection!: { sheet: ExcelSheet; area: Area };
  private lastId = 0;
  /** Formulas that came with a cached value and lie outside our grammar: they keep that value. */
  private readonly cached = new Set<string>();

  /** Errors: InvalidArgument and ItemAlreadyExists as Excel answers them (Microsoft, WorksheetCollection.add). */
  add(name = this.freeName()): ExcelSheet {
    this.checkName(name, null);
    const id = `{${(++this.lastId).toString(16).toUpperCase().padStart(8, '0')}-0001-0000-0000-000000000000}`;
    const sheet = new ExcelSheet(id, name);
    this.sheets.push(sheet);
    this.active ??= sheet;
    this.selection ??= { sheet, area: { row: 0, column: 0, rows: 1, columns: 1 } };
    return sheet;
  }

  rename(sheet: ExcelSheet, name: string): void {
    this.checkName(name, sheet);
    sheet.name = name;
  }

  remove(sheet: ExcelSheet): void {
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    if (this.active === sheet) this.active = this.sheets.find(({ visibility }) => visibility === 'Visible')!;
    if (this.selection.sheet === sheet) this.selection = { sheet: this.active, area: { row: 0, column: 0, rows: 1, columns: 1 } };
  }

  /** By name, whatever its case, or by id: getItem takes both (Microsoft, WorksheetCollection.getItem). */
  find(key: unknown): ExcelSheet | undefined {
    return this.sheets.find(({ id, name }) => id === key || name.toLowerCase() === String(key).toLowerCase());
  }

  sheet(name: string): ExcelSheet {
    const sheet = this.find(name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  }

  /** What stands in `自评表!H9`, for tests. */
  cell(address: string): ReturnType<ExcelSheet['peek']> {
    const found = parseArea(address);
    if (!found) throw new Error(`no address: ${address}`);
    const sheet = found.sheet === null ? this.active : this.sheet(found.sheet);
    return sheet.peek(found.area.row, found.area.column);
  }

  /** Puts a formula with its cached value, as a file brings it. */
  putCached(sheet: ExcelSheet, row: number, column: number, formula: string, value: CellValue): void {
    const cell = sheet.at(row, column);
    cell.formula = formula;
    cell.value = value;
    this.cached.add(formula);
  }

  /** Computes the formulas that were entered or whose cells changed, as Excel does; one that we cannot compute is refused loudly. */
  recalculate(): void {
    const touched = new Set(this.sheets.flatMap((sheet) => [...sheet.touched]));
    this.sheets.forEach((sheet) => sheet.touched.clear());
    if (touched.size === 0) return;
    const formulas = this.sheets.flatMap((sheet) => [...sheet.cells.values()].filter(({ formula }) => formula !== null).map((cell) => ({ sheet, cell })));
    for (let turn = 0, changed = true; changed && turn <= formulas.length; turn++) {
      changed = false;
      for (const { sheet, cell } of formulas) {
        const value = this.compute(sheet, cell, touched);
        if (value === cell.value) continue;
        cell.value = value;
        cell.error = typeof value === 'string' && ERROR.test(value);
        touched.add(cell);
        changed = true;
      }
    }
  }

  private compute(home: ExcelSheet, cell: ExcelCell, touched: ReadonlySet<ExcelCell>): CellValue {
    const formula = cell.formula!;
    let concerned = touched.has(cell);
    try {
      const value = evaluate(formula, (name, row, column) => {
        const read = (name === null ? home : this.find(name) ?? home).peek(row, column);
        concerned ||= touched.has(read);
        return read.value;
      });
      return concerned ? value : cell.value;
    } catch (trouble) {
      if (!(trouble instanceof UnknownFormula)) throw trouble;
      if (this.cached.has(formula)) return cell.value;
      throw unsupported(`the formula ${formula}`);
    }
  }

  /** Everything that a person could see changed, bit for bit: for comparing before and after. */
  snapshot(): unknown {
    const untouched = JSON.stringify(newCell());
    return this.sheets.map((sheet) => ({
      id: sheet.id, name: sheet.name, visibility: sheet.visibility, protected: sheet.protected, merges: sheet.merges,
      hidden: [...sheet.hiddenRows], columns: [...sheet.hiddenColumns],
      cells: Object.fromEntries(
        [...sheet.cells].filter(([, cell]) => JSON.stringify(cell) !== untouched).sort(([a], [b]) => a - b)
          .map(([key, cell]) => [`${Math.floor(key / MAX_COLUMNS) + 1},${(key % MAX_COLUMNS) + 1}`, { ...cell, font: { ...cell.font }, borders: { ...cell.borders } }]),
      ),
    }));
  }

  private checkName(name: string, own: ExcelSheet | null): void {
    if (typeof name !== 'string' || name === '' || name.length > 31 || BAD_NAME.test(name)) throw invalidArgument();
    const other = this.find(name);
    if (other && other !== own) throw alreadyExists();
  }

  private freeName(): string {
    let number = this.sheets.length + 1;
    while (this.find(`Sheet${number}`)) number++;
    return `Sheet${number}`;
  }
}
