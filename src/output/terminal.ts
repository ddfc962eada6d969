/** Report → readable Chinese text for a terminal: per form its head, the counts, the findings, the recomputed total. */
import { yearsOf } from '../check/policyUse';
import type { FindingReport, PolicyUse, Report, SheetReport, WorkbookReport } from '../check/report';
import type { Severity } from '../scoring/policy';
import { terminalText as say } from '../text/terminal.zh-CN';
import { alignColumns, shorten } from './columns';

export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'cyan' | 'green';
/** Colours a piece of text where the terminal can; leaves it alone elsewhere. */
export type Paint = (style: Style, text: string) => string;

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];
const COLOURS: Record<Severity, Style> = { error: 'red', warning: 'yellow', note: 'cyan' };
const NAME_PLACES = 28;

/** The whole report as text that ends with a line break. */
export function terminalReport(report: Report, paint: Paint = (_style, text) => text): string {
  return report.workbooks.map((workbook) => workbookLines(workbook, paint).join('\n')).join('\n\n') + '\n';
}

function workbookLines(workbook: WorkbookReport, paint: Paint): string[] {
  const lines = [paint('bold', `■ ${workbook.file ?? ''}`.trimEnd())];
  if (workbook.error) lines.push(`  ${paint('red', say.failed(workbook.error.message, workbook.error.next))}`);
  else if (workbook.sheets.length === 0) lines.push(`  ${say.noSheets}`);
  for (const sheet of workbook.sheets) lines.push('', ...sheetLines(sheet, paint));
  return lines;
}

function sheetLines(sheet: SheetReport, paint: Paint): string[] {
  const place = `${sheet.sheet} ${sheet.range}${sheet.hidden ? say.hidden : ''}`;
  if (sheet.status === 'not-a-form') return [`  ${say.notAForm(place, sheet.why ?? '')}`];
  const head = [sheet.title, sheet.year === null ? null : say.year(sheet.year), sheet.organization].filter((part) => part !== null);
  return [
    `  ${paint('bold', place)}`,
    `  ${head.map((part) => shorten(part, 60)).join('  ')}`.trimEnd(),
    ...alignColumns(facts(sheet), '  '),
    ...unjudgedLines(sheet),
    ...findingLines(sheet, paint),
  ];
}

/** The policy in force, its years, and why it was chosen: 四川省（2022 年起），自动选择：报表编号… */
export function policyText(policy: PolicyUse): string {
  const name = `${policy.name}（${yearsOf(policy)}）`;
  return policy.chosen === 'auto' ? `${name}，${say.automatic(policy.why ?? '')}` : name;
}

/** Policy, rows, execution, total, grade and blanks: label and sentence. */
function facts(sheet: SheetReport): string[][] {
  const { policy, counts, total, grade } = sheet;
  const number = (judgement: string): number => sheet.indicators.filter((row) => row.judgement === judgement).length;
  const rows = [
    [say.policy, policyText(policy)],
    [say.basis, policy.basis],
    [say.rows, say.counts({ ...counts, met: number('met'), exceeded: number('exceeded'), missed: number('missed') })],
  ];
  for (const fund of sheet.funds.filter((row) => row.role === 'total' && row.rate.due !== null && row.base !== null)) {
    const amounts = { execution: shown(fund.execution), base: shown(fund[fund.base!]), unit: fund.unit ?? '' };
    rows.push([say.execution, say.executions({ ...amounts, rate: `${shown(fund.rate.due)}%`, score: shown(fund.score.stated), due: shown(fund.score.due) })]);
  }
  if (total) {
    const { stated, due, recomputed } = total.score;
    rows.push([say.total, say.totals({ stated: shown(stated), due: shown(due), recomputed: shown(recomputed) })]);
  }
  if (grade.stated !== null || grade.due !== null) rows.push([say.grade, say.grades({ stated: grade.stated ?? say.none, due: grade.due ?? say.none })]);
  const edits = (kind: string): number => sheet.edits.filter((edit) => edit.kind === kind).length;
  if (sheet.edits.length) rows.push([say.edits, say.editCounts({ fill: edits('fill'), propose: edits('propose'), replace: edits('replace') })]);
  return rows;
}

const shown = (value: number | null): string => (value === null ? say.none : String(value));

function unjudgedLines(sheet: SheetReport): string[] {
  const rows = sheet.indicators.filter((row) => row.judgement === 'unjudged');
  if (rows.length === 0) return [];
  const lines = rows.map((row) => [row.cells.actual ?? row.cells.target ?? row.cells.name ?? String(row.row), shorten(row.name, NAME_PLACES), row.reason.text]);
  return ['', `  ${say.unjudged}`, ...alignColumns(lines, '    ')];
}

function findingLines(sheet: SheetReport, paint: Paint): string[] {
  const names = namesByRow(sheet);
  const block = (heading: string, findings: FindingReport[]): string[] =>
    findings.length === 0 ? [] : ['', `  ${heading}`, ...byRule(findings).flatMap((group) => ruleLines(group, names, paint))];
  const open = sheet.findings.filter((finding) => finding.waived === null);
  const waived = sheet.findings.filter((finding) => finding.waived !== null);
  return [
    ...(open.length === 0 ? ['', `  ${paint('green', waived.length > 0 ? say.cleanButWaived : say.clean)}`] : []),
    ...SEVERITIES.flatMap((severity) => {
      const findings = open.filter((finding) => finding.severity === severity);
      return block(paint(COLOURS[severity], `${say.mark[severity]} ${say.group(say.severity[severity], findings.length)}`), findings);
    }),
    ...block(paint('dim', say.waivedGroup(waived.length)), waived),
  ];
}

/** Findings of one rule follow one another, in the order of the report. */
function byRule(findings: FindingReport[]): FindingReport[][] {
  const groups = new Map<string, FindingReport[]>();
  for (const finding of findings) groups.set(finding.rule, [...(groups.get(finding.rule) ?? []), finding]);
  return [...groups.values()];
}

function ruleLines(findings: FindingReport[], names: Map<number, string>, paint: Paint): string[] {
  const rows = findings.map((finding) => {
    const also = finding.related.length ? paint('dim', `（${say.related(finding.related.join('、'))}）`) : '';
    const waived = finding.waived ? paint('dim', say.waived(finding.waived)) : '';
    return [finding.cell, shorten(names.get(rowOf(finding.cell)) ?? '', NAME_PLACES), finding.message.replace(/\s+/g, ' ') + also + waived];
  });
  const distinct = (texts: string[]): string[] => [...new Set(texts.filter((text) => text !== ''))];
  return [
    `    ${paint('dim', `[${findings[0]!.rule}]`)}`,
    ...alignColumns(rows, '    '),
    ...distinct(findings.map((finding) => finding.fix)).map((fix) => `      ${say.fix}：${fix}`),
    ...distinct(findings.map((finding) => finding.basis)).map((basis) => `      ${paint('dim', `${say.basis}：${basis}`)}`),
  ];
}

const rowOf = (cell: string): number => Number(/\d+$/.exec(cell)?.[0] ?? 0);

/** What a reader calls the row: the indicator, the fund row, or the total. */
function namesByRow(sheet: SheetReport): Map<number, string> {
  const names = new Map<number, string>();
  for (const fund of sheet.funds) names.set(fund.row, fund.label);
  for (const indicator of sheet.indicators) names.set(indicator.row, indicator.name);
  if (sheet.total) names.set(sheet.total.row, say.total);
  return names;
}
