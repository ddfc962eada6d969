/** One row for each form of a batch; files that gave none say why. */
import { useMemo, useState, type ReactElement } from 'react';
import { filterRows, type OverviewRow } from '../batch/overview';
import { RowTable, type Column } from './RowTable';
import { usePageWords } from './words';

const find = (rows: readonly OverviewRow[], words: string): OverviewRow[] => filterRows(rows, { words });

export function FormTable({ rows, onOpen }: { rows: readonly OverviewRow[]; onOpen(workbook: number): void }): ReactElement {
  const tell = usePageWords();
  const [onlyErrors, setOnlyErrors] = useState(false);
  const shown = useMemo(() => (onlyErrors ? rows.filter(({ error, status }) => error > 0 || status !== 'form') : rows), [rows, onlyErrors]);
  const count = (id: 'error' | 'warning' | 'note' | 'unjudged'): Column<OverviewRow> => ({ id, number: true, draw: (row) => (row.status === 'form' ? row[id] : '—') });
  const columns: Column<OverviewRow>[] = [
    { id: 'organization', draw: ({ organization, why }) => (why === null ? organization ?? '—' : <span className="state">{why}</span>) },
    { id: 'file', draw: ({ file, workbook }) => <button type="button" className="link" aria-label={tell('batch.open-file', { name: file })} onClick={() => onOpen(workbook)}>{file}</button> },
    { id: 'year', number: true },
    { id: 'filed', number: true }, { id: 'recomputed', number: true }, { id: 'grade' },
    count('error'), count('warning'), count('note'), count('unjudged'),
  ];
  return (
    <RowTable
      caption={tell('batch.workbooks')} rows={shown} columns={columns} find={find} keyOf={(row) => `${row.workbook} ${row.form}`}
      more={<label><input type="checkbox" checked={onlyErrors} onChange={(event) => setOnlyErrors(event.currentTarget.checked)} /> {tell('batch.only-errors')}</label>}
    />
  );
}
