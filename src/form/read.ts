/** Entry of form/: a sheet → the forms in it, or why it is none. */
import type { Range } from '../grid/address';
import type { Grid } from '../grid/grid';
import { findBands, hasHeader, isFundHeader, type Band } from './band';
import { columnsOf, columnUses, kindOf, type BandKind } from './columns';
import { corrected, headerUse, type ColumnCorrections } from './corrections';
import type { Figure, Form, FundRow, Reading, Text } from './form';
import { readFunds } from './funds';
import { moneyUnit } from './fundHeader';
import { goalsOf } from './goals';
import { isTitleLine, readHeading } from './heading';
import { pointsIn } from './labels';
import { leftoversOf } from './leftovers';
import { linesOf, usedRange, type Line } from './lines';
import { organizationsOf } from './organizations';
import { readProvenance } from './provenance';
import { readTables } from './tables';
import { textNumbersIn } from './textNumbers';
import { findGrade, findTotalField } from './total';
import { LOOKALIKE_TITLES, OWN_RECORD } from './vocabulary';

/**
 * Reads every form of a sheet, top to bottom; a sheet without one gives a single entry that says why.
 * Works on the cells alone: merges are never needed. Never throws on any content.
 * @param corrections columns that a person put right, by header
 * @example readForms(grid)[0] → { status: 'form', form: { title: '部门整体支出绩效自评表', indicators: […] } }
 */
export function readForms(grid: Grid, corrections: ColumnCorrections = {}): Reading[] {
  // Most large sheets are lists of figures: they are passed over without being read as lines.
  if (!hasHeader(grid)) return [withoutForm(grid)];
  const lines = linesOf(grid);
  if (isOwnRecord(lines)) return [ownRecord(lines, extent(lines))];
  const bands = findBands(lines, grid.columns).map((band) => corrected(band, corrections));
  const segments = segmentsOf(lines, bands);
  const readings = segments.map((segment) => readSegment(grid, segment));
  const forms = readings.filter((reading) => reading.status === 'form');
  // Notes and cover pages around a form are not reported as failed forms.
  return forms.length > 0 ? forms : readings.slice(0, 1);
}

/** Why a sheet without any indicator header is no form, as its first lines tell. */
function withoutForm(grid: Grid): Reading {
  const lines = linesOf(grid, TOP);
  const range = usedRange(grid);
  return isOwnRecord(lines) ? ownRecord(lines, range) : { ...readSegment(grid, { lines, bands: [] }), range } as Reading;
}

const ownRecord = (lines: readonly Line[], range: Range): Reading =>
  ({ status: 'not-a-form', range, title: lines[0]!.words[0]!.text, why: { id: OWN_RECORD.id, values: {} } });

const isOwnRecord = (lines: readonly Line[]): boolean => lines.slice(0, 12).some(({ words }) => words.some(({ squeezed }) => OWN_RECORD.pattern.test(squeezed)));

/** Lines in which the title of a sheet that is no form is looked for. */
const TOP = 60;

interface Segment {
  lines: Line[];
  bands: Band[];
}

/** A title below an indicator table begins the next form of the sheet. */
function segmentsOf(lines: readonly Line[], bands: readonly Band[]): Segment[] {
  const starts: number[] = [0];
  let seen = false;
  let nextBand = 0;
  for (const [index, line] of lines.entries()) {
    if (seen && isTitleLine(line)) {
      starts.push(index);
      seen = false;
    }
    if (bands[nextBand] && line.row >= bands[nextBand]!.top) {
      nextBand++;
      seen = true;
    }
  }
  return starts.map((start, i) => {
    const part = lines.slice(start, starts[i + 1] ?? lines.length);
    const top = part[0]?.row ?? 1;
    const bottom = part[part.length - 1]?.row ?? 0;
    return { lines: part, bands: bands.filter((band) => band.top >= top && band.top <= bottom) };
  });
}

function readSegment(grid: Grid, { lines, bands }: Segment): Reading {
  const range = extent(lines);
  const kinds = bands.map(kindOf);
  const firstTable = Math.min(bands[0]?.top ?? Infinity, lines.find(isFundHeader)?.row ?? Infinity);
  const formBands = bands.filter((_, i) => kinds[i] === 'form');
  if (formBands.length === 0 || kinds.includes('monitoring')) {
    // A sheet of a hundred thousand rows that is no form has its title at the top like any other.
    const { title } = readHeading(lines.slice(0, TOP), firstTable, grid.name);
    return { status: 'not-a-form', range, title, why: whyNot(lines, kinds, title ?? grid.name) };
  }
  const heading = readHeading(lines, firstTable, grid.name);
  const organizations = organizationsOf(lines, heading.title, firstTable);
  const funds = fundsOf(grid, lines, formBands[0]!.top);
  const tables = readTables(grid, lines.filter(outside(funds, lines, bands, kinds)), formBands);
  if (tables.endless) return { status: 'not-a-form', range, title: heading.title, why: { id: 'endless-table', values: { title: heading.title ?? grid.name } } };
  const total = tables.total ?? findTotalField(grid, lines.filter((line) => line.row < formBands[0]!.top || line.row > tables.lastRow));
  const form: Form = {
    sheet: grid.name,
    hidden: grid.hidden,
    range,
    ...heading,
    organization: heading.organization ?? organizations.heading?.text ?? null,
    funds,
    indicators: tables.indicators,
    groups: tables.groups,
    total,
    grade: findGrade(lines.filter((line) => !tables.rows.has(line.row)), total?.row ?? null),
    narratives: tables.narratives,
    columns: columnUses(columnsOf(formBands[0]!, lines.filter((line) => line.row > formBands[0]!.bottom))),
    header: headerUse(formBands[0]!),
    blockPoints: blockPoints(formBands),
    errors: errorsIn(funds, tables.indicators, total),
    provenance: readProvenance(lines, formBands),
    goals: goalsOf(lines, formBands[0]!.top),
    leftovers: leftoversOf(lines, formBands[0]!.bottom, tables.lastRow, tables.rows),
    organizations,
    textNumbers: textNumbersIn(grid, range),
    hiddenRows: hiddenRowsOf(grid, funds, tables.indicators, total),
  };
  return { status: 'form', form };
}

function extent(lines: readonly Line[]): Range {
  let left = Infinity;
  let right = 0;
  for (const { words } of lines) {
    left = Math.min(left, words[0]!.column);
    right = Math.max(right, words[words.length - 1]!.column);
  }
  if (right === 0) return { top: 1, left: 1, bottom: 1, right: 1 };
  return { top: lines[0]!.row, left, bottom: lines[lines.length - 1]!.row, right };
}

/** The budget block stands above the first indicator table, or anywhere else when none is there. */
function fundsOf(grid: Grid, lines: readonly Line[], bandTop: number): FundRow[] {
  for (const before of [true, false]) {
    for (const [index, line] of lines.entries()) {
      if (line.row < bandTop !== before || !isFundHeader(line)) continue;
      const funds = readFunds(grid, lines, index, before ? bandTop : Infinity);
      if (funds.length > 0) return withUnit(funds, lines);
    }
  }
  return [];
}

/** Lines of neither the budget block, which may stand below the indicators (its 合计 is no total score), nor a table of another kind. */
function outside(funds: readonly FundRow[], lines: readonly Line[], bands: readonly Band[], kinds: readonly BandKind[]): (line: Line) => boolean {
  const rows = new Set(funds.map((fund) => fund.row));
  const first = funds[0]?.row ?? 0;
  const header = lines.filter((line) => line.row < first && isFundHeader(line)).pop();
  const foreign = (row: number): boolean => {
    const above = bands.filter((band) => band.top <= row).length - 1;
    return above >= 0 && FOREIGN.includes(kinds[above]!);
  };
  return (line) => !rows.has(line.row) && line !== header && !foreign(line.row);
}

const FOREIGN: BandKind[] = ['rubric', 'target-application', 'score-summary'];

/** Where the budget block names no unit, a line such as 金额单位：万元 does. */
function withUnit(funds: FundRow[], lines: readonly Line[]): FundRow[] {
  if (funds.every((row) => row.unit !== null)) return funds;
  const words = lines.flatMap((line) => line.words).filter((word) => /单位/.test(word.squeezed) && word.squeezed.length <= 20);
  const unit = words.map((word) => moneyUnit(word.text)).find((each) => each !== null) ?? null;
  return funds.map((row) => ({ ...row, unit: row.unit ?? unit }));
}

/** Hidden rows that carry a figure: the sum shows what nobody sees. */
function hiddenRowsOf(grid: Grid, funds: readonly FundRow[], indicators: Form['indicators'], total: Form['total']): number[] {
  if (grid.hiddenRows.size === 0) return [];
  const rows: { row: number; figures: Figure[] }[] = [
    ...funds.map((fund) => ({ row: fund.row, figures: [fund.initial, fund.budget, fund.execution, fund.score] })),
    ...indicators.map((each) => ({ row: each.row, figures: [each.weight, each.score] })),
    ...(total ? [{ row: total.row, figures: [total.weight, total.score] }] : []),
  ];
  const hidden = rows.filter(({ row, figures }) => grid.hiddenRows.has(row) && figures.some((figure) => figure.value !== null));
  return [...new Set(hidden.map(({ row }) => row))].sort((a, b) => a - b);
}

/** Points of the whole indicator block, when one header prints them: 绩效指标(90分). */
function blockPoints(bands: readonly Band[]): Form['blockPoints'] {
  const labels = bands.flatMap((band) => band.labels).filter((label) => !/分值|得分|权重/.test(label.text));
  return labels.map((label) => pointsIn(label.text)).find((points) => points !== null) ?? null;
}

const ERROR = /^#[A-Z/0!?]+$/;

/** Cells that are read and show an error, each once. */
function errorsIn(funds: readonly FundRow[], indicators: Form['indicators'], total: Form['total']): Form['errors'] {
  const found = new Map<string, string>();
  const take = (cell: string | null, error: string | null): void => {
    if (cell !== null && error !== null && !found.has(cell)) found.set(cell, error);
  };
  const figures = (...some: Figure[]): void => some.forEach(({ cell, error }) => take(cell, error));
  const texts = (...some: (Text | null)[]): void => some.forEach((each) => each?.text.startsWith('#') && ERROR.test(each.text) && take(each.cell, each.text));
  for (const row of funds) figures(row.initial, row.budget, row.execution, row.weight, row.rate, row.score);
  for (const row of indicators) figures(row.weight, row.rate, row.score);
  if (total) figures(total.weight, total.score);
  for (const row of indicators) texts(row.target, row.actual, row.unit, row.relation, row.cause);
  return [...found].map(([cell, error]) => ({ cell, error }));
}

const KIND_REASONS: BandKind[] = ['monitoring', 'target-application', 'rubric', 'score-summary'];

/** The most telling reason: what the tables are, else what the title says, else that no table was found. */
function whyNot(lines: readonly Line[], kinds: readonly BandKind[], title: string): { id: string; values: Record<string, string> } {
  const values = { title };
  if (lines.length === 0) return { id: 'empty-sheet', values };
  const kind = KIND_REASONS.find((each) => kinds.includes(each));
  if (kind) return { id: kind, values };
  const texts = [title, ...lines.slice(0, 4).flatMap((line) => line.words.map((word) => word.squeezed))];
  const alike = LOOKALIKE_TITLES.find(({ pattern }) => texts.some((text) => text.length <= 60 && pattern.test(text)));
  return { id: alike?.id ?? 'no-indicator-table', values };
}

