/** Formulas moved to another cell, as copying them there would. */
import { RelativeFormula } from '../../src/xlsx/shift';

test.each([
  ['F5/E5*100', 1, 0, 'F6/E6*100'],
  ['$F5/E$5+$A$1', 2, 3, '$F7/H$5+$A$1'],
  ['SUM(F5:G10)', 1, 1, 'SUM(G6:H11)'],
  ['IF(A1="A1 ""B2""",B2,"优")', 1, 0, 'IF(A2="A1 ""B2""",B3,"优")'],
  ["'A1 年''s'!B2+Sheet1!B2+A1!B2", 1, 1, "'A1 年''s'!C3+Sheet1!C3+A1!C3"],
  ['[1]数据!A1+[A1.xlsx]B!C3', 1, 0, '[1]数据!A2+[A1.xlsx]B!C4'],
  ['表1[[#This Row],[A1]]*B2', 1, 0, '表1[[#This Row],[A1]]*B3'],
  ['LOG10(A1)+ATAN2(B1,C1)', 1, 0, 'LOG10(A2)+ATAN2(B2,C2)'],
  ['税率1+A1B+A_1+AB12.x', 1, 1, '税率1+A1B+A_1+AB12.x'],
  ['1E5+1.5E-3+A1', 1, 0, '1E5+1.5E-3+A2'],
  ['SUM(A:C)+SUM($A:C)+SUM(1:3)+SUM($1:3)', 1, 1, 'SUM(B:D)+SUM($A:D)+SUM(2:4)+SUM($1:4)'],
  ['A1:A:B', 0, 1, 'B1:B:C'],
  ['A1+#REF!+IF(A1=#N/A,1,2)', 1, 0, 'A2+#REF!+IF(A2=#N/A,1,2)'],
  ['A1#+@B1%', 1, 0, 'A2#+@B2%'],
  ['A1', -1, -1, 'XFD1048576'],
  ['XFD1048576', 1, 1, 'A1'],
  ['ZZZ1+A1048577', 1, 1, 'ZZZ1+A1048577'],
  ['_xlfn.IFS(A1>0,a1)', 1, 0, '_xlfn.IFS(A2>0,A2)'],
])('%s by %i rows, %i columns', (formula, rows, columns, expected) => {
  expect(new RelativeFormula(formula).shifted(rows, columns)).toBe(expected);
});

test('by nothing it stays as it is', () => {
  const formula = `IF('a b'!$A$1>=90,"优 A1",SUM(B2:C3,1:1))&表[列]`;
  expect(new RelativeFormula(formula).shifted(0, 0)).toBe(formula);
});
