/** Walks the indicator tables of one form: indicators, groups, the total row, narratives below. */
import type { Grid } from '../grid/grid';
import { address } from '../grid/address';
import { squeeze } from '../value/fold';
import type { Band } from './band';
import { columnsOf, type ColumnMap } from './columns';
import type { Group, IndicatorRow, Text, TotalRow } from './form';
import { IndicatorReader } from './indicators';
import { isTitleLine } from './heading';
import type { Line } from './lines';
import { findTotalField, readTotal, saysResult, totalWord } from './total';
import { FOOTER, NARRATIVE, SUBTOTAL_WORDS } from './vocabulary';

export interface Tables {
  indicators: IndicatorRow[];
  groups: Group[];
  total: TotalRow | null;
  narratives: Text[];
  /** Rows that hold indicators, and the last row that was read. */
  rows: Set<number>;
  lastRow: number;
  /** More rows than any form has: reading was given up. */
  endless: boolean;
}

/** Indicators of one table. Forms have some dozens; the columns of a form over a list of payments are no form. */
const MOST_ROWS = 50_000;

/** Reads every table below the given bands; a table ends at its total, its notes, or the next header. */
export function readTables(grid: Grid, lines: readonly Line[], bands: readonly Band[]): Tables {
  const tables: Tables = { indicators: [], groups: [], total: null, narratives: [], rows: new Set(), lastRow: 0, endless: false };
  for (const [index, band] of bands.entries()) {
    const stop = bands[index + 1]?.top ?? Infinity;
    readTable(grid, lines.filter((line) => line.row > band.bottom && line.row < stop), band, tables);
  }
  return tables;
}

function readTable(grid: Grid, lines: readonly Line[], band: Band, tables: Tables): void {
  const columns = columnsOf(band, lines);
  const reader = new IndicatorReader(grid, columns, tables.groups, holdsRelations(lines, columns));
  reader.enterHeaderGroup(band.bottom);
  let ended = false;
  let noted = false;
  for (const line of lines) {
    const first = line.words[0]!;
    tables.lastRow = line.row;
    const label = totalWord(line, columns);
    // A note in the middle of the table: the rows go on below it.
    if (noted && reader.isRow(line)) noted = false;
    if (label) {
      const total = readTotal(grid, line, label, columns);
      if (!tables.total || tables.total.score.value === null) tables.total = total;
      ended = reader.rows.length > 0;
    } else if (NARRATIVE.test(first.squeezed)) {
      tables.narratives.push(...narrativeOf(line));
    } else if (saysResult(line)) {
      tables.total ??= findTotalField(grid, [line]);
      ended = reader.rows.length > 0;
    } else if (isTitleLine(line)) {
      ended = true;
    } else if (FOOTER.test(first.squeezed)) {
      noted = true;
    } else if (!ended && !noted && !isSubtotal(line, columns)) {
      if (reader.take(line)) tables.rows.add(line.row);
      if (reader.rows.length > MOST_ROWS) tables.endless = true;
      if (tables.endless) break;
    }
  }
  tables.indicators = tables.indicators.concat(reader.rows);
}

/** 小计 rows repeat what stands above them. */
const isSubtotal = (line: Line, columns: ColumnMap): boolean =>
  line.words.some((word) => word.column <= (columns.name?.right ?? 0) && SUBTOTAL_WORDS.includes(word.term.bare));

function narrativeOf(line: Line): Text[] {
  const beside = line.words.slice(1).map((word) => ({ cell: address(line.row, word.column), text: word.text }));
  if (beside.length > 0) return beside;
  const first = line.words[0]!;
  const behind = first.text.replace(/^[^:：]*[:：]/, '').trim();
  return behind !== first.text ? [{ cell: address(line.row, first.column), text: behind }] : [];
}

/** 指标性质 holds ≥ ≤ = in some places (四川, 云南) and 定量 / 定性 in others (重庆): its content decides. */
function holdsRelations(lines: readonly Line[], columns: ColumnMap): boolean {
  const under = columns.relation;
  if (!under) return false;
  return lines.some((line) => line.words.some((word) => word.column >= under.left && word.column <= under.right && isRelation(word.squeezed)));
}

const isRelation = (squeezed: string): boolean => /^[≥≤<>=≠~]{1,2}$|^(大于|小于|等于|不低于|不高于|不少于|不超过|不大于|不小于)(等于|或等于)?$/.test(squeeze(squeezed));
