/** Section of the 核查表: weights, total and grade as filed, as added up, and with due scores. */
import type { CellLook } from '../grid/newSheet';
import { bigOf } from '../value/decimal';
import type { StatedDue } from '../check/report';
import { ABSENT, differs, number } from './figures';
import type { SheetContext } from './sheet';
import type { DraftCell } from './sheetDraft';
import { figure, filedLook } from './sheetFigure';

export function totalRows({ draft, report, word, last }: SheetContext): void {
  const { total, grade } = report;
  draft.gap();
  draft.line(word('totals'), 'heading');
  if (!total && grade.stated === null && grade.due === null) {
    draft.line(word('no-total'), 'text');
    return;
  }
  const columns: [id: string, from: number, to: number][] = [['item', 1, 3], ['stated', 4, 5], ['added', 6, 8], ['recomputed', 9, 12], ['conclusion', 13, last]];
  draft.add(columns.map(([id, from, to]) => ({ from, to, value: word(id), look: 'header' })));
  const look = filedLook(report);
  const conclusion = (id: string, look: CellLook, values = {}): DraftCell => ({ from: 13, to: last, value: word(id, values), look });
  const faulty = (...rules: string[]): boolean => report.findings.some(({ rule }) => rules.includes(rule));
  /** A difference that no rule objects to comes from rounding, or from points that stand elsewhere: it is told, not judged. */
  const verdict = ({ stated, due }: StatedDue, rule: string): DraftCell => {
    if (stated === null || due === null) return conclusion(stated === null ? 'not-filled' : 'not-computed', 'label');
    if (!differs(stated, due)) return conclusion('agrees', 'good');
    return faulty(rule) ? conclusion('differs', 'warning') : conclusion('apart', 'label', { by: number(Number(bigOf(stated).minus(bigOf(due)).abs())) });
  };
  const sums = (id: string, figures: StatedDue, recomputed: number | null, rule: string): DraftCell[] => [
    { from: 1, to: 3, value: word(id), look: 'total' },
    figure(4, figures.stated, look(figures.cell, 'number'), 5),
    figure(6, figures.due, 'number', 8),
    figure(9, recomputed, 'number', 12),
    verdict(figures, rule),
  ];
  if (total) {
    draft.add(sums('weights', total.weight, null, 'weight-total'));
    draft.add(sums('scores', total.score, total.score.recomputed, 'score-total-mismatch'));
  }
  if (grade.stated === null && grade.due === null) return;
  const state = grade.stated === null ? 'not-filled' : grade.due === null ? 'not-computed' : faulty('grade-mismatch') ? 'differs' : 'agrees';
  draft.add([
    { from: 1, to: 3, value: word('grade-stated'), look: 'total' },
    { from: 4, to: 5, value: grade.stated ?? ABSENT, look: look(grade.cell, 'label') },
    { from: 6, to: 8, value: grade.due ?? ABSENT, look: 'label' },
    { from: 9, to: 12, value: ABSENT, look: 'label' },
    conclusion(state, state === 'agrees' ? 'good' : state === 'differs' ? 'warning' : 'label'),
  ]);
}
