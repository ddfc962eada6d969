/** Compares the report on every published form with its hand-made labels: rows, cells, verdicts, scores due, missing causes. */
import { checkGrid } from '../../src/check/check';
import type { IndicatorReport, SheetReport } from '../../src/check/report';
import { nationalPolicy } from '../../src/scoring';
import { formNames, labelsOf, realGrid, type FormLabels, type RowLabel } from '../support/realForms';

/** What is counted, right and wrong. */
export const MEASURES = ['status', 'rows', 'extra', 'cells', 'judgement', 'due', 'funds', 'causes', 'alarms'] as const;
export type Measure = (typeof MEASURES)[number];

export class LabelScore {
  readonly counts = new Map<Measure, { right: number; wrong: number }>(MEASURES.map((measure) => [measure, { right: 0, wrong: 0 }]));
  readonly failures: string[] = [];

  check(measure: Measure, right: boolean, what: string): void {
    this.counts.get(measure)![right ? 'right' : 'wrong']++;
    if (!right) this.failures.push(`${measure.padEnd(10)} ${what}`);
  }
}

const CAUSE_RULES = ['unexplained-deviation', 'deduction-unexplained', 'generic-explanation'];
/** Points and percentages within this agree with a label. */
const NEAR = 0.01;
const near = (a: number | null | undefined, b: number): boolean => a !== null && a !== undefined && Math.abs(a - b) <= NEAR + 1e-9;
const rowOf = (cell: string): number => Number(/\d+$/.exec(cell)![0]);

/** Scores the first form of each published sheet. */
export function compareWithLabels(score: LabelScore): void {
  for (const name of formNames) {
    const labels = labelsOf(name);
    const [report] = checkGrid(realGrid(name), nationalPolicy);
    score.check('status', labels.status.split('-or-').includes(report!.status), `${name}: expected ${labels.status}, got ${report!.status}`);
    compareRows(name, labels, report!, score);
    compareFunds(name, labels, report!, score);
    compareCauses(name, labels, report!, score);
  }
}

function compareRows(name: string, labels: FormLabels, report: SheetReport, score: LabelScore): void {
  const found = new Map(report.indicators.map((row) => [row.row, row]));
  for (const label of labels.indicators) {
    const row = found.get(label.row);
    score.check('rows', row !== undefined, `${name} row ${label.row} missing: ${label.name}`);
    if (row) compareRow(`${name} row ${label.row}`, label, row, score);
  }
  const known = new Set([...labels.indicators.map(({ row }) => row), ...(labels.optionalRows ?? [])]);
  for (const { row } of report.indicators) score.check('extra', known.has(row), `${name} row ${row} is no indicator`);
}

function compareRow(where: string, label: RowLabel, row: IndicatorReport, score: LabelScore): void {
  for (const part of ['target', 'actual', 'weight', 'score', 'cause'] as const) {
    const wanted = [label.cells[part], ...(label.also?.[part] ?? [])];
    score.check('cells', wanted.includes(row.cells[part]), `${where} ${part}: expected ${wanted[0]}, got ${row.cells[part]}`);
  }
  const judged = row.judgement === 'exceeded' ? 'met' : row.judgement;
  score.check('judgement', label.expect.split('-or-').includes(judged), `${where}: expected ${label.expect}, got ${row.judgement} (${label.target} → ${label.actual})`);
  if (label.due !== null) score.check('due', near(row.score.due, label.due), `${where}: expected ${label.due}, got ${row.score.due}`);
  else if (label.expect === 'unjudged' && label.weight !== null) score.check('due', row.score.due === null, `${where}: expected none, got ${row.score.due}`);
}

function compareFunds(name: string, { funds }: FormLabels, report: SheetReport, score: LabelScore): void {
  if (funds === null) return;
  const totals = report.funds.filter(({ role }) => role === 'total');
  const row = totals.find((each) => each.row === funds.row) ?? totals[0];
  const found = { row: row?.row, initial: row?.initial, budget: row?.budget, execution: row?.execution, weight: row?.weight, rateStated: row?.rate.stated, scoreStated: row?.score.stated, rateDue: row?.rate.due, scoreDue: row?.score.due };
  for (const key of Object.keys(found) as (keyof typeof found)[]) {
    const [wanted, got] = [funds[key], found[key] ?? null];
    if ((wanted === null || got === null) && funds.doubt?.includes(key)) continue;
    if (wanted === null && key.endsWith('Due')) continue;
    score.check('funds', wanted === null ? got === null : near(got, wanted), `${name} ${key}: expected ${wanted}, got ${got}`);
  }
}

/** A row without a cause where one is wanted has to be reported; a row that needs none must not be. */
function compareCauses(name: string, labels: FormLabels, report: SheetReport, score: LabelScore): void {
  const asked = new Map<number, string[]>();
  for (const { rule, cell } of report.findings) if (CAUSE_RULES.includes(rule)) asked.set(rowOf(cell), [...(asked.get(rowOf(cell)) ?? []), rule]);
  for (const { row, name: label, explain, cause } of labels.indicators) {
    const rules = asked.get(row) ?? [];
    asked.delete(row);
    if (explain === true) score.check('causes', rules.length > 0, `${name} row ${row}: a cause is missing and was not asked for (${label})`);
    // An empty phrase where no cause is needed may be called empty.
    else if (explain === false && rules.length > 0) score.check('alarms', cause !== '' && rules.every((rule) => rule === 'generic-explanation'), `${name} row ${row}: ${rules.join(', ')}, but no cause is missing`);
  }
  for (const [row, rules] of asked) if (!labels.optionalRows?.includes(row)) score.check('alarms', false, `${name} row ${row}: ${rules.join(', ')} outside the labelled rows`);
}
