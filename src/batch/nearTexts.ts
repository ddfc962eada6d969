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
export function nearTexts(texts: readonly string[], nearness: Nearness): number[] {
  const ranks = byRarity(texts.map((text) => runsOf(text, nearness.shingle)));
  const leaders: number[][] = [];
  const search = searcher(ranks, leaders, nearness.likeness);
  return ranks.map((runs, index) => {
    // Two sets that share enough share one of their rarest runs.
    const rarest = runs.length - Math.ceil((runs.length * nearness.likeness) / 100) + 1;
    const found = search(index, rarest);
    if (found === null) for (let at = 0; at < rarest; at++) (leaders[runs[at]!] ??= []).push(index, at);
    return found ?? index;
  });
}

/**
 * The most alike among the leaders, of several the first; null where none is alike enough.
 * `leaders` holds for each run the texts that have it among their rarest, each followed by its place among their runs.
 */
function searcher(ranks: readonly Uint32Array[], leaders: readonly number[][], likeness: number): (index: number, rarest: number) => number | null {
  const seen = new Uint32Array(ranks.length);
  return (index, rarest) => {
    const runs = ranks[index]!;
    let best: { index: number; shared: number; all: number } | null = null;
    for (let at = 0; at < rarest; at++) {
      const having = leaders[runs[at]!] ?? [];
      for (let i = 0; i < having.length; i += 2) {
        const [candidate, place] = [having[i]!, having[i + 1]!];
        if (seen[candidate] === index + 1) continue;
        seen[candidate] = index + 1;
        const other = ranks[candidate]!;
        const together = runs.length + other.length;
        const wanted = Math.ceil((together * likeness) / (100 + likeness));
        // They share nothing before this run, so all that they share lies from here on.
        const shared = sharedBy(runs, other, wanted, at, place);
        const all = together - shared;
        if (shared * 100 < all * likeness) continue;
        const lead: number = best === null ? 1 : shared * best.all - best.shared * all;
        if (lead > 0 || (lead === 0 && candidate < best!.index)) best = { index: candidate, shared, all };
      }
    }
    return best?.index ?? null;
  };
}

/** How many ascending numbers two lists share from these places on; gives up, with 0, when `wanted` cannot be reached any more. */
function sharedBy(one: Uint32Array, other: Uint32Array, wanted: number, from: number, otherFrom: number): number {
  let [i, j, shared] = [from, otherFrom, 0];
  while (i < one.length && j < other.length) {
    if (shared + Math.min(one.length - i, other.length - j) < wanted) return 0;
    const [a, b] = [one[i]!, other[j]!];
    if (a === b) shared++;
    if (a <= b) i++;
    if (b <= a) j++;
  }
  return shared;
}

/** Each set as ascending numbers: the rarest run of all is 0. */
function byRarity(sets: readonly ReadonlySet<string>[]): Uint32Array[] {
  const frequency = new Map<string, number>();
  for (const set of sets) for (const run of set) frequency.set(run, (frequency.get(run) ?? 0) + 1);
  const order = [...frequency].sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1));
  const rank = new Map(order.map(([run], index) => [run, index]));
  return sets.map((set) => Uint32Array.from(set, (run) => rank.get(run)!).sort());
}

/** All runs of that many characters; of a shorter text the text itself. */
function runsOf(text: string, length: number): Set<string> {
  const runs = new Set<string>();
  for (let i = 0; i + length <= text.length; i++) runs.add(text.slice(i, i + length));
  return runs.size > 0 ? runs : new Set([text]);
}
