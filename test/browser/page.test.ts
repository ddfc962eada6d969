/** The built web page in Chromium, on published forms: open, check, fill, take back, take away, paste, batches, reports in prose. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Download, Page } from 'playwright-core';
import { checkGrid } from '../../src/check/check';
import type { Grid } from '../../src/grid/grid';
import { openWorkbook } from '../../src/host/open';
import { checkWorkbook } from '../../src/session/session';
import { docxOf } from '../support/docxOf';
import { formNames, realGrid, workbookBytes } from '../support/realForms';
import { barriers, openPage, sideways, type Opened } from './harness';

const LONGMEN = '02-seed002-hunan-lukou-longmen-zhengti';
const FORMS = resolve('test', 'samples', 'forms');
const folder = mkdtempSync(join(tmpdir(), 'page-'));

const open = async (width = 1280): Promise<Opened> => {
  const opened = await openPage([], { excel: false, at: 'index.html', width, height: 900 });
  await opened.page.getByText('把自评表文件或文件夹拖到这里').waitFor();
  return opened;
};
const pick = (page: Page, ...files: string[]): Promise<void> => page.locator('[data-picker=files]').setInputFiles(files);
const checked = (page: Page): Promise<void> => page.getByRole('heading', { name: '核查结果' }).waitFor();
const saved = async (page: Page, act: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> => {
  const [download] = (await Promise.all([page.waitForEvent('download'), act()])) as [Download, void];
  return { name: download.suggestedFilename(), bytes: readFileSync((await download.path())!) };
};
const counts = (page: Page): Promise<string[]> => page.locator('.form-pane').getByRole('group', { name: '按级别筛选' }).getByRole('button').allInnerTexts();

/** A published form with three scores and the total blanked, as a file. */
async function halfFilled(): Promise<string> {
  const { port, save } = await openWorkbook(workbookBytes('20-yunnan-yongde-minglangzhongxue-2022'));
  const [report] = await checkWorkbook(port, { policy: 'auto' });
  const cells = [...report!.indicators.slice(0, 3).map(({ cells: { score } }) => score!), report!.total!.score.cell!];
  await port.write(cells.map((cell) => ({ sheet: report!.sheet, cell, value: null, formula: null })));
  const file = join(folder, '半填自评表.xlsx');
  writeFileSync(file, save!());
  return file;
}

test('a sample: findings beside the picture, a click goes both ways, a rule says why; nobody else is asked', async () => {
  const opened = await open();
  const { page } = opened;
  await page.getByRole('button', { name: /合水县/ }).click();
  await checked(page);
  const card = page.locator('.form-pane .card').first();
  const cell = (await card.locator('.cell').first().innerText()).trim();
  await card.getByRole('button', { name: `定位到 ${cell}` }).first().click();
  await page.locator(`.picture td.is-selected[data-cell="${cell}"]`).waitFor();
  const other = page.locator('.picture td.is-error button').last();
  await other.click();
  await page.locator('.cell-findings .card').first().waitFor();
  await page.locator('.cell-findings').getByRole('button', { name: /^为什么/ }).first().click();
  await page.getByRole('heading', { name: '判定' }).first().waitFor();
  expect(await barriers(page)).toEqual([]);
  expect(opened.wrong).toEqual([]);
});

test('fill, download, take back: the copy differs in the filled cells only, and after 撤销 in nothing', async () => {
  const opened = await open();
  const { page } = opened;
  const file = await halfFilled();
  const original = readFileSync(file);
  await pick(page, file);
  await checked(page);
  await page.getByRole('button', { name: '一键评分', exact: true }).click();
  await page.getByRole('button', { name: /^写入 \d+ 处$/ }).click();
  await page.getByText(/^已写入 \d+ 处。$/).first().waitFor();
  const filled = await saved(page, () => page.getByRole('button', { name: '下载填好的副本' }).click());
  expect(filled.name).toBe('半填自评表_已填写.xlsx');
  const [before, after] = await Promise.all([original, filled.bytes].map(async (bytes) => (await (await openWorkbook(new Uint8Array(bytes))).port.readSheets())[0]!));
  const changed = differences(before!, after!);
  expect(changed.length).toBeGreaterThanOrEqual(4);
  expect(changed.every(({ from, to }) => from === '' && to !== '')).toBe(true);
  expect(await page.locator('.picture td.is-new').count()).toBeGreaterThan(0);
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await page.getByText(/^已撤销/).first().waitFor();
  const back = await saved(page, () => page.getByRole('button', { name: '下载副本（内容未改动）' }).click());
  expect(back.bytes.equals(original)).toBe(true);
  expect(opened.wrong).toEqual([]);
});

function differences(one: Grid, other: Grid): { from: string; to: string }[] {
  const found: { from: string; to: string }[] = [];
  for (let row = 1; row <= Math.max(one.rows, other.rows); row++) {
    for (let column = 1; column <= Math.max(one.columns, other.columns); column++) {
      const [from, to] = [one.text(row, column), other.text(row, column)];
      if (from !== to) found.push({ from, to });
    }
  }
  return found;
}

test('the form of the second report as workbook, Word table and paste: the same verdicts; the score column is copied back', async () => {
  const opened = await open();
  const { page } = opened;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await pick(page, join(FORMS, `${LONGMEN}.xlsx`));
  await checked(page);
  const asWorkbook = await counts(page);
  const word = join(folder, '自评表.docx');
  writeFileSync(word, docxOf(realGrid(LONGMEN)));
  await page.getByRole('button', { name: '打开其他文件' }).click();
  await pick(page, word);
  await checked(page);
  expect(await counts(page)).toEqual(asWorkbook);
  await page.getByText('.docx 文件只能读取').waitFor();
  const grid = realGrid(LONGMEN);
  const text = Array.from({ length: grid.rows }, (_, row) => Array.from({ length: grid.columns }, (__, column) => quoted(grid.text(row + 1, column + 1))).join('\t')).join('\r\n');
  await page.getByRole('button', { name: '打开其他文件' }).click();
  await page.evaluate((plain) => {
    const data = new DataTransfer();
    data.setData('text/plain', plain);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  }, text);
  await checked(page);
  expect(await counts(page)).toEqual(asWorkbook);
  await page.getByRole('button', { name: '复制得分列' }).click();
  await page.getByText(/^已复制 \d+ 个得分/).waitFor();
  const [report] = checkGrid(grid, 'auto');
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).split(/\r?\n/);
  for (const { score } of report!.indicators) expect(lines).toContain(String(score.stated));
  expect(opened.wrong).toEqual([]);
});

const quoted = (text: string): string => (/[\t\n"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

test('a paste without a table, a file of another kind, a locked and a broken workbook: one sentence each', async () => {
  const { page, wrong } = await open();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', '今天开会');
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  });
  await page.getByRole('alert').getByText('剪贴板里没有表格').waitFor();
  writeFileSync(join(folder, '说明.pdf'), '%PDF-1.4');
  await pick(page, join(folder, '说明.pdf'));
  await page.getByRole('alert').getByText('“说明.pdf”不是能打开的文件').waitFor();
  await pick(page, resolve('test/samples/torture/j_encrypted_standard.xlsx'));
  await page.getByRole('alert').getByText('文件已加密').waitFor();
  writeFileSync(join(folder, '坏.xlsx'), readFileSync(join(FORMS, `${LONGMEN}.xlsx`)).subarray(0, 3000));
  await pick(page, join(folder, '坏.xlsx'));
  await page.getByRole('alert').getByText('文件已损坏').waitFor();
  expect(wrong).toEqual([]);
});

test('an old .xls is read in a worker, filled in the picture, and its scores are copied out', async () => {
  const { page, wrong } = await open();
  await pick(page, resolve('test/samples/torture/d_selfeval.xls'));
  await checked(page);
  await page.getByText('.xls 文件只能读取').waitFor();
  expect(await page.getByRole('button', { name: /^下载/ }).count()).toBe(0);
  expect(await page.getByRole('button', { name: '复制得分列' }).count()).toBe(1);
  expect(wrong).toEqual([]);
});

test('a drop opens the form', async () => {
  const { page, wrong } = await open();
  const bytes = [...workbookBytes(LONGMEN)];
  const data = await page.evaluateHandle((list) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(list)], '龙门镇.xlsx'));
    return transfer;
  }, bytes);
  await page.dispatchEvent('.drop-zone', 'drop', { dataTransfer: data });
  await checked(page);
  expect(await page.locator('.page-head .subtitle').innerText()).toBe('龙门镇.xlsx');
  expect(wrong).toEqual([]);
});

test('every kind of report is handed on', async () => {
  const { page, wrong } = await open();
  await pick(page, join(FORMS, '01-seed001-gansu-heshui-jimin-zhengti.xlsx'));
  await checked(page);
  const take = (kind: RegExp): Promise<{ name: string; bytes: Buffer }> => saved(page, async () => {
    await page.getByRole('button', { name: '导出', exact: true }).click();
    await page.getByRole('button', { name: kind }).click();
  });
  const json = JSON.parse((await take(/^数据/)).bytes.toString('utf8'));
  expect([json.workbooks[0].sheets[0].counts.error, json.workbooks[0].sha256]).toEqual([7, expect.stringMatching(/^[0-9a-f]{64}$/)]);
  expect((await take(/^明细/)).bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  for (const kind of [/^核查报告/, /^整改通知单/]) {
    const html = (await take(kind)).bytes.toString('utf8');
    expect(html).toMatch(/^<!DOCTYPE html>/i);
    expect(html).not.toMatch(/<script/i);
    expect(html).toContain('白水县人民政府');
  }
  expect(wrong).toEqual([]);
});

test('many at once: progress, tables, filter, sort, comparison; a row opens its form and the way leads back', async () => {
  const opened = await open();
  const { page } = opened;
  const files = [...formNames.map((name) => join(FORMS, `${name}.xlsx`)), resolve('test/samples/torture/j_encrypted_standard.xlsx')];
  await pick(page, ...files);
  await page.locator('.batch-summary').waitFor();
  const expected = (await Promise.all(formNames.map(async (name) => checkWorkbook((await openWorkbook(workbookBytes(name))).port, { policy: 'auto' })))).flat();
  const sum = (severity: 'error' | 'warning' | 'note'): number => expected.reduce((all, { counts: each }) => all + each[severity], 0);
  expect(await page.locator('.batch-summary').innerText()).toBe(`已核查 ${files.length} 个文件：自评表 ${expected.filter(({ status }) => status === 'form').length} 张，错误 ${sum('error')}，警告 ${sum('warning')}，提示 ${sum('note')}。`);
  const rows = page.getByRole('region', { name: '各单位情况' }).locator('tbody tr');
  const all = await rows.count();
  expect(all).toBeGreaterThanOrEqual(files.length);
  await page.getByRole('searchbox').first().fill('龙门');
  expect(await rows.count()).toBeLessThan(all);
  await page.getByRole('searchbox').first().fill('');
  await page.getByRole('button', { name: '错误', exact: true }).click();
  await page.getByRole('button', { name: '错误', exact: true }).click();
  expect(await page.locator('th[aria-sort=descending]').innerText()).toContain('错误');
  expect(await barriers(page)).toEqual([]);
  await rows.first().getByRole('button').click();
  await checked(page);
  await page.getByRole('button', { name: '批量核查' }).click();
  await page.locator('.batch-summary').waitFor();
  expect(opened.wrong).toEqual([]);
});

test('a report in prose: findings lead to the words, and it makes a form', async () => {
  const { page, wrong } = await open();
  writeFileSync(join(folder, '自评报告.txt'), '某镇2024年度部门整体支出绩效自评报告\n一、部门概况\n年初预算支出5381.80万元，其中：基本支出1059.00万元，项目支出4322.88万元。\n二、年度绩效目标\n数量指标：培训人次≥200人次。\n三、完成情况\n数量指标：培训人次完成150人次。\n');
  await pick(page, join(folder, '自评报告.txt'));
  await page.getByRole('button', { name: '看原文：第 1 条' }).click();
  await page.locator('mark').first().waitFor();
  const form = await saved(page, () => page.getByRole('button', { name: '按报告生成自评表' }).click());
  expect(await (await openWorkbook(new Uint8Array(form.bytes))).port.readSheets()).toHaveLength(1);
  expect(await barriers(page)).toEqual([]);
  expect(wrong).toEqual([]);
});

test.each([1280, 640, 320])('nothing runs over sideways at %i px, and everything is reached by keyboard', async (width) => {
  const { page, wrong } = await open(width);
  expect(await sideways(page)).toBeLessThanOrEqual(0);
  // From the top of the page: language, then the choosing buttons, then the samples.
  const sample = page.getByRole('button', { name: /龙门镇/ });
  for (let turn = 0; turn < 12 && !(await sample.evaluate((element) => element === document.activeElement)); turn++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await checked(page);
  expect(await sideways(page)).toBeLessThanOrEqual(0);
  expect(wrong).toEqual([]);
});

test('opened from a folder by double click it works as well, offline', async () => {
  const { page } = await open();
  await page.context().setOffline(true);
  await page.goto(`file://${resolve('dist/web/index.html')}`);
  await page.getByRole('button', { name: /合水县/ }).click();
  await checked(page);
  await page.getByRole('button', { name: /^为什么/ }).first().click();
  await page.getByRole('heading', { name: '判定' }).first().waitFor();
  await page.getByRole('button', { name: '打开其他文件' }).click();
  await pick(page, ...formNames.slice(0, 3).map((name) => join(FORMS, `${name}.xlsx`)));
  await page.locator('.batch-summary').waitFor();
});
