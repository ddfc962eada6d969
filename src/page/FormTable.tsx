/** One row for each form of a batch; files that gave none say why. */
import { useMemo, useState, type ReactElement } from 'react';
import type { FormRow } from './batchRows';
import { RowTable, type Column } from './RowTable';
import { usePageWords } from './words';

const textOf = ({ file, organization, year, grade, state }: FormRow): string => [file, organization, year, grade, state].join(' ');

export function FormTable({ rows, onOpen }: { rows: readonly FormRow[]; onOpen(index: number): void }): ReactElement {
  const tell = usePageWords();
  const [onlyErrors, setOnlyErrors] = useState(false);
  const shown = useMemo(() => (onlyErrors ? rows.filter(({ error, state }) => error > 0 || state !== null) : rows), [rows, onlyErrors]);
  const count = (id: 'error' | 'warning' | 'note' | 'unjudged'): Column<FormRow> => ({ id, number: true, draw: (row) => (row.state === null ? row[id] : '—') });
  const columns: Column<FormRow>[] = [
    { id: 'organization', draw: ({ organization, state }) => (state === null ? organization ?? '—' : <span className="state">{state}</span>) },
    { id: 'file', draw: ({ file, index }) => <button type="button" className="link" aria-label={tell('batch.open-file', { name: file })} onClick={() => onOpen(index)}>{file}</button> },
    { id: 'year', number: true },
    { id: 'stated', number: true }, { id: 'recomputed', number: true }, { id: 'grade' },
    count('error'), count('warning'), count('note'), count('unjudged'),
  ];
  return (
    <RowTable
      caption={tell('batch.workbooks')} rows={shown} columns={columns} textOf={textOf} keyOf={(row) => `${row.index} ${rows.indexOf(row)}`}
      more={<label><input type="checkbox" checked={onlyErrors} onChange={(event) => setOnlyErrors(event.currentTarget.checked)} /> {tell('batch.only-errors')}</label>}
    />
  );
}
