/** A table that can be filtered, and sorted by every head; long ones are drawn in steps. */
import { useMemo, useState, type ReactElement, type ReactNode } from 'react';
import { sortRows } from '../batch/overview';
import type { SortBy } from '../batch/overviewOrder';
import { usePageWords } from './words';

export interface Column<T> {
  id: keyof T & string;
  number?: boolean;
  draw?(row: T): ReactNode;
}

export interface RowTableProps<T> {
  caption: string;
  rows: readonly T[];
  columns: readonly Column<T>[];
  keyOf(row: T): string;
  /** Rows in which all these words stand. */
  find(rows: readonly T[], words: string): T[];
  /** What stands beside the filter. */
  more?: ReactNode;
}

const STEP = 100;

export function RowTable<T extends object>({ caption, rows, columns, keyOf, find, more }: RowTableProps<T>): ReactElement {
  const tell = usePageWords();
  const [filter, setFilter] = useState('');
  const [sorting, setSorting] = useState<SortBy<T> | null>(null);
  const [most, setMost] = useState(STEP);
  const shown = useMemo(() => {
    const left = find(rows, filter);
    return sorting ? sortRows(left, sorting) : left;
  }, [rows, filter, sorting, find]);
  const sortBy = (column: keyof T & string): void => setSorting(sorting?.column === column && sorting.descending ? null : { column, descending: sorting?.column === column });
  return (
    <div className="row-table">
      <div className="row-table-tools">
        <label>
          {tell('batch.filter')} <input type="search" value={filter} onChange={(event) => setFilter(event.currentTarget.value)} />
        </label>
        {more}
        <span role="status">{tell('batch.shown', { shown: shown.length, count: rows.length })}</span>
      </div>
      <div className="row-table-scroll" role="region" aria-label={caption} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {columns.map(({ id, number }) => (
                <th key={id} scope="col" className={number ? 'number' : undefined} aria-sort={sorting?.column === id ? (sorting.descending ? 'descending' : 'ascending') : undefined}>
                  <button type="button" title={tell('batch.sort', { column: tell(`column.${id}`) })} onClick={() => sortBy(id)}>
                    {tell(`column.${id}`)}
                    <span aria-hidden="true">{sorting?.column === id ? (sorting.descending ? ' ▼' : ' ▲') : ''}</span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, most).map((row) => (
              <tr key={keyOf(row)}>
                {columns.map(({ id, number, draw }) => (
                  <td key={id} className={number ? 'number' : `column-${id}`}>{draw ? draw(row) : String(row[id] ?? '—')}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length > most && <button type="button" className="link" onClick={() => setMost(most + STEP)}>{tell('batch.more', { count: Math.min(STEP, shown.length - most) })}</button>}
    </div>
  );
}
