/** What a finding's key says about its row: the subjects of a form's rows, as the rules build them, and the row of a key. */
import type { FundReport, IndicatorReport, SheetReport } from '../check/report';

export type Row = { part: 'indicator'; row: IndicatorReport } | { part: 'fund'; row: FundReport };

const squeezed = (text: string): string => text.replace(/\s+/g, '');

/** `产出指标/质量指标/办结率`, blanks left out. */
export const pathOf = ({ level1, level2, name }: Pick<IndicatorReport, 'level1' | 'level2' | 'name'>): string =>
  [level1, level2, name].map(squeezed).join('/');

/** `年度资金总额` */
export const labelOf = ({ label }: FundReport): string => squeezed(label);

/** Subject of every row in order; the second row of one wording ends in `#2`. */
export function subjectsOf(sheet: SheetReport): Map<Row['row'], string> {
  const subjects = new Map<Row['row'], string>();
  const seen = new Map<string, number>();
  for (const row of sheet.indicators) {
    const path = pathOf(row);
    const count = (seen.get(path) ?? 0) + 1;
    seen.set(path, count);
    subjects.set(row, count === 1 ? path : `${path}#${count}`);
  }
  for (const row of sheet.funds) subjects.set(row, labelOf(row));
  return subjects;
}

/** Row of a key, and what the key says beyond it (`/target`, `#2`); null where it is about no single row. */
export type KeyReader = (key: string) => { row: Row['row']; rest: string } | null;

/** Reads the keys of one form: `score-mismatch:产出指标/质量指标/办结率` → that row. The longest subject wins. */
export function keyReader(sheet: SheetReport): KeyReader {
  const rows = new Map<string, Row['row']>();
  for (const [row, subject] of subjectsOf(sheet)) if (subject !== '' && !rows.has(subject)) rows.set(subject, row);
  return (key) => {
    const colon = key.indexOf(':');
    if (colon < 0) return null;
    const subject = key.slice(colon + 1);
    for (let end = subject.length; end > 0; end = Math.max(subject.lastIndexOf('/', end - 1), subject.lastIndexOf('#', end - 1))) {
      const row = rows.get(subject.slice(0, end));
      if (row) return { row, rest: subject.slice(end) };
    }
    return null;
  };
}
