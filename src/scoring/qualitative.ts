/** Judges words: restated targets, declared bands, grades and yes/no. What is only described stays with a person. */
import { plain } from '../value/decimal';
import type { Expression, GradeWord, YesNo } from '../value/expression';
import { squeeze } from '../value/fold';
import type { Band } from './assessment';
import { bandPoints } from './score';
import { met, missed, unjudged, type Case, type Verdict } from './verdict';
import { declarations, restatingPrefix, restatingSuffix } from './vocabulary';

/** true when the actual repeats the target word for word; blanks, punctuation, full-width and a leading 已 do not count. */
export function isRestated(target: string, actual: string): boolean {
  const wanted = bare(target);
  if (wanted === '') return false;
  const said = bare(actual);
  const short = (words: string): string => words.replace(restatingPrefix, '').replace(restatingSuffix, '') || words;
  return said === wanted || said.replace(restatingPrefix, '') === wanted || (isWordy(said) && short(said) === short(wanted));
}

/** Not a figure with its sign, where every character counts. */
const isWordy = (text: string): boolean => text.length > 1 && !/[≥≤<>=%‰\d.]/.test(text);

/** Folded text without blanks and punctuation; a point between digits and every sign of relation stay. */
const bare = (text: string): string =>
  squeeze(text).replace(/(?<!\d)\.|\.(?!\d)|[，,](?!\d{3})|[。．、;:!?"'“”‘’「」()《》…]/g, '');

/** Restated: met, the whole weight due, for a person to confirm. Example: 保持 → 保持; ≥90% → ≥90%. */
export const judgeRestated = (given: Case): Verdict =>
  met('restated', given, { dueFrom: given.weight === null ? null : 'statement' });

/** The band that an actual names or declares (达成预期指标, 已完成, 100%-80%(含), 按时完成), or null. */
export function declaredBand(actual: Expression): Band | null {
  if (actual.kind === 'band') return actual.band;
  if (actual.kind !== 'text') return null;
  const text = bare(actual.text);
  return declarations.find(({ words }) => words.test(text))?.band ?? null;
}

/** A declared band: no points follow, only the bounds between which a person chooses. */
export function judgeBand(given: Case, band: Band): Verdict {
  const bounds = { band, ...bandPoints(band, given.weight, given.policy) };
  const values = { low: bounds.low ? plain(bounds.low) : '', high: bounds.high ? plain(bounds.high) : '' };
  if (band === 'achieved') return met('band-achieved', given, { ...bounds, due: null, dueFrom: null }, values);
  return missed(band === 'partial' ? 'band-partial' : 'band-unachieved', given, bounds, values);
}

const GRADES: GradeWord['grade'][] = ['poor', 'fair', 'good', 'excellent'];

/** Grade words on one scale: the same or a better one is met in full, a lower one missed. Example: 优 → 良 missed. */
export function judgeGrade(given: Case<GradeWord & { text: string }, GradeWord & { text: string }>): Verdict {
  const reached = GRADES.indexOf(given.actual.grade) >= GRADES.indexOf(given.target.grade);
  if (!reached) return missed('below-grade', given);
  return met('at-or-above-grade', given, { dueFrom: given.weight === null ? null : 'statement' });
}

/** 是 against 是 is met in full, 是 against 否 missed; which points a miss leaves is for the place to say. */
export function judgeYesNo(given: Case<YesNo & { text: string }, YesNo & { text: string }>): Verdict {
  if (given.target.value !== given.actual.value) return missed('not-as-required', given);
  return met('as-required', given, { dueFrom: given.weight === null ? null : 'statement' });
}

/** Words against words that only describe: 提升 → 效果较好. */
export const judgeDescription = (given: Case): Verdict => unjudged('not-comparable', given);

