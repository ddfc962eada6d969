/** Which form is shown: the choice among several, its title, year and organization, its total, and how its sheet stands. */
import type { ReactElement } from 'react';
import type { SheetReport } from '../check/report';
import type { SheetState } from '../host/workbook';
import { Bar } from './Bar';
import { useTell } from './language';
import type { FormEntry } from './state';

export interface FormHeadProps {
  forms: readonly FormEntry[];
  chosen: string;
  report: SheetReport;
  /** Of the form's sheet; null where the host does not tell. */
  state: SheetState | null;
  /** Name of the sheet before the user, when that is another one. */
  elsewhere: string | null;
  onChoose(key: string): void;
}

export function FormHead({ forms, chosen, report, state, elsewhere, onChoose }: FormHeadProps): ReactElement {
  const tell = useTell();
  const { indicators, judged, unjudged } = report.counts;
  const facts = [report.year === null ? null : tell('form.year', { year: report.year }), report.organization].filter(Boolean).join(' · ');
  return (
    <div className="form-head">
      {forms.length > 1 && (
        <label className="field">
          <span>{tell('form')} <span className="hint">{tell('form.several', { count: forms.length })}</span></span>
          <select value={chosen} onChange={(event) => onChoose(event.target.value)}>
            {forms.map(({ key, report: each }) => (
              <option key={key} value={key}>{tell(each.counts.error > 0 ? 'form.option-findings' : 'form.option', { sheet: each.sheet, title: each.title ?? each.range, error: each.counts.error })}</option>
            ))}
          </select>
        </label>
      )}
      <h2 className="form-title">{report.title ?? report.sheet}</h2>
      {facts !== '' && <p className="facts">{facts}</p>}
      <p className="facts">{tell(unjudged > 0 ? 'rows.unjudged' : 'rows', { indicators, judged, unjudged })}</p>
      {report.total && <Total report={report} />}
      {elsewhere !== null && <p className="hint">{tell('form.elsewhere', { active: elsewhere, sheet: report.sheet })}</p>}
      {report.hidden && <p className="hint">{tell('form.hidden')}</p>}
      {state?.protected && <Bar kind="warning">{tell('protected')}</Bar>}
      {state?.filtered && <Bar kind="note">{tell('filtered')}</Bar>}
    </div>
  );
}

function Total({ report }: { report: SheetReport }): ReactElement | null {
  const tell = useTell();
  const score = report.total?.score;
  if (!score || (score.stated ?? score.recomputed) === null) return null;
  const grade = report.grade.stated ?? report.grade.due;
  return (
    <p className="total">
      <span><span className="hint">{tell('total')}</span> <strong>{score.stated === null ? tell('total.blank') : tell('total.stated', { stated: score.stated })}</strong></span>
      {score.recomputed !== null && score.recomputed !== score.stated && <span>{tell('total.recomputed', { recomputed: score.recomputed })}</span>}
      {grade && <span>{tell('total.grade', { grade })}</span>}
    </p>
  );
}
