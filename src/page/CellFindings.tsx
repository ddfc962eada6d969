/** What there is to say of the cell that was chosen in the picture: its whole text and its findings. */
import type { ReactElement } from 'react';
import { FindingCard } from '../view/FindingCard';
import type { FormFile } from './formFile';
import { usePageWords } from './words';

export function CellFindings({ form, cell, text }: { form: FormFile; cell: string; text: string }): ReactElement {
  const tell = usePageWords();
  const { controller, sheet } = form;
  const reports = (controller.state.checked?.sheets ?? []).filter((report) => report.sheet === sheet);
  const cards = reports.flatMap((report) =>
    report.findings.filter((finding) => finding.waived === null && (finding.cell === cell || finding.related.includes(cell))).map((finding) => ({ report, finding })));
  return (
    <section className="cell-findings pane" aria-live="polite">
      <p className="cell-text">{text === '' ? tell('cell.blank', { cell }) : tell('cell', { cell, text })}</p>
      {controller.state.checked && cards.length === 0 && <p className="hint">{tell('cell.clear', { cell })}</p>}
      <ul className="cards">
        {cards.map(({ report, finding }) => (
          <FindingCard
            key={finding.key + finding.cell} finding={finding} report={report} disabled={controller.state.busy !== null}
            onShow={(other) => form.show({ sheet, cell: other })} onWhy={(rule) => void controller.openPage(rule)}
          />
        ))}
      </ul>
    </section>
  );
}
