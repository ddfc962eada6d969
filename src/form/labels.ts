/** Small readings of label texts: points in brackets, indicator prefixes, level names. */
import Big from 'big.js';
import { fold, squeeze } from '../value/fold';
import { remembered } from '../value/remembered';
import { NAME_PREFIX } from './vocabulary';

const POINTS = /[([{【]?(\d+(?:\.\d+)?)分(?:[*×x][^)\]}】]*)?[)\]}】]?|[([](\d+(?:\.\d+)?)[)\]]/;

/** Points printed in a label: `产出指标\n(50分)` → 50; null when there are none. */
export function pointsIn(label: string): Big | null {
  const match = POINTS.exec(squeeze(label));
  const digits = match?.[1] ?? match?.[2];
  return digits === undefined ? null : new Big(digits);
}

/** Points in brackets at the end of an indicator's name: `硬化道路（20分）` → 硬化道路 and 20; null for any other name. */
export function pointsBehind(text: string): { name: string; digits: string } | null {
  const match = /^(.*\S)\s*[(（]\s*(\d+(?:\.\d+)?)\s*分\s*[)）]$/.exec(text);
  return match ? { name: match[1]!, digits: match[2]! } : null;
}

/** Name of a level without blanks and points: `产 出 指 标(50分)` → 产出指标. */
export function levelName(label: string): string {
  return squeeze(label).replace(POINTS, '').replace(/[:：]$/, '');
}

/** Indicator name as printed without `指标1：`, ★ and line breaks; '' when nothing but the prefix stands there. */
export function indicatorName(text: string): string {
  const line = text.replace(/\s*[\r\n]+\s*/g, '').trim();
  return line.replace(NAME_PREFIX, '').trim();
}

/** A row of a level heading only, e.g. 产出指标 alone on its line. */
export const isLevelWord = (squeezed: string): boolean =>
  /^[一二三四五六七八九十（()）、.\d]*(项目|部门|年度|预期)?(决策|过程|投入|管理|产出|效益|效果|满意度?|成本|履职|履职效能|履职效果|能力建设|部门管理|数量|质量|时效|进度|经济效益|社会效益|生态效益|环境效益|可持续影响|可持续发展|服务对象满意度)(类)?(指标|目标)?(\(\d+(\.\d+)?分?\))?[:：]?$/.test(
    squeezed,
  );

/** Two levels in one cell: `产出指标-数量指标` → both names; null for any other text. */
export function levelPair(label: string): [string, string] | null {
  const parts = squeeze(label).split(/[-—–_/\\>→、]+/);
  const [one, other] = parts;
  return parts.length === 2 && one && other && isLevelWord(one) && isLevelWord(other) ? [levelName(one), levelName(other)] : null;
}

/** Folded text without the outline number in front: `(二) 项目支出` → 项目支出. */
export const withoutNumber = remembered((label): string =>
  fold(label).trim().replace(/^(?:\(?[一二三四五六七八九十]+\)?[、.．:]?|\(?\d{1,2}\)?[、.．)]|[①-⑳])\s*/, ''));
