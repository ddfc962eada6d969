/** The form as data: where everything stands and what it says, before anything is judged. */
import type Big from 'big.js';
import type { Range } from '../grid/address';

/** Text of a cell with its address; `cell` is null where the form has no place for it. */
export interface Text {
  cell: string | null;
  /** As a person sees it, trimmed; '' when blank. */
  text: string;
}

/** A printed figure. `value` null: blank or no figure (`text` tells which). A percent is in percent (88.04). */
export interface Figure extends Text {
  value: Big | null;
  /** Digits after the decimal point as printed (of the percent for percents). */
  decimals: number;
  /** true when a % sign is printed. */
  percent: boolean;
  /** Error code (#REF!) when the cell holds one. */
  error: string | null;
}

/** One row of the budget block. Amounts are in `unit` as printed, not converted. */
export interface FundRow {
  row: number;
  /** As printed without 其中： and the amount inside the label. */
  label: string;
  labelCell: string;
  role: 'total' | 'part';
  /** Which breakdown it belongs to: by source of funds, by nature of spending, or not stated. */
  split: 'source' | 'nature' | null;
  /** Row of the total or parent it adds up to; null for the total. */
  parent: number | null;
  initial: Figure;
  budget: Figure;
  execution: Figure;
  weight: Figure;
  rate: Figure;
  score: Figure;
  cause: Text;
  /** 元, 万元, 亿元; null when the form does not say. */
  unit: string | null;
  /** true when the amount stands inside the label text (按支出性质分：3748.71万元); it is then in `budget`. */
  inLabel: boolean;
}

/** One indicator row. Relation and unit are null where they stand inside the target cell. */
export interface IndicatorRow {
  row: number;
  level1: string;
  level2: string;
  /** Without 指标N: and ★. */
  name: string;
  nameCell: string | null;
  /** true for a row without a name of its own, which bears that of the row above or of its level 2. */
  inheritsName?: boolean;
  target: Text;
  relation: Text | null;
  unit: Text | null;
  actual: Text;
  weight: Figure;
  rate: Figure;
  score: Figure;
  /** null: the form has no cause column. */
  cause: Text | null;
  /** Index into `Form.groups`; null without a level-1 label. */
  group: number | null;
  /** Formula of the score cell without =, or null. */
  scoreFormula: string | null;
}

/** A level-1 group with the points printed in its label: 产出指标(50分). */
export interface Group {
  cell: string;
  label: string;
  points: Big | null;
  /** Rows of the indicators in it. */
  rows: number[];
}

export interface TotalRow {
  row: number;
  weight: Figure;
  score: Figure;
}

/** Which columns the reader found, and how sure it is (1 = header word exactly known). */
export interface ColumnUse {
  role: ColumnRole;
  column: number;
  header: string;
  confidence: number;
}

export type ColumnRole =
  | 'level1' | 'level2' | 'name' | 'relation' | 'target' | 'initialTarget' | 'unit' | 'actual' | 'weight' | 'rate'
  | 'score' | 'cause' | 'reviewedActual' | 'reviewedScore' | 'rule' | 'nature' | 'other';

/** The header of the first indicator table: every column with its words, and what it was first taken for. */
export interface HeaderUse {
  /** Its words in their order: tables with the same header have the same key. */
  key: string;
  columns: { column: number; header: string; role: string | null }[];
}

/** Organizations that a form names above its tables. */
export interface Organizations {
  /** In the title, or alone on a line. */
  heading: Text | null;
  /** Beside 单位名称, 填报单位, 实施单位 and the like. */
  own: Text[];
  /** Beside 主管部门. */
  others: Text[];
}

/** A number kept as text, and a formula that adds up a range with it. */
export interface TextNumber {
  cell: string;
  formulaCell: string;
}

export interface Form {
  sheet: string;
  hidden: boolean;
  range: Range;
  title: string | null;
  year: number | null;
  organization: string | null;
  kind: 'department' | 'project' | 'other';
  funds: FundRow[];
  indicators: IndicatorRow[];
  groups: Group[];
  total: TotalRow | null;
  /** Printed grade (优 …), or a `cell` null when the form prints none. */
  grade: Text;
  /** Cause texts that stand outside the cause column: bottom rows, narratives. */
  narratives: Text[];
  columns: ColumnUse[];
  /** Absent in a form that was not read from a sheet. */
  header?: HeaderUse;
  /** Points printed for the whole indicator block (绩效指标(90分)), or null. */
  blockPoints: Big | null;
  /** Error cells (#REF!) among the cells that were read. */
  errors: { cell: string; error: string }[];
  /** Texts of the year's goals and of their outcome. */
  goals: Text[];
  /** Lines of …… or 指标2: that a template left between the indicators. */
  leftovers: Text[];
  organizations: Organizations;
  textNumbers: TextNumber[];
  /** Rows of indicators, funds and the total that carry figures and are hidden from view. */
  hiddenRows: number[];
  /** Absent in a form that was not read from a sheet. */
  provenance?: Provenance;
}

/** Traces of the system or the place that a form was made by. */
export interface Provenance {
  /** 报表编号 that a system printed: 510000_0013zp. */
  reportNumber: string | null;
  /** Texts of the header cells of budget block and indicator tables, without blanks. */
  headers: string[];
  /** The amount that the header marks (A) for the execution rate (B/A); null where it marks none, or both. */
  markedBase: 'budget' | 'initial' | null;
}

/** What a sheet turned out to be. `why` is a message id of text/ with its values. */
export type Reading =
  | { status: 'form'; form: Form }
  | { status: 'not-a-form'; range: Range; title: string | null; why: { id: string; values: Record<string, string> } };
