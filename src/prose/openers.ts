/** Words that announce the parts of a figure: 其中, 包括, 分别为, 按…分, 在职人员中, brackets, a colon. */

export type OpenerKind = 'among' | 'contains' | 'named' | 'by' | 'of' | 'bracket' | 'colon';

export interface Opener {
  kind: OpenerKind;
  start: number;
  end: number;
  /** Depth of brackets at which the parts stand. */
  depth: number;
  /** 按资金性质: what it is divided by; of: whose part; '' else. */
  word: string;
}

const PATTERNS: readonly (readonly [OpenerKind, RegExp])[] = [
  ['by', /按(?:照)?([^,。;:\d]{1,14}?)(?:进行)?(?:分类?|划分|分|归类|统计)(?:别?为|有|来看)?(?:分?其中)?[:,]?/g],
  ['among', /其中[:,]?/g],
  ['contains', /(?<![不内])(?:包括|包含|(?<=[(,])含)[:]?(?!税)/g],
  ['named', /分别(?:为|是|有)[:]?|(?:具体|构成|组成)(?:情况)?(?:为|如下|是)[:,]?|由(?=[^,。;]{2,12}\d)/g],
  ['of', /(?<=[,。;:]|^)([\u4e00-\u9fff]{2,8}?)中[,:]?(?=[\u4e00-\u9fff])/g],
];

/** Openers of a folded sentence in order; a bracket counts only where it is no other opener's. */
export function openersIn(text: string, depths: readonly number[]): Opener[] {
  const found: Opener[] = [];
  const free = (start: number, end: number): boolean => !found.some((each) => start < each.end && end > each.start);
  for (const [kind, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (match[0] !== '' && free(match.index, end)) found.push({ kind, start: match.index, end, depth: depths[match.index] ?? 0, word: match[1] ?? '' });
    }
  }
  for (const match of text.matchAll(/[(]|(?<=[\u4e00-\u9fff%\d]):/g)) {
    const start = match.index;
    const bracket = match[0] === '(';
    const end = start + 1;
    if (!free(start, end) || found.some((each) => each.start === end)) continue;
    found.push({ kind: bracket ? 'bracket' : 'colon', start, end, depth: (depths[start] ?? 0) + (bracket ? 1 : 0), word: '' });
  }
  return found.sort((a, b) => a.start - b.start);
}
