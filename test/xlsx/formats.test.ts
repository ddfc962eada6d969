/** Number formats known by id, and dates stored as text. */
import { serialOfIsoDate } from '../../src/xlsx/isoDate';
import { builtInFormat } from '../../src/xlsx/numberFormats';
import { readStyles } from '../../src/xlsx/styles';

test.each([
  [0, 'General'],
  [9, '0%'],
  [10, '0.00%'],
  [14, 'yyyy/m/d'],
  [27, 'yyyy"年"m"月"'],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [36, 'yyyy"年"m"月"'],
  [49, '@'],
  [55, '上午/下午h"时"mm"分"'],
  [57, 'yyyy"年"m"月"'],
  [58, 'm"月"d"日"'],
  [26, 'General'],
  [999, 'General'],
])('id %i is %s', (id, format) => expect(builtInFormat(id)).toBe(format));

test('every Chinese id has a format', () => {
  const ids = [...Array(10).keys()].map((n) => 27 + n).concat([...Array(9).keys()].map((n) => 50 + n));
  expect(ids.filter((id) => builtInFormat(id) === 'General')).toEqual([]);
});

test('a format of the workbook goes before the built-in one, and styles of other lists do not count', () => {
  const styles = readStyles(
    '<s:styleSheet xmlns:s="x"><s:numFmts><s:numFmt numFmtId="31" formatCode="yyyy&quot;年&quot;"/></s:numFmts>' +
      '<s:cellStyleXfs><s:xf numFmtId="9"/></s:cellStyleXfs><s:cellXfs><s:xf numFmtId="31"/><s:xf/>' +
      '<s:xf numFmtId="10"><s:alignment/><s:protection locked="0"/></s:xf><s:xf numFmtId="9"><s:protection hidden="1"/></s:xf></s:cellXfs>' +
      '<s:dxfs><s:dxf><s:protection locked="0"/></s:dxf></s:dxfs></s:styleSheet>',
  );
  expect(styles).toEqual([
    { format: 'yyyy"年"', locked: true },
    { format: 'General', locked: true },
    { format: '0.00%', locked: false },
    { format: '0%', locked: true },
  ]);
});

test.each([
  ['2024-12-31', false, 45657],
  ['2024-12-31T12:00:00Z', false, 45657.5],
  ['1900-03-01', false, 61],
  ['1900-02-28', false, 59],
  ['1900-01-01', false, 1],
  ['2024-12-31', true, 44195],
  ['2024年12月', false, null],
])('%s (1904: %s) is %s', (text, date1904, serial) => expect(serialOfIsoDate(text, date1904)).toBe(serial));
