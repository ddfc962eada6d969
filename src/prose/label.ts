/** Labels in prose: what a figure is the value of, cut free of fillers; and how alike two labels are. */
import { squeeze } from '../value/fold';
import { FILLERS } from '../value/words';
import { wordBefore } from '../value/label';

const LEAD = /^(?:其中|包括|包含|主要|分别|另有|另外|此外|同时|目前|截至目前|截至|但是|但|并且|并|且|以及|及(?![时格])|和|与|由于|因为|通过|全年|本年度|本年|当年|年内|今年|共计|累计|总计|合计|一共|共(?![同享建有管青])|[一二三四五六七八九]是|在(?![职编校岗建册校园])|从(?!业)|对(?![外个])|为(?![民农])|是|有(?![关效偿机毒])|的|了|我单位|我镇|我局|我乡|我校|我县|我市|本单位|本部门|我部门|我院|本局|本镇)+/;
const YEAR = /^·*(?:(?:20\d\d|二[〇○零][〇○零一二三四五六七八九]{2})年(?:度|末|底)?|截至20\d\d年(?:末|底)?|·+|\d{1,2}[.、)]|\(\d{1,2}\))/;
const VERB_END = /(?:达到了|达到|达|为|是|共计|总计|合计|累计|共|约|近|计|有|了|的|金额|数额|已|均|仅|至|到)$/;

/** The label without what only leads to the figure. `cleanLabel('其中：基本支出为')` → 基本支出 */
export function cleanLabel(text: string): string {
  let label = squeeze(text).replace(/^[-—·*]+/, '').replace(/[:=]$/, '');
  for (let round = 0; round < 4; round++) {
    const before = label;
    label = label.replace(/^[:,;]+/, '').replace(/^.*(?:20\d\d|二[〇○零][〇○零一二三四五六七八九]{2})年(?:度|末|底)?(?=.)/, '').replace(YEAR, '').replace(LEAD, '');
    const filler = wordBefore(label, FILLERS);
    if (filler !== '' && filler !== label) label = label.slice(0, label.length - filler.length);
    if (label.length > 2) label = label.replace(VERB_END, '');
    if (label === before) break;
  }
  return label;
}

/** Words that say nothing about which thing is meant. */
const GENERIC = /(?:完成)?(?:情况|数量|金额|人数|户数|个数|次数|率|数|量|额)$|额度|控制(?:额|数|率|在)?|指标\d*|目标值?|工作|任务|完成|实际|本年|年度|全年|开展|实现|达到|及时|各项|有关|相关|进行|以及|[“”"'‘’《》()（）、，,。·\s]|(?:20\d\d)年度?/g;

/** The characters of a label that tell it from others. */
export const coreOf = (label: string): string => squeeze(label).replace(GENERIC, '') || squeeze(label);

const pairsOf = (text: string): string[] => (text.length < 2 ? [text] : Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2)));

/** Dice coefficient of character pairs, from 0 to 1. `alike('群众满意度', '服务对象群众满意度')` → 0.67 */
export function alike(one: string, other: string): number {
  if (one === other) return 1;
  const a = pairsOf(one);
  const b = pairsOf(other);
  const rest = [...b];
  let common = 0;
  for (const pair of a) {
    const at = rest.indexOf(pair);
    if (at < 0) continue;
    common += 1;
    rest.splice(at, 1);
  }
  return (2 * common) / (a.length + b.length);
}

/** Share of the shorter text's character pairs that the longer one holds. */
export function contained(short: string, long: string): number {
  const pairs = pairsOf(short);
  return pairs.filter((pair) => long.includes(pair)).length / pairs.length;
}
