/** Which state of the budget an amount belongs to, and which year, by the words in front of it. */
import type { Scope } from './prose';

const STRONG: readonly (readonly [Scope, RegExp])[] = [
  ['previous', /上年(?!度?(?:结转|结余))|去年|上一年(?:度)?|往年|前一年/g],
  ['adjusted', /调整后?(?:的)?(?:全年)?(?:预算)?|全年预算|追加后|年中预算|变更后|预算指标|指标数/g],
  ['initial', /年初(?:预算)?|批复|预算安排|安排预算|预算数|预算总额|预算金额|预算合计/g],
  ['final', /决算|实际(?:支出|执行|完成|支付|使用|到位)|执行数|支出数|(?:全年|本年|本年度|累计|当年|年度)(?:总)?(?:支出|执行)|总支出|支出(?:合计|总计|总额|共计)|已(?:支出|支付|执行)|完成支出|支出完成|实现支出|执行(?:金额|总额)|实际(?=[\d·])/g],
];
/** Only where nothing clearer is said. */
const WEAK: readonly (readonly [Scope, RegExp])[] = [
  ['initial', /(?:部门|当年|本年|财政)?预算(?:收入|支出|资金|申请)?/g],
  ['final', /支出|执行|支付/g],
];
/** Words that only name a rate or a department's paper, not a state; 比上年 compares. */
const NEUTRAL = /预算执行率|执行率|支出进度|预算执行情况|预算单位|预算管理|预算编制|一般公共预算|政府性基金预算|国有资本经营预算|预算绩效|全额预算|差额预算|财政预算|(?:比|较|同|与)(?:上年|去年|上一年)度?(?:同期)?(?:相比)?|年初(?:制定|确定|设定)|(?:基本|项目)支出(?=(?:[::]|为|共|总)?[\d·]|$)/g;

/** The state that is named last in front of a figure; null when none is. `scopeOf('年内调整预算支出')` → adjusted */
export function scopeOf(before: string): Scope | null {
  const seen = before.replace(NEUTRAL, (word) => '·'.repeat(word.length));
  return lastNamed(seen, STRONG) ?? lastNamed(seen, WEAK);
}

function lastNamed(text: string, words: readonly (readonly [Scope, RegExp])[]): Scope | null {
  let found: Scope | null = null;
  let at = -1;
  for (const [scope, pattern] of words) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (end > at) {
        at = end;
        found = scope;
      }
    }
  }
  return found;
}

/** The last year named in front of a figure. */
export function yearOf(before: string): number | null {
  const years = [...before.matchAll(/(?<!\d)(20\d\d)\s*年/g)];
  return years.length > 0 ? Number(years[years.length - 1]![1]) : null;
}
