/** Finds texts that are almost the same among thousands: runs of characters compared by the share that two texts have in common. */

export interface Nearness {
  /** Length of a run. */
  shingle: number;
  /** Per cent of all runs of both texts that both have to share (Jaccard). */
  likeness: number;
}

/**
 * For each text the index of the first text that it is almost the same as; its own where there is none.
 * Only texts that share a run which is rare in the whole are compared (prefix filter: nothing is missed by it), and only with
 * the first of each cluster, so that many copies of one text cost no more than many texts.
 * `nearTexts(['甲乙丙丁戊己', '甲乙丙丁戊己庚', '子丑寅卯'], { shingle: 2, likeness: 80 })` → [0, 0, 2]
 */
export function nearTexts(texts: readonly string[], { shingle, likeness }: Nearness): number[] {
  const runs = texts.map((text) => runsOf(text, shingle));
  const frequency = new Map<string, number>();
  for (const set of runs) for (const run of set) frequency.set(run, (frequency.get(run) ?? 0) + 1);
  const byRarity = (a: string, b: string): number => frequency.get(a)! - frequency.get(b)! || (a < b ? -1 : 1);
  const leaders = new Map<string, number[]>();
  return runs.map((set, index) => {
    // Two sets that share enough share one of their rarest runs.
    const rarest = [...set].sort(byRarity).slice(0, set.size - Math.ceil((set.size * likeness) / 100) + 1);
    const candidates = new Set(rarest.flatMap((run) => leaders.get(run) ?? []));
    const found = closest(set, [...candidates].sort((a, b) => a - b), runs, likeness);
    if (found !== null) return found;
    for (const run of rarest) leaders.set(run, [...(leaders.get(run) ?? []), index]);
    return index;
  });
}

function closest(set: ReadonlySet<string>, candidates: readonly number[], runs: readonly ReadonlySet<string>[], likeness: number): number | null {
  let best: { index: number; shared: number; all: number } | null = null;
  for (const index of candidates) {
    const other = runs[index]!;
    if (Math.min(set.size, other.size) * 100 < Math.max(set.size, other.size) * likeness) continue;
    let shared = 0;
    for (const run of set) if (other.has(run)) shared++;
    const all = set.size + other.size - shared;
    if (shared * 100 >= all * likeness && (best === null || shared * best.all > best.shared * all)) best = { index, shared, all };
  }
  return best?.index ?? null;
}

/** All runs of that many characters; of a shorter text the text itself. */
function runsOf(text: string, length: number): Set<string> {
  const runs = new Set<string>();
  for (let i = 0; i + length <= text.length; i++) runs.add(text.slice(i, i + length));
  return runs.size > 0 ? runs : new Set([text]);
}
