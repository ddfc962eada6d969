/** Number formats that a workbook only names by id (ECMA-376 part 1, 18.8.30), as a Chinese Excel shows them. */

const GENERAL = 'General';

/** Ids every language shares; dates 14 and 22 follow the system, here a Chinese one. */
const SHARED: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"¥"#,##0;"¥"\\-#,##0',
  6: '"¥"#,##0;[Red]"¥"\\-#,##0',
  7: '"¥"#,##0.00;"¥"\\-#,##0.00',
  8: '"¥"#,##0.00;[Red]"¥"\\-#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
};

/** The dates of Simplified Chinese; several ids share one format. */
const CHINESE: [ids: number[], format: string][] = [
  [[27, 36, 50, 52, 57], 'yyyy"年"m"月"'],
  [[28, 29, 51, 53, 54, 58], 'm"月"d"日"'],
  [[30], 'm-d-yy'],
  [[31], 'yyyy"年"m"月"d"日"'],
  [[32], 'h"时"mm"分"'],
  [[33], 'h"时"mm"分"ss"秒"'],
  [[34, 55], '上午/下午h"时"mm"分"'],
  [[35, 56], '上午/下午h"时"mm"分"ss"秒"'],
];

const BUILT_IN = new Map<number, string>([
  ...Object.entries(SHARED).map(([id, format]): [number, string] => [Number(id), format]),
  ...CHINESE.flatMap(([ids, format]) => ids.map((id): [number, string] => [id, format])),
]);

/** Format code of a built-in id: 10 → `0.00%`, 31 → `yyyy"年"m"月"d"日"`; `General` for 0 and ids without a meaning here. */
export function builtInFormat(id: number): string {
  return BUILT_IN.get(id) ?? GENERAL;
}
