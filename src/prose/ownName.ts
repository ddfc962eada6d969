/** The report speaks of another unit as its own: the same kind of unit under another place name. */
import { fold } from '../value/fold';
import type { Draft } from './draft';

/** 云澜 + 县人民法院: place name, then its level and the kind of unit. */
const NAME = /^(?:.*[省市县区旗镇乡州盟])?([\u4e00-\u9fff]{1,4})([省市县区旗镇乡州盟][\u4e00-\u9fff]{2,20})$/;
/** What is said of the unit that reports. */
const REPORTS = '(?=[ ]?(?:20\\d\\d年度?)?(?:部门|单位|预算|项目)?(?:整体支出|整体绩效|绩效自评|绩效评价|预算执行))';
/** Characters that lead to a name or stand for one. */
const NO_NAME = /[对将由为和与及的是我本该各据照经在向]/;

/** Findings where the text evaluates a unit whose name differs from that of the title. */
export function otherNames(text: string, organization: string | null): Draft[] {
  const parts = NAME.exec(organization ?? '');
  if (!parts) return [];
  const [, place, kind] = parts as unknown as [string, string, string];
  const pattern = new RegExp(`(?<front>根据|按照|依据|《)?(?<other>[\\u4e00-\\u9fff]{${place.length}})${kind}${REPORTS}`, 'g');
  return [...fold(text).matchAll(pattern)].flatMap((match): Draft[] => {
    const { front, other } = match.groups as { front?: string; other: string };
    if (other === place || front || NO_NAME.test(other)) return [];
    const start = match.index;
    return [{
      rule: 'text-organization-conflict', severity: 'warning', messageId: 'differs', values: { said: other + kind, organization }, at: [start, start + match[0].length], subject: other + kind,
    }];
  }).slice(0, 1);
}
