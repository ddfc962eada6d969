/** The chapters of a report: headings nested by the styles of their numbers, each with its role. */
import { headingOf, markerAt, type Heading, type NumberStyle } from './heading';
import type { Laid, Passage, TablePlace } from './passage';
import type { ChapterRole } from './prose';
import { groupOf, roleInside, roleOf } from './roles';

export interface Chapter {
  title: string;
  /** Titles from the outermost on, joined by ` › `. */
  path: string;
  level: number;
  /** Its own role, or that of the chapter around it. */
  role: ChapterRole | null;
  /** Kind of indicators that it or a chapter around it names; null for none. */
  group: string | null;
  parent: Chapter | null;
  start: number;
  end: number;
}

/** A paragraph in its chapter; `body` is where the text behind a heading begins. */
export interface Part {
  passage: Passage;
  chapter: Chapter | null;
  heading: Heading | null;
  body: number;
}

export interface Outline {
  chapters: Chapter[];
  parts: Part[];
  tables: { place: TablePlace; chapter: Chapter | null }[];
}

/** The first lines of a report name it: they head no chapter. */
const TITLE_LINES = 4;
const isTitle = ({ text, heading }: Passage, { parts, chapters }: Outline): boolean =>
  chapters.length === 0 && parts.length < TITLE_LINES && (heading === null || heading === 1) && markerAt(text) === null && /报告|20\d\d|部门整体|单位整体|政府|[局委办院校]$/.test(text);

interface Open {
  chapter: Chapter;
  style: NumberStyle;
  number: number | null;
  tail: string;
  level: number | null;
}

/** Reads the outline. Example: 一、… （一）… 1.… nest; a style that begins again at 1 below itself nests once more. */
export function outline({ blocks, text }: Laid): Outline {
  const result: Outline = { chapters: [], parts: [], tables: [] };
  let open: Open[] = [];
  const top = (): Chapter | null => open[open.length - 1]?.chapter ?? null;
  for (const block of blocks) {
    if ('table' in block) {
      result.tables.push({ place: block.table, chapter: top() });
      continue;
    }
    const { passage } = block;
    const heading = isTitle(passage, result) ? null : headingOf(passage);
    if (heading) {
      open = outer(open, heading);
      const chapter = chapterOf(heading, passage, top(), open.length + 1, result.chapters.some(({ role }) => role === 'targets'));
      open.push({ chapter, style: heading.style, number: heading.number, tail: heading.tail ?? '', level: heading.level });
      result.chapters.push(chapter);
    }
    result.parts.push({ passage, chapter: top(), heading, body: heading ? heading.bodyStart : 0 });
  }
  closeAll(result.chapters, text.length);
  return result;
}

/** `behindTargets`: a chapter of its own that only names a kind of indicators (五、满意度) then tells results. */
function chapterOf(heading: Heading, passage: Passage, parent: Chapter | null, level: number, behindTargets: boolean): Chapter {
  const title = passage.text.slice(0, heading.titleStart + heading.title.length).trim();
  const group = groupOf(heading.title);
  // 社会效益分析 below 绩效目标 is still a target: the kinds of indicators repeat in both chapters
  const named = roleOf(heading.title);
  const own = group !== null && (parent?.role === 'targets' || (parent?.role === 'results' && named === 'targets')) ? null : (named ?? (group !== null && parent === null && behindTargets ? 'results' : null));
  return {
    title, path: parent ? `${parent.path} › ${title}` : title, level,
    role: roleInside(own, parent?.role ?? null),
    group: group ?? parent?.group ?? null,
    parent, start: passage.start, end: passage.end,
  };
}

/** The chapters that stay open around a new heading. */
function outer(open: readonly Open[], heading: Heading): Open[] {
  if (heading.level !== null) return open.slice(0, firstIndex(open, ({ level }) => level !== null && level >= heading.level!));
  if (heading.style === 'unnumbered') return aroundUnnumbered(open);
  const same = open.flatMap(({ style, number, tail }, index) => (style === heading.style ? [{ index, number, tail }] : []));
  if (same.length > 0) {
    const next = [...same].reverse().filter(({ number }) => number !== null && heading.number === number + 1);
    const follows = next.find(({ tail }) => tail === heading.tail) ?? next[0];
    const last = same[same.length - 1]!;
    if (follows) return open.slice(0, follows.index);
    // 二、 behind 三、 begins a list of its own
    const begins = heading.number !== null && last.number !== null && heading.number <= last.number && same.length === 1;
    return begins ? [...open] : open.slice(0, last.index);
  }
  // 二、 behind a first chapter whose number was lost
  const lost = open[0]?.style === 'unnumbered' && (heading.style === 'han' || heading.style === 'part') ;
  return lost ? [] : [...open];
}

/** A lost number: a sibling of the innermost chapter, but never of the outermost. */
function aroundUnnumbered(open: readonly Open[]): Open[] {
  const last = open[open.length - 1];
  if (!last) return [];
  if (last.style === 'unnumbered' || open.length > 1) return open.slice(0, Math.max(1, open.length - 1)).filter((each) => each !== last);
  return [...open];
}

function firstIndex(open: readonly Open[], wanted: (each: Open) => boolean): number {
  const index = open.findIndex(wanted);
  return index < 0 ? open.length : index;
}

/** A chapter ends where the next of its level or above begins. */
function closeAll(chapters: Chapter[], end: number): void {
  chapters.forEach((chapter, index) => {
    const next = chapters.slice(index + 1).find(({ level }) => level <= chapter.level);
    chapter.end = next ? next.start - 1 : end;
  });
}

/** Path of the chapter around a place; '' in front of the first. */
export function chapterAt(chapters: readonly Chapter[], at: number): Chapter | null {
  let found: Chapter | null = null;
  for (const chapter of chapters) if (chapter.start <= at && at <= chapter.end) found = chapter;
  return found;
}
