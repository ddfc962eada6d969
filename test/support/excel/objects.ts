/** What the host's objects are made of: one table per type, of what can be read, set, followed and called. */
import type { Area } from './area';
import type { ExcelSheet } from './sheet';
import type { ExcelWorkbook } from './workbook';

/** An object of the host as one request sees it. */
export interface HostObject {
  type: string;
  sheet?: ExcelSheet;
  area?: Area;
  areas?: Area[];
  /** Set while office.js keeps a reference to it. */
  reference?: string;
  /** Which border (`EdgeTop`), for a border. */
  side?: string;
}

export interface SheetObject extends HostObject {
  sheet: ExcelSheet;
}
export interface RangeObject extends SheetObject {
  area: Area;
}

/** Stands for an object that is not there; office.js makes `isNullObject` of it. */
export const NOTHING: HostObject = { type: 'Nothing' };

export const rangeOf = (sheet: ExcelSheet, area: Area): RangeObject => ({ type: 'Range', sheet, area });

export interface HostEvent {
  type: number;
  sheet: ExcelSheet | null;
  message: Record<string, unknown>;
}

/** What the objects need to know of the host. */
export interface World {
  workbook: ExcelWorkbook;
  references: Map<string, HostObject>;
  /** `Workbook:10`, `<sheet id>:10`: events that office.js asked for. */
  registered: Set<string>;
  /** A batch does not see its own events; they are delivered after it. */
  raise(event: HostEvent): void;
}

/** Property and method names are those that office.js sends: the public ones with a capital first letter. */
export interface ObjectType<T extends HostObject = HostObject> {
  /** Sent along with every answer on the object, so that office.js finds it again. */
  identity?: (object: T) => Record<string, unknown>;
  get?: Record<string, (object: T, world: World) => unknown>;
  set?: Record<string, (object: T, value: never, world: World) => void>;
  follow?: Record<string, (object: T, world: World) => HostObject>;
  call?: Record<string, (object: T, operands: never, world: World) => unknown>;
  items?: (object: T, world: World) => HostObject[];
  item?: (object: T, key: unknown, world: World) => HostObject;
}
