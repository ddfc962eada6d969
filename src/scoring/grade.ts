/** Grades: the band of a total, and what a printed grade means. */
import type Big from 'big.js';
import { squeeze } from '../value/fold';
import type { Policy } from './policy';

/** The grade of a total on the policy's scale, half-open from the top ([90, 100] 优, [80, 90) 良 …); null without a scale. */
export function gradeOf(total: Big | null, { grades }: Policy): string | null {
  if (total === null) return null;
  return grades?.find(({ from }) => total.gte(from))?.name ?? null;
}

/** The policy's name of a printed grade, synonyms accepted (优秀 → 优, 合格 → 中, 优等 → 优); null when it names none. */
export function gradeNamed(text: string, { grades }: Policy): string | null {
  const word = squeeze(text).replace(/^(等级|自评等级|评价等级|评价结论|结论)?[:：]?/, '').replace(/[“”"'。]/g, '').replace(/(等级?|级|档)$/, '');
  return grades?.find(({ name, synonyms }) => [name, ...synonyms].includes(word))?.name ?? null;
}
