/** The built pane in Chromium with Microsoft's own client: what a person does with it, from 检查 to 撤销. */
import { halfFilled } from '../excel/forms';
import { realGrid } from '../support/realForms';
import { barriers, cells, everything, openPage, openPane, sideways, type Opened } from './harness';

const REAL = '02-seed002-hunan-lukou-longmen-zhengti';
const DECOY = '48-central-moe-zuqiu-jiankongbiao-DECOY';

const button = ({ page }: Opened, name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });

async function check(opened: Opened): Promise<void> {
  await button(opened, '检查').click();
  await opened.page.getByRole('heading', { name: '核查结果' }).or(opened.page.getByText('没有找到绩效自评表')).first().waitFor();
}

async function preview(opened: Opened): Promise<void> {
  await button(opened, '一键评分').click();
  await opened.page.getByRole('heading', { name: '一键评分预览' }).waitFor();
}

test('检查 lists what is wrong, changes nothing, and asks nobody else', async () => {
  const opened = await openPane([realGrid(REAL)]);
  const before = await everything(opened.page);
  await check(opened);
  expect(await opened.page.locator('.card').count()).toBeGreaterThan(0);
  expect(await everything(opened.page)).toBe(before);
  expect(await opened.page.evaluate(() => window.excel.crashes.length)).toBe(0);
  expect(opened.wrong).toEqual([]);
});

test('定位 selects the cell in Excel and leaves the focus on its button', async () => {
  const opened = await openPane([realGrid(REAL)]);
  await check(opened);
  const show = opened.page.locator('.card').first().getByRole('button', { name: /^定位到/ }).last();
  const cell = (await show.getAttribute('aria-label'))!.replace('定位到 ', '');
  await show.click();
  await opened.page.getByText(`已选中 ${cell}。`).first().waitFor();
  const selected = await opened.page.evaluate(() => window.excel.workbook.selection.area);
  expect(`${String.fromCharCode(65 + selected.column)}${selected.row + 1}`).toBe(cell);
  expect(await opened.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(`定位到 ${cell}`);
  expect(opened.wrong).toEqual([]);
});

test('一键评分 shows old → new, writes what is ticked only, and 撤销 gives back every cell', async () => {
  const opened = await openPane([halfFilled()]);
  const { page } = opened;
  const before = await everything(page);
  await preview(opened);
  expect(await everything(page)).toBe(before);
  const boxes = page.getByRole('checkbox');
  expect(await boxes.count()).toBeGreaterThan(3);
  // The label covers the kit's own box.
  await boxes.first().press(' ');
  const left = /^(\S+)/.exec((await boxes.first().getAttribute('aria-label'))!)![1]!;
  await button(opened, /^写入 \d+ 处$/).click();
  await page.getByText(/^已写入 \d+ 处。$/).first().waitFor();
  const after = await cells(page, '自评表', 'H9', 'H10', 'H11', left);
  expect(after.slice(0, 3).filter((value) => value !== '').length).toBeGreaterThan(1);
  expect(after[3]).toBe('');
  await button(opened, '撤销').click();
  await page.getByText(/^已撤销，恢复了 \d+ 处。$/).first().waitFor();
  expect(await everything(page)).toBe(before);
  expect(opened.wrong).toEqual([]);
});

test('the journal outlives the pane', async () => {
  const opened = await openPane([halfFilled()]);
  await preview(opened);
  await button(opened, /^写入 \d+ 处$/).click();
  await opened.page.getByText(/^已写入 \d+ 处。$/).first().waitFor();
  expect(await opened.page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('zipingbiao.journal:')).length)).toBe(1);
  // The fake workbook begins anew, too, so its cells stand as before already: taking back must leave them so.
  await opened.page.reload();
  await button(opened, '撤销').click();
  await opened.page.getByText(/^已撤销，恢复了 \d+ 处。$/).first().waitFor();
  expect(await cells(opened.page, '自评表', 'H9', 'H10', 'H11')).toEqual(['', '', '']);
  expect(opened.wrong).toEqual([]);
});

test('审核 never touches a filed score and is remembered', async () => {
  const opened = await openPane([halfFilled()]);
  const { page } = opened;
  const before = await everything(page);
  await page.getByRole('radio', { name: '审核' }).or(page.getByRole('tab', { name: '审核' })).or(page.getByRole('button', { name: '审核' })).first().click();
  await check(opened);
  expect(await button(opened, '一键评分').count()).toBe(0);
  expect(await everything(page)).toBe(before);
  await page.reload();
  await button(opened, '检查').waitFor();
  expect(await button(opened, '一键评分').count()).toBe(0);
  expect(opened.wrong).toEqual([]);
});

test('为什么 opens the rule’s own page, and 返回 puts the focus back', async () => {
  const opened = await openPane([realGrid(REAL)]);
  const { page } = opened;
  await check(opened);
  const why = page.getByRole('button', { name: /^为什么/ }).first();
  const label = await why.getAttribute('aria-label');
  await why.click();
  await page.getByRole('heading', { name: '依据' }).waitFor();
  await button(opened, '返回').click();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(label);
  expect(opened.wrong).toEqual([]);
});

test('by keyboard alone: check, preview, untick, write, undo', async () => {
  const opened = await openPane([halfFilled()]);
  const { page } = opened;
  const before = await everything(page);
  const reach = async (name: RegExp, key = 'Tab'): Promise<void> => {
    for (let step = 0; step < 80; step++) {
      const label = await page.evaluate(() => {
        const element = document.activeElement;
        return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
      });
      if (name.test(label.trim())) return;
      await page.keyboard.press(key);
    }
    throw new Error(`${name} cannot be reached by keyboard`);
  };
  await reach(/^检查$/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '核查结果' }).waitFor();
  await reach(/^一键评分$/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '一键评分预览' }).waitFor();
  await reach(/^[A-Z]+\d+ .*→/);
  await page.keyboard.press('Space');
  await reach(/^写入 \d+ 处$/);
  await page.keyboard.press('Enter');
  await page.getByText(/^已写入 \d+ 处。$/).first().waitFor();
  await reach(/^撤销$/);
  await page.keyboard.press('Enter');
  await page.getByText(/^已撤销/).first().waitFor();
  expect(await everything(page)).toBe(before);
  expect(opened.wrong).toEqual([]);
});

test('a workbook without a form is told what was looked for', async () => {
  const opened = await openPane([realGrid(DECOY)]);
  await check(opened);
  await opened.page.getByText('没有找到绩效自评表').first().waitFor();
  expect(await barriers(opened.page)).toEqual([]);
  expect(opened.wrong).toEqual([]);
});

test('?do=check begins with the check, as the ribbon’s button asks', async () => {
  const opened = await openPane([realGrid(REAL)], { at: 'taskpane.html?do=check' });
  await opened.page.getByRole('heading', { name: '核查结果' }).waitFor();
  expect(opened.wrong).toEqual([]);
});

describe.each([270, 320, 350])('%i px', (width) => {
  test.each([false, true])('forced colours %s: nothing sideways, no barrier, neither in the findings nor in the preview', async (forced) => {
    const opened = await openPane([halfFilled()], { width, forced });
    const { page } = opened;
    expect([await sideways(page), await barriers(page)]).toEqual([0, []]);
    await check(opened);
    expect([await sideways(page), await barriers(page)]).toEqual([0, []]);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/findings-${width}-${forced}.png`, fullPage: true });
    await preview(opened);
    expect([await sideways(page), await barriers(page)]).toEqual([0, []]);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/preview-${width}-${forced}.png`, fullPage: true });
    expect(opened.wrong).toEqual([]);
  });
});

test('the policy is in force: no script in line, nothing from elsewhere, no text turned into code', async () => {
  const { page } = await openPane([realGrid(REAL)]);
  const tried = await page.evaluate(async () => {
    const broken: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => broken.push(event.effectiveDirective));
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.body.append(script);
    const style = document.createElement('style');
    style.textContent = 'body { display: none }';
    document.body.append(style);
    document.body.append(Object.assign(document.createElement('img'), { src: 'https://example.invalid/x.png' }));
    document.body.append(Object.assign(document.createElement('iframe'), { src: 'https://example.invalid/' }));
    const fetched = await fetch('https://example.invalid/').then(() => true, () => false);
    let evaluated = true;
    // Later, since the debugger that runs this line may evaluate what a page may not.
    setTimeout(() => {
      try {
        evaluated = (0, eval)('1 + 1') === 2;
      } catch {
        evaluated = false;
      }
    }, 0);
    await new Promise((resolve) => setTimeout(resolve, 200));
    return { ran: 'ran' in window, fetched, evaluated, hidden: getComputedStyle(document.body).display === 'none', broken: [...new Set(broken)].sort() };
  });
  expect(tried).toEqual({ ran: false, fetched: false, evaluated: false, hidden: false, broken: expect.arrayContaining(['connect-src', 'frame-src', 'img-src', 'script-src-elem', 'style-src-elem']) as unknown });
});

test('the kit’s styles come through under that policy', async () => {
  const { page } = await openPane([realGrid(REAL)]);
  expect(await page.evaluate(() => [...document.styleSheets].some((sheet) => sheet.ownerNode instanceof HTMLStyleElement && sheet.cssRules.length > 20))).toBe(true);
});

test('a web view that is too old is told so in words, with the way out', async () => {
  const opened = await openPage([realGrid(REAL)], { before: () => void Reflect.deleteProperty(Promise, 'any') });
  await opened.page.getByRole('alert').getByText(/Excel 2021/).first().waitFor();
  expect(await opened.page.getByRole('link').first().getAttribute('href')).toBe('index.html');
});

test('outside Excel the pane says where it belongs', async () => {
  const { page } = await openPage([], { excel: false });
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('link').getAttribute('href')).toBe('index.html');
});
