/** Cells merged over several rows, for texts that are written once for all of them. A hint only: hosts may not know merges. */
import type { Range } from '../grid/address';
import type { BandColumn } from './band';

/** Rows one text may be shared by, merged areas looked at, and those over one row: a hostile file may declare millions. */
const TALLEST = 200;
const MOST = 20000;
const MOST_OVER_ROW = 200;

export class SharedCells {
  private readonly byRow = new Map<number, Range[]>();

  constructor(merges: readonly Range[]) {
    const tall = merges.filter(({ top, bottom }) => bottom > top && bottom - top < TALLEST).slice(0, MOST);
    for (const merge of tall) {
      for (let row = merge.top + 1; row <= merge.bottom; row++) {
        const over = this.byRow.get(row);
        if (!over) this.byRow.set(row, [merge]);
        else if (over.length < MOST_OVER_ROW) over.push(merge);
      }
    }
  }

  /** The merge that covers this row from above and begins below the given header; null when there is none. */
  above(row: number, under: BandColumn): Range | null {
    return this.byRow.get(row)?.find(({ left }) => left >= under.left && left <= under.right) ?? null;
  }
}
