/** Recognises header words: a cell's text → the role of its column, and how sure that is. */
import { remembered } from '../value/remembered';
import { CHILD_HEADERS, FUND_CHILDREN, FUND_HEADERS, INDICATOR_HEADERS, type FundRole, type HeaderRole, type HeaderWord } from './vocabulary';

export interface Recognised<Role extends string> {
  role: Role;
  /** 1: the word is in the vocabulary; 0.8: only its pattern. */
  confidence: number;
}

/** Longest header text that is looked at: longer cells are content. */
const LONGEST = 24;

/**
 * Bare header word: brackets and what they hold dropped (closed or not), numbering, formula letters and stray marks removed.
 * `全年预算数(A` → 全年预算数, `三、预期指标值` → 预期指标值, `①分值` → 分值, `支出率B/A` → 支出率. Takes squeezed text.
 */
export const bareHeader = remembered((squeezed): string =>
  squeezed
    .replace(/[([{【〔<《][^)\]}】〕>》]*[)\]}】〕>》]?/g, '')
    .replace(/[)\]}】〕>》]/g, '')
    .replace(/^(?:[一二三四五六七八九十\d]{1,2}[、.．]|[①-⑳])/, '')
    .replace(/(?<=[\u4e00-\u9fff]{2})[A-Z](?:[/÷=][A-Z])?$/, '')
    .replace(/(?<![*★☆:：。,，、;；①②③④⑤⑥⑦⑧⑨⑩%=+\-/×])[*★☆:：。,，、;；①②③④⑤⑥⑦⑧⑨⑩%=+\-/×]+$|^[*★☆]+/g, ''));

/** Every header word has a Chinese character; a figure is none, and there may be a million of them. */
const HAN = /[\u3400-\u9fff]/;

class Lexicon<Role extends string> {
  private readonly exact = new Map<string, Role>();

  constructor(private readonly lists: readonly HeaderWord<Role>[]) {
    for (const list of lists) {
      for (const word of list.words) if (!this.exact.has(word)) this.exact.set(word, list.role);
    }
  }

  find(squeezed: string): Recognised<Role> | null {
    return squeezed.length > LONGEST * 2 ? null : this.lookUp(squeezed);
  }

  private readonly lookUp = remembered((squeezed): Recognised<Role> | null => {
    if (!HAN.test(squeezed)) return null;
    const whole = this.exact.get(squeezed);
    if (whole) return { role: whole, confidence: 1 };
    const bare = bareHeader(squeezed);
    if (bare === '' || bare.length > LONGEST) return null;
    const role = this.exact.get(bare);
    if (role) return { role, confidence: 1 };
    const list = this.lists.find((each) => each.pattern?.test(bare));
    return list ? { role: list.role, confidence: 0.8 } : this.eitherWord(bare);
  });

  /** 分值/权重, 分值或权重: two names of one column. */
  private eitherWord(bare: string): Recognised<Role> | null {
    const parts = bare.split(/[/、或]/);
    if (parts.length !== 2) return null;
    const [one, other] = parts.map((part) => this.exact.get(part));
    return one !== undefined && one === other ? { role: one, confidence: 0.8 } : null;
  }
}

const indicatorWords = new Lexicon<HeaderRole>(INDICATOR_HEADERS);
const fundWords = new Lexicon<FundRole>(FUND_HEADERS);
const childWords = new Map(
  Object.entries(CHILD_HEADERS).map(([parent, lists]) => [parent, new Lexicon(lists)] as const),
);

/** Role of an indicator-table header (squeezed text), or null. */
export const indicatorHeader = (squeezed: string): Recognised<HeaderRole> | null => indicatorWords.find(squeezed);

/** Role of a budget-block header (squeezed text), or null. Points and scores are worded as above the indicators. */
export function fundHeader(squeezed: string): Recognised<FundRole> | null {
  const own = fundWords.find(squeezed);
  if (own) return own;
  const shared = indicatorWords.find(squeezed);
  return shared && (shared.role === 'weight' || shared.role === 'score') ? { role: shared.role, confidence: shared.confidence } : null;
}

const fundChildWords = new Lexicon<FundRole>(FUND_CHILDREN);

/** Role of a second-row header below an amount of the budget block: 年初 below 预算数. */
export const fundChild = (squeezed: string): Recognised<FundRole> | null => fundChildWords.find(squeezed);

/** Role of a second-row header below `parent`, which may give a word another meaning: 指标分值 below 预期指标值 is the value. */
export function childHeader(parent: HeaderRole | null, squeezed: string): Recognised<HeaderRole> | null {
  const kin = parent === 'initialTarget' ? 'target' : parent;
  const special = kin ? childWords.get(kin)?.find(squeezed) : null;
  return special ?? indicatorWords.find(squeezed);
}
