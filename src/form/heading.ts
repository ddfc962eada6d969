/** Reads what stands above and around the tables: title, year, organization, kind of form. */
import { fold, squeeze } from '../value/fold';
import { fundHeader, indicatorHeader } from './header';
import type { Line, Word } from './lines';
import { DEPARTMENT_TITLE, ORGANIZATION_LABELS, ORGANIZATION_NAME, PROJECT_TITLE, TITLE, YEAR_LABEL } from './vocabulary';

export interface Heading {
  title: string | null;
  year: number | null;
  organization: string | null;
  kind: 'department' | 'project' | 'other';
}

/** A line that could be a title: a single text that speaks of a self-evaluation table. */
export function isTitleLine(line: Line): boolean {
  return line.words.some(isTitle) && new Set(line.words.map((word) => word.squeezed)).size <= 3;
}

const isTitle = (word: Word): boolean =>
  word.squeezed.length <= 60 && TITLE.test(word.squeezed) && /表|[)）]$|自评$/.test(word.squeezed) && !/^(注|说明|附件?\d*[:：])/.test(word.squeezed);

/** Reads the heading of a form from its lines; `firstTable` is the row where its first table begins. */
export function readHeading(lines: readonly Line[], firstTable: number, sheetName: string): Heading {
  const above = lines.filter((line) => line.row < firstTable);
  const title = findTitle(above);
  const organization = findOrganization(lines, above);
  const named = title ?? (TITLE.test(squeeze(sheetName)) ? sheetName : null);
  return { title, year: findYear(title, above, sheetName), organization, kind: kindOf(named, lines) };
}

function findTitle(above: readonly Line[]): string | null {
  for (const line of above) {
    const word = line.words.find(isTitle);
    if (word) return word.text.replace(/\s*[\r\n]+\s*/g, '');
  }
  return null;
}

const YEAR = /(?<!\d)(20\d{2}|19\d{2})\s*(?:年度?|财政年度|会计年度)/;

/** The title's year, else one printed alone above the tables, else the sheet name's. A date (2024年3月1日) is no year of the form. */
function findYear(title: string | null, above: readonly Line[], sheetName: string): number | null {
  const texts = [title ?? '', ...above.flatMap((line) => line.words.map((word) => word.text)).filter((text) => text.length <= 40)];
  for (const text of [...texts, sheetName]) {
    const squeezed = squeeze(text);
    const match = YEAR.exec(squeezed);
    if (match && !/年\d{1,2}月/.test(squeezed)) return Number(match[1]);
  }
  return labelledYear(above);
}

/** 评价年度 | 2022 and 年度：2023. */
function labelledYear(above: readonly Line[]): number | null {
  for (const { words } of above) {
    for (const [index, word] of words.entries()) {
      for (const field of fieldsOf(word)) {
        const [label, inline] = field.squeezed.split(':');
        const year = /^(20\d{2}|19\d{2})年?$/.exec(inline || words[index + 1]?.squeezed || '');
        if (year && YEAR_LABEL.test(bareLabel(label!))) return Number(year[1]);
      }
    }
  }
  return null;
}

function findOrganization(lines: readonly Line[], above: readonly Line[]): string | null {
  for (const pattern of ORGANIZATION_LABELS) {
    for (const line of lines) {
      for (const [index, word] of line.words.entries()) {
        const value = labelled(word, line.words[index + 1], pattern);
        if (value) return value;
      }
    }
  }
  const lone = above.find((line) => line.words.every((word) => word.squeezed === line.words[0]!.squeezed) && isOrganizationName(line.words[0]!));
  return lone ? lone.words[0]!.text : null;
}

/** Words that label another field: what stands right of an empty field is no name. */
const OTHER_LABEL = /(处室|电话|联系人|负责人|日期|总分|得分|分数|名称|单位|部门|代码|编码|类别|属性|类型|性质|等级|金额|时间)(\(.{0,6}\))?[:：]?$/;

/** The fields that run together in one cell: `单位名称：甲局  填报日期：2024年3月5日` → two words. */
function fieldsOf(word: Word): Word[] {
  if (word.squeezed.indexOf(':') === word.squeezed.lastIndexOf(':')) return [word];
  const fields: string[] = [];
  for (const part of fold(word.text).split(/[ ;]+(?=[^ :]{2,12} ?:)/)) {
    const last = fields[fields.length - 1];
    // Blanks stray inside labels too: a field begins only behind one that has its colon.
    if (last !== undefined && !last.includes(':')) fields[fields.length - 1] = `${last} ${part}`;
    else fields.push(part);
  }
  return fields.map((text) => ({ ...word, text, squeezed: squeeze(text) }));
}

/** Value beside a label, or behind it in the same cell: 单位名称:塘湖镇政府. A header word is no name. */
export function labelled(word: Word, next: Word | undefined, pattern: RegExp): string | null {
  const fields = fieldsOf(word);
  return fields.map((field, i) => labelledField(field, i === fields.length - 1 ? next : undefined, pattern)).find((name) => name !== null) ?? null;
}

function labelledField(word: Word, next: Word | undefined, pattern: RegExp): string | null {
  const colon = word.squeezed.indexOf(':');
  const inline = colon > 0 && colon < word.squeezed.length - 1 ? [word.squeezed.slice(0, colon), word.squeezed.slice(colon + 1)] : blankParted(word);
  if (inline) {
    const [label, name] = inline as [string, string];
    return pattern.test(bareLabel(label)) && !OTHER_LABEL.test(name) && couldBeName(name) ? withoutCode(name) : null;
  }
  if (!pattern.test(bareLabel(word.squeezed))) return null;
  if (!next || indicatorHeader(next.squeezed) || fundHeader(next.squeezed)) return null;
  if (!couldBeName(next.squeezed)) return null;
  if (OTHER_LABEL.test(next.squeezed) && next.squeezed.length <= 10) return null;
  return withoutCode(next.text.replace(/\s*[\r\n]+\s*/g, '').trim());
}

/** 单位:万元 names no organization, nor does a figure or a sentence. */
const couldBeName = (squeezed: string): boolean =>
  squeezed.length <= 60 && /[\u4e00-\u9fff].*[\u4e00-\u9fff]/.test(squeezed) && !/^(人民币)?(百|千|万|百万|亿)?(元|美元)(人民币)?$/.test(squeezed);

/** A blank alone parts label and name only when both are clear: blanks also stray inside words. */
function blankParted(word: Word): [string, string] | null {
  const [label, ...rest] = fold(word.text).trim().split(/\s+/);
  const name = rest.join('');
  return label!.length >= 4 && name.length >= 3 && ORGANIZATION_NAME.test(name) ? [label!, name] : null;
}

const bareLabel = (squeezed: string): string => squeezed.replace(/:$/, '').replace(/\((盖章|公章|签章|章)\)?|\($/, '');

/** Budget codes in front of a name are not part of it ([155]濉溪县民政局, 314002-民政局机关), nor the place for the seal behind it. */
const withoutCode = (name: string): string => name.replace(/\s*[(（](?:加?盖?公章|盖章|签章|章)[)）]?$/, '').replace(/^(?:[[(【][\dA-Za-z]+[\])】]|\d{3,}\s*[-—_])\s*/, '');

const isOrganizationName = (word: Word): boolean =>
  word.squeezed.length >= 3 && word.squeezed.length <= 40 && ORGANIZATION_NAME.test(word.squeezed) && !isTitle(word);

function kindOf(title: string | null, lines: readonly Line[]): Heading['kind'] {
  if (title && DEPARTMENT_TITLE.test(squeeze(title))) return 'department';
  const words = lines.slice(0, 15).flatMap((line) => line.words.map((word) => word.squeezed));
  if (words.some((word) => /^(项目|专项资金|专项)(资金)?名称/.test(word))) return 'project';
  if (title && PROJECT_TITLE.test(squeeze(title))) return 'project';
  if (words.some((word) => DEPARTMENT_TITLE.test(word) && word.length <= 20)) return 'department';
  return 'other';
}
