/** How figures of a report are shown to readers: plain digits, a dash for what is absent, filed beside due. */
import type { FundReport, IndicatorReport, SheetReport } from '../check/report';
import { say, type Language } from '../text/say';
import { bigOf, meet, plain, printedInterval } from '../value/decimal';

export const ABSENT = '—';

/** 10137947.7 → `10137947.7`, null → — */
export const number = (value: number | null): string => (value === null ? ABSENT : plain(bigOf(value)));

export const percent = (value: number | null): string => (value === null ? ABSENT : `${number(value)}%`);

/** Whether the filed score is another than the due one, beyond a hundredth. */
export const differs = (stated: number | null, due: number | null): boolean =>
  stated !== null && due !== null && bigOf(stated).minus(bigOf(due)).abs().gt('0.01');

/**
 * Whether a printed rate is another than the due one: a figure stands for all that it may have been rounded or cut from,
 * and a rate may be capped at 100.
 */
export function ratesDiffer({ stated, due }: { stated: number | null; due: number | null }): boolean {
  if (stated === null || due === null || (stated === 100 && due > 100)) return false;
  const decimals = plain(bigOf(stated)).split('.')[1]?.length ?? 0;
  return !meet(printedInterval(bigOf(stated), decimals), printedInterval(bigOf(due), 2));
}

/** The due score, or the span that a band of words leaves: 9.78, 8—10, —. */
export const dueScore = ({ due, low, high }: IndicatorReport['score']): string =>
  due !== null || low === null || high === null ? number(due) : `${number(low)}–${number(high)}`;

/** Verdict, reason and working in one sentence: 未达到：88% 低于目标 ≥90%。88 ÷ 90 × 10 = 9.78 */
export const verdictOf = (row: IndicatorReport, language: Language): string =>
  say('output.verdict', { judgement: say(`judgement.${row.judgement}`, {}, language), reason: row.reason.text }, language);

/** The execution rate with its figures: 180 ÷ 200 = 90%. Null where none can be computed. */
export function fundWorking(fund: FundReport, language: Language): string | null {
  const base = fund.base === null ? null : fund[fund.base];
  if (base === null || fund.execution === null || fund.rate.due === null) return null;
  const values = { execution: number(fund.execution), base: number(base), name: say(`terms.${fund.base}`, {}, language), rate: percent(fund.rate.due) };
  if (fund.role !== 'total' || fund.weight === null || fund.score.due === null) return say('output.working-rate', values, language);
  return say('output.working-score', { ...values, weight: number(fund.weight), due: number(fund.score.due) }, language);
}

/** Findings that stand, and those set aside by a waiver. */
export const standing = (sheet: SheetReport): SheetReport['findings'] => sheet.findings.filter(({ waived }) => waived === null);
export const waived = (sheet: SheetReport): SheetReport['findings'] => sheet.findings.filter((finding) => finding.waived !== null);

/** Rows that were met, exceeded, missed or left unjudged. */
export const judged = (sheet: SheetReport, judgement: IndicatorReport['judgement']): number => sheet.indicators.filter((row) => row.judgement === judgement).length;

/** What a reader calls the row of a cell: the indicator, the fund row, or the total; empty where it is none. */
export function rowNames(sheet: SheetReport, language: Language): (cell: string) => string {
  const names = new Map<number, string>();
  for (const fund of sheet.funds) names.set(fund.row, fund.label);
  for (const row of sheet.indicators) names.set(row.row, row.name);
  if (sheet.total) names.set(sheet.total.row, say('output.total', {}, language));
  return (cell) => names.get(Number(/\d+$/.exec(cell)?.[0] ?? 0)) ?? '';
}
