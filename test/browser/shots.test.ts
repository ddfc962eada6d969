/** Pictures of every state for the eye, written where SHOTS says; each is also held against the view's width and the console. */
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import type { Grid } from '../../src/grid/grid';
import { halfFilled } from '../excel/forms';
import { realGrid } from '../support/realForms';
import { cleanForm, halfForm, reviewForm } from '../view/paneForms';
import { openPage, openPane, sideways, type OpenOptions } from './harness';

const SHOTS = process.env.SHOTS ?? '';
const HESHUI = '01-seed001-gansu-heshui-jimin-zhengti';
const DECOY = '48-central-moe-zuqiu-jiankongbiao-DECOY';
const REPORT = `某镇2024年度部门整体支出绩效自评报告
一、部门概况
年初预算支出5381.80万元，其中：基本支出1059.00万元，项目支出4322.88万元。
二、年度绩效目标
数量指标：培训人次≥200人次。
质量指标：验收合格率100%。
三、完成情况
数量指标：培训人次完成150人次。
质量指标：验收合格率100%。
`;

/** Without SHOTS there is nobody to look. */
const shown = SHOTS ? describe : describe.skip;

const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name, exact: typeof name === 'string' }).first().click();

async function check(page: Page): Promise<void> {
  await press(page, '检查');
  await page.getByRole('heading', { name: '核查结果' }).or(page.getByText('没有找到绩效自评表')).first().waitFor();
}

async function preview(page: Page): Promise<void> {
  await press(page, '一键评分');
  await page.getByRole('heading', { name: '一键评分预览' }).waitFor();
}

/** What is seen, whole: a foot or head that sticks stands where the page ends. */
async function picture(page: Page, name: string, width: number): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await page.waitForTimeout(150);
  await page.screenshot({ path: join(SHOTS, `${name}-${width}.png`), fullPage: true });
  expect(await sideways(page)).toBeLessThanOrEqual(0);
}

interface State extends OpenOptions {
  sheets: () => Grid[];
  act(page: Page): Promise<void>;
}

const STATES: Record<string, State> = {
  'before-check': { sheets: () => [halfForm()], act: async () => undefined },
  clean: { sheets: () => [cleanForm()], act: check },
  'many-findings': { sheets: () => [realGrid(HESHUI)], act: check },
  preview: { sheets: () => [halfFilled()], act: preview },
  decide: {
    sheets: () => [halfForm()],
    act: async (page) => {
      await preview(page);
      await press(page, '部分达成');
    },
  },
  'no-form': { sheets: () => [realGrid(DECOY)], act: check },
  protected: {
    sheets: () => [halfFilled()],
    act: async (page) => {
      await page.evaluate(() => window.excel.user.protect('自评表'));
      await check(page);
    },
  },
  'protected-write': {
    sheets: () => [halfFilled()],
    act: async (page) => {
      await preview(page);
      await page.evaluate(() => window.excel.user.protect('自评表'));
      await press(page, /^写入 \d+ 处$/);
      await page.locator('.bar, .trouble').first().waitFor();
    },
  },
  'half-filled': { sheets: () => [halfForm()], act: check },
  written: {
    sheets: () => [halfFilled()],
    act: async (page) => {
      await preview(page);
      await press(page, /^写入 \d+ 处$/);
      await page.getByText(/^已写入 \d+ 处。$/).first().waitFor();
    },
  },
  cause: {
    sheets: () => [halfForm()],
    act: async (page) => {
      await check(page);
      await press(page, '填写原因');
    },
  },
  review: {
    sheets: () => [reviewForm()],
    act: async (page) => {
      await page.getByRole('radio', { name: '审核' }).check({ force: true });
      await check(page);
    },
  },
  'rule-page': {
    sheets: () => [realGrid(HESHUI)],
    act: async (page) => {
      await check(page);
      await press(page, /^为什么/);
      await page.getByRole('heading', { name: '依据' }).waitFor();
    },
  },
  columns: {
    sheets: () => [halfFilled()],
    act: async (page) => {
      await check(page);
      await press(page, '栏目对应');
    },
  },
  'all-open': {
    sheets: () => [halfFilled()],
    act: async (page) => {
      await check(page);
      for (const title of [/^通过的规则/, '指标一览', '各部分得分', '更多操作']) await press(page, title);
    },
  },
  prose: {
    sheets: () => [halfFilled()],
    act: async (page) => {
      await check(page);
      await press(page, /^核对自评报告/);
      await page.locator('.prose-paste textarea').fill(REPORT);
      await press(page, '核对报告');
      await page.locator('.prose-result').waitFor();
    },
  },
  'edit-mode': {
    sheets: () => [halfFilled()],
    act: async (page) => {
      await page.evaluate(() => void (window.excel.cellEditing = true));
      await press(page, '检查');
      await page.locator('.trouble').waitFor();
    },
  },
};

shown.each([270, 320, 350])('the pane at %i px', (width) => {
  test.each(Object.entries(STATES))('%s', async (name, { sheets, act, ...options }) => {
    const { page } = await openPane(sheets(), { ...options, width });
    await act(page);
    await picture(page, name, width);
  });

  test('old Excel', async () => {
    const { page } = await openPage([halfFilled()], { width, excelApi: '1.7' });
    await page.getByRole('alert').waitFor();
    await picture(page, 'old-excel', width);
  });
});

shown.each([1280, 320])('the web page at %i px', (width) => {
  const open = async (): Promise<Page> => {
    const { page } = await openPage([], { excel: false, at: 'index.html', width, height: 900 });
    await page.getByText('把自评表文件或文件夹拖到这里').waitFor();
    return page;
  };

  test('start, form, batch, report in prose', async () => {
    const page = await open();
    await picture(page, 'page-start', width);
    await press(page, /合水县/);
    await page.getByRole('heading', { name: '核查结果' }).waitFor();
    await picture(page, 'page-form', width);
    await press(page, '打开其他文件');
    const forms = ['01-seed001-gansu-heshui-jimin-zhengti', '02-seed002-hunan-lukou-longmen-zhengti', '20-yunnan-yongde-minglangzhongxue-2022', '42-hebei-chengan-gaoling-2020'];
    await page.locator('[data-picker=files]').setInputFiles(forms.map((form) => resolve('test', 'samples', 'forms', `${form}.xlsx`)));
    await page.locator('.batch-summary').waitFor();
    await picture(page, 'page-batch', width);
    await press(page, '打开其他文件');
    await page.locator('[data-picker=files]').setInputFiles({ name: '自评报告.txt', mimeType: 'text/plain', buffer: Buffer.from(REPORT) });
    await page.locator('.prose-result').waitFor();
    await picture(page, 'page-prose', width);
  });
});
