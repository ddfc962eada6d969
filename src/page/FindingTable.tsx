/** One row for each finding of a batch. */
import type { ReactElement } from 'react';
import { SeverityMark } from '../view/icons';
import { ruleTitle, useLanguage } from '../view/language';
import { say } from '../text/say';
import type { FindingRow } from './batchRows';
import { RowTable, type Column } from './RowTable';
import { usePageWords } from './words';

export function FindingTable({ rows, onOpen }: { rows: readonly FindingRow[]; onOpen(index: number): void }): ReactElement {
  const tell = usePageWords();
  const language = useLanguage();
  const columns: Column<FindingRow>[] = [
    { id: 'severity', draw: ({ severity }) => <span className={`severity severity-${severity}`}><SeverityMark severity={severity} /> {say(`pane.severity.${severity}`, {}, language)}</span> },
    { id: 'rule', draw: ({ rule }) => ruleTitle(rule, language) },
    { id: 'organization' },
    { id: 'file', draw: ({ file, index }) => <button type="button" className="link" aria-label={tell('batch.open-file', { name: file })} onClick={() => onOpen(index)}>{file}</button> },
    { id: 'cell' },
    { id: 'message' },
  ];
  const textOf = ({ file, organization, rule, cell, message, severity }: FindingRow): string =>
    [file, organization, ruleTitle(rule, language), cell, message, say(`pane.severity.${severity}`, {}, language)].join(' ');
  return <RowTable caption={tell('batch.findings')} rows={rows} columns={columns} textOf={textOf} keyOf={(row) => String(rows.indexOf(row))} />;
}
