/** What holds for every expression, however it was typed. */
import Big from 'big.js';
import fc from 'fast-check';
import { COUNT_WORDS } from '../../src/value/countWords';
import { isBlankText, isPlaceholder, readExpression, readSplit, withUnit, type Quantity, type Relation } from '../../src/value/expression';
import { dropZeroWidth } from '../../src/value/fold';
import { MEASURES } from '../../src/value/measures';
import { printQuantity } from '../../src/value/print';
import { unitNamed } from '../../src/value/split';
import { FILLERS, RELATION_AFTER, RELATION_BEFORE } from '../../src/value/words';
import { notation, table } from './notation';

const texts = table('values.tsv').map(([text = '']) => text);
const anyText = fc.constantFrom(...texts);

const widen = (text: string): string =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)).replace(/ /g, '\u3000');

test.each(texts.filter((text) => /[!-~]/.test(text)))('%j reads the same in full width', (text) => {
  expect(notation(readExpression(widen(text)))).toBe(notation(readExpression(text)));
});

const blank = fc.constantFrom(' ', '  ', '\n', '\r\n', '\t', '\u3000', '\u00a0', '\u2003', '\u200b', ' \u200b ');
const inFigure = (text: string, at: number): boolean => /[\d.,０-９．，]/.test(text.charAt(at - 1)) && /[\d.,０-９．，]/.test(text.charAt(at));

test('blanks and line breaks change nothing, except inside a figure', () => {
  fc.assert(fc.property(anyText, fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), blank), { maxLength: 6 }), (text, gaps) => {
    let typed = text;
    for (const [where, gap] of gaps) {
      const at = Math.floor(where * typed.length);
      if (!inFigure(typed, at)) typed = typed.slice(0, at) + gap + typed.slice(at);
    }
    expect(notation(readExpression(typed))).toBe(notation(readExpression(text)));
  }), { numRuns: 2000 });
});

test('zero-width characters change nothing, not even inside a figure', () => {
  fc.assert(fc.property(anyText, fc.nat(), fc.constantFrom('\u200b', '\ufeff', '\u00ad', '\u200d'), (text, where, mark) => {
    const at = text.length === 0 ? 0 : where % text.length;
    expect(notation(readExpression(text.slice(0, at) + mark + text.slice(at)))).toBe(notation(readExpression(text)));
  }), { numRuns: 2000 });
});

test('closing punctuation changes nothing', () => {
  fc.assert(fc.property(anyText, fc.constantFrom('。', '；', ';', '，'), (text, mark) => {
    const before = readExpression(text);
    fc.pre(before.kind !== 'placeholder' && before.kind !== 'blank');
    expect(notation(readExpression(text + mark))).toBe(notation(before));
  }), { numRuns: 1500 });
});

const words = [
  ...FILLERS, ...RELATION_BEFORE.keys(), ...RELATION_AFTER.keys(), ...COUNT_WORDS.slice(0, 60), ...MEASURES.flatMap(({ names }) => names.split(' ').map((name) => name.split('=')[0] ?? '')),
  '1', '95', '3.5', '2024', '12', '三', '十', '百', '万', '亿', '年', '月', '日', '底', '前', '每', '均', '第', '(', ')', '（含）', '-', '～', '至', '±', '/', '·', ',', '，', '、', '。', '……', '**', 'XX', '%', '‰', '完成', '满意度', '未', '不', '\n', ' ', '\ud800', '\udc00', '𠮷', '①', '㎡',
];
const jumble = fc.array(fc.constantFrom(...words), { maxLength: 14 }).map((parts) => parts.join(''));
const wild = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ maxLength: 60 }), jumble,
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }).map((codes) => String.fromCharCode(...codes)));

test('no string makes it throw, and the text comes back trimmed', () => {
  fc.assert(fc.property(wild, (text) => {
    const read = readExpression(text);
    expect(dropZeroWidth(text)).toContain(read.text);
    expect(read.kind === 'blank').toBe(isBlankText(text));
    expect(typeof isPlaceholder(text)).toBe('boolean');
    expect(typeof notation(read)).toBe('string');
  }), { numRuns: 6000 });
});

test('no three cells make it throw', () => {
  fc.assert(fc.property(wild, wild, wild, (relation, value, unit) => {
    expect(typeof notation(readSplit({ relation, value, unit }))).toBe('string');
    expect(typeof notation(withUnit(readExpression(value), unit))).toBe('string');
    unitNamed(unit);
  }), { numRuns: 2000 });
});

test('what is read as a number holds a figure', () => {
  fc.assert(fc.property(jumble, (text) => {
    if (readExpression(text).kind === 'number') expect(text).toMatch(/[\d零〇一二两三四五六七八九十百千]/);
  }), { numRuns: 2000 });
});

const units = [...COUNT_WORDS, ...MEASURES.flatMap(({ names }) => names.split(' ').map((name) => name.split('=')[0] ?? '')), '万元', '亿元', '万人次', '元/人·月', '次/年', '公斤/亩', '', '万']
  .map((name) => (name === '' ? null : unitNamed(name)))
  .filter((unit, at, all) => unit === null ? at === all.indexOf(null) : true);
const relations: (Relation | null)[] = [null, '>=', '>', '<=', '<', '='];

test('a printed number reads back as itself', () => {
  fc.assert(fc.property(fc.constantFrom(...units), fc.constantFrom(...relations), fc.integer({ min: 0, max: 10 ** 12 }), fc.integer({ min: 0, max: 4 }), (unit, relation, digits, decimals) => {
    const value: Quantity = { kind: 'number', relation, value: new Big(digits).div(10 ** decimals), decimals, unit, approximate: false, label: '' };
    const printed = printQuantity(value);
    const read = readExpression(printed);
    // years, months and packed dates are dates first: 2024年, 12月, 20241231
    fc.pre(read.kind !== 'date');
    expect(read).toMatchObject({ kind: 'number', relation, decimals, label: '' });
    expect((read as Quantity).value.eq(value.value)).toBe(true);
    expect((read as Quantity).unit).toEqual(unit);
  }), { numRuns: 2000 });
});

test.each([
  ' ', '\u3000', '9', '9,', '1,000', '一', '百分之', '十', '≥', '((((', '至', '1-', '。', '…', '*', 'X', '已完成', '达到', '12月', '元/人·', '完成', '人', '每人', '满意度', 'a', '\ud800', '9 ', '不', '全年', '-', '2024年',
])('100 000 characters of %j are read in no time', (piece) => {
  const text = piece.repeat(Math.ceil(100000 / piece.length));
  const start = performance.now();
  for (const typed of [text, `≥${text}`, `${text}95%`]) {
    readExpression(typed);
    readSplit({ relation: typed, value: typed, unit: typed });
  }
  expect(performance.now() - start).toBeLessThan(1500);
});

test.each(['9', '一', '百分之', '十万', '≥', '(', '至1', '1-', '已', '已完成', '达到', '12月', '元/人·', '完成', '每人', '满意度', '全部已', '，已', '1个', '个1'])(
  'the longest text still read, made of %j, takes no time either', (piece) => {
    const text = piece.repeat(160).slice(0, 159);
    const start = performance.now();
    for (let i = 0; i < 20; i += 1) readExpression(i % 2 ? `${text}5%` : text);
    expect(performance.now() - start).toBeLessThan(400);
  },
);
