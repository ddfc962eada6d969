/** What is remembered survives; what is damaged counts as nothing. */
import { memoryStore } from '../../src/session/store';
import { recall, remember } from '../../src/view/preferences';

const settings = { mode: 'review', policy: 'hunan', live: false, language: 'en', corrections: { '指标|目标': { target: 5 } } } as const;

test('what was remembered comes back', () => {
  const store = memoryStore();
  remember(store, settings);
  expect(recall(store)).toEqual(settings);
});

test.each(['{', 'null', '[]', '"x"', '{"mode":"other","policy":3,"live":"yes","language":"fr","corrections":[1]}'])('%s counts as nothing', (text) => {
  const store = memoryStore();
  store.setItem('zipingbiao.pane', text);
  expect(recall(store)).toEqual(text.startsWith('{"') ? { corrections: {} } : {});
});

test.each([[{ a: { target: -1 } }], [{ a: { target: 1.5 } }], [{ a: 'x' }]])('a column that cannot be is left out: %j', (corrections) => {
  const store = memoryStore();
  store.setItem('zipingbiao.pane', JSON.stringify({ corrections }));
  expect(recall(store)).toEqual({ corrections: {} });
});
