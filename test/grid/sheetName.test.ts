/** Sheet names: valid for Excel, unique in both letter cases. */
import fc from 'fast-check';
import { sheetNameFor } from '../../src/grid/sheetName';

test.each([
  ['核查表', [], '核查表'],
  ['核查表', ['自评表', '核查表'], '核查表 (2)'],
  ['Report', ['REPORT', 'report (2)'], 'Report (3)'],
  ['a/b:c*d?[e]\\', [], 'a b c d e'],
  ["'引号'", [], '引号'],
  ['', [], 'Sheet'],
  ['History', [], 'History (2)'],
  ['长'.repeat(40), ['长'.repeat(31)], `${'长'.repeat(27)} (2)`],
  [`${'长'.repeat(30)}𠮷`, [], '长'.repeat(30)],
])('%s beside %j → %s', (wish, taken, name) => expect(sheetNameFor(wish, taken)).toBe(name));

test('whatever is wished', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 45 }), fc.array(fc.string({ unit: 'grapheme', maxLength: 31 })), (wish, taken) => {
      const name = sheetNameFor(wish, taken);
      expect(name.length).toBeGreaterThan(0);
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$|^\s|\s$/);
      expect(taken.map((each) => each.toLowerCase())).not.toContain(name.toLowerCase());
      expect([...name].some((char) => /^[\ud800-\udfff]$/.test(char))).toBe(false);
    }),
  );
});
