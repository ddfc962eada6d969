/** The workbook file as a package of parts: text on demand, changed parts re-packed, all others copied as they lie. */
import { portableCodec, type Codec } from './codec';
import { decodePart, encodePart } from './encoding';
import { damaged } from './error';
import { inflateEntry, readZip, type ZipArchive, type ZipEntry } from './zip';
import { makeEntry, writeZip } from './zipWrite';

/** Part names are compared without case, as the packaging standard demands. */
const keyOf = (part: string): string => part.toLowerCase();

export class Package {
  private readonly archive: ZipArchive;
  private readonly entries = new Map<string, ZipEntry>();
  private readonly ambiguous = new Set<string>();
  private readonly texts = new Map<string, string>();
  private readonly changed = new Set<string>();
  /** Names of the parts that were not in the file, by key, in the order they came. */
  private readonly added = new Map<string, string>();

  /** Opens a package; nothing is inflated yet. Errors: PackageError damaged, encrypted, too-large, unsupported. */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly codec: Codec = portableCodec,
  ) {
    this.archive = readZip(bytes);
    for (const entry of this.archive.entries) {
      const key = keyOf(entry.name);
      if (this.entries.has(key)) this.ambiguous.add(key);
      else this.entries.set(key, entry);
    }
  }

  has(part: string): boolean {
    return this.entries.has(keyOf(part)) || this.added.has(keyOf(part));
  }

  /** Names of all parts as stored. */
  get names(): string[] {
    return [...[...this.entries.values()].map((entry) => entry.name), ...this.added.values()];
  }

  /** Name of a part as it is stored, which may differ in case from how it is referred to. */
  storedName(part: string): string {
    return this.entries.get(keyOf(part))?.name ?? this.added.get(keyOf(part)) ?? part;
  }

  /** Text of a part. Errors: PackageError damaged when it is missing, stored twice, or does not inflate. */
  text(part: string): string {
    const key = keyOf(part);
    const known = this.texts.get(key);
    if (known !== undefined) return known;
    const entry = this.entries.get(key);
    if (!entry) throw damaged(`${part} is missing`);
    // Two readers would see two different workbooks.
    if (this.ambiguous.has(key)) throw damaged(`${part} is stored twice`);
    const text = decodePart(inflateEntry(entry, this.codec), part);
    this.texts.set(key, text);
    return text;
  }

  /** Gives an existing part new text; the file is only built by `save`. */
  setText(part: string, text: string): void {
    if (!this.has(part)) throw new RangeError(`no part ${part}`);
    if (text === this.text(part)) return;
    this.texts.set(keyOf(part), text);
    this.changed.add(keyOf(part));
  }

  /** Puts a part into the package that was not there; it is written behind the others. */
  add(part: string, text: string): void {
    if (this.has(part)) throw new RangeError(`part ${part} is there`);
    this.added.set(keyOf(part), part);
    this.texts.set(keyOf(part), text);
    this.changed.add(keyOf(part));
  }

  /** A name that no part has: (`xl/worksheets/sheet`, `.xml`) → `xl/worksheets/sheet3.xml`. */
  freeName(base: string, ending: string): string {
    for (let number = 1; ; number++) if (!this.has(base + number + ending)) return base + number + ending;
  }

  remove(part: string): void {
    const key = keyOf(part);
    this.entries.delete(key);
    this.added.delete(key);
    this.texts.delete(key);
    this.changed.add(key);
  }

  /** Inflates every part once. Errors: PackageError damaged when one does not match its checksum. */
  verify(): void {
    for (const entry of this.archive.entries) inflateEntry(entry, this.codec);
  }

  /** The file. Without a change these are the very bytes it was opened from. */
  save(): Uint8Array {
    if (this.changed.size === 0) return this.bytes;
    const entries: ZipEntry[] = [];
    for (const entry of this.archive.entries) {
      const key = keyOf(entry.name);
      if (!this.entries.has(key)) continue;
      entries.push(this.changed.has(key) ? this.repack(entry, this.text(key)) : entry);
    }
    for (const [key, name] of this.added) entries.push(makeEntry(name, encodePart(this.text(key)), this.codec));
    return writeZip({ entries, comment: this.archive.comment });
  }

  private repack(entry: ZipEntry, text: string): ZipEntry {
    return makeEntry(entry.name, encodePart(text), this.codec, entry);
  }
}
