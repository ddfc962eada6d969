/** What the vocabulary says of itself. */
import fc from 'fast-check';
import { ORGANIZATION_LABELS, ORGANIZATION_WORD } from '../../src/form/vocabulary';

test.each(ORGANIZATION_LABELS.map((pattern) => [String(pattern), pattern] as const))('no label of %s lacks the words by which labels are sought', (_, pattern) => {
  fc.assert(fc.property(fc.stringMatching(pattern), (label) => ORGANIZATION_WORD.test(label)), { numRuns: 500 });
});
