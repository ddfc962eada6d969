/** Sums over several paragraphs: a whole whose parts are the list below it, and headings whose list items add up. */
import Big from 'big.js';
import { baseValue, isCount, isMoney, isRate, unitKey } from './amounts';
import type { Part } from './chapters';
import type { Figure } from './figures';
import { markerAt } from './heading';
import { splitOf, type Split } from './splits';

/** Paragraph with its figures. */
export interface Lines {
  part: Part;
  figures: Figure[];
}

/** 总支出100万元，其中： with its parts as the numbered lines below. */
export function listSplits(lines: readonly Lines[]): Split[] {
  return lines.flatMap(({ part, figures }, index) => {
    const text = part.passage.text.replace(/\s+$/, '');
    const whole = [...figures].reverse().find((figure) => !isRate(figure) && (isMoney(figure) || isCount(figure)));
    if (!whole || !/[:：]$/.test(text) || figures.some((figure) => figure.sentence > whole.sentence)) return [];
    const items = itemsBelow(lines, index, whole);
    const split = items.length >= 2 ? splitOf(whole, items, 'list', /其中|包括|分别|如下|分为|构成/.test(text.slice(-12)) || items.length >= 3) : null;
    return split ? [split] : [];
  });
}

/** The first figure of the whole's unit in each line of the list that follows. */
function itemsBelow(lines: readonly Lines[], index: number, whole: Figure): Figure[] {
  const first = lines[index + 1];
  const style = first ? markerAt(first.part.passage.text)?.style : undefined;
  if (!first || style === undefined || style === markerAt(lines[index]!.part.passage.text)?.style) return [];
  const items: Figure[] = [];
  for (const { part, figures } of lines.slice(index + 1)) {
    const marker = markerAt(part.passage.text);
    if (marker?.style !== style) {
      // further down inside an item
      if (marker && items.length > 0 && part.chapter !== lines[index]!.part.chapter) continue;
      break;
    }
    if (marker.number === 1 && items.length > 0) break;
    const own = figures.find((figure) => unitKey(figure.unit) === unitKey(whole.unit) && figure.sentence === 0 && figure.relation === null && !/上年|比/.test(figure.label));
    if (!own) return [];
    items.push(own);
  }
  return items;
}

/** What the list below a heading such as 基本支出情况 adds up to, under the heading's name. */
export interface Implied {
  label: string;
  parts: Figure[];
  /** In 元. */
  sum: Big;
}

const HEADED = /((?:基本|项目|总|人员|公用|整体|财政拨款|“?三公”?经费)?(?:支出|收入|经费))(?:情况|构成|使用情况|明细)?$/;

/** Chapters of spending whose numbered lines each begin with an amount, where the chapter prints no total itself. */
export function impliedTotals(lines: readonly Lines[]): Implied[] {
  const chapters = [...new Set(lines.map(({ part }) => part.chapter))];
  return chapters.flatMap((chapter) => {
    const label = chapter ? HEADED.exec(chapter.title.replace(/\s/g, ''))?.[1] : undefined;
    if (!chapter || label === undefined) return [];
    const inside = lines.filter(({ part }) => part.chapter === chapter && part.heading === null);
    const marked = inside.filter(({ part }) => markerAt(part.passage.text) !== null);
    if (marked.length < 2 || marked.length !== inside.length) return [];
    const parts = marked.map(({ figures }) => figures[0]);
    if (parts.some((figure) => !figure || !isMoney(figure) || figure.scope === 'previous' || figure.relation !== null || figure.approximate || !/[费出入助贴性]|经费|支出|补助|收入/.test(figure.label))) return [];
    const known = parts.map((figure) => figure!);
    return [{ label, parts: known, sum: known.reduce((sum, figure) => sum.plus(baseValue(figure)), new Big(0)) }];
  });
}
