/** Cells of figures in the 核查表: a filed figure is shaded by the gravest finding that names its cell. */
import type { CellLook } from '../grid/newSheet';
import type { SheetReport } from '../check/report';
import { ABSENT, standing } from './figures';
import type { DraftCell } from './sheetDraft';

const FROM_THE_LEAST = ['note', 'warning', 'error'] as const;

/** Look of a filed figure or text: its finding's, else the plain one. */
export function filedLook(report: SheetReport): (cell: string | null, plain: CellLook) => CellLook {
  const findings = standing(report);
  // The gravest comes last, and stays.
  const looks = new Map(FROM_THE_LEAST.flatMap((severity) => findings.filter((finding) => finding.severity === severity).map(({ cell }) => [cell, severity] as const)));
  return (cell, plain) => (cell === null ? plain : looks.get(cell) ?? plain);
}

/** A figure as a number that can be added up; a dash where there is none. */
export const figure = (from: number, value: number | null, look: CellLook = 'number', to = from): DraftCell =>
  value === null ? { from, to, value: ABSENT, look: look === 'number' ? 'label' : look } : { from, to, value, look };
