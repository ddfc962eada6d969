/** Section of the 核查表: every row of the budget block with amounts, rate and score as filed and as due. */
import type { FundReport } from '../check/report';
import { ABSENT, fundWorking } from './figures';
import type { SheetContext } from './sheet';
import type { DraftCell } from './sheetDraft';
import { figure, filedLook } from './sheetFigure';

export function fundRows(context: SheetContext): void {
  const { draft, report, word } = context;
  draft.gap();
  draft.line(word('funds', { count: report.funds.length }), 'heading');
  if (report.funds.length === 0) {
    draft.line(word('no-funds'), 'text');
    return;
  }
  const head = (from: number, id: string, to = from, rows = 1): DraftCell => ({ from, to, rows, value: word(id), look: 'header' });
  draft.add([
    head(1, 'row', 1, 2), head(2, 'fund', 3, 2), head(4, 'initial', 4, 2), head(5, 'budget', 5, 2), head(6, 'execution', 7, 2), head(8, 'weight', 8, 2),
    head(9, 'execution-rate', 10), head(11, 'score', 12), head(13, 'working-cause', context.last, 2),
  ]);
  draft.add([head(9, 'stated'), head(10, 'due'), head(11, 'stated'), head(12, 'due-score')]);
  const look = filedLook(report);
  for (const fund of report.funds) draft.add(fundRow(context, fund, look));
}

function fundRow({ word, language, last }: SheetContext, fund: FundReport, look: ReturnType<typeof filedLook>): DraftCell[] {
  const { cells, rate, score } = fund;
  const working = [fundWorking(fund, language), fund.cause === null ? null : word('cause', { cause: fund.cause })].filter((part) => part !== null);
  return [
    { from: 1, value: fund.row, look: 'label' },
    { from: 2, to: 3, value: fund.unit === null ? fund.label : word('fund-unit', { label: fund.label, unit: fund.unit }), look: 'text' },
    figure(4, fund.initial, look(cells.initial, 'number')),
    figure(5, fund.budget, look(cells.budget, 'number')),
    figure(6, fund.execution, look(cells.execution, 'number'), 7),
    figure(8, fund.weight, look(cells.weight, 'number')),
    figure(9, rate.stated, look(rate.cell, 'number')),
    figure(10, rate.due),
    figure(11, score.stated, look(score.cell, 'number')),
    figure(12, score.due),
    { from: 13, to: last, value: working.join('\n') || ABSENT, look: working.length > 0 ? 'text' : 'label' },
  ];
}
