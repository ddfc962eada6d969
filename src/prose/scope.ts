/** Which state of the budget an amount belongs to, and which year, by the words in front of it. */
import { hanYear } from './mask';
import type { Scope } from './prose';

const STRONG: readonly (readonly [Scope, RegExp])[] = [
  ['previous', /上年(?!度?(?:结转|结余))|去年|上一年(?:度)?|往年|前一年/g],
  ['adjusted', /调整后?(?:的)?(?:全年)?(?:预算)?(?:总?额|总?数|指标数|合计|金额)?|全年预算(?:总?额|总?数|合计|金额)?|追加后|年中预算|变更后|预算指标|指标数/g],
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
  // 全年预算1940万元，执行1901万元: the clause says by itself what it speaks of
  if (/[,;](?:实际|已|全年)?(?:执行|支付|支出)(?:数|额|金额)?(?:为|了)?$/.test(seen)) return 'final';
  return lastNamed(seen, STRONG) ?? lastNamed(seen, WEAK);
}

function lastNamed(text: string, words: readonly (readonly [Scope, RegExp])[]): Scope | null {
  let found: Scope | null = null;
  let at = -1;
  for (const [scope, pattern] of words) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      // 调整预算数: the name that begins further left holds the shorter one behind it
      if (end > at && match.index >= at) {
        at = end;
        found = scope;
      }
    }
  }
  return found;
}

/** Years named in a folded text, in order: 2024年, 二〇二四年. */
export const yearsIn = (text: string): number[] =>
  [...text.matchAll(/(?<!\d)(20\d\d)\s*年|(二[〇○零][〇○零一二三四五六七八九]{2})\s*年/g)].map(([, digits, han]) => (digits ? Number(digits) : hanYear(han!)));

/** 二〇二三年 → 2023年, of the same length. */
export const withYears = (text: string): string =>
  text.replace(/二[〇○零][〇○零一二三四五六七八九]{2}(?=年)/g, (year) => [...year].map((char) => ('〇○零'.includes(char) ? '0' : String('一二三四五六七八九'.indexOf(char) + 1))).join(''));

/** The last year named in front of a figure. */
export const yearOf = (before: string): number | null => yearsIn(before).pop() ?? null;
