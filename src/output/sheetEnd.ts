/** Last sections of the 核查表: what was and can be filled in, what stays blank and why, room to sign, remarks. */
import type { CellEdit } from '../grid/edit';
import type { SheetContext } from './sheet';

const OPINION_HEIGHT = 70;
const SIGNING_HEIGHT = 30;

/** Edits that were written first, then those still open. */
export function editRows({ draft, report, meta, word, last }: SheetContext): void {
  const written = meta.written ?? [];
  const rows: [state: string, edit: CellEdit][] = [
    ...written.map((edit): [string, CellEdit] => ['written', edit]),
    ...report.edits.map((edit): [string, CellEdit] => [`edit-${edit.kind}`, edit]),
  ];
  draft.gap();
  draft.line(word('edits', { count: rows.length }), 'heading');
  if (rows.length === 0) {
    draft.line(word('no-edits'), 'text');
    return;
  }
  const columns: [id: string, from: number, to: number][] = [['number', 1, 1], ['kind', 2, 2], ['cell', 3, 3], ['old', 4, 5], ['new', 6, 8], ['reason', 9, last]];
  draft.add(columns.map(([id, from, to]) => ({ from, to, value: word(id), look: 'header' })));
  rows.forEach(([state, edit], index) =>
    draft.add([
      { from: 1, value: index + 1, look: 'label' },
      { from: 2, value: word(state), look: 'label' },
      { from: 3, value: edit.cell, look: 'label' },
      { from: 4, to: 5, value: edit.old ?? word('empty'), look: 'label' },
      { from: 6, to: 8, value: edit.new, look: 'label' },
      { from: 9, to: last, value: edit.why, look: 'text' },
    ]),
  );
}

export function unfilledRows({ draft, report, word, last }: SheetContext): void {
  draft.gap();
  draft.line(word('unfilled', { count: report.unfilled.length }), 'heading');
  if (report.unfilled.length === 0) {
    draft.line(word('no-unfilled'), 'text');
    return;
  }
  draft.add([
    { from: 1, value: word('number'), look: 'header' },
    { from: 2, value: word('cell'), look: 'header' },
    { from: 3, to: last, value: word('why'), look: 'header' },
  ]);
  report.unfilled.forEach(({ cell, why }, index) =>
    draft.add([
      { from: 1, value: index + 1, look: 'label' },
      { from: 2, value: cell, look: 'label' },
      { from: 3, to: last, value: why, look: 'text' },
    ]),
  );
}

/** Room for names, date, the organization's reply and its seal. */
export function signingRows({ draft, word, last }: SheetContext): void {
  draft.gap();
  draft.line(word('signing'), 'heading');
  draft.add([
    { from: 1, to: 2, value: word('checker'), look: 'header' },
    { from: 3, to: 4, value: null, look: 'blank' },
    { from: 5, to: 6, value: word('second'), look: 'header' },
    { from: 7, to: 10, value: null, look: 'blank' },
    { from: 11, to: 12, value: word('date'), look: 'header' },
    { from: 13, to: last, value: word('date-blank'), look: 'label' },
  ], SIGNING_HEIGHT);
  draft.add([
    { from: 1, to: 2, value: word('opinion'), look: 'header' },
    { from: 3, to: 12, value: null, look: 'blank' },
    { from: 13, to: last, value: word('seal'), look: 'label' },
  ], OPINION_HEIGHT);
}

export function remarkRows({ draft, meta, word }: SheetContext): void {
  const remarks = [word('remark-figures'), word('remark-words'), ...(meta.notes ?? [])];
  draft.gap();
  draft.line(word('remarks'), 'muted');
  remarks.forEach((remark, index) => draft.line(`${index + 1}. ${remark}`, 'muted'));
}
