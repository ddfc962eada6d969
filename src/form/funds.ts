/** Reads the budget block: finds its rows, its total, and what adds up to what. */
import { address } from '../grid/address';
import type { Grid } from '../grid/grid';
import { isFundHeader } from './band';
import type { FundRow } from './form';
import { readFundBand, type FundBand } from './fundHeader';
import { bareLabel, readFundLine, type FundDraft } from './fundLine';
import { pointsIn } from './labels';
import type { Line } from './lines';
import { outline } from './outline';
import { FOOTER, FUND_TOTAL, NARRATIVE, TOTAL_WORDS } from './vocabulary';

/** Rows of the budget block whose header is `lines[index]`, down to `stopRow`; [] when nothing stands below it. */
export function readFunds(grid: Grid, lines: readonly Line[], index: number, stopRow: number): FundRow[] {
  const band = readFundBand(lines, index, grid.columns);
  const drafts: FundDraft[] = [];
  for (const line of lines.slice(band.next)) {
    if (line.row >= stopRow || endsBlock(line)) break;
    if (line.words.every(band.repeats)) continue;
    const found = readFundLine(grid, line, band, drafts);
    if (found.length === 0) break;
    drafts.push(...found);
  }
  return arrange(drafts, band);
}

function endsBlock(line: Line): boolean {
  if (isFundHeader(line)) return true;
  const { squeezed: first, term } = line.words[0]!;
  if (FOOTER.test(first) || NARRATIVE.test(first)) return true;
  // 合计得分 below a block at the foot of the form is the form's total.
  if (TOTAL_WORDS.includes(term.bare) && !FUND_TOTAL.test(bareLabel(first))) return true;
  return line.words.some((word) => word.term.indicator?.role === 'goal');
}

/** Chooses the total row, hangs the parts below it, and gives the total the header's points where it prints no weight. */
function arrange(drafts: readonly FundDraft[], band: FundBand): FundRow[] {
  const rows = drafts.map((draft) => draft.fund).filter((fund) => !fund.inLabel);
  const total = rows.find(saysTotal) ?? rows[0];
  if (!total) return [];
  total.role = 'total';
  giveWeight(total, band);
  const tracks = new Map<number, FundDraft[]>();
  for (const draft of drafts) {
    if (draft.fund === total) continue;
    // Labels with their amounts inside run in columns side by side, each a list of its own.
    const key = draft.fund.inLabel ? draft.column : 0;
    tracks.set(key, [...(tracks.get(key) ?? []), draft]);
  }
  for (const track of tracks.values()) {
    const entries = track.map(({ fund, printedLabel }) => ({ row: fund.row, label: printedLabel, hasAmount: hasAmount(fund) }));
    outline(entries, total.row).forEach((place, i) => Object.assign(track[i]!.fund, place));
  }
  return drafts.map((draft) => draft.fund);
}

const saysTotal = (fund: FundRow): boolean => FUND_TOTAL.test(bareLabel(fund.label)) || TOTAL_WORDS.includes(bareLabel(fund.label));

function giveWeight(total: FundRow, { points }: FundBand): void {
  const value = points ? pointsIn(points.text) : null;
  if (total.weight.value !== null || !points || !value) return;
  total.weight = { cell: address(points.row, points.column), text: value.toString(), value, decimals: 0, percent: false, error: null };
}

const hasAmount = (row: FundRow): boolean => [row.initial, row.budget, row.execution].some((figure) => figure.value !== null);
