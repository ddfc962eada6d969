/** Worksheet and the collection of worksheets, with protection, filter, panes and page. */
import { areaName, isOnSheet, MAX_COLUMNS, MAX_ROWS, parseArea, type Area } from './area';
import { NOTHING, rangeOf, type HostObject, type ObjectType, type RangeObject, type SheetObject, type World } from './objects';
import { EVENT } from './rangeContent';
import type { ExcelSheet } from './sheet';
import { accessDenied, HostError, invalidArgument, invalidOperation, itemNotFound } from './trouble';

export const sheetObject = (sheet: ExcelSheet): SheetObject => ({ type: 'Worksheet', sheet });

function bounded(sheet: ExcelSheet, area: Area): RangeObject {
  if (!isOnSheet(area) || Object.values(area).some((number) => !Number.isInteger(number))) throw invalidArgument();
  return rangeOf(sheet, area);
}

function rangeAt(sheet: ExcelSheet, address: string | null | undefined): RangeObject {
  if (address === undefined || address === null || address === '') return rangeOf(sheet, { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS });
  const found = parseArea(address);
  if (!found || (found.sheet !== null && found.sheet !== sheet.name)) throw invalidArgument();
  return rangeOf(sheet, found.area);
}

const used = (sheet: ExcelSheet, valuesOnly = false): HostObject => {
  const area = sheet.used(valuesOnly);
  return area ? rangeOf(sheet, area) : NOTHING;
};

/** Adding, renaming, hiding and deleting sheets needs an open structure (Microsoft, WorkbookProtection). */
function checkStructure({ workbook }: World): void {
  if (workbook.structureProtected || workbook.readOnly) throw accessDenied();
}

function remove({ sheet }: SheetObject, world: World): void {
  checkStructure(world);
  const visible = world.workbook.sheets.filter(({ visibility }) => visibility === 'Visible');
  // A workbook keeps one visible sheet (Microsoft, Worksheet.delete: InvalidOperation).
  if (visible.length === 1 && visible[0] === sheet) throw invalidOperation();
  world.workbook.remove(sheet);
  world.raise({ type: EVENT.deleted, sheet: null, message: { source: 'Local', worksheetId: sheet.id } });
}

/** `_RegisterDataChangedEvent` and the like: office.js asks for an event of this object. */
export function registrations(kinds: Partial<Record<string, number>>, target: (object: HostObject) => string): NonNullable<ObjectType['call']> {
  return Object.fromEntries(
    Object.entries(kinds).flatMap(([name, type]) => [
      [`_Register${name}Event`, (object: HostObject, _: never, { registered }: World) => void registered.add(`${target(object)}:${type}`)],
      [`_Unregister${name}Event`, (object: HostObject, _: never, { registered }: World) => void registered.delete(`${target(object)}:${type}`)],
    ]),
  );
}

const SHEET_EVENTS = { DataChanged: EVENT.changed, SelectionChanged: EVENT.selectionChanged, FormatChanged: EVENT.formatChanged, Activated: EVENT.activated };

export const worksheetType: ObjectType<SheetObject> = {
  identity: ({ sheet }) => ({ Id: sheet.id }),
  get: {
    Id: ({ sheet }) => sheet.id,
    Name: ({ sheet }) => sheet.name,
    Position: ({ sheet }, { workbook }) => workbook.sheets.indexOf(sheet),
    Visibility: ({ sheet }) => sheet.visibility,
    TabColor: ({ sheet }) => sheet.tabColor,
    ShowGridlines: ({ sheet }) => sheet.showGridlines,
    StandardWidth: () => 48,
    StandardHeight: () => 14.25,
  },
  set: {
    Name: ({ sheet }, name, world) => (checkStructure(world), world.workbook.rename(sheet, name)),
    Visibility: ({ sheet }, value, world) => (checkStructure(world), (sheet.visibility = value)),
    TabColor: ({ sheet }, value) => (sheet.tabColor = value),
    ShowGridlines: ({ sheet }, value) => (sheet.showGridlines = value),
    Position: ({ sheet }, value, world) => {
      checkStructure(world);
      const { sheets } = world.workbook;
      sheets.splice(sheets.indexOf(sheet), 1);
      sheets.splice(value, 0, sheet);
    },
  },
  follow: Object.fromEntries(
    [['Protection', 'WorksheetProtection'], ['AutoFilter', 'AutoFilter'], ['FreezePanes', 'WorksheetFreezePanes'], ['PageLayout', 'PageLayout'], ['Tables', 'TableCollection'], ['Names', 'NamedItemCollection']].map(
      ([name, type]) => [name!, ({ sheet }: SheetObject): HostObject => ({ type: type!, sheet })],
    ),
  ),
  call: {
    // An empty sheet tells its first cell (Microsoft, Worksheet.getUsedRange).
    GetUsedRange: ({ sheet }, [valuesOnly]: boolean[]) => (sheet.used(valuesOnly ?? false) ? used(sheet, valuesOnly) : rangeAt(sheet, 'A1')),
    GetUsedRangeOrNullObject: ({ sheet }, [valuesOnly]: boolean[]) => used(sheet, valuesOnly),
    GetRange: ({ sheet }, [address]: string[]) => rangeAt(sheet, address),
    GetRangeByIndexes: ({ sheet }, [row = 0, column = 0, rows = 1, columns = 1]: number[]) => bounded(sheet, { row, column, rows, columns }),
    GetCell: ({ sheet }, [row = 0, column = 0]: number[]) => bounded(sheet, { row, column, rows: 1, columns: 1 }),
    Activate: ({ sheet }, _operands, { workbook, raise }) => {
      // A hidden sheet cannot be activated (Microsoft, Worksheet.visibility).
      if (sheet.visibility !== 'Visible') throw invalidOperation();
      workbook.active = sheet;
      raise({ type: EVENT.activated, sheet, message: { worksheetId: sheet.id } });
    },
    Calculate: () => undefined,
    GetNextOrNullObject: ({ sheet }, [visibleOnly]: [boolean | undefined], { workbook }) => {
      const next = workbook.sheets.slice(workbook.sheets.indexOf(sheet) + 1).find(({ visibility }) => !visibleOnly || visibility === 'Visible');
      return next ? sheetObject(next) : NOTHING;
    },
    Delete: (object, _operands, world) => remove(object, world),
    _GetSheetById: (_object, [id]: [string], { workbook }) => existing(workbook.find(id)),
    ...registrations(SHEET_EVENTS, ({ sheet }) => sheet!.id),
  },
};

function existing(sheet: ExcelSheet | undefined): SheetObject {
  if (!sheet) throw itemNotFound();
  return sheetObject(sheet);
}

export const worksheetsType: ObjectType = {
  items: (_object, { workbook }) => workbook.sheets.map(sheetObject),
  item: (_object, key, { workbook }) => existing(workbook.find(key)),
  call: {
    GetItem: (_object, [key]: [string], { workbook }) => existing(workbook.find(key)),
    GetItemOrNullObject: (_object, [key]: [string], { workbook }) => {
      const sheet = workbook.find(key);
      return sheet ? sheetObject(sheet) : NOTHING;
    },
    GetActiveWorksheet: (_object, _operands, { workbook }) => sheetObject(workbook.active),
    GetCount: (_object, [visibleOnly]: boolean[], { workbook }) => workbook.sheets.filter(({ visibility }) => !visibleOnly || visibility === 'Visible').length,
    GetFirst: (_object, _operands, { workbook }) => existing(workbook.sheets[0]),
    GetLast: (_object, _operands, { workbook }) => existing(workbook.sheets[workbook.sheets.length - 1]),
    // A new sheet stands behind the others and is not active (Microsoft, WorksheetCollection.add).
    Add: (_object, [name]: [string | null | undefined], world) => {
      checkStructure(world);
      const sheet = world.workbook.add(name ?? undefined);
      world.raise({ type: EVENT.added, sheet: null, message: { source: 'Local', worksheetId: sheet.id } });
      return sheetObject(sheet);
    },
    ...registrations({ ...SHEET_EVENTS, Added: EVENT.added, Deleted: EVENT.deleted }, () => 'Workbook'),
  },
};

export const sheetProtectionType: ObjectType<SheetObject> = {
  get: { Protected: ({ sheet }) => sheet.protected, Options: ({ sheet }) => (sheet.protected ? sheet.protectionOptions : null) },
  call: {
    Protect: ({ sheet }, [options, password]: [Record<string, unknown> | undefined, string | undefined]) => {
      if (sheet.protected) throw accessDenied();
      Object.assign(sheet, { protected: true, protectionOptions: options ?? {}, password });
    },
    Unprotect: ({ sheet }, [password]: [string | undefined]) => {
      if (sheet.password !== undefined && sheet.password !== password) throw new HostError('BadPassword', 'The password you supplied is incorrect.', 401);
      sheet.protected = false;
    },
  },
};

export const filterType: ObjectType<SheetObject> = {
  get: {
    Enabled: ({ sheet }) => sheet.filter !== null,
    IsDataFiltered: ({ sheet }) => sheet.filteredRows.size > 0,
    Criteria: () => [],
  },
  call: {
    GetRangeOrNullObject: ({ sheet }) => (sheet.filter ? rangeOf(sheet, sheet.filter) : NOTHING),
    ClearCriteria: ({ sheet }) => sheet.filteredRows.clear(),
  },
};

export const panesType: ObjectType<SheetObject> = {
  call: {
    FreezeRows: ({ sheet }, [count = 1]: number[]) => void (sheet.frozenRows = count),
    FreezeColumns: ({ sheet }, [count = 1]: number[]) => void (sheet.frozenColumns = count),
    Unfreeze: ({ sheet }) => void (sheet.frozenRows = sheet.frozenColumns = 0),
  },
};

const PAGE = [
  'Orientation', 'PaperSize', 'Zoom', 'CenterHorizontally', 'CenterVertically', 'LeftMargin', 'RightMargin', 'TopMargin', 'BottomMargin', 'HeaderMargin', 'FooterMargin',
  'PrintGridlines', 'PrintHeadings', 'PrintOrder', 'BlackAndWhite', 'DraftMode', 'FirstPageNumber',
];

export const pageType: ObjectType<SheetObject> = {
  follow: { HeadersFooters: ({ sheet }) => ({ type: 'HeaderFooterGroup', sheet }) },
  get: Object.fromEntries(PAGE.map((name) => [name, ({ sheet }: SheetObject): unknown => sheet.pageLayout[name] ?? null])),
  set: Object.fromEntries(PAGE.map((name) => [name, ({ sheet }: SheetObject, value: unknown): void => void (sheet.pageLayout[name] = value)])),
  call: {
    SetPrintTitleRows: ({ sheet }, [rows]: [RangeObject | string]) => {
      sheet.printTitleRows = typeof rows === 'string' ? rangeAt(sheet, rows).area : rows.area;
      sheet.pageLayout.PrintTitleRows = areaName(sheet.printTitleRows);
    },
    SetPrintArea: ({ sheet }, [area]: [RangeObject | string]) => {
      sheet.pageLayout.PrintArea = areaName(typeof area === 'string' ? rangeAt(sheet, area).area : area.area);
    },
    SetPrintMargins: ({ sheet }, [unit, margins]: [string, unknown]) => void (sheet.pageLayout.PrintMargins = { unit, margins }),
  },
};

/** Headers and footers that every page has; those of first or even pages are not for this add-in. */
export const pageMarginsType: ObjectType<SheetObject> = { follow: { DefaultForAllPages: ({ sheet }) => ({ type: 'HeaderFooter', sheet }) } };

const MARGINS = ['LeftHeader', 'CenterHeader', 'RightHeader', 'LeftFooter', 'CenterFooter', 'RightFooter'];
export const headerFooterType: ObjectType<SheetObject> = {
  get: Object.fromEntries(MARGINS.map((name) => [name, ({ sheet }: SheetObject): unknown => sheet.pageLayout[name] ?? ''])),
  set: Object.fromEntries(MARGINS.map((name) => [name, ({ sheet }: SheetObject, value: unknown): void => void (sheet.pageLayout[name] = value)])),
};
