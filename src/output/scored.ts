/** What scoring did with one workbook, as text: every cell old → new, what was refused, what a person has to decide. */
import type { WorkbookReport } from '../check/report';
import type { CellEdit } from '../grid/edit';
import { say } from '../text/say';
import { scoring } from '../text/cli.zh-CN';
import { terminalText } from '../text/terminal.zh-CN';
import { alignColumns } from './columns';
import { policyText, type Paint } from './terminal';

type PlacedEdit = CellEdit & { sheet: string };

export interface Scored {
  /** Path of the copy; null when nothing was to be written (`--dry-run`). */
  target: string | null;
  written: PlacedEdit[];
  refused: (PlacedEdit & { code: string })[];
  signed: boolean;
  /** Sheets with the record of the check, and the workbook of their own that they stand in; null when none were asked for. */
  record: { names: string[]; target: string | null } | null;
  /** Notes on cells, and those that a cell did not take; null when none were asked for. */
  notes: { added: number; refused: { sheet: string; cell: string; code: string }[] } | null;
}

/** Ends with a line break. `scored` is null when the workbook failed. */
export function scoredText(workbook: WorkbookReport, scored: Scored | null, paint: Paint = (_style, text) => text): string {
  const name = workbook.file ?? '';
  if (workbook.error || scored === null) {
    const { message = '', next = '' } = workbook.error ?? {};
    return `${paint('bold', `■ ${name}`)}\n  ${paint('red', terminalText.failed(message, next))}\n`;
  }
  const { target, written, refused } = scored;
  const forms = workbook.sheets.filter(({ status }) => status === 'form');
  const policies = new Set(forms.map(({ policy }) => `  ${terminalText.policy}：${policyText(policy)}`));
  const lines = [paint('bold', `■ ${scoring.heading(name, target)}`), ...policies];
  if (written.length === 0) lines.push(`  ${target === null ? scoring.noneDry : hasAdded(scored) ? scoring.noneButMore : scoring.none}`);
  else lines.push(`  ${(target === null ? scoring.wouldFill : scoring.filled)(written.length)}`, ...editLines(written, (edit) => edit.why));
  if (refused.length > 0) {
    lines.push(`  ${paint('red', scoring.refused(refused.length))}`, ...editLines(refused, (edit) => say(`refusals.${edit.code}`)));
  }
  const done = new Set([...written, ...refused].map(({ sheet, cell }) => `${sheet}!${cell}`));
  for (const sheet of workbook.sheets) {
    const left = sheet.edits.filter(({ cell }) => !done.has(`${sheet.sheet}!${cell}`));
    const count = (kind: string): number => left.filter((edit) => edit.kind === kind).length;
    lines.push(...scoring.left({ propose: count('propose'), replace: count('replace') }).map((line) => `  ${line}`));
    if (sheet.unfilled.length > 0) {
      lines.push(`  ${scoring.unfilled(sheet.unfilled.length)}`, ...alignColumns(sheet.unfilled.map(({ cell, why }) => [cell, why]), '    '));
    }
  }
  if (scored.notes) lines.push(`  ${scoring.notes(scored.notes.added)}`, ...alignColumns(scored.notes.refused.map(({ sheet, cell, code }) => [`${sheet}!${cell}`, say(`refusals.${code}`)]), '    '));
  if (scored.record) lines.push(`  ${recordText(scored.record)}`);
  if (scored.signed && (written.length > 0 || hasAdded(scored))) lines.push(`  ${paint('yellow', scoring.signed)}`);
  return `${lines.join('\n')}\n`;
}

/** Whether the copy holds more than what was filled in. */
const hasAdded = ({ record, notes }: Scored): boolean => (record !== null && record.target === null && record.names.length > 0) || (notes?.added ?? 0) > 0;

const recordText = ({ names, target }: NonNullable<Scored['record']>): string =>
  names.length === 0 ? scoring.noRecord : target === null ? scoring.record(names) : scoring.recordApart(target);

function editLines<T extends PlacedEdit>(edits: readonly T[], remark: (edit: T) => string): string[] {
  const rows = edits.map((edit) => {
    const value = edit.formula === null ? String(edit.new) : `${edit.new}（=${edit.formula}）`;
    return [`${edit.sheet}!${edit.cell}`, edit.old === null ? scoring.blank : String(edit.old), '→', value, remark(edit)];
  });
  return alignColumns(rows, '    ');
}
