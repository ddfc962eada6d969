/** Text broken into lines of a terminal's width. */
import fc from 'fast-check';
import stringWidth from 'string-width';
import { alignTable, wrap } from '../../src/output/wrap';

test.each<[string, number, string[]]>([
  ['一二三四五', 6, ['一二三', '四五']],
  ['一二三，四五', 6, ['一二', '三，四', '五']],
  ['填“甲”；再填', 6, ['填', '“甲”；', '再填']],
  ['按 zipingbiao check 核查', 14, ['按 zipingbiao', 'check 核查']],
  ['abcdefgh', 3, ['abc', 'def', 'gh']],
  ['', 10, ['']],
  ['短', Infinity, ['短']],
])('%s in %i places', (text, places, lines) => expect(wrap(text, places)).toEqual(lines));

test('no line is too wide, nothing is lost but blanks at the breaks', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('一', '二', '，', '”', 'a', '9', '.', ' '), maxLength: 60 }), fc.integer({ min: 6, max: 30 }), (text, places) => {
      const lines = wrap(text, places);
      expect(lines.join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''));
      // Only marks without a character to go with them may stick out.
      for (const line of lines) if (stringWidth(line) > places) expect(line).toMatch(/^\S?[，”.]+\S?$/);
    }),
  );
});

test('the widest columns of a table give way', () => {
  expect(alignTable([['指标', '说明'], ['办结率', '一二三四五六七八九十']], 24)).toEqual(['指标    说明', '办结率  一二三四五六七八', '        九十']);
  expect(alignTable([['甲', '乙']], 3)).toEqual(['甲  乙']);
});
