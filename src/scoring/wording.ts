/** Judges words by what they say, where that is beyond doubt: a bound without a figure, the opposite of the target, a degree, a trend. */
import { subjectOf, trendOf, wordAt } from '../value/label';
import type { Expression } from '../value/expression';
import { readExpression } from '../value/read';
import { squeeze } from '../value/fold';
import { RELATION_AFTER, RELATION_BEFORE } from '../value/words';
import { judgeRank } from './rank';
import { judgeGrade } from './qualitative';
import { met, missed, type Case, type Verdict } from './verdict';
import * as words from './vocabulary';

const plain = (text: string): string => squeeze(text).replace(/[。.;,、!]/g, '');
const asWanted = (given: Case): Verdict => met('as-required', given, { dueFrom: given.weight === null ? null : 'statement' });
const notAsWanted = (given: Case): Verdict => missed('not-as-required', given);

/** The verdict on two texts, or null where a person has to decide. */
export function judgeWording(given: Case): Verdict | null {
  return judgeRank(given) ?? judgeBounds(given) ?? judgeDegree(given) ?? judgeTrend(given) ?? judgeOpposite(given);
}

interface Bound {
  relation: string;
  base: string;
}

/** 不低于上年, 未超概算, 与上年持平, 市场价以下: a relation to something that has no figure here. */
function boundOf(text: string): Bound | null {
  const seen = plain(text);
  const level = /^(?:与|和|同)?(.{2,6}?)(?:基本)?(?:持平|相当|一致)$/.exec(seen)?.[1];
  if (level !== undefined) return { relation: '=', base: baseOf(level) };
  const before = wordAt(seen, 0, RELATION_BEFORE);
  const after = [...RELATION_AFTER.keys()].filter((word) => seen.endsWith(word)).sort((one, other) => other.length - one.length)[0];
  const said = RELATION_BEFORE.get(before);
  const relation = said && !(said.weak && after) ? said.relation : after && RELATION_AFTER.get(after);
  const base = baseOf(seen.slice(before.length, seen.length - (after?.length ?? 0)));
  return relation && /^[\u4e00-\u9fff]{2,8}$/.test(base) ? { relation, base } : null;
}

/** 上年度水平 → 上年, 预算数 → 预算. */
const baseOf = (noun: string): string => noun.replace(/^去年/, '上年').replace(/(?<=^上年)度|(?:同期)?(?:水平|标准|数|额|值)$/g, '');

/** What each relation of the actual says about one of the target: true it holds, false it does not, else nobody knows. */
const HOLDS: Record<string, Record<string, boolean>> = {
  '>=': { '>=': true, '>': true, '=': true, '<': false },
  '<=': { '<=': true, '<': true, '=': true, '>': false },
  '>': { '>': true, '=': false, '<=': false, '<': false },
  '<': { '<': true, '=': false, '>=': false, '>': false },
};

function judgeBounds(given: Case): Verdict | null {
  const [wanted, said] = [boundOf(given.target.text), boundOf(given.actual.text)];
  if (!wanted || !said || wanted.base !== said.base) return null;
  const holds = HOLDS[wanted.relation]?.[said.relation];
  return holds === undefined ? null : holds ? asWanted(given) : notAsWanted(given);
}

/** 非常满意 → 基本满意, and a grade that may be bettered: 良好以上 → 优秀. */
function judgeDegree(given: Case): Verdict | null {
  const [wanted, said] = [given.target, given.actual].map(({ text }) => words.satisfactionDegrees.findIndex((degree) => degree.test(plain(text))));
  // One degree less (满意 → 基本满意) is counted as content by some and not by others.
  if (wanted! >= 0 && said! >= 0) return said! >= wanted! ? asWanted(given) : said! < wanted! - 1 ? notAsWanted(given) : null;
  const least = readExpression(given.target.text.replace(words.orBetter, ''));
  const { actual } = given;
  return least.kind === 'grade' && actual.kind === 'grade' ? judgeGrade({ ...given, target: { ...least, text: given.target.text }, actual }) : null;
}

/** The way things are to go, where the target says nothing else: 同比下降 −1, 稳步增长 1. */
const wayOf = (text: string): number => (words.trendAlone.test(plain(text)) ? trendOf(plain(text)) : 0);

/** Whether a figure's label is a trend of what the indicator names: 较上年增长, but not 事故下降 beside 安全水平提升. */
const isOf = (label: string, name: string): boolean => {
  const subject = subjectOf(label);
  return subject === '' || name.includes(subject);
};

/** A trend against a trend, with a figure (逐年提高 → 较上年增长5%) or with words that go the other way (稳步增长 → 略有下降). */
export function judgeTrend(given: Case): Verdict | null {
  const { target, actual } = given;
  const wanted = target.kind === 'text' ? wayOf(target.text) : 0;
  if (wanted === 0) return null;
  const said = actual.kind === 'number' && actual.value.gt(0) && isOf(actual.label, given.row.name) ? trendOf(actual.label) : wayOf(actual.text);
  const against = actual.kind !== 'number' || (actual.unit?.kind === 'ratio' && words.plainTrend.test(actual.label));
  if (said === -wanted) return against ? notAsWanted(given) : null;
  return said === wanted && actual.kind === 'number' ? asWanted(given) : null;
}

/** Not having found or needed something is no failure: 发现问题及时整改 → 未发现. */
const NO_FAILURE = /发现|发生|出现|接到|收到|产生|涉及|需要|存在|要求/;
const NOT = /没有|未能|未得到|未有|尚未|不够|不|未/g;

/** The target with a “not” in it: 效果明显 → 效果不明显, 建立长效机制 → 未建立. */
function judgeOpposite(given: Case): Verdict | null {
  const wanted = plain(given.target.text).replace(words.restatingPrefix, '');
  const said = plain(given.actual.text);
  if (wanted.length < 2 || wanted.search(NOT) >= 0 || /[无零非禁]/.test(wanted)) return null;
  const denied = [...said.matchAll(NOT)].some(({ 0: not, index }) => said.slice(0, index) + said.slice(index + not.length) === wanted);
  const verb = /^(?:尚未|未能|没有|未)([\u4e00-\u9fff]{2,4})$/.exec(said)?.[1];
  return denied || (verb !== undefined && !NO_FAILURE.test(verb) && wanted.startsWith(verb)) ? notAsWanted(given) : null;
}

/** 正在进行 against a figure, or against a day that lies within the year reported on: not done. */
export function isUnfinished({ target, actual, year }: Case<Expression>): boolean {
  if (actual.kind !== 'text' || !words.underWay.test(plain(actual.text))) return false;
  if (target.kind === 'date') return !target.recurring && (target.year === null || (year !== null && target.year <= year));
  return target.kind === 'number' || target.kind === 'composite';
}
