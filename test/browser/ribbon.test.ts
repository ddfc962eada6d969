/** The ribbon's 一键评分 as built: writes blanks that follow from figures, tells it in a dialog, takes it back from there. */
import type { Page } from 'playwright-core';
import { readOutcome, type Outcome } from '../../src/commands/outcome';
import { gridOf } from '../support/realForms';
import { gridOf as filledGrid } from '../support/gridOf';
import { halfFilled } from '../excel/forms';
import { barriers, cells, everything, openPage, openPane, sideways, type Opened, type OpenOptions } from './harness';
import type { Grid } from '../../src/grid/grid';

async function openRibbon(grids: readonly Grid[], options: OpenOptions = {}): Promise<Opened> {
  const opened = await openPage(grids, { ...options, at: 'commands.html' });
  await opened.page.evaluate(() => Office.onReady());
  return opened;
}

/** Presses the button and, once the dialog is open, asks as the dialog does. */
async function press(page: Page): Promise<Outcome> {
  await page.evaluate(() => window.ribbon.press('score'));
  await page.waitForFunction(() => window.ribbon.dialog !== null);
  return ask(page, 'ready');
}

async function ask(page: Page, request: string): Promise<Outcome> {
  const before = await page.evaluate((text) => {
    const count = window.ribbon.sent.length;
    window.ribbon.say(text);
    return count;
  }, request);
  await page.waitForFunction((count) => window.ribbon.sent.length > count, before);
  return readOutcome(await page.evaluate(() => window.ribbon.sent[window.ribbon.sent.length - 1]))!;
}

const completed = (page: Page): Promise<number> => page.evaluate(() => window.ribbon.completed);

test('writes the blanks, lists old → new, undoes from the dialog, and lets the button go', async () => {
  const { page, wrong } = await openRibbon([halfFilled()]);
  const before = await everything(page);
  const outcome = await press(page);
  expect(outcome.kind).toBe('written');
  const lines = outcome.kind === 'written' ? outcome.lines : [];
  expect(lines.length).toBeGreaterThan(3);
  expect(await cells(page, '自评表', ...lines.map(({ cell }) => cell))).not.toContain('');
  expect(lines.every(({ old, name }) => old === null && name !== '')).toBe(true);
  expect(await completed(page)).toBe(0);
  expect((await ask(page, 'undo')).kind).toBe('told');
  expect(await everything(page)).toBe(before);
  await page.evaluate(() => window.ribbon.say('close'));
  await page.waitForFunction(() => window.ribbon.completed === 1);
  expect(await page.evaluate(() => window.excel.crashes.length)).toBe(0);
  expect(wrong).toEqual([]);
});

test('a form that is complete: one sentence, no write', async () => {
  const { page, wrong } = await openRibbon([halfFilled()]);
  await press(page);
  await page.evaluate(() => window.ribbon.cross());
  await page.waitForFunction(() => window.ribbon.completed === 1);
  const before = await everything(page);
  const trips = await page.evaluate(() => window.excel.log.filter(({ kind }) => kind === 'write').length);
  const outcome = await press(page);
  expect([outcome.kind, outcome.sentences.length]).toEqual(['told', 1]);
  expect(await everything(page)).toBe(before);
  expect(await page.evaluate(() => window.excel.log.filter(({ kind }) => kind === 'write').length)).toBe(trips);
  expect(wrong).toEqual([]);
});

test('a sheet without a form: says where the forms are and writes nowhere', async () => {
  const { page, wrong } = await openRibbon([gridOf([['说明']], '说明'), halfFilled()]);
  const before = await everything(page);
  const outcome = await press(page);
  expect([outcome.kind, outcome.sentences.join('').includes('自评表')]).toEqual(['told', true]);
  expect(await everything(page)).toBe(before);
  expect(wrong).toEqual([]);
});

test('a cell that is being edited: a sentence and the next step, the button let go', async () => {
  const { page, wrong } = await openRibbon([halfFilled()]);
  await page.evaluate(() => {
    window.excel.cellEditing = true;
  });
  const outcome = await press(page);
  expect([outcome.kind, outcome.sentences.length]).toEqual(['told', 2]);
  expect(outcome.sentences.join('')).toMatch(/Enter|Esc/);
  await page.evaluate(() => window.ribbon.say('close'));
  await page.waitForFunction(() => window.ribbon.completed === 1);
  expect(wrong).toEqual([]);
});

test('no dialog allowed: the write stands, the button is let go, and the pane offers to undo it', async () => {
  const { page, wrong } = await openRibbon([halfFilled()]);
  await page.evaluate(() => {
    window.ribbon.forbidden = true;
    window.ribbon.press('score');
  });
  await page.waitForFunction(() => window.ribbon.completed === 1);
  expect(await cells(page, '自评表', 'H10')).not.toEqual(['']);
  expect(await page.evaluate(() => Object.keys(localStorage).some((key) => key.startsWith('zipingbiao.journal:')))).toBe(true);
  expect(wrong).toEqual([]);
});

const OUTCOME: Outcome = {
  kind: 'written', sentences: ['已在“自评表”中填写 2 处空白，原有的数值没有改动。'],
  lines: [{ cell: 'H9', name: '<img src=x onerror=alert(1)>'.padEnd(60, '长'), old: null, new: 48.89 }, { cell: 'H12', name: '总分', old: null, new: '97.89' }],
};

test.each([[280], [460]])('the dialog at %i px lists what it is sent as text, asks for undo, and has no barrier', async (width) => {
  const { page, wrong } = await openPage([halfFilled()], { at: 'dialog.html', width });
  await page.waitForFunction(() => window.ribbon.said.includes('ready'));
  await page.evaluate((text) => window.ribbon.hear(text), JSON.stringify(OUTCOME));
  await page.getByText('48.89').waitFor();
  expect(await page.getByRole('listitem').count()).toBe(2);
  expect(await page.locator('img').count()).toBe(0);
  expect([await sideways(page), await barriers(page)]).toEqual([0, []]);
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/dialog-${width}.png` });
  await page.getByRole('button', { name: '撤销' }).click();
  expect(await page.evaluate(() => window.ribbon.said)).toEqual(['ready', 'undo']);
  expect(wrong).toEqual([]);
});

test('in an English Excel the dialog speaks English', async () => {
  const { page, wrong } = await openPage([halfFilled()], { at: 'dialog.html', locale: 'en-US' });
  await page.waitForFunction(() => window.ribbon.said.includes('ready'));
  await page.evaluate((text) => window.ribbon.hear(text), JSON.stringify(OUTCOME));
  await page.getByRole('button', { name: 'Undo' }).waitFor();
  expect(wrong).toEqual([]);
});

test('without messageChild the address says what was done', async () => {
  const { page, wrong } = await openPage([halfFilled()], { at: `dialog.html#${encodeURIComponent(JSON.stringify(OUTCOME))}` });
  await page.getByText('48.89').waitFor();
  expect(wrong).toEqual([]);
});

/** The workbook as the ribbon left it, as a grid for another page. */
async function left(page: Page): Promise<Grid> {
  const rows = await page.evaluate(() => {
    const sheet = window.excel.workbook.sheets[0]!;
    const area = sheet.used(false)!;
    return Array.from({ length: area.row + area.rows }, (_, row) => Array.from({ length: area.column + area.columns }, (_, column) => {
      const { value, numberFormat } = sheet.peek(row, column);
      return value === '' ? null : { value: value as string | number, format: numberFormat };
    }));
  });
  return filledGrid(rows, '自评表');
}

test('the pane takes back what the ribbon wrote', async () => {
  const { page, wrong } = await openRibbon([halfFilled()]);
  const outcome = await press(page);
  const written = outcome.kind === 'written' ? outcome.lines.map(({ cell }) => cell) : [];
  const journal = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  const pane = await openPane([await left(page)]);
  await pane.page.evaluate((text) => Object.entries(JSON.parse(text) as Record<string, string>).forEach(([key, value]) => localStorage.setItem(key, value)), journal);
  await pane.page.reload();
  expect(await cells(pane.page, '自评表', ...written)).not.toContain('');
  await pane.page.getByRole('button', { name: '撤销', exact: true }).click();
  await pane.page.getByText(`已撤销，恢复了 ${written.length} 处。`).first().waitFor();
  expect(new Set(await cells(pane.page, '自评表', ...written))).toEqual(new Set(['']));
  expect([...wrong, ...pane.wrong]).toEqual([]);
});
