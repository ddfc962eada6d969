/** One row for each finding of a batch. */
import type { ReactElement } from 'react';
import { filterFindings, type FindingRow } from '../batch/overview';
import { SeverityMark } from '../view/icons';
import { useLanguage } from '../view/language';
import { say } from '../text/say';
import { RowTable, type Column } from './RowTable';
import { usePageWords } from './words';

const find = (rows: readonly FindingRow[], words: string): FindingRow[] => filterFindings(rows, { words, waived: false });

export function FindingTable({ rows, onOpen }: { rows: readonly FindingRow[]; onOpen(workbook: number): void }): ReactElement {
  const tell = usePageWords();
  const language = useLanguage();
  const columns: Column<FindingRow>[] = [
    { id: 'severity', draw: ({ severity }) => <span className={`severity severity-${severity}`}><SeverityMark severity={severity} /> {say(`pane.severity.${severity}`, {}, language)}</span> },
    { id: 'title' },
    { id: 'organization' },
    { id: 'file', draw: ({ file, workbook }) => <button type="button" className="link" aria-label={tell('batch.open-file', { name: file })} onClick={() => workbook !== null && onOpen(workbook)}>{file}</button> },
    { id: 'cell' },
    { id: 'message' },
  ];
  return <RowTable caption={tell('batch.findings')} rows={rows} columns={columns} find={find} keyOf={(row) => String(rows.indexOf(row))} />;
}
