/** The report as one flat table for Excel and WPS: a row for every finding and for every recomputed row, to be filtered by its first columns. */
import type { AcrossFinding, FindingReport, Report, SheetReport, WorkbookReport } from '../check/report';
import { yearsOf } from '../check/policyUse';
import { say, type Language } from '../text/say';
import { csvLine } from './csvField';
import { differs, dueScore, fundWorking, number, ratesDiffer, rowNames, verdictOf } from './figures';

/** Columns in order; each has its heading under `csv.<column>`. */
const COLUMNS = [
  'kind', 'file', 'sheet', 'organization', 'year', 'row', 'cell', 'severity', 'rule', 'level1', 'level2', 'name', 'target', 'actual',
  'weight', 'rate-stated', 'rate-due', 'score-stated', 'score-due', 'differs', 'verdict', 'text', 'cause', 'basis', 'fix', 'related', 'waived',
  'policy', 'policy-basis', 'engine', 'sha256',
] as const;

type Column = (typeof COLUMNS)[number];
type Row = Partial<Record<Column, string | number | null>>;

const BOM = '\ufeff';

/**
 * BOM, CRLF, one head line. First column: 表 (one per form, with its counts), 问题, 预算资金, 指标, 总分, 等级, 不是自评表, 无法读取, 各表对比.
 * A field that a spreadsheet would run as a formula begins with an apostrophe.
 */
export function csvReport(report: Report): string {
  const language = report.language;
  const lines = [...report.workbooks.flatMap((workbook) => workbookRows(workbook, report)), ...(report.across ?? []).flatMap((finding) => acrossRows(finding, report))];
  const heads = COLUMNS.map((column) => say(`csv.${column}`, {}, language));
  return BOM + [heads, ...lines.map((row) => COLUMNS.map((column) => row[column] ?? null))].map(csvLine).join('');
}

function workbookRows(workbook: WorkbookReport, { engine, language }: Report): Row[] {
  const stamp: Row = { file: workbook.file, sha256: workbook.sha256, engine };
  if (workbook.error) return [{ ...stamp, kind: say('csv.kind.failed', {}, language), text: workbook.error.message, fix: workbook.error.next }];
  return workbook.sheets.flatMap((sheet) => sheetRows(sheet, language).map((row) => ({ ...stamp, ...row })));
}

/** One row for each place that the finding speaks of. */
const acrossRows = ({ rule, severity, message, basis, fix, places }: AcrossFinding, { engine, language }: Report): Row[] =>
  places.map(({ file, sheet, organization, cell, text }) => ({
    kind: say('csv.kind.across', {}, language), engine, file, sheet, organization, cell, rule, basis, fix,
    severity: say(`output.severity-${severity}`, {}, language), text: message, actual: text,
  }));

function sheetRows(sheet: SheetReport, language: Language): Row[] {
  const place: Row = { sheet: sheet.sheet, organization: sheet.organization, year: sheet.year };
  const kind = (id: string): string => say(`csv.kind.${id}`, {}, language);
  if (sheet.status === 'not-a-form') return [{ ...place, kind: kind('other'), text: sheet.why }];
  const policy: Row = { policy: say('output.policy', { name: sheet.policy.name, years: yearsOf(sheet.policy, language) }, language), 'policy-basis': sheet.policy.basis };
  const rows: Row[] = [
    { kind: kind('form'), cell: sheet.range, name: sheet.title, text: say('output.rows-read', { ...sheet.counts }, language) },
    ...findingRows(sheet, language).map((row) => ({ kind: kind('finding'), ...row })),
    ...fundRows(sheet, language).map((row) => ({ kind: kind('fund'), ...row })),
    ...indicatorRows(sheet, language).map((row) => ({ kind: kind('indicator'), ...row })),
    ...totalRows(sheet, language).map((row) => ({ kind: kind('total'), ...row })),
  ];
  return rows.map((row) => ({ ...place, ...policy, ...row }));
}

function findingRows(sheet: SheetReport, language: Language): Row[] {
  const names = rowNames(sheet, language);
  const indicators = new Map(indicatorRows(sheet, language).map((row) => [row.row, row]));
  return sheet.findings.map((finding): Row => {
    const row = rowNumber(finding.cell);
    const { verdict: _verdict, text: _text, basis: _basis, ...about } = indicators.get(row) ?? { name: names(finding.cell) };
    return {
      ...about, row, cell: finding.cell, severity: say(`output.severity-${finding.severity}`, {}, language), rule: finding.rule,
      text: finding.message, basis: finding.basis, fix: finding.fix, related: finding.related.join(' '), waived: waiverText(finding, language),
    };
  });
}

const rowNumber = (cell: string): number => Number(/\d+$/.exec(cell)?.[0] ?? 0);

const waiverText = ({ waived }: FindingReport, language: Language): string | null =>
  waived && say('output.waived-by', { ...waived }, language);

function fundRows(sheet: SheetReport, language: Language): Row[] {
  return sheet.funds.map((fund): Row => ({
    row: fund.row, cell: fund.rate.cell, name: fund.label, target: fund.base && number(fund[fund.base]), actual: fund.execution === null ? null : number(fund.execution),
    weight: fund.weight, 'rate-stated': fund.rate.stated, 'rate-due': fund.rate.due, 'score-stated': fund.score.stated, 'score-due': fund.score.due,
    differs: mark(ratesDiffer(fund.rate) || differs(fund.score.stated, fund.score.due), language),
    text: fundWorking(fund, language) ?? say('output.no-rate', {}, language), cause: fund.cause,
  }));
}

function indicatorRows(sheet: SheetReport, language: Language): Row[] {
  return sheet.indicators.map((row): Row => ({
    row: row.row, cell: row.cells.score ?? row.cells.actual ?? row.cells.name, level1: row.level1, level2: row.level2, name: row.name,
    target: row.target, actual: row.actual, weight: row.weight, 'rate-stated': row.rate.stated, 'rate-due': row.rate.due,
    'score-stated': row.score.stated, 'score-due': row.score.due ?? (row.score.low === null ? null : dueScore(row.score)),
    differs: mark(ratesDiffer(row.rate) || differs(row.score.stated, row.score.due), language),
    verdict: say(`judgement.${row.judgement}`, {}, language), text: [verdictOf(row, language), row.formula].filter(Boolean).join(' '), cause: row.cause,
  }));
}

const mark = (is: boolean, language: Language): string | null => (is ? say('csv.is-different', {}, language) : null);

function totalRows({ total, grade, findings }: SheetReport, language: Language): Row[] {
  const rows: Row[] = [];
  if (total) {
    const { stated, due, recomputed } = total.score;
    rows.push({
      row: total.row, cell: total.score.cell, name: say('output.total', {}, language), weight: total.weight.stated ?? total.weight.due, 'score-stated': stated, 'score-due': recomputed,
      differs: mark(differs(stated, recomputed) || differs(stated, due), language), text: say('output.totals', { stated: number(stated), due: number(due), recomputed: number(recomputed) }, language),
    });
  }
  if (grade.stated !== null || grade.due !== null) {
    const shown = { stated: grade.stated ?? number(null), due: grade.due ?? number(null) };
    const wrong = findings.some(({ rule }) => rule === 'grade-mismatch');
    rows.push({ cell: grade.cell, name: say('field.grade', {}, language), target: grade.due, actual: grade.stated, differs: mark(wrong, language), text: say('output.grades', shown, language) });
  }
  return rows;
}
