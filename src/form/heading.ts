/** Reads what stands above and around the tables: title, year, organization, kind of form. */
import { squeeze } from '../value/fold';
import { bareLabel } from './fields';
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
  return line.words.some(({ term }) => term.isTitle) && new Set(line.words.map((word) => word.squeezed)).size <= 3;
}

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
    const word = line.words.find(({ term }) => term.isTitle);
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
      for (const { squeezed } of word.term.fields) {
        const [label, inline] = squeezed.split(':');
        const year = /^(20\d{2}|19\d{2})年?$/.exec(inline || words[index + 1]?.squeezed || '');
        if (year && YEAR_LABEL.test(bareLabel(label!))) return Number(year[1]);
      }
    }
  }
  return null;
}

function findOrganization(lines: readonly Line[], above: readonly Line[]): string | null {
  const labels = organizationLabels(lines);
  for (const pattern of ORGANIZATION_LABELS) {
    for (const { word, next } of labels) {
      const value = labelled(word, next, pattern);
      if (value) return value;
    }
  }
  const lone = above.find((line) => line.words.every((word) => word.squeezed === line.words[0]!.squeezed) && isOrganizationName(line.words[0]!));
  return lone ? lone.words[0]!.text : null;
}

/** Words that label another field: what stands right of an empty field is no name. */
const OTHER_LABEL = /(处室|电话|联系人|负责人|日期|总分|得分|分数|名称|单位|部门|代码|编码|类别|属性|类型|性质|等级|金额|时间)(\(.{0,6}\))?[:：]?$/;

/** The words that label an organization, with what stands right of them. */
export function organizationLabels(lines: readonly Line[]): { line: Line; word: Word; next: Word | undefined }[] {
  const labels: ReturnType<typeof organizationLabels> = [];
  for (const line of lines) line.words.forEach((word, index) => word.term.labelsOrganization && labels.push({ line, word, next: line.words[index + 1] }));
  return labels;
}

/** Value beside a label, or behind it in the same cell: 单位名称:塘湖镇政府. A header word is no name. */
export function labelled(word: Word, next: Word | undefined, pattern: RegExp): string | null {
  const { fields } = word.term;
  for (const [index, { label, inline }] of fields.entries()) {
    if (!pattern.test(label)) continue;
    const name = inline === null ? nameBeside(index === fields.length - 1 ? next : undefined) : nameBehind(inline);
    if (name !== null) return name;
  }
  return null;
}

const nameBehind = (name: string): string | null => (!OTHER_LABEL.test(name) && couldBeName(name) ? withoutCode(name) : null);

function nameBeside(next: Word | undefined): string | null {
  if (!next || next.term.indicator || next.term.fund) return null;
  if (!couldBeName(next.squeezed)) return null;
  if (OTHER_LABEL.test(next.squeezed) && next.squeezed.length <= 10) return null;
  return withoutCode(next.text.replace(/\s*[\r\n]+\s*/g, '').trim());
}

/** 单位:万元 names no organization, nor does a figure or a sentence. */
const couldBeName = (squeezed: string): boolean =>
  squeezed.length <= 60 && /[\u4e00-\u9fff].*[\u4e00-\u9fff]/.test(squeezed) && !/^(人民币)?(百|千|万|百万|亿)?(元|美元)(人民币)?$/.test(squeezed);

/** Budget codes in front of a name are not part of it ([155]濉溪县民政局, 314002-民政局机关), nor the place for the seal behind it. */
const withoutCode = (name: string): string => name.replace(/\s*[(（](?:加?盖?公章|盖章|签章|章)[)）]?$/, '').replace(/^(?:[[(【][\dA-Za-z]+[\])】]|\d{3,}\s*[-—_])\s*/, '');

const isOrganizationName = (word: Word): boolean =>
  word.squeezed.length >= 3 && word.squeezed.length <= 40 && ORGANIZATION_NAME.test(word.squeezed) && !word.term.isTitle;

function kindOf(title: string | null, lines: readonly Line[]): Heading['kind'] {
  if (title && DEPARTMENT_TITLE.test(squeeze(title))) return 'department';
  const words = lines.slice(0, 15).flatMap((line) => line.words.map((word) => word.squeezed));
  if (words.some((word) => /^(项目|专项资金|专项)(资金)?名称/.test(word))) return 'project';
  if (title && PROJECT_TITLE.test(squeeze(title))) return 'project';
  if (words.some((word) => DEPARTMENT_TITLE.test(word) && word.length <= 20)) return 'department';
  return 'other';
}
