/** Headings by their number: 第一部分, 一、, （一）, 1., 1.1, (1), ①, #, or the heading style of the file. */
import { fold } from '../value/fold';
import { wholeNumeral } from '../value/numeral';
import type { Passage } from './passage';
import { groupOf, roleOf } from './roles';

export type NumberStyle = 'styled' | 'part' | 'han' | 'hanParen' | 'arabic' | 'dotted2' | 'dotted3' | 'arabicParen' | 'circled' | 'unnumbered';

export interface Heading {
  style: NumberStyle;
  number: number | null;
  tail?: string;
  /** The heading line, or the words that lead a paragraph, without the number. */
  title: string;
  /** Where the words behind the number, and the text behind the heading begin, within the passage. */
  titleStart: number;
  bodyStart: number;
  level: number | null;
}

/** A number in front of a paragraph, whether or not it is a heading. */
export interface Marker {
  style: NumberStyle;
  number: number | null;
  length: number;
  /** 、 or . behind a bracket: （二）、 and （二） are two lists. */
  tail: string;
}

const HAN = '[一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾]{1,3}';
const STYLES: readonly (readonly [NumberStyle, RegExp])[] = [
  ['part', new RegExp(`^第(${HAN}|\\d{1,2})(?:部分|章|篇|节)[ 、:.]*`)],
  ['han', new RegExp(`^(${HAN})[、.,](?!\\d) *`)],
  ['hanParen', new RegExp(`^\\((${HAN})\\)[、.,]? *`)],
  ['dotted3', /^\d{1,2}\.\d{1,2}\.(\d{1,2})[.、]?(?: +(?![万亿元%])(?=[\u4e00-\u9fff“"《(])|(?=[\u4e00-\u9fff“"《(])(?![万亿元个人户名次件家公亩吨%]))/],
  ['dotted2', /^\d{1,2}\.(\d{1,2})[.、]?(?: +(?![万亿元%])(?=[\u4e00-\u9fff“"《(])|(?=[\u4e00-\u9fff“"《(])(?![万亿元个人户名次件家公亩吨%]))/],
  ['arabic', /^(\d{1,2})(?:[、.]|,(?!\d))(?!\d) *|^(\d{1,2}) +(?=[\u4e00-\u9fff])/],
  ['arabicParen', /^\((\d{1,2})\)[、.]? *|^(\d{1,2})\)[、.]? */],
];
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const CIRCLE = /^([①-⑳])[、.]? */;

/** The number that a text begins with; null without one. `markerAt('（二）项目支出')` → hanParen 2 */
export function markerAt(text: string): Marker | null {
  const lead = /^[\s\u3000]*/.exec(text)![0].length;
  const seen = fold(text.slice(lead, lead + 24));
  const circle = CIRCLE.exec(seen);
  if (circle) return { style: 'circled', number: CIRCLED.indexOf(circle[1]!) + 1, length: lead + circle[0].length, tail: '' };
  for (const [style, pattern] of STYLES) {
    const match = pattern.exec(seen);
    const printed = match?.[1] ?? match?.[2];
    if (!match || printed === undefined) continue;
    const number = /\d/.test(printed) ? Number(printed) : wholeNumeral(printed);
    return { style, number, length: lead + match[0].length, tail: /[)]([、.])/.exec(match[0])?.[1] ?? '' };
  }
  return null;
}

const LONGEST_HEADING = 44;
const LONGEST_LEAD = 22;
/** 强本固基，扎实推进乡村振兴: a slogan in two halves. */
const LONGEST_PHRASE = 28;
/** What ends a sentence, and so is no heading; a colon may stand at its end. */
const SENTENCE = /[。；;，,！？]/;
const AMOUNT = /\d[\d,.]*\s*(?:亿|万|元|%|％|人|个|户|次|件|家|名|亩|公里)|\d月\d{1,2}[日号]/;

/** The heading that a passage is or begins with; null for plain text and for numbered list items. */
export function headingOf({ text, heading }: Passage): Heading | null {
  const markdown = /^\s*(#{1,6})\s+/.exec(text);
  const marker = markdown ? null : markerAt(text);
  const titleStart = markdown?.[0].length ?? marker?.length ?? /^[\s\u3000]*/.exec(text)![0].length;
  const level = markdown ? markdown[1]!.length : heading;
  const rest = text.slice(titleStart).trimEnd();
  const base = { titleStart, level, tail: marker?.tail ?? '' };
  if (level !== null && rest.length <= 80) return { ...base, style: marker?.style ?? 'styled', number: marker?.number ?? null, title: rest.replace(/[:：]$/, ''), bodyStart: text.length };
  if (marker) return numbered(marker, rest, base, text);
  return isRoleLine(rest) ? { ...base, style: 'unnumbered', number: null, title: rest.replace(/(?:[:：]|[—-]+)$/, ''), bodyStart: text.length } : null;
}

function numbered(marker: Marker, rest: string, base: { titleStart: number; level: null | number; tail: string }, text: string): Heading | null {
  const { style, number } = marker;
  const alone = rest.replace(/[:：。]$/, '');
  const phrase = rest.length <= LONGEST_PHRASE && rest === alone ? rest.replace(/[,，]/, '') : alone;
  if (rest.length <= LONGEST_HEADING && !SENTENCE.test(phrase) && !AMOUNT.test(rest) && !/[:：]/.test(alone)) {
    return { ...base, style, number, title: alone, bodyStart: text.length };
  }
  const lead = /^[^。：:；;，,]{2,22}(?=[。：:])/.exec(rest)?.[0];
  if (lead === undefined || lead.length > LONGEST_LEAD || AMOUNT.test(lead)) return null;
  return { ...base, style, number, title: lead, bodyStart: base.titleStart + lead.length + 1 };
}

/** A short line of its own whose words name a chapter: the number was lost when the text was copied. */
const isRoleLine = (line: string): boolean =>
  line.length >= 4 && line.length <= 26 && !/[。；;，,！？、\t\d]{2}|[。；;！？\t]/.test(line.replace(/\d{4}/, '')) && !/[，,：:]./.test(line) && !AMOUNT.test(line) && (roleOf(line) !== null || groupOf(line.replace(/[:：—-]+$/, '')) !== null) && /(?:况|标|职责|职能|题|析|论|施|果|议|因|效|成|效益|织|作|算|况等|说明|用|开)(?:[:：]|[—-]+)?$/.test(line);
