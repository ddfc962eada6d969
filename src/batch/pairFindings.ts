/** Which findings of two hand-ins are the same: by key, the key's row carried over where the row was moved or renamed. */
import type { FindingReport, SheetReport } from '../check/report';
import { parseAddress } from '../grid/address';
import type { Severity } from '../scoring/policy';
import type { OpenFinding } from './comparison';
import type { RowPairs } from './pairRows';
import { keyReader, subjectsOf, type Row } from './rowSubject';

export interface FindingPairs {
  mended: FindingReport[];
  stillOpen: Pick<OpenFinding, 'first' | 'second' | 'extent'>[];
  added: FindingReport[];
}

const RANK: Record<Severity, number> = { error: 0, warning: 1, note: 2 };

/** Errors first, then down the sheet: the order does not hang on that of the report. */
export function inOrder(findings: readonly FindingReport[]): FindingReport[] {
  const place = ({ cell }: FindingReport): [number, number] => {
    const at = parseAddress(cell);
    return at ? [at.row, at.column] : [0, 0];
  };
  const text = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
  return [...findings].sort((a, b) => {
    const [[rowA, columnA], [rowB, columnB]] = [place(a), place(b)];
    return RANK[a.severity] - RANK[b.severity] || rowA - rowB || columnA - columnB || text(a.rule, b.rule) || text(a.key, b.key) || text(a.message, b.message);
  });
}

export function pairFindings(first: SheetReport, second: SheetReport, rows: RowPairs): FindingPairs {
  const carry = keyCarrier(first, second, rows);
  const waiting = new Map<string, FindingReport[]>();
  for (const finding of inOrder(second.findings)) waiting.set(finding.key, [...(waiting.get(finding.key) ?? []), finding]);
  const stillOpen: FindingPairs['stillOpen'] = [];
  const gone: FindingReport[] = [];
  for (const finding of inOrder(first.findings)) {
    const key = carry(finding.key);
    const other = key === null ? undefined : waiting.get(key)?.shift();
    if (other) stillOpen.push({ first: finding, second: other, extent: 'same' });
    else gone.push(finding);
  }
  const fresh = inOrder([...waiting.values()].flat());
  const extents = otherExtents(gone, fresh, [...stillOpen], cellCarrier(first, second, rows));
  const told = new Set(extents.flatMap((each) => [each.first, each.second]));
  const order = new Map(inOrder(second.findings).map((finding, index) => [finding, index]));
  return {
    mended: gone.filter((finding) => !told.has(finding)),
    stillOpen: [...stillOpen, ...extents].sort((a, b) => order.get(a.second)! - order.get(b.second)!),
    added: fresh.filter((finding) => !told.has(finding)),
  };
}

/** The key as it would read in the second hand-in; null where its row is gone. */
function keyCarrier(first: SheetReport, second: SheetReport, { counterpart }: RowPairs): (key: string) => string | null {
  const read = keyReader(first);
  const subjects = subjectsOf(second);
  return (key) => {
    const about = read(key);
    if (about === null) return key;
    const other = counterpart.get(about.row);
    return other ? `${key.slice(0, key.indexOf(':') + 1)}${subjects.get(other)!}${about.rest}` : null;
  };
}

/** A cell of the first hand-in → the cell of the second that holds the same figure. */
function cellCarrier(first: SheetReport, second: SheetReport, { counterpart }: RowPairs): (cell: string) => string | null {
  const cells = new Map<string, string>();
  const put = (ones: Record<string, string | null>, others: Record<string, string | null>): void => {
    for (const [field, cell] of Object.entries(ones)) if (cell && others[field]) cells.set(cell, others[field]!);
  };
  const cellsOf = (row: Row['row']): Record<string, string | null> =>
    'label' in row ? { ...row.cells, rate: row.rate.cell, score: row.score.cell } : { ...row.cells };
  for (const [one, other] of counterpart) put(cellsOf(one), cellsOf(other));
  const totals = ({ total, grade }: SheetReport) => ({ weight: total?.weight.cell ?? null, score: total?.score.cell ?? null, grade: grade.cell });
  put(totals(first), totals(second));
  return (cell) => cells.get(cell) ?? null;
}

/**
 * What was said of the whole form may now be said of single rows, and the other way round (12 of 16 actuals blank, then two rows
 * left): still open, neither mended nor new.
 */
function otherExtents(
  gone: readonly FindingReport[], fresh: readonly FindingReport[], matched: readonly { first: FindingReport; second: FindingReport }[], carry: (cell: string) => string | null,
): FindingPairs['stillOpen'] {
  const isWide = ({ key, rule }: FindingReport): boolean => key === rule || key.startsWith(`${rule}#`);
  const cellsOf = ({ cell, related }: FindingReport): string[] => [cell, ...related];
  const narrower = gone.filter(isWide).flatMap((first) => {
    const covered = new Set(cellsOf(first).map(carry));
    return fresh
      .filter((second) => second.rule === first.rule && !isWide(second) && covered.has(second.cell))
      .map((second) => ({ first, second, extent: 'narrower' as const }));
  });
  const wide = [...fresh, ...matched.map(({ second }) => second)].filter(isWide);
  const wider = gone.filter((first) => !isWide(first)).flatMap((first) => {
    const cell = carry(first.cell);
    const second = wide.find((each) => each.rule === first.rule && cell !== null && cellsOf(each).includes(cell));
    return second ? [{ first, second, extent: 'wider' as const }] : [];
  });
  return [...narrower, ...wider];
}
