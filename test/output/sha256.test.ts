/** The digest agrees with Node's for every text. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { sha256Base64 } from '../../src/output/sha256';

const expected = (text: string): string => createHash('sha256').update(text, 'utf8').digest('base64');

test.each(['', 'abc', '绩效自评表', 'a'.repeat(55), 'a'.repeat(56), 'a'.repeat(64), '甲'.repeat(5000)])('of %#', (text) => expect(sha256Base64(text)).toBe(expected(text)));

test('of any text', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => expect(sha256Base64(text)).toBe(expected(text))));
});
