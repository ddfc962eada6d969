/** What is handed to Excel stays what it was, whatever it looks like. */
import fc from 'fast-check';
import { entry, plainText, unfit } from '../../src/host/officeText';
import { storedText } from '../../src/host/storedText';
import { entered } from '../support/excel/enter';

test.each(['88%', '97.78%', '1-2', '3/4', '2024-12-31', '2024年12月', '5月1日', '=A1', '=1+1', '+86', '-未完成', '@合计', "'引号", '007', '1,234.5', '¥12.5', '(5)', 'TRUE', 'false', '#REF!', '1E5', '12:30', '８８％', 'Jan-24', '二〇二四年'])(
  '%s stays a text',
  (text) => {
    expect(plainText(text)).toBe(`'${text}`);
    expect(entered(plainText(text), 'General')).toEqual({ value: text, formula: null });
  },
);

test.each(['窗口排队久', '目标≥90%，实际88%，差2个百分点。', '达成预期指标', '无', '良好'])('%s needs no apostrophe', (text) => expect(plainText(text)).toBe(text));

test('any text comes back as a workbook keeps it', () => {
  const piece = fc.oneof(fc.constantFrom('=', '+', '-', '@', "'", '%', '/', '年', '月', '1', '9', '.', ' ', '\r\n', '#N/A', 'TRUE', '元'), fc.string({ unit: 'grapheme', maxLength: 3 }));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')), fc.constantFrom('General', '@', '0%'), (text, format) => {
      const { value, formula } = entered(entry(text), format);
      expect([value, formula]).toEqual([storedText(text), null]);
    }),
    { numRuns: 2000 },
  );
});

test('control characters and line ends are as in every workbook', () => {
  expect(plainText('甲\r\n乙\u0007丙')).toBe('甲\n乙丙');
  expect([entry(null), entry(9.78)]).toEqual(['', 9.78]);
});

test.each([
  ['not-a-number', { value: NaN, formula: null }],
  ['too-long', { value: '长'.repeat(32_768), formula: null }],
  ['too-long', { value: 1, formula: 'A1+'.repeat(3000) }],
  [null, { value: '长'.repeat(32_767), formula: null }],
])('%s', (code, write) => expect(unfit({ sheet: '自评表', cell: 'H9', ...write })).toBe(code));
