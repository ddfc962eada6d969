/** Workbook and application, and the table of all types of the host. */
import { itemAt, rangesOf } from './cellProperties';
import { rangeOf, NOTHING, type HostObject, type ObjectType, type World } from './objects';
import { areaName, quoted } from './area';
import { borderCollectionType, borderType, cellProtectionType, fillType, fontType, formatType } from './rangeFormat';
import { rangeType } from './rangeType';
import { filterType, headerFooterType, pageMarginsType, pageType, panesType, registrations, sheetProtectionType, worksheetsType, worksheetType } from './sheetType';
import { EVENT } from './rangeContent';
import { accessDenied, invalidArgument, itemNotFound } from './trouble';

const selected = (_object: HostObject, _operands: never, { workbook }: World): HostObject => rangeOf(workbook.selection.sheet, workbook.selection.area);

const workbookType: ObjectType = {
  get: {
    Name: (_object, { workbook }) => workbook.name,
    ReadOnly: (_object, { workbook }) => workbook.readOnly,
    IsDirty: (_object, { workbook }) => workbook.dirty,
    AutoSave: () => false,
  },
  follow: {
    Worksheets: () => ({ type: 'WorksheetCollection' }),
    Application: () => ({ type: 'Application' }),
    Protection: () => ({ type: 'WorkbookProtection' }),
    Names: () => ({ type: 'NamedItemCollection' }),
    Tables: () => ({ type: 'TableCollection' }),
  },
  call: {
    GetSelectedRange: selected,
    GetActiveCell: (_object, _operands, { workbook: { selection } }) => rangeOf(selection.sheet, { ...selection.area, rows: 1, columns: 1 }),
    _RemoveReference: (_object, [reference]: [string], { references }) => void references.delete(reference),
    _RemoveAllReferences: (_object, _operands, { references }) => references.clear(),
    _GetReferenceCount: (_object, _operands, { references }) => references.size,
    ...registrations({ SelectionChanged: EVENT.selectionChanged }, () => 'Workbook'),
  },
};

const workbookProtectionType: ObjectType = {
  get: { Protected: (_object, { workbook }) => workbook.structureProtected },
  call: {
    Protect: (_object, _operands, { workbook }) => {
      if (workbook.structureProtected) throw accessDenied();
      workbook.structureProtected = true;
    },
    Unprotect: (_object, _operands, { workbook }) => void (workbook.structureProtected = false),
  },
};

const applicationType: ObjectType = {
  get: {
    CalculationMode: (_object, { workbook }) => workbook.calculationMode,
    CalculationState: () => 'Done',
    CalculationEngineVersion: () => 191029,
  },
  set: {
    CalculationMode: (_object, value, { workbook }) => {
      if (!['Automatic', 'AutomaticExceptTables', 'Manual'].includes(value)) throw invalidArgument();
      workbook.calculationMode = value;
    },
  },
  call: {
    Calculate: (_object, _operands, { workbook }) => workbook.recalculate(),
    SuspendScreenUpdatingUntilNextSync: () => undefined,
    SuspendApiCalculationUntilNextSync: () => undefined,
  },
};

/** Merged areas (1.13). */
const areasType: ObjectType = {
  identity: ({ reference }) => (reference === undefined ? {} : { _ReferenceId: reference }),
  get: {
    Address: (object) => (object.areas ?? []).map((area) => `${quoted(object.sheet!.name)}!${areaName(area)}`).join(','),
    AreaCount: ({ areas = [] }) => areas.length,
    CellCount: ({ areas = [] }) => areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0),
  },
  follow: { Areas: (object) => ({ ...object, type: 'RangeCollection' }) },
  call: { _KeepReference: (object, operands, world) => rangeType.call!._KeepReference!(object as never, operands, world) },
};

const rangesType: ObjectType = {
  items: rangesOf,
  call: { GetCount: (object) => rangesOf(object).length, GetItemAt: (object, [index]: [number]) => existing(itemAt(rangesOf(object), index)) },
};

function existing(object: HostObject): HostObject {
  if (object === NOTHING) throw itemNotFound();
  return object;
}

/** Test workbooks have neither tables nor names; asking for them is allowed, making them is not. */
const none: ObjectType = { get: { Count: () => 0 }, items: () => [], item: () => existing(NOTHING), call: { GetCount: () => 0, GetItemOrNullObject: () => NOTHING } };

export const TYPES = {
  Workbook: workbookType,
  WorkbookProtection: workbookProtectionType,
  Application: applicationType,
  WorksheetCollection: worksheetsType,
  Worksheet: worksheetType,
  WorksheetProtection: sheetProtectionType,
  WorksheetFreezePanes: panesType,
  AutoFilter: filterType,
  PageLayout: pageType,
  HeaderFooterGroup: pageMarginsType,
  HeaderFooter: headerFooterType,
  Range: rangeType,
  RangeFormat: formatType,
  RangeFill: fillType,
  RangeFont: fontType,
  RangeBorderCollection: borderCollectionType,
  RangeBorder: borderType,
  FormatProtection: cellProtectionType,
  RangeAreas: areasType,
  RangeCollection: rangesType,
  TableCollection: none,
  NamedItemCollection: none,
} as unknown as Partial<Record<string, ObjectType>>;
