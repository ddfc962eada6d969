/** Drafts → findings of the report: sentence, basis, what to do, chapter and a key that stays the same. */
import { hasText, say, type Language } from '../text/say';
import type { Policy } from '../scoring/policy';
import { chapterAt, type Chapter } from './chapters';
import type { Draft } from './draft';
import type { ProseFinding } from './prose';

/** Rules of the report in prose in the order they are listed, with their source. */
export const PROSE_RULES: Readonly<Record<string, string>> = {
  'sheet-disagreement': '绩效评价复核通行做法：报告与自评表信息一致',
  'no-deviation-claimed': '绩效评价复核通行做法：文字与数值一致',
  'target-missed-unexplained': '财预〔2020〕10号：对未完成绩效目标或偏离绩效目标较大的项目要分析并说明原因',
  'target-without-result': '财预〔2020〕10号：对照设定的绩效目标逐项自评',
  'result-without-target': '财预〔2020〕10号：对照设定的绩效目标逐项自评',
  'text-sum-mismatch': '绩效评价复核通行做法：总数等于分项之和',
  'text-share-mismatch': '绩效评价复核通行做法：文字与数值一致',
  'text-rate-mismatch': '绩效评价复核通行做法：文字与数值一致',
  'text-growth-mismatch': '绩效评价复核通行做法：文字与数值一致',
  'text-figure-conflict': '绩效评价复核通行做法：文字与数值一致',
  'text-year-conflict': '绩效评价复核通行做法：文字与数值一致',
  'text-organization-conflict': '绩效评价复核通行做法：报告与自评表信息一致',
  'text-grade-mismatch': '绩效评价复核通行做法：评分与等级相符',
  'low-execution-unexplained': '四川省部门预算项目支出绩效自评表填表说明：预算执行率未达到90%的需说明原因（其他地方参照）',
  'budget-adjustment-unexplained': '四川省部门预算项目支出绩效自评表填表说明：年中发生预算调整的，应单独说明理由（其他地方参照）',
};

const SEVERITY = { error: 0, warning: 1, note: 2 } as const;

/** Findings in the order of the text; those of one place by severity. A policy may quiet a rule or change its severity. */
export function findingsOf(drafts: readonly Draft[], chapters: readonly Chapter[], policy: Policy, language: Language): ProseFinding[] {
  const seen = new Map<string, number>();
  const kept = drafts.filter(({ rule }) => policy.rules[rule]?.severity !== 'off');
  const ordered = [...kept].sort((a, b) => a.at[0] - b.at[0] || SEVERITY[a.severity] - SEVERITY[b.severity] || a.rule.localeCompare(b.rule));
  return ordered.map(({ rule, severity, messageId, values, at, related = [], subject }) => {
    const set = policy.rules[rule]?.severity;
    const id = `prose.${rule}.${messageId}`;
    const key = `${rule}:${subject.replace(/\s/g, '')}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return {
      rule, severity: set && set !== 'off' && severity !== 'note' ? set : severity, messageId,
      message: say(id, values, language).trimEnd(),
      basis: policy.rules[rule]?.basis ?? PROSE_RULES[rule] ?? '',
      fix: say(hasText(`${id}.fix`, language) ? `${id}.fix` : `prose.${rule}.fix`, values, language),
      chapter: chapterAt(chapters, at[0])?.path ?? '', at, related, values, key: count === 1 ? key : `${key}#${count}`,
    };
  });
}
