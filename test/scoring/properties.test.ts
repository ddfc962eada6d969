/** What holds for any figures: bounds, monotony, independence of units and of spelling. */
import Big from 'big.js';
import fc from 'fast-check';
import { assessIndicator, nationalPolicy } from '../../src/scoring';
import { indicatorRow, type RowTexts } from './rows';

const judge = (texts: RowTexts) => assessIndicator(indicatorRow(texts), nationalPolicy);

const amount = fc.integer({ min: 0, max: 10_000_000 }).map((cents) => new Big(cents).div(100).toFixed());
const above = fc.integer({ min: 1, max: 10_000_000 }).map((cents) => new Big(cents).div(100).toFixed());
const weight = fc.integer({ min: 0, max: 1000 }).map((tenths) => new Big(tenths).div(10).toFixed());
const relation = fc.constantFrom('', '≥', '≤', '>', '<', '=');
const unit = fc.constantFrom('', '%', '个', '万元', '公里', '天');

test('points lie between 0 and the weight', () => {
  fc.assert(fc.property(relation, amount, amount, unit, weight, (sign, target, actual, word, points) => {
    const { due, low, high } = judge({ target: sign + target + word, actual: actual + word, weight: points });
    for (const value of [due, low, high]) if (value !== null) {
      expect(value.gte(0)).toBe(true);
      expect(value.lte(points)).toBe(true);
    }
  }));
});

test('any two texts get a verdict with a reason, and what is unjudged has no points', () => {
  fc.assert(fc.property(fc.string(), fc.string(), weight, (target, actual, points) => {
    const got = judge({ target, actual, weight: points });
    expect(got.reason.id).not.toBe('');
    if (got.judgement === 'unjudged') expect([got.due, got.rate, got.low, got.high, got.band, got.formula]).toEqual([null, null, null, null, null, null]);
    if (got.judgement === 'met' && got.band === null) expect(got.due?.toFixed()).toBe(points);
  }));
});

test('more done never earns less', () => {
  fc.assert(fc.property(above, amount, amount, (target, one, other) => {
    const [less, more] = [one, other].sort((a, b) => new Big(a).cmp(b)) as [string, string];
    const due = (actual: string) => judge({ target: `≥${target}个`, actual: `${actual}个`, weight: '10' }).due!;
    expect(due(more).gte(due(less))).toBe(true);
  }));
});

test('under a ceiling, more never earns more', () => {
  fc.assert(fc.property(above, amount, amount, (target, one, other) => {
    const [less, more] = [one, other].sort((a, b) => new Big(a).cmp(b)) as [string, string];
    const due = (actual: string) => judge({ target: `≤${target}个`, actual: `${actual}个`, weight: '10' }).due!;
    expect(due(more).lte(due(less))).toBe(true);
  }));
});

test('full points and a met target are the same thing for plain figures', () => {
  fc.assert(fc.property(fc.constantFrom('≥', '≤'), above, amount, (sign, target, actual) => {
    const got = judge({ target: `${sign}${target}个`, actual: `${actual}个`, weight: '10' });
    expect(got.due!.eq(10)).toBe(got.judgement !== 'missed');
  }));
});

test('元 and 万元 give the same points', () => {
  fc.assert(fc.property(relation, above, above, (sign, target, actual) => {
    const inYuan = new Big(actual).times(10000).toFixed();
    const same = judge({ target: `${sign}${target}万元`, actual: `${actual}万元`, weight: '10' });
    const other = judge({ target: `${sign}${target}万元`, actual: `${inYuan}元`, weight: '10' });
    expect(other.judgement).toBe(same.judgement);
    expect(other.due?.toFixed(10)).toBe(same.due?.toFixed(10));
  }));
});

const wide = (text: string) => text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

test('full-width characters and blanks change nothing', () => {
  const pairs = fc.constantFrom<[string, string]>(
    ['≥90%', '88%'], ['100%', '100'], ['12个', '11个'], ['≤20万元', '19.75万元'], ['保持', '保持'], ['健全', '达成预期指标'],
    ['2024年12月底前', '2024年11月'], ['0件', '1件'], ['90%-95%', '93%'], ['健全', '基本建立'], ['5项', '全部完成'],
  );
  fc.assert(fc.property(pairs, fc.constantFrom((text: string) => wide(text), (text: string) => ` ${text}\u3000`, (text: string) => `\n${text}\u00a0`), ([target, actual], spell) => {
    const plain = judge({ target, actual, weight: '10' });
    const odd = judge({ target: spell(target), actual: spell(actual), weight: '10' });
    expect([odd.judgement, odd.reason.id, odd.due?.toFixed(), odd.rate?.toFixed()])
      .toEqual([plain.judgement, plain.reason.id, plain.due?.toFixed(), plain.rate?.toFixed()]);
  }));
});

test('the split of a target over three cells changes nothing', () => {
  fc.assert(fc.property(fc.constantFrom('≥', '≤', '='), above, fc.constantFrom('人次', '万元', '公里'), amount, (sign, value, word, actual) => {
    const joined = judge({ target: sign + value + word, actual: actual + word, weight: '10' });
    const split = judge({ relation: sign, target: value, unit: word, actual, weight: '10' });
    expect([split.judgement, split.due?.toFixed()]).toEqual([joined.judgement, joined.due?.toFixed()]);
  }));
});
