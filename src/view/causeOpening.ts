/** How the statement of a cause begins: with the figures, so that only reason and measures are left to write. */
import type { FundReport, IndicatorReport } from '../check/report';
import { say, type Language } from '../text/say';
import { align } from '../value/compare';
import { bigOf, plain, roundHalfUp } from '../value/decimal';
import { readExpression } from '../value/expression';

/** Leaves room for the cursor behind a label. */
const BLANK = '\u3000';

/** Example: ≥90%, 88% → 目标≥90%，实际88%，差2个百分点。原因： ；改进措施：  */
export function indicatorOpening(row: IndicatorReport, language: Language = 'zh-CN'): string {
  const part = (id: string, values: Record<string, unknown> = {}): string => say(`pane.cause.${id}`, values, language);
  const gap = gapOf(row);
  const figures = part('figures', { target: row.target, actual: row.actual });
  return part('opening', { blank: BLANK, figures: gap === null ? figures : part('with-gap', { figures, gap: part(gap.id, gap.values) }) });
}

/** Example: 年度资金总额 → 全年预算数1000万元，执行数900万元，执行率90%。原因： ；改进措施：  */
export function fundOpening(row: FundReport, language: Language = 'zh-CN'): string {
  const base = row.base === null ? null : row[row.base];
  const shown = (value: number | null): string => (value === null ? '—' : plain(bigOf(value)) + (row.unit ?? ''));
  const rate = row.rate.due ?? row.rate.stated;
  const figures = say('pane.cause.funds', {
    label: say(`terms.${row.base ?? 'budget'}`, {}, language), base: shown(base), execution: shown(row.execution), rate: rate === null ? '—' : `${plain(bigOf(rate))}%`,
  }, language);
  return say('pane.cause.opening', { figures, blank: BLANK }, language);
}

/** By how much a missed target was missed, where both are figures of one unit; null for everything else. */
function gapOf({ target, actual, judgement, direction }: IndicatorReport): { id: string; values: Record<string, unknown> } | null {
  if (judgement !== 'missed') return null;
  const [wanted, reached] = [readExpression(target), readExpression(actual)];
  if (wanted.kind !== 'number' || reached.kind !== 'number') return null;
  const both = align(wanted, reached);
  if (!both.ok || both.target.eq(both.actual)) return null;
  const unit = wanted.unit?.name ?? reached.unit?.name ?? '';
  const gap = plain(roundHalfUp(both.target.minus(both.actual).abs()));
  const id = direction === 'lower' ? 'gap-above' : 'gap-below';
  return unit === '%' ? { id: `${id}-points`, values: { gap } } : { id, values: { gap, unit } };
}
