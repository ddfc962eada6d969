/** Section of the 核查表: every indicator with its verdict, the figures as filed and as due, and the working. */
import type { CellLook } from '../grid/newSheet';
import type { IndicatorReport } from '../check/report';
import { ABSENT, dueScore } from './figures';
import type { SheetContext } from './sheet';
import type { DraftCell } from './sheetDraft';
import { figure, filedLook } from './sheetFigure';

/** A missed target is no mistake in itself: the word tells it, not the colour of an error. */
const VERDICT_LOOKS: Record<IndicatorReport['judgement'], CellLook> = { met: 'good', exceeded: 'good', missed: 'warning', unjudged: 'note' };

export function indicatorRows(context: SheetContext): void {
  const { draft, report, word, meta } = context;
  draft.gap();
  draft.line(word('indicators', { count: report.indicators.length }), 'heading');
  if (report.indicators.length === 0) {
    draft.line(word('no-indicators'), 'text');
    return;
  }
  const head = (from: number, id: string, to = from, rows = 1): DraftCell => ({ from, to, rows, value: word(id), look: 'header' });
  const tall = (from: number, id: string): DraftCell => head(from, id, from, 2);
  draft.add([
    tall(1, 'row'), tall(2, 'group'), tall(3, 'indicator'), tall(4, 'target'), tall(5, 'actual'), tall(6, 'weight'),
    head(7, 'rate', 8), head(9, 'score', 10), head(11, 'working', 12, 2), tall(13, 'judgement'), tall(14, 'why'),
    ...(meta.review ? [tall(15, 'reviewed-actual'), tall(16, 'reviewed-score')] : []),
  ]);
  draft.add([head(7, 'stated'), head(8, 'due'), head(9, 'stated'), head(10, 'due-score')]);
  const look = filedLook(report);
  for (const row of report.indicators) draft.add(indicatorRow(context, row, look));
}

function indicatorRow({ word, meta }: SheetContext, row: IndicatorReport, look: ReturnType<typeof filedLook>): DraftCell[] {
  const { cells, rate, score, judgement } = row;
  const levels = [row.level1, row.level2].map((level) => level.replace(/\s+/g, '')).filter((level) => level !== '');
  const due: DraftCell = score.due === null ? { from: 10, value: dueScore(score), look: 'label' } : figure(10, score.due);
  return [
    { from: 1, value: row.row, look: 'label' },
    { from: 2, value: levels.join('\n') || ABSENT, look: 'text' },
    { from: 3, value: row.name.replace(/\s*\n\s*/g, '') || ABSENT, look: look(cells.name, 'text') },
    { from: 4, value: row.target || ABSENT, look: look(cells.target, 'label') },
    { from: 5, value: row.actual || ABSENT, look: look(cells.actual, 'label') },
    figure(6, row.weight, look(cells.weight, 'number')),
    figure(7, rate.stated, look(cells.rate, 'number')),
    figure(8, rate.due),
    figure(9, score.stated, look(cells.score, 'number')),
    due,
    { from: 11, to: 12, value: row.formula ?? ABSENT, look: row.formula === null ? 'label' : 'text' },
    { from: 13, value: word(`judged-${judgement}`), look: VERDICT_LOOKS[judgement] },
    { from: 14, value: row.reason.text, look: 'text' },
    ...(meta.review ? [{ from: 15, value: null, look: 'blank' } as const, { from: 16, value: null, look: 'blank' } as const] : []),
  ];
}
