/** Reads the OLE container that .xls and encrypted workbooks come in: the streams of its root, and nothing below. */
import { failure } from './failure';

/** Longest name of a stream, in bytes. */
const NAME_BYTES = 64;
const ENTRY_BYTES = 128;
const HEADER_SECTORS = 109;
const LAST_SECTOR = 0xfffffffa;
const NOTHING = 0xffffffff;
const STREAM = 2;

interface Entry {
  name: string;
  kind: number;
  left: number;
  right: number;
  child: number;
  start: number;
  size: number;
}

/** Errors: WorkbookError damaged for a container that is cut off or whose chains lead nowhere. */
export class OleFile {
  private readonly view: DataView;
  private readonly sectorBytes: number;
  private readonly table: Uint32Array;
  private readonly root: Entry;
  private readonly streams = new Map<string, Entry>();

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < 512) throw damaged('header');
    this.sectorBytes = 2 ** this.view.getUint16(30, true);
    if (this.sectorBytes !== 512 && this.sectorBytes !== 4096) throw damaged('sector size');
    this.table = toNumbers(this.join(this.tableSectors()));
    const directory = this.join(this.chain(this.view.getUint32(48, true), this.table));
    const entries = readEntries(directory);
    if (!entries[0]) throw damaged('directory');
    this.root = entries[0];
    for (const entry of rootEntries(entries)) if (entry.kind === STREAM) this.streams.set(entry.name, entry);
  }

  /** Whether the root holds a stream of that name. */
  has(name: string): boolean {
    return this.streams.has(name);
  }

  /** Content of a stream that is there. */
  stream(name: string): Uint8Array {
    const entry = this.streams.get(name);
    if (!entry) throw new RangeError(`no stream ${name}`);
    const small = entry.size < this.view.getUint32(56, true);
    const content = small ? this.smallStream(entry) : this.join(this.chain(entry.start, this.table));
    if (content.length < entry.size) throw damaged(`stream ${name}`);
    return content.subarray(0, entry.size);
  }

  /** Small streams share the root's own stream, in sectors of their own size with a table of their own. */
  private smallStream({ start }: Entry): Uint8Array {
    const table = toNumbers(this.join(this.chain(this.view.getUint32(60, true), this.table)));
    const shared = this.join(this.chain(this.root.start, this.table));
    const unit = 2 ** this.view.getUint16(32, true);
    return joined(this.chain(start, table).map((sector) => shared.subarray(sector * unit, (sector + 1) * unit)));
  }

  /** Sectors of the allocation table: the first are listed in the header, the others in sectors of their own. */
  private tableSectors(): number[] {
    const count = this.view.getUint32(44, true);
    const sectors: number[] = [];
    const take = (at: number, entries: number): void => {
      for (let index = 0; index < entries && sectors.length < count; index++) sectors.push(this.view.getUint32(at + index * 4, true));
    };
    if (count > this.bytes.length / this.sectorBytes) throw damaged('allocation table');
    take(76, HEADER_SECTORS);
    const perSector = this.sectorBytes / 4 - 1;
    for (let next = this.view.getUint32(68, true); sectors.length < count; ) {
      const at = this.sectorStart(next);
      if (at + this.sectorBytes > this.bytes.length) throw damaged('allocation table');
      take(at, perSector);
      next = this.view.getUint32(at + perSector * 4, true);
    }
    return sectors;
  }

  private sectorStart(sector: number): number {
    return (sector + 1) * this.sectorBytes;
  }

  private chain(start: number, table: Uint32Array): number[] {
    const sectors: number[] = [];
    for (let sector = start; sector < LAST_SECTOR; sector = table[sector]!) {
      if (sector >= table.length || sectors.length > table.length) throw damaged('chain of sectors');
      sectors.push(sector);
    }
    return sectors;
  }

  /** The last sector of a file may lack its padding. */
  private join(sectors: readonly number[]): Uint8Array {
    return joined(sectors.map((sector) => this.bytes.subarray(this.sectorStart(sector), this.sectorStart(sector + 1))));
  }
}

function damaged(detail: string): Error {
  return failure('damaged', { detail });
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

function toNumbers(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer);
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, index) => view.getUint32(index * 4, true));
}

function readEntries(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer);
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY_BYTES <= directory.length; at += ENTRY_BYTES) {
    const length = Math.min(NAME_BYTES, Math.max(2, view.getUint16(at + 64, true)));
    entries.push({
      name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + length - 2)),
      kind: view.getUint8(at + 66),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return entries;
}

/** The entries right below the root; a workbook embedded deeper has streams of the same names. */
function rootEntries(entries: readonly Entry[]): Entry[] {
  const found = new Set<Entry>();
  const open = [entries[0]!.child];
  while (open.length > 0) {
    const number = open.pop()!;
    const entry = entries[number];
    if (number === NOTHING || entry === undefined || found.has(entry)) continue;
    found.add(entry);
    open.push(entry.left, entry.right);
  }
  return [...found];
}
