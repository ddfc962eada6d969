/** Folding, squeezing, and what counts as nothing entered. */
import fc from 'fast-check';
import { isBlankText, isPlaceholder } from '../../src/value/blank';
import { dropZeroWidth, fold, squeeze, trimText } from '../../src/value/fold';

test.each([
  ['≧９０％', '≥90%'], ['═ 100 %', '= 100 %'], ['﹦72890', '=72890'], ['＝＞＜', '=><'], ['﹥﹤⩾⩽≦', '><≥≤≤'], ['年度\n指标值（Ａ）', '年度 指标值(A)'],
  ['１２，３４５．６', '12,345.6'], ['①㎡Ⅲ‰—～。、《》', '①㎡Ⅲ‰—~。、《》'], ['12⽉底前', '12月底前'], ['\u3000\u00a0\t', '   '], ['', ''],
])('fold(%j) is %j', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test.each([['年度\n指标值\u3000（A）', '年度指标值(A)'], ['全年  预算数', '全年预算数'], ['9\u200b0\ufeff%', '90%'], ['\u00a0', '']])('squeeze(%j) is %j', (text, squeezed) => {
  expect(squeeze(text)).toBe(squeezed);
});

test.each([['\u3000保持\u00a0', '保持'], ['第一 行\n', '第一 行'], ['\u200b90%', '90%'], [' \n ', '']])('trimText(%j) is %j', (text, trimmed) => {
  expect(trimText(text)).toBe(trimmed);
});

test('folding keeps every offset and is done after once', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
    const folded = fold(text);
    expect(folded.length).toBe(text.length);
    expect(fold(folded)).toBe(folded);
    expect(squeeze(squeeze(text))).toBe(squeeze(text));
    expect(dropZeroWidth(dropZeroWidth(text))).toBe(dropZeroWidth(text));
  }), { numRuns: 2000 });
});

test.each(['', ' ', '\u3000', '\u00a0\n', '\u200b', '\ufeff \t', '\u2003'])('%j is blank, and no placeholder', (text) => {
  expect(isBlankText(text)).toBe(true);
  expect(isPlaceholder(text)).toBe(false);
});

test.each(['—', '-', '–', '--', '——', '/', '\\', '…', '……', '. . .', '*', '**', 'XX', '××', 'ｘｘ', '(截断)', '（截断）', '无数据', '暂无', 'N/A', '指标2:', '指标2：', '指标1:/', '★指标3：', '≥**人', '（≥**％）', '≥XX%', 'XX元/户', '____', '□', '-'.repeat(5000)])(
  '%j is a placeholder', (text) => {
    expect(isPlaceholder(text)).toBe(true);
    expect(isBlankText(text)).toBe(false);
  },
);

test.each(['无', '0', '零', '不适用', '未完成', '指标1:完成', '已完成', '0%', '一', 'X', '5*5', '3-5', '1/2', 'A', '否', '100'])('%j says something', (text) => {
  expect(isPlaceholder(text)).toBe(false);
  expect(isBlankText(text)).toBe(false);
});
