/** How sure the reader was of each column, and what a person put right. */
import type { ColumnRole, ColumnUse } from '../form/form';
import type { SheetReport } from '../check/report';
import type { Corrections } from './state';

/** Roles that a person may give a column to, in the order of a form. */
export const CORRECTABLE: readonly ColumnRole[] = ['level1', 'level2', 'name', 'relation', 'target', 'unit', 'actual', 'weight', 'rate', 'score', 'cause', 'reviewedActual', 'reviewedScore'];

/** Roles without which nothing is judged: offered even where no column was found. */
const NEEDED: readonly ColumnRole[] = ['name', 'target', 'actual', 'weight', 'score', 'cause'];

/** Below this a column was found by elimination, not by its header. */
const SURE = 0.8;

export interface ColumnChoice {
  role: ColumnRole;
  /** 0: the table has no such column. */
  column: number;
  /** Found by elimination, or one of several that could be it. */
  doubtful: boolean;
}

/** What each role was taken to be. Example: 得分 → column 8, doubtful where 自评分 and 核算分 both head a column */
export function columnChoices({ columns = [], header }: SheetReport): ColumnChoice[] {
  return CORRECTABLE.flatMap((role): ColumnChoice[] => {
    const use = columns.find((each) => each.role === role);
    if (!use) return NEEDED.includes(role) ? [{ role, column: 0, doubtful: false }] : [];
    const alike = (header?.columns ?? []).filter((each) => each.role === role).length;
    return [{ role, column: use.column, doubtful: isDoubtful(use, alike) }];
  });
}

/** A finer name column among several is the rule, not a doubt. */
const isDoubtful = ({ role, confidence }: ColumnUse, alike: number): boolean => confidence < SURE || (alike > 1 && role !== 'name' && !role.startsWith('level'));

export const doubtsIn = (report: SheetReport): number => columnChoices(report).filter(({ doubtful }) => doubtful).length;

/** Whether something was put right for the form's header. */
export const isCorrected = (corrections: Corrections, { header }: SheetReport): boolean => header !== undefined && header.key in corrections;

/** With one more column put right; every column then counts as looked at, so that no doubt is raised again. */
export function withCorrection(corrections: Corrections, report: SheetReport, role: ColumnRole, column: number): Corrections {
  if (!report.header) return corrections;
  const seen = Object.fromEntries(columnChoices(report).filter((each) => each.column > 0 && each.column !== column).map((each) => [each.role, each.column]));
  return { ...corrections, [report.header.key]: { ...seen, ...corrections[report.header.key], [role]: column } };
}

export function withoutCorrection(corrections: Corrections, { header }: SheetReport): Corrections {
  return Object.fromEntries(Object.entries(corrections).filter(([key]) => key !== header?.key));
}
