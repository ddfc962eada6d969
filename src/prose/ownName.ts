/** The report speaks of another unit as its own: the same kind of unit under another place name. */
import { fold } from '../value/fold';
import type { Draft } from './draft';

/** What is said of the unit that reports. */
const REPORTS = /[ ]?(?:20\d\d年度?)?(?:部门|单位|预算|项目)?(?:整体支出|整体绩效|绩效自评|绩效评价|预算执行)/g;
/** Characters that lead to a name or stand for one. */
const NO_NAME = /[对将由为和与及的是我本该各据照经在向全省市县区镇乡局委办院]/;
const HAN = /^[\u4e00-\u9fff]+$/;
/** How much of a name may differ for it to be the same kind of unit elsewhere. */
const MOST_APART = 0.4;

/** Findings where the text evaluates a unit whose name differs from that of the title by a place: 云峰县人民法院 for 云澜县人民法院. */
export function otherNames(text: string, organization: string | null): Draft[] {
  if (!organization || organization.length < 4) return [];
  const folded = fold(text);
  return [...folded.matchAll(REPORTS)].flatMap(({ index }): Draft[] => {
    const start = index - organization.length;
    const said = folded.slice(Math.max(0, start), index);
    if (start < 0 || !HAN.test(said) || said === organization || /(?:根据|按照|依据|《)$/.test(folded.slice(0, start))) return [];
    const apart = [...said].filter((char, place) => char !== organization.charAt(place));
    if (apart.length > organization.length * MOST_APART || apart.some((char) => NO_NAME.test(char)) || said.slice(-2) !== organization.slice(-2)) return [];
    return [{
      rule: 'text-organization-conflict', severity: 'warning', messageId: 'differs', values: { said, organization }, at: [start, index], related: [], subject: said,
    }];
  }).slice(0, 1);
}
