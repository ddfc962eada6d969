/**
 * The rehearsal: draws the list of a real check, and nobody notices.
 * @jest-environment jsdom
 */
import { act } from '@testing-library/react';
import ReactDOM from 'react-dom';
import '../../src/view/icons';
import { memoryStore } from '../../src/session/store';
import * as engine from '../../src/view/engine';
import { PaneController } from '../../src/view/controller';
import { rehearse } from '../../src/view/rehearsal';
import { halfForm, paneOf } from './paneForms';

afterEach(() => jest.restoreAllMocks());

test('the form that nobody sees has findings of many kinds, every kind of target, and edits', () => {
  const [sheet] = engine.rehearse();
  expect(sheet).toMatchObject({ status: 'form', counts: { indicators: 8, unjudged: expect.any(Number) } });
  expect(new Set(sheet!.indicators.map(({ type }) => type))).toEqual(new Set(['quantitative', 'qualitative', 'date']));
  expect(new Set(sheet!.findings.map(({ severity }) => severity))).toEqual(new Set(['error', 'warning', 'note']));
  expect(sheet!.edits.length).toBeGreaterThan(0);
});

test('a list is drawn and taken away; page, focus and clock stay as they are', async () => {
  document.body.innerHTML = '<button>检查</button>';
  document.querySelector('button')!.focus();
  const before = document.body.innerHTML;
  let drawn = '';
  const unmount = jest.spyOn(ReactDOM, 'unmountComponentAtNode').mockImplementationOnce((stage) => {
    drawn = (stage as Element).innerHTML;
    jest.restoreAllMocks();
    return ReactDOM.unmountComponentAtNode(stage as Element);
  });
  await act(() => rehearse(engine, document));
  expect(unmount).toHaveBeenCalledTimes(1);
  expect(drawn).toMatch(/偏差未说明原因/);
  expect(document.body.innerHTML).toBe(before);
  expect(document.activeElement).toBe(document.querySelector('button'));
});

/** The pane over a workbook, its idle moment in our hands. */
async function started() {
  const idle: (() => void)[] = [];
  const rehearsed: unknown[] = [];
  const { workspace } = await paneOf(halfForm());
  const controller = new PaneController(async () => workspace, {
    store: memoryStore(), engine: async () => engine, whenIdle: (work) => void idle.push(work), rehearse: (given) => void rehearsed.push(given),
  });
  await controller.start();
  return { controller, idle, rehearsed };
}

test('the pane rehearses once it is idle', async () => {
  const { idle, rehearsed } = await started();
  expect([idle.length, rehearsed]).toEqual([1, []]);
  idle[0]!();
  expect(rehearsed).toEqual([engine]);
});

test('not where the user was sooner', async () => {
  const { controller, idle, rehearsed } = await started();
  const checking = controller.check();
  idle[0]!();
  await checking;
  idle[0]!();
  expect(rehearsed).toEqual([]);
});
