/**
 * What stands in the pane where it cannot work, and the rules' pages that it fetches.
 * @jest-environment jsdom
 */
import { rulePage } from '../../src/taskpane/rulePage';
import { unfit } from '../../src/taskpane/unfit';

test.each(['outside', 'old-excel'] as const)('%s: says so, and leads to the page that works without', (why) => {
  const element = document.createElement('div');
  element.append('…');
  unfit(element, why);
  expect(element.querySelector('[role=alert] h1')!.textContent).toContain('Excel');
  expect(element.querySelector('a')!.getAttribute('href')).toBe('index.html');
  expect(element.textContent).not.toContain('pane.unfit');
});

test('a page comes from beside the pane; one that is missing is an error', async () => {
  const asked: string[] = [];
  const answer = (ok: boolean) => Object.assign(globalThis, { fetch: async (url: string) => (asked.push(url), { ok, status: ok ? 200 : 404, text: async () => '# 题' }) });
  answer(true);
  expect(await rulePage('weight-total')).toBe('# 题');
  expect(asked).toEqual(['rules/weight-total.md']);
  answer(false);
  await expect(rulePage('weight-total')).rejects.toThrow('404');
});
