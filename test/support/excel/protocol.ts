/** The parts of a ProcessQuery request and of its answer, as office.js 1.1.110 writes and reads them. */

/** ObjectPathType 1 global, 2 new, 3 method, 4 property, 5 indexer, 6 reference, 7 null object (OFFICE.md 1.4). */
export interface ObjectPath {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
}

export interface ArgumentInfo {
  Arguments?: unknown[];
  /** Where an operand is itself an object: its path, nested as the operands are. */
  ReferencedObjectPathIds?: unknown[] | null;
}

/** ActionType 1 instantiate, 2 query, 3 method, 4 set, 5 trace, 7 query as JSON, 9 set several (OFFICE.md 1.4). */
export interface Action {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
  ObjectState?: Record<string, unknown>;
}

export interface QueryInfo {
  Select?: string[];
  Expand?: string[];
  Skip?: number;
  Top?: number;
}

export interface RequestBody {
  ObjectPaths: Record<string, ObjectPath>;
  Actions: Action[];
}

export interface ResponseBody {
  Results: { ActionId: number; Value: unknown }[];
  TraceIds: number[];
  Error?: { Code: string; Message: string; ActionIndex: number; Location: string; HttpStatusCode: number };
}

export const ACTION = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5, queryAsJson: 7, setMany: 9 } as const;
export const PATH = { global: 1, create: 2, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const;

/** requestFlags (OFFICE.md 1.6). */
export const FLAG = { write: 1, readOnly: 4, undoable: 16, delayForCellEdit: 64 } as const;

/** Batches in which office.js only gives references back; faults must pass them by (OFFICE.md 1.6). */
export const isCleanUp = ({ Actions }: RequestBody): boolean =>
  Actions.every(({ ActionType, Name }) => ActionType === ACTION.instantiate || Name === '_RemoveReference' || Name === '_RemoveAllReferences');

/** Usage counts that office.js sends for itself. */
export const isTelemetry = ({ ObjectPaths }: RequestBody): boolean =>
  Object.values(ObjectPaths).some(({ ObjectPathType, Name }) => ObjectPathType === PATH.create || Name === 'Telemetry');

/** Whether the batch changes anything a person sees: sets a property, or calls a method that does. */
export const isWrite = ({ Actions }: RequestBody): boolean =>
  Actions.some(({ ActionType, Name }) => ActionType === ACTION.set || ActionType === ACTION.setMany || (ActionType === ACTION.method && CHANGING.has(Name)));

const CHANGING = new Set(['Clear', 'Merge', 'Unmerge', 'Add', 'Delete', 'Protect', 'Unprotect', 'FreezeRows', 'FreezeColumns', 'SetPrintTitleRows']);
