/** Loads the published forms under test/samples/forms as grids, with their labels. */
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseRange } from '../../src/grid/address';
import { Grid, type Cell } from '../../src/grid/grid';

/** From the checkout, where tests and the conformance run are started. */
const FOLDER = resolve('test', 'samples', 'forms');

/** Names such as `02-seed002-hunan-lukou-longmen-zhengti`, sorted. */
export const formNames = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.expected.json'))
  .map((file) => file.replace('.expected.json', ''))
  .sort();

const load = (file: string): unknown => JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));

/** The labelled reading of one indicator row. */
export interface RowLabel {
  row: number;
  name: string;
  target: string;
  actual: string;
  weight: number | null;
  score: number | null;
  cause: string;
  cells: Record<'target' | 'actual' | 'weight' | 'score' | 'cause', string | null>;
  also?: Partial<Record<string, string[]>>;
  expect: string;
  due: number | null;
  explain: boolean | 'either';
}

/** The labelled reading of a form. */
export interface FormLabels {
  file: string;
  sheet: string;
  status: 'form' | 'not-a-form';
  indicators: RowLabel[];
  optionalRows?: number[];
  funds: (Record<'row' | 'initial' | 'budget' | 'execution' | 'weight' | 'rateStated' | 'scoreStated' | 'rateDue' | 'scoreDue', number | null> & { doubt?: string[] }) | null;
  total: { row: number; weight: number | null; score: number | null } | null;
}

export const labelsOf = (name: string): FormLabels => load(`${name}.expected.json`) as FormLabels;

/** A grid from rows of shown texts and numbers; null and '' are blanks. */
export function gridOf(rows: (string | number | null)[][], name = 'Sheet1', merges: string[] = []): Grid {
  const cells = rows.map((row) =>
    row.map((value): Cell | undefined =>
      value === null || value === '' ? undefined : { value, format: 'General', formula: null, error: null },
    ),
  );
  return new Grid({ name, cells, merges: merges.map((text) => parseRange(text)!) });
}

/** The grid of a real form, every cell a text as published. */
export function realGrid(name: string): Grid {
  const { grid, merges } = load(`${name}.json`) as { grid: (string | null)[][]; merges: string[] };
  return gridOf(grid, labelsOf(name).sheet, merges);
}

/** The bytes of the real form's workbook. */
export const workbookBytes = (name: string): Uint8Array => new Uint8Array(readFileSync(join(FOLDER, `${name}.xlsx`)));
