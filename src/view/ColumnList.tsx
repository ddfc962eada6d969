/** Which column was taken for what; a person may put it right, and the same header is then always read that way. */
import type { ReactElement } from 'react';
import { columnName } from '../grid/address';
import type { ColumnRole } from '../form/form';
import type { SheetReport } from '../check/report';
import { columnChoices } from './columns';
import { SeverityMark } from './icons';
import { useTell } from './language';

export interface ColumnListProps {
  report: SheetReport;
  /** Something was put right before. */
  corrected: boolean;
  disabled: boolean;
  /** @param column 0: the table has no such column */
  onCorrect(role: ColumnRole, column: number): void;
  onReset(): void;
}

export function ColumnList({ report, corrected, disabled, onCorrect, onReset }: ColumnListProps): ReactElement {
  const tell = useTell();
  const columns = report.header?.columns ?? [];
  return (
    <div className="columns">
      <p className="hint">{tell('columns.hint')}</p>
      {columnChoices(report).map(({ role, column, doubtful }) => (
        <label key={role} className="column">
          <span className="column-role">{tell(`role.${role}`)}{doubtful && <span className="doubt"><SeverityMark severity="warning" />{tell('columns.doubt')}</span>}</span>
          <select value={column} disabled={disabled} onChange={(event) => onCorrect(role, Number(event.target.value))}>
            {!columns.some((each) => each.column === column) && column > 0 && <option value={column}>{tell('columns.column', { column: columnName(column), header: '' })}</option>}
            {columns.map((each) => <option key={each.column} value={each.column}>{tell('columns.column', { column: columnName(each.column), header: each.header })}</option>)}
            <option value={0}>{tell('columns.none')}</option>
          </select>
        </label>
      ))}
      {corrected && <button type="button" className="link" onClick={onReset} disabled={disabled}>{tell('columns.reset')}</button>}
    </div>
  );
}
