/** What number formats show, as Excel with Chinese regional settings shows it. */
import fc from 'fast-check';
import { isDateFormat, shownText } from '../../src/grid/format';
import type { Cell } from '../../src/grid/grid';

const cell = (value: Cell['value'], format: string): Cell => ({ value, format, formula: null, error: null });
const shown = (value: Cell['value'], format: string): string => shownText(cell(value, format), false);

const ACCOUNTING = '_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ';

describe('General', () => {
  test.each<[number, string]>([
    [0, '0'],
    [-0, '0'],
    [12, '12'],
    [-1981.63, '-1981.63'],
    [0.1 + 0.2, '0.3'],
    [1 / 3, '0.333333333'],
    [2 / 3, '0.666666667'],
    [1234.56789012, '1234.56789'],
    [1234567.891, '1234567.891'],
    [12345678901, '12345678901'],
    [12345678901.5, '12345678902'],
    [99999999999.9, '1E+11'],
    [100000000000, '1E+11'],
    [123456789012, '1.23457E+11'],
    [-123456789012, '-1.23457E+11'],
    [0.0001, '0.0001'],
    [0.000123456789, '0.000123457'],
    [0.00001, '0.00001'],
    [0.0000123456, '1.23456E-05'],
    [1e-10, '1E-10'],
    [1e300, '1E+300'],
  ])('%d → %s', (value, text) => expect(shown(value, 'General')).toBe(text));
});

describe('numbers', () => {
  test.each<[number, string, string]>([
    [12.5, '0', '13'],
    [-12.5, '0', '-13'],
    [1.005, '0.00', '1.01'],
    [0.285, '0%', '29%'],
    [0.88, '0.00%', '88.00%'],
    [0.8804, '0.00%', '88.04%'],
    [1981.63, '#,##0', '1,982'],
    [1234567.891, '#,##0.00', '1,234,567.89'],
    [0, '#,##0.00', '0.00'],
    [999, '#,##0', '999'],
    [12, '0,000', '0,012'],
    [7, '000000', '000007'],
    [5, '#.##', '5.'],
    [0, '#', ''],
    [0.5, '.00', '.50'],
    [12.5, '.00', '12.50'],
    [12.345, '?0.??', '12.35'],
    [5551234, '(000) 000-0000', '(000) 555-1234'],
    [1234.5, '0.00E+00', '1.23E+03'],
    [0, '0.00E+00', '0.00E+00'],
    [0.00012, '0.0E-0', '1.2E-4'],
    [99.996, '0.00E+00', '1.00E+02'],
    [12345, '##0.0E+0', '12.3E+3'],
    [2.5, '# ?/?', '2 1/2'],
    [0.3333333333, '# ?/?', ' 1/3'],
    [2.5, '?/?', '5/2'],
    [3, '# ?/?', '3    '],
    [2.25, '# ?/8', '2 2/8'],
    [3.1416, '# ??/??', '3 14/99'],
  ])('%d in %s → %s', (value, format, text) => expect(shown(value, format)).toBe(text));
});

describe('units, literals, scaling', () => {
  test.each<[number, string, string]>([
    [1981.63, '#,##0.00"万元"', '1,981.63万元'],
    [12, '0个', '12个'],
    [12, '0\\个', '12个'],
    [90, '"≥"0"%"', '≥90%'],
    [0.9, '\\≥0%', '≥90%'],
    [12345, '0!.0,"万"', '1.2万'],
    [12345, '0\\.0,"万"', '1.2万'],
    [1234567, '0.0,,"百万"', '1.2百万'],
    [19816300, '#,##0.00,', '19,816.30'],
    [3, 'General"元"', '3元'],
    [3.14159, 'G/通用格式"元"', '3.14159元'],
    [1234.5, '[$¥-804]#,##0.00', '¥1,234.50'],
    [1234.5, ACCOUNTING, ' ¥1,234.50 '],
    [-1234.5, ACCOUNTING, ' ¥-1,234.50 '],
    [0, ACCOUNTING, ' ¥-   '],
    [123, '[DBNum1]General', '一百二十三'],
    [10, '[DBNum1]General', '一十'],
    [100020003, '[DBNum1]General', '一亿〇二万〇三'],
    [2024, '[DBNum1]0', '二〇二四'],
    [1050, '[DBNum2]General"元"', '壹仟零伍拾元'],
    [95, '[DBNum3]0', '９５'],
  ])('%d in %s → %s', (value, format, text) => expect(shown(value, format)).toBe(text));
});

describe('sections, conditions, colours', () => {
  test.each<[Cell['value'], string, string]>([
    [-5, '0.0;(0.0)', '(5.0)'],
    [0, '0.0;(0.0)', '0.0'],
    [0, '0;-0;"零"', '零'],
    ['略', '0;-0;"零";"说明："@', '说明：略'],
    ['略', '0;@', '略'],
    ['略', '0.00', '略'],
    [-5, '0;@', '-5'],
    [5, ';;;', ''],
    ['略', ';;;', ''],
    [-5, '0;', ''],
    [-5, '[Red]0.00;[蓝色]-0.00', '-5.00'],
    [12345, '[>=10000]0.0,"千";0', '12.3千'],
    [999, '[>=10000]0.0,"千";0', '999'],
    [-3, '[>=10000]0.0,"千";0', '-3'],
    [-3, '[<0]"减少"0;"增加"0', '减少3'],
    [3, '[<0]"减少"0;"增加"0', '增加3'],
    [1, '[=1]"是";[=0]"否";0', '是'],
    [0, '[=1]"是";[=0]"否";0', '否'],
    [7, '[=1]"是";[=0]"否";0', '7'],
    [7, '[=1]"是";[=0]"否"', '7'],
    [12, '@', '12'],
    [true, '0.00', 'TRUE'],
    [null, '0.00', ''],
  ])('%p in %s → %s', (value, format, text) => expect(shown(value, format)).toBe(text));
});

describe('dates and times', () => {
  const noonish = 45657 + 14.5 / 24;
  test.each<[number, string, string]>([
    [45657, 'yyyy"年"m"月"d"日"', '2024年12月31日'],
    [45657, 'yyyy\\年m\\月d\\日', '2024年12月31日'],
    [45657, 'yyyy年m月', '2024年12月'],
    [45292, 'm"月"d"日"', '1月1日'],
    [45657, 'yyyy-mm-dd', '2024-12-31'],
    [45657, 'yyyy/m/d;@', '2024/12/31'],
    [45657, 'mm-dd-yy', '2024/12/31'],
    [45657, 'm/d/yyyy', '2024/12/31'],
    [45657, 'e"年"', '2024年'],
    [45657, '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '2024年12月31日'],
    [45657, '[$-804]yyyy"年"m"月"d"日"\\ dddd;@', '2024年12月31日 星期二'],
    [45657, '[$-409]d\\-mmm\\-yy', '31-Dec-24'],
    [45657, '[$-zh-CN]mmmm', '十二月'],
    [45657, '[$-804]ddd', '周二'],
    [45657, 'aaaa', '星期二'],
    [45657, 'dddd', 'Tuesday'],
    [45657, '[DBNum1][$-804]yyyy"年"m"月"d"日"', '二〇二四年十二月三十一日'],
    [45575, '[DBNum1]yyyy"年"m"月"d"日"', '二〇二四年十月十日'],
    [noonish, 'yyyy-mm-dd hh:mm:ss', '2024-12-31 14:30:00'],
    [noonish, 'h:mm AM/PM', '2:30 PM'],
    [noonish, '[$-804]AM/PM h:mm', '下午 2:30'],
    [noonish, '上午/下午h"时"mm"分"', '下午2时30分'],
    [0.5416666666, 'h:mm', '13:00'],
    [1.5, '[h]:mm', '36:00'],
    [1.5, '[mm]:ss', '2160:00'],
    [0.000115741, 'mm:ss.0', '00:10.0'],
    [0, 'yyyy-m-d', '1900-1-0'],
    [1, 'yyyy-m-d', '1900-1-1'],
    [59, 'yyyy-m-d', '1900-2-28'],
    [60, 'yyyy-m-d', '1900-2-29'],
    [61, 'yyyy-m-d', '1900-3-1'],
    [2958465, 'yyyy-m-d', '9999-12-31'],
    [2958466, 'yyyy-m-d', '2958466'],
    [-1, 'yyyy-m-d', '-1'],
    [45657.9999999, 'yyyy-m-d', '2024-12-31'],
  ])('%d in %s → %s', (value, format, text) => expect(shown(value, format)).toBe(text));

  test.each<[number, string]>([
    [44195, '2024-12-31'],
    [0, '1904-1-1'],
    [-1, '-1'],
  ])('1904 epoch: %d → %s', (value, text) => expect(shownText(cell(value, 'yyyy-m-d'), true)).toBe(text));

  test.each<[string, boolean]>([
    ['General', false],
    ['0.00', false],
    ['0.00E+00', false],
    ['"年"0', false],
    ['[Red]0', false],
    ['h:mm', false],
    ['[h]:mm:ss', false],
    ['@', false],
    ['yyyy"年"m"月"', true],
    ['[$-804]m"月"d"日";@', true],
    ['mm-dd-yy', true],
    ['m/d/yyyy h:mm', true],
    ['[DBNum1]e"年"', true],
    ['aaaa', true],
  ])('isDateFormat(%s) is %s', (code, expected) => expect(isDateFormat(code)).toBe(expected));
});

test('an error shows its code, whatever the format', () => {
  expect(shownText({ value: null, format: '0.00%', formula: 'A1', error: '#REF!' }, false)).toBe('#REF!');
});

describe('properties', () => {
  const pieces = fc.constantFrom(
    '0', '#', '?', '.', ',', '%', '/', 'E+', 'e-', ';', '"元"', '"', '\\', '_', '*', '[', ']', '[>=', '[h]', '[DBNum1]', '[$-804]',
    'General', 'yyyy', 'm', 'mm', 'd', 'h', 's', 'ss.000', 'AM/PM', '上午/下午', 'aaa', '@', '万', ' ', '8', '!',
  );
  const code = fc.oneof(fc.array(pieces, { maxLength: 12 }).map((all) => all.join('')), fc.string({ unit: 'binary', maxLength: 20 }));
  const value = fc.oneof(fc.double(), fc.integer(), fc.string(), fc.boolean(), fc.constant(null));

  test('no code and no value makes it throw', () => {
    fc.assert(
      fc.property(code, value, fc.boolean(), (format, held, date1904) => {
        expect(typeof shownText(cell(held, format), date1904)).toBe('string');
        expect(typeof isDateFormat(format)).toBe('boolean');
      }),
      { numRuns: 3000 },
    );
  });

  test('the text of a plain format reads back to the rounded number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 4 }), (digits, decimals) => {
        const number = digits / 10 ** decimals;
        const format = decimals ? `#,##0.${'0'.repeat(decimals)}` : '#,##0';
        expect(Number(shown(number, format).replace(/,/g, ''))).toBe(number);
        expect(Number(shown(number, 'General'))).toBe(number);
      }),
    );
  });

  test('every day of two centuries reads back to its serial', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 73050 }), (serial) => {
        const [year, month, day] = shown(serial, 'yyyy-m-d').split('-').map(Number) as [number, number, number];
        expect(Date.UTC(year, month - 1, day) / 86400000 + 25569).toBe(serial);
      }),
    );
  });
});
