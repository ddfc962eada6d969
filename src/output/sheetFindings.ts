/** Section of the 核查表: every finding with its place, sentence, remedy and basis; those set aside come last. */
import type { FindingReport } from '../check/report';
import { rowNames, standing, waived } from './figures';
import type { SheetContext } from './sheet';
import type { DraftCell } from './sheetDraft';

export function findingRows(context: SheetContext): void {
  const { draft, report, word, meta, last } = context;
  const findings = standing(report);
  draft.gap();
  draft.line(word('findings', { count: findings.length }), 'heading');
  if (findings.length === 0) draft.line(word('clean'), 'good');
  const aside = waived(report);
  if (findings.length + aside.length === 0) return;
  const columns: [id: string, from: number, to: number][] = [['number', 1, 1], ['severity', 2, 2], ['place', 3, 3], ['problem', 4, 8], ['fix', 9, 12], ['basis', 13, 14]];
  if (meta.review) columns.push(['reviewer', 15, last]);
  draft.add(columns.map(([id, from, to]) => ({ from, to, value: word(id), look: 'header' })));
  const nameOf = rowNames(report, context.language);
  [...findings, ...aside].forEach((finding, index) => draft.add(findingRow(context, finding, index + 1, nameOf(finding.cell))));
}

function findingRow({ word, meta, last }: SheetContext, finding: FindingReport, index: number, name: string): DraftCell[] {
  const { severity, waived: set } = finding;
  const sentences = [
    finding.message,
    finding.related.length > 0 ? word('related', { cells: finding.related.join('、') }) : '',
    set === null ? '' : word('waived', set),
  ];
  return [
    { from: 1, value: index, look: 'label' },
    { from: 2, value: word(set === null ? `mark-${severity}` : 'mark-waived'), look: set === null ? severity : 'label' },
    { from: 3, value: name === '' ? finding.cell : `${finding.cell}\n${name}`, look: 'text' },
    { from: 4, to: 8, value: sentences.filter((sentence) => sentence !== '').join('\n'), look: 'text' },
    { from: 9, to: 12, value: finding.fix, look: 'text' },
    { from: 13, to: 14, value: finding.basis, look: 'text' },
    ...(meta.review ? [{ from: 15, to: last, value: null, look: 'blank' } as const] : []),
  ];
}
