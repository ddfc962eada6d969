/** Cells that say nothing: blanks of every kind, and marks that only stand in the place of a value. */
import { hasVisible, squeeze } from './fold';
import { remembered } from './remembered';

/** Marks that fill a cell without a value. 无 and 0 are not among them: both may be answers. */
const MARKS = /^(?:[-—–―─━_~\\/|·.…⋯。、,]+|\*+|□+|○+|[XxＸ×]{2,}|\?+)$/;
const WORDS = new Set([
  '截断', '无数据', '暂无', '暂无数据', '无此数据', '待定', '待填', '待填写', '待补充', '待补', '未填', '未填写', '未填报', '请填写',
  'N/A', 'NA', 'n/a', 'na', 'null', 'NULL', '空', '空白', '此处填写',
]);

/** A value whose number was left as ** or XX, with the signs and words that may stand around it: ≥**人, XX元/户, XX年XX月. */
const UNFILLED = /^(?:[<>=≥≤±(]{0,3})(?:\*{1,8}|[Xx×]{2,8}|[□_○]{1,8})(?:[%‰)]|[\u4e00-\u9fff/·.*()]|[Xx×□_○]){0,12}$/;

/** One X in the place of a number, too short for a word: ≥X%, X个. */
const ONE_X = /^(?:[<>=≥≤±]{1,2}[Xx×]|[Xx×](?=[%‰个人次户元万亿家件份天月年]))[%‰个人次户元万亿家件份天月年]{0,3}$/;

/** A longer text is read by its beginning: rows of dots may be endless. */
const LONGEST = 200;

const withoutShell = (text: string): string => text.replace(/^[([{【〔〈《“"'‘]+|[)\]}】〕〉》”"'’]+$/g, '');

/** Nothing entered: no text, or only blanks (full-width, NBSP, zero-width, line breaks). */
export const isBlankText = (text: string): boolean => text === '' || !hasVisible(text);

/**
 * Something entered that stands for nothing: — / …… ** XX （截断） 无数据, an unfilled `指标2:`, `≥**人`.
 * False for blanks, for 无 and for 0.
 */
export const isPlaceholder = remembered((text): boolean => {
  const seen = squeeze(text.length > LONGEST ? text.slice(0, LONGEST) : text);
  const bare = withoutShell(seen.replace(/^[★☆*]*指标\d{0,2}[:.、]?/, ''));
  if (seen === '') return false;
  if (bare === '') return true;
  return MARKS.test(bare) || WORDS.has(bare) || UNFILLED.test(bare) || ONE_X.test(bare);
});
