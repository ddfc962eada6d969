/**
 * Whatever stands in a form is shown as text in the pane: nothing of it becomes an element, an address or a script.
 * @jest-environment jsdom
 */
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import '../../src/view/icons';
import { memoryStore } from '../../src/session/store';
import { PaneController } from '../../src/view/controller';
import { Pane } from '../../src/view/Pane';
import { SheetPicture } from '../../src/view/SheetPicture';
import { PLAIN_PICTURE } from '../../src/grid/picture';
import type { Grid } from '../../src/grid/grid';
import { standardForm } from '../support/gridOf';
import { paneOf } from './paneForms';

jest.setTimeout(60_000);

const ATTACKS = [
  '<img src=x onerror="window.hit=1">', '<script>window.hit=1</script>', '"><svg onload=window.hit=1>', "javascript:window.hit=1//", '=cmd|\' /C calc\'!A0',
  '{{constructor.constructor("window.hit=1")()}}', '__proto__', '\u202e<b>右至左</b>\u200b', '[点我](javascript:window.hit=1)',
];

const hostile = (text: string): Grid => standardForm({
  fund: [1000, 1000, 900, 10, null, null],
  rows: [[text, `≥90%${text}`, '88%', 50, 50, text], ['培训人次', 200, 150, 30, 30, text], [`${text}率`, '100%', '90%', 10, 10, null]],
  total: [100, 90],
}, text.replace(/[[\]:*?/\\]/g, '').slice(0, 31) || '表');

test.each(ATTACKS)('%j', async (text) => {
  const before = Object.getOwnPropertyNames(Object.prototype);
  const grid = hostile(text);
  const pane = await paneOf(grid);
  const controller = new PaneController(async () => pane.workspace, { store: memoryStore() });
  const drawn = render(<><Pane controller={controller} /><SheetPicture grid={grid} look={PLAIN_PICTURE} marks={new Map()} selected={null} label={text} onSelect={() => undefined} /></>);
  await waitFor(() => expect(controller.engine).not.toBeNull(), { timeout: 20_000 });
  await act(() => controller.check());
  for (const head of screen.queryAllByRole('button', { expanded: false })) fireEvent.click(head);
  expect(drawn.container.textContent).toContain(text.replace(/\n/g, ' ').slice(0, 12));
  expect([...drawn.container.querySelectorAll('img, script, iframe, object, a[href^="javascript"], [onerror], [onload]')]).toEqual([]);
  expect((window as { hit?: number }).hit).toBeUndefined();
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  drawn.unmount();
});
