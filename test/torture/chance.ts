/** Random choices that a seed repeats, and the small changes to bytes and texts that a run is made of. */

export class Chance {
  private state: number;

  constructor(seed: number) {
    this.state = Math.imul(seed + 1, 0x9e3779b9) >>> 0;
  }

  /** Mulberry32: a number from 0 up to, not including, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  /** Whole number below `limit`. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** One time in `times`. */
  once(times: number): boolean {
    return this.below(times) === 0;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }
}

/** Numbers that readers trip over: ends of ranges, signs, lengths that lie. */
const ODD_BYTES = [0, 1, 0x7f, 0x80, 0xff, 0xfe, 0x20, 0x3c, 0x3e, 0x22, 0x26];

/** The bytes with one to a dozen places changed, cut out, doubled or overwritten; sometimes cut off. */
export function mutateBytes(bytes: Uint8Array, chance: Chance): Uint8Array<ArrayBuffer> {
  let copy = new Uint8Array(bytes);
  for (let steps = 1 + chance.below(chance.once(3) ? 12 : 3); steps > 0 && copy.length > 0; steps--) copy = mutateOnce(copy, chance);
  return copy;
}

function mutateOnce(bytes: Uint8Array<ArrayBuffer>, chance: Chance): Uint8Array<ArrayBuffer> {
  // The ends hold the directory and the headers: half of all changes go there.
  const at = chance.once(2) ? chance.below(bytes.length) : chance.once(2) ? Math.max(0, bytes.length - 1 - chance.below(2048)) : chance.below(Math.min(bytes.length, 1024));
  switch (chance.below(8)) {
    case 0:
      return bytes.slice(0, at);
    case 1:
      bytes[at]! ^= 1 << chance.below(8);
      return bytes;
    case 2:
      bytes[at] = chance.pick(ODD_BYTES);
      return bytes;
    case 3: {
      const width = chance.pick([2, 4, 8]);
      bytes.fill(chance.pick(ODD_BYTES), at, at + width);
      return bytes;
    }
    case 4:
      return joined(bytes.subarray(0, at), bytes.subarray(at + 1 + chance.below(64)));
    case 5:
      return joined(bytes.subarray(0, at), bytes.subarray(Math.max(0, at - chance.below(256))));
    case 6: {
      const from = chance.below(bytes.length);
      bytes.copyWithin(at, from, from + 1 + chance.below(512));
      return bytes;
    }
    default:
      bytes[at] = chance.below(256);
      return bytes;
  }
}

export function joined(...pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** The text with one to five of its stretches cut out, doubled, swapped, or replaced by one of the given pieces. */
export function mutateText(text: string, pieces: readonly string[], chance: Chance): string {
  let changed = text;
  for (let steps = 1 + chance.below(5); steps > 0; steps--) {
    const at = chance.below(changed.length + 1);
    const length = chance.once(4) ? chance.below(200) : chance.below(6);
    const stretch = changed.slice(at, at + length);
    const instead = [chance.pick(pieces), '', stretch + stretch, chance.pick(pieces) + stretch, stretch.split('').reverse().join('')][chance.below(5)]!;
    changed = changed.slice(0, at) + instead + changed.slice(at + length);
    if (changed.length > 400_000) changed = changed.slice(0, 400_000);
  }
  return changed;
}
