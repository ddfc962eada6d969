/** How rows of a table are ordered and found: numbers by size, texts as a Chinese reader looks them up, blanks last. */
import { squeeze } from '../value/fold';

export interface SortBy<T> {
  column: keyof T & string;
  descending?: boolean;
}

/** Places of the texts of a column in the order of a Chinese dictionary: comparing them anew for every pair would be slow. */
export function collated<T extends object>(rows: readonly T[], column: keyof T): Map<unknown, number> {
  const texts = [...new Set(rows.map((row) => row[column]))].filter((value): value is T[keyof T] & string => typeof value === 'string');
  // 10.xlsx after 9.xlsx.
  const collator = new Intl.Collator('zh-CN', { numeric: true });
  return new Map(texts.sort((a, b) => collator.compare(a, b) || (a < b ? -1 : 1)).map((text, index) => [text, index]));
}

const SEVERITIES: Readonly<Record<string, number>> = { error: 0, warning: 1, note: 2 };

/** Severities from the gravest. Descending turns everything round but the blanks. */
export function compareBy<T extends object>({ column, descending = false }: SortBy<T>, places: ReadonlyMap<unknown, number>): (one: T, other: T) => number {
  const rank = (value: unknown): number | null => {
    if (value === null || value === undefined || value === '') return null;
    if (typeof value === 'string') return column === 'severity' ? SEVERITIES[value] ?? 0 : places.get(value) ?? 0;
    return Number(value);
  };
  return (one, other) => {
    const [a, b] = [rank(one[column]), rank(other[column])];
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    return descending ? b - a : a - b;
  };
}

/** Whether every word stands in one of the texts, whatever the width and the case of its letters. */
export function matches(texts: readonly (string | number | null)[], words: string): boolean {
  const wanted = words.trim().split(/[\s\u3000]+/).map((word) => squeeze(word).toLowerCase()).filter((word) => word !== '');
  if (wanted.length === 0) return true;
  const all = texts.map((text) => squeeze(String(text ?? '')).toLowerCase());
  return wanted.every((word) => all.some((text) => text.includes(word)));
}
