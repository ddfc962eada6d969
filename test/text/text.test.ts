/** Every message id used in src has text in both languages, and no placeholder is left without a value. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { rules } from '../../src/rules';
import { REASONS } from '../../src/scoring/reason';
import { en } from '../../src/text/en';
import { catalogues, failureText, hasText, learn, learnEnglish, refusalText, say, type Language } from '../../src/text/say';

const LANGUAGES: Language[] = ['zh-CN', 'en'];
const src = path.join(__dirname, '..', '..', 'src');
const read = (file: string): string => readFileSync(path.join(src, file), 'utf8');
const placeholders = (text: string): string[] => [...text.matchAll(/\{([A-Za-z]+)\}/g)].map((match) => match[1]!).sort();

test('both languages hold the same messages with the same values', () => {
  const [zh, en] = [catalogues['zh-CN'], catalogues.en];
  expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
  for (const [id, text] of Object.entries(zh)) expect([id, [...new Set(placeholders(en[id]!))]]).toEqual([id, [...new Set(placeholders(text))]]);
});

test('English is learnt on demand, and Chinese stands in for it until then', async () => {
  learn('en', catalogues['zh-CN']);
  expect(say('reasons.below-target', { actual: '88%', target: '≥90%' }, 'en')).toBe(say('reasons.below-target', { actual: '88%', target: '≥90%' }));
  await learnEnglish();
  expect(catalogues.en).toBe(en);
});

test('no sentence is empty or keeps blanks at its ends', () => {
  for (const language of LANGUAGES) {
    for (const [id, text] of Object.entries(catalogues[language])) {
      if (id !== 'terms.unverified') expect([id, text]).toEqual([id, text.trim()]);
      expect(text).not.toBe('');
    }
  }
});

/** Ids written out in the sources: 'unfilled.band', 'edits.total', … */
const literals = (pattern: RegExp): string[] =>
  readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('text'))
    .flatMap((name) => [...read(name).matchAll(pattern)].map((match) => match[1]!));

test.each(LANGUAGES)('%s: every id that the engine names is there', (language) => {
  const ids = literals(/'((?:edits|unfilled|terms|reading)\.[a-z-]+)'/g);
  expect(ids.length).toBeGreaterThan(10);
  expect(ids.filter((id) => !hasText(id, language))).toEqual([]);
});

test.each(LANGUAGES)('%s: every reason of a verdict has its clause', (language) => {
  const ids = Object.keys(REASONS).map((id) => `reasons.${id}`);
  expect(ids.filter((id) => !hasText(id, language))).toEqual([]);
  expect(Object.keys(catalogues[language]).filter((id) => id.startsWith('reasons.') && !ids.includes(id))).toEqual([]);
});

test.each(LANGUAGES)('%s: every reason for not being a form has its sentence', (language) => {
  const ids = [...read('form/read.ts').matchAll(/KIND_REASONS[^\]]*\]([^\]]*)\]/g)].flatMap((match) => [...match[0]!.matchAll(/'([a-z-]+)'/g)].map((each) => each[1]!));
  const alike = [...read('form/vocabulary.ts').matchAll(/\{ id: '([a-z-]+)', pattern/g)].map((match) => match[1]!);
  const all = [...ids, ...alike, 'empty-sheet', 'no-indicator-table'];
  expect(all.length).toBeGreaterThan(5);
  expect(all.filter((id) => !hasText(`reading.${id}`, language))).toEqual([]);
});

test.each(LANGUAGES)('%s: every failure and refusal of the hosts is worded', (language) => {
  const failures = [...read('host/failure.ts').matchAll(/^ \* - `([a-z-]+)`/gm)].map((match) => match[1]!);
  expect(failures.length).toBeGreaterThan(4);
  for (const code of failures) expect([code, hasText(`failures.${code}.message`, language), hasText(`failures.${code}.next`, language)]).toEqual([code, true, true]);
  const refusals = [...read('xlsx/patch.ts').matchAll(/^ {2}\| '([a-z-]+)'/gm)].map((match) => match[1]!);
  expect(refusals.length).toBeGreaterThan(4);
  for (const code of [...refusals, 'no-sheet', 'bad-address', 'read-only', 'not-taken', 'changed', 'incomplete']) expect(refusalText(code, language)).not.toBe(code);
});

describe.each(rules.map((rule) => rule.id))('%s', (id) => {
  const source = read(`rules/${id}.ts`) + (/toDoList/.test(read(`rules/${id}.ts`)) ? "messageId: 'most' messageId: 'all'" : '');
  const ids = [...source.matchAll(/messageId: ([^\n]+)/g)].flatMap((match) => [...match[1]!.matchAll(/'([a-z-]+)'/g)].map((each) => each[1]!));

  test('its title, its fix and its messages have text', () => {
    for (const language of LANGUAGES) {
      expect(hasText(`rules.${id}.title`, language) && hasText(`rules.${id}.fix`, language)).toBe(true);
      const own = Object.keys(catalogues[language]).filter((key) => key.startsWith(`rules.${id}.`)).map((key) => key.slice(`rules.${id}.`.length));
      const messages = own.filter((key) => !/^(title|fix|follows)$|\.fix$/.test(key));
      // Ids put together from parts are covered by the rule pages; here every literal one.
      expect(messages.length).toBeGreaterThan(0);
      const known = ids.filter((each) => !['unjudged', 'rounded-', 'on-'].includes(each));
      expect(known.filter((each) => !own.includes(each) && !['blank', 'rounded', 'missed'].includes(each))).toEqual([]);
    }
  });
});

test.each<[string, Record<string, unknown>, string]>([
  ['reasons.below-target', { actual: '88%', target: '≥90%' }, '88% 低于目标 ≥90%'],
  ['unfilled.unjudged', { name: '甲', reason: { id: 'reasons.missing-actual', values: {} } }, '“甲”的得分没有填写：没有实际完成值，请人工评分。'],
  ['edits.score', { formula: null }, '按完成情况计算：。'],
  ['edits.score', {}, '按完成情况计算：{formula}。'],
  ['no.such.id', {}, 'no.such.id'],
])('%s says what its values give', (id, values, text) => expect(say(id, values)).toBe(text));

test('a failure is told with what the file is and what to do; an unknown code is named', () => {
  expect(failureText('not-a-workbook', { found: 'pdf' }).message).toContain('PDF');
  expect(failureText('not-a-workbook', { found: 'unknown' })).toEqual(failureText('not-a-workbook'));
  expect(failureText('boom').message).toContain('boom');
});
