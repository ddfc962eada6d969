/** One finding: where it stands, the figures of its row, one sentence, and what can be done about it. */
import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import { useState, type ReactElement } from 'react';
import type { FindingReport, SheetReport } from '../check/report';
import { CauseBox } from './CauseBox';
import { causeRow, editFor, subjectName, subjectOf, type Subject } from './findings';
import type { FindingActions } from './FindingList';
import { ruleTitle, useLanguage, useTell, type Tell } from './language';
import { shownValue } from './shown';

export interface FindingCardProps extends FindingActions {
  finding: FindingReport;
  report: SheetReport;
}

export function FindingCard({ finding, report, onShow, onWhy, onAdopt, causeFor, disabled = false }: FindingCardProps): ReactElement {
  const tell = useTell();
  const language = useLanguage();
  const [writing, write] = useState(false);
  const subject = subjectOf(report, finding.cell);
  const row = causeRow(report, finding);
  const cause = row && onAdopt ? causeFor?.(finding) ?? null : null;
  const edit = cause === null ? editFor(report, finding) : null;
  const figures = figuresOf(subject, tell);
  return (
    <li className={`card card-${finding.severity}`} data-cells={[finding.cell, ...finding.related].join(' ')}>
      <p className="card-head"><span className="cell">{finding.cell}</span> <span className="name">{nameOf(subject, tell)}</span></p>
      {figures && <p className="figures">{figures}</p>}
      <p className="message">{finding.message}</p>
      <p className="fix">{tell('finding.fix', { fix: finding.fix })}</p>
      {finding.related.length > 0 && (
        <p className="related">
          {tell('finding.related')}{' '}
          {finding.related.map((cell) => <button key={cell} type="button" className="link cell" aria-label={tell('show.cell', { cell })} onClick={() => onShow(cell)}>{cell}</button>)}
        </p>
      )}
      {edit && <p className="change">{tell('adopt.change', { cell: edit.cell, old: shownValue(edit.old, tell), new: edit.new })}</p>}
      <div className="actions">
        <DefaultButton className="small" text={tell('show')} ariaLabel={tell('show.cell', { cell: finding.cell })} onClick={() => onShow(finding.cell)} />
        {edit && onAdopt && (
          <DefaultButton className="small" text={tell('adopt')} ariaLabel={tell('adopt.cell', { cell: edit.cell, new: edit.new })} disabled={disabled} allowDisabledFocus onClick={() => onAdopt({ ...edit, sheet: report.sheet })} />
        )}
        {cause && <DefaultButton className="small" text={tell('cause.write')} aria-expanded={writing} onClick={() => write(!writing)} />}
        <button type="button" className="link why" aria-label={tell('why.rule', { title: ruleTitle(finding.rule, language) })} onClick={() => onWhy(finding.rule)}>{tell('why')}</button>
      </div>
      {writing && cause && row && onAdopt && (
        <CauseBox
          sheet={report.sheet} cell={finding.cell} name={subjectName(row)} old={row.row.cause} opening={cause.opening} limit={cause.limit} disabled={disabled}
          onWrite={(causeEdit) => onAdopt(causeEdit)}
        />
      )}
    </li>
  );
}

const nameOf = (subject: Subject, tell: Tell): string =>
  subjectName(subject) || tell(subject.kind === 'total' ? 'finding.total' : 'finding.form');

function figuresOf(subject: Subject, tell: Tell): string | null {
  const blank = tell('finding.blank');
  if (subject.kind === 'indicator') return tell('finding.figures', { actual: subject.row.actual || blank, target: subject.row.target || blank });
  if (subject.kind !== 'fund') return null;
  const { execution, base, unit, row } = { ...subject.row, row: subject.row };
  const amount = (value: number | null): string => (value === null ? blank : `${value}${unit ?? ''}`);
  return tell('finding.funds', { execution: amount(execution), base: amount(row[base ?? 'budget']) });
}
