/** The memory of a reading: asked once for each text, bounded, and never another answer. */
import { remembered } from '../../src/value/remembered';

test('each text is read once', () => {
  const read = jest.fn((text: string) => ({ length: text.length }));
  const known = remembered(read);
  expect([known('≥90%'), known('达标'), known('≥90%')]).toEqual([{ length: 4 }, { length: 2 }, { length: 4 }]);
  expect(known('≥90%')).toBe(known('≥90%'));
  expect(read).toHaveBeenCalledTimes(2);
});

test.each<[string, string | number | boolean | null]>([['null', null], ['false', false], ['zero', 0], ['nothing', '']])('%s is an answer too', (_, answer) => {
  const read = jest.fn(() => answer);
  const known = remembered(read);
  expect([known('甲'), known('甲')]).toEqual([answer, answer]);
  expect(read).toHaveBeenCalledTimes(1);
});

test('a million texts do not fill the memory, and are all read right', () => {
  const read = jest.fn((text: string) => text);
  const known = remembered(read);
  for (let number = 0; number < 12_000; number++) expect(known(`第${number}项`)).toBe(`第${number}项`);
  known('第11999项');
  expect(read).toHaveBeenCalledTimes(12_000);
  // Long forgotten, so read anew.
  known('第0项');
  expect(read).toHaveBeenCalledTimes(12_001);
});

test('text within a long one is kept as a copy', () => {
  const whole = `${'x'.repeat(1000)}群众满意度及服务对象满意度${'y'.repeat(1000)}`;
  const given: string[] = [];
  remembered((text) => given.push(text))(whole.slice(1000, 1013));
  expect(given).toEqual(['群众满意度及服务对象满意度']);
});
