/** Names of China's provinces and prefectures at the front of an organization's name or a title; counties are too often alike. */
import { squeeze } from '../value/fold';
import areas from './areas.json';

/** Two digits of GB/T 2260 → names, the province's own first; 00 holds the central departments. */
const NAMES: Record<string, string[]> = areas;

export interface AreaFound {
  /** First two digits of GB/T 2260: 51. */
  code: string;
  /** The province's name: 四川省. */
  area: string;
  /** What stands from the city on, the province left out: 成都市武侯区财政局. */
  local: string;
}

const LEAD = 2;

/** Names by their first characters; 成都市 before 成都, since the longest name that fits is the one meant. */
const byLead = new Map<string, { code: string; name: string }[]>();
for (const [code, names] of Object.entries(NAMES)) {
  for (const name of names) {
    const lead = name.slice(0, LEAD);
    byLead.set(lead, [...(byLead.get(lead) ?? []), { code, name }].sort((a, b) => b.name.length - a.name.length));
  }
}

/** What may stand before the place in the name of a party, a youth league or a consultative body. */
const BODIES = /^(?:中国共产党|中共|中国共产主义青年团|共青团|中国人民政治协商会议|政协|中国民主同盟|民盟|中国国民党革命委员会|民革|中国民主建国会|民建|中国民主促进会|民进|九三学社)/;

/** Where a name goes on like this, it is another word: 中山市场, 水利部门, 临夏州路. */
const OTHER_WORD: Record<string, RegExp> = { 市: /^场(?!监)/, 部: /^门/, 州: /^(?:区|县|镇|路|街|大道)/, 省: /^(?:路|街|大道)/ };

/**
 * The province whose name, or one of whose cities' names, a text begins with; null when it begins otherwise.
 * Only full names count, and only at the front: 天津市河北区 is 天津市, 四川路街道 and 江西商会 are nowhere.
 * Example: `areaAt('株洲市渌口区龙门镇人民政府')` → 43, 湖南省
 */
export function areaAt(text: string): AreaFound | null {
  const name = squeeze(text).replace(/^[“”"'《〈]+/, '').replace(BODIES, '');
  const found = byLead.get(name.slice(0, LEAD))?.find((each) => name.startsWith(each.name) && !OTHER_WORD[each.name.slice(-1)]?.test(name.slice(each.name.length)));
  if (!found) return null;
  const area = NAMES[found.code]![0]!;
  return { code: found.code, area, local: found.name === area ? name.slice(area.length) : name };
}

/** The name that goes with two digits of GB/T 2260, or null. `areaOfCode('51')` → 四川省 */
export const areaOfCode = (code: string): string | null => NAMES[code]?.[0] ?? null;

/** Endings of a district's or town's name, for a title that names the place alone. */
const SUBDIVISION = /(?:市|区|县|旗|州|盟|镇|乡|街道)$/;
/** Money for another place: its name says nothing about who fills in the form. */
const FOR_OTHERS = /对口|帮扶|支援|援[建疆藏青]|协作|捐/;

/**
 * The area that a form's title names: at its front, and alone or as part of an organization's name.
 * 四川省财政厅2023年度… names one, 云南省对口帮扶资金项目… is the name of a project, whoever runs it.
 *
 * @param isOrganization tells the name of an organization by its ending
 */
export function areaOfTitle(title: string, isOrganization: RegExp): AreaFound | null {
  const found = areaAt(squeeze(title).replace(/^(?:附件?\d*:?)?\(?(?:(?:19|20)\d\d年?度?)?\)?/, ''));
  if (!found) return null;
  const head = found.local.split(/(?:19|20)\d\d|部门|单位|项目|整体|绩效|专项|预算|本级|[省市区县]级|\(/)[0]!;
  if (FOR_OTHERS.test(head)) return null;
  return head === '' || SUBDIVISION.test(head) || isOrganization.test(head) ? found : null;
}
