/** Numbers of lists as Word shows them: 一、, （二）, 3., ①; they stand nowhere in the text itself. */
import { XmlCursor } from '../xlsx/xml';
import { attribute } from './docxStyles';
import { numberIn } from './listNumber';

interface Level {
  start: number;
  format: string;
  /** `%1、`: the number of level 1 and what stands around it. */
  text: string;
}

interface List {
  abstractId: string;
  /** Level → where it begins anew for this list. */
  restarts: Map<number, number>;
  /** Levels that this list redefines. */
  levels: Map<number, Level>;
}

/** Counts on and gives the number of the next paragraph of a list; '' for bullets and unknown lists. */
export type Numbering = (list: string, level: number) => string;

const LEVELS = 9;

/** Reads numbering.xml; '' gives no numbers. One reader counts one document. Errors: PackageError damaged. */
export function readNumbering(xml: string): Numbering {
  const abstracts = new Map<string, Map<number, Level>>();
  const lists = new Map<string, List>();
  if (xml !== '') readAll(new XmlCursor(xml), abstracts, lists);
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return (id, level) => {
    const list = lists.get(id);
    if (!list || level < 0 || level >= LEVELS) return '';
    const own = (at: number): Level | undefined => list.levels.get(at) ?? abstracts.get(list.abstractId)?.get(at);
    const current = own(level);
    if (!current) return '';
    const counts = counters.get(list.abstractId) ?? [];
    counters.set(list.abstractId, counts);
    const restart = list.restarts.get(level);
    const known = counts[level];
    counts[level] = restart !== undefined && !begun.has(`${id}/${level}`) ? restart : known === undefined ? current.start : known + 1;
    begun.add(`${id}/${level}`);
    counts.length = level + 1;
    return current.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      counts[at] ??= own(at)?.start ?? 1;
      return numberIn(own(at)?.format ?? 'decimal', counts[at]!);
    }).replace(/^[\uE000-\uF8FF]$/, '');
  };
}

function readAll(cursor: XmlCursor, abstracts: Map<string, Map<number, Level>>, lists: Map<string, List>): void {
  while (cursor.next()) {
    if (cursor.closing || cursor.empty) continue;
    if (cursor.is('abstractNum')) {
      const id = attribute(cursor, 'abstractNumId') ?? '';
      abstracts.set(id, readLevels(cursor));
    } else if (cursor.is('num')) {
      const id = attribute(cursor, 'numId') ?? '';
      lists.set(id, readList(cursor));
    }
  }
}

function readLevels(cursor: XmlCursor): Map<number, Level> {
  const { depth } = cursor;
  const levels = new Map<number, Level>();
  while (cursor.next() && !(cursor.closing && cursor.depth === depth)) {
    if (cursor.opens('lvl') && !cursor.empty) {
      const at = Number(attribute(cursor, 'ilvl') ?? 0);
      levels.set(at, readLevel(cursor));
    }
  }
  return levels;
}

function readLevel(cursor: XmlCursor): Level {
  const { depth } = cursor;
  const level: Level = { start: 1, format: 'decimal', text: '' };
  while (cursor.next() && !(cursor.closing && cursor.depth === depth)) {
    const value = attribute(cursor, 'val') ?? '';
    if (cursor.opens('start')) level.start = whole(value, 1);
    else if (cursor.opens('numFmt')) level.format = value;
    else if (cursor.opens('lvlText')) level.text = value.slice(0, 40);
  }
  return level.format === 'bullet' || level.format === 'none' ? { ...level, text: '' } : level;
}

function readList(cursor: XmlCursor): List {
  const { depth } = cursor;
  const list: List = { abstractId: '', restarts: new Map(), levels: new Map() };
  let at = 0;
  while (cursor.next() && !(cursor.closing && cursor.depth === depth)) {
    if (cursor.opens('abstractNumId')) list.abstractId = attribute(cursor, 'val') ?? '';
    else if (cursor.opens('lvlOverride')) at = Number(attribute(cursor, 'ilvl') ?? 0);
    else if (cursor.opens('startOverride')) list.restarts.set(at, whole(attribute(cursor, 'val') ?? '', 1));
    else if (cursor.opens('lvl') && !cursor.empty) list.levels.set(at, readLevel(cursor));
  }
  return list;
}

const whole = (text: string, otherwise: number): number => (/^\d{1,5}$/.test(text) ? Number(text) : otherwise);
