/** The pages in a real browser: their style applies, nothing of a hostile form runs or is fetched, nothing leaves the sheet of paper, no barrier is found. */
import { readFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { htmlReport } from '../../src/output/html';
import { noticeOf } from '../../src/output/notice';
import { finding, indicator, report, sheet } from '../support/sampleReport';

const HOSTILE = '</title></style><script>window.ran=1</script><img src="https://example.invalid/x" onerror="window.ran=2"><a href="javascript:window.ran=3">';
const LONG = '无空格的很长的文字'.repeat(20) + 'x'.repeat(200);
const value = report([
  sheet({
    organization: HOSTILE, title: LONG,
    indicators: [indicator({ name: HOSTILE, level1: HOSTILE, cause: LONG }), ...Array.from({ length: 60 }, (_, at) => indicator({ row: 15 + at, name: `${LONG.slice(0, at * 3)}${at}` }))],
    findings: Array.from({ length: 40 }, (_, at) => finding({ cell: `I${14 + at}`, message: at % 2 ? LONG : HOSTILE, fix: HOSTILE, basis: LONG })),
  }),
  sheet({ organization: '乙局' }),
], { file: HOSTILE, sha256: 'a'.repeat(64) });

const pages = {
  report: htmlReport(value, { at: '2025-03-01 10:00', title: HOSTILE }),
  notice: noticeOf(value, { at: '2025-03-01 10:00', issuer: HOSTILE, deadline: LONG, notes: true }),
};

let browser: Browser;
let page: Page;
const asked: string[] = [];

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
}, 60_000);
afterAll(() => browser?.close());

async function show(text: string, width = 1280): Promise<void> {
  page = await browser.newPage({ viewport: { width, height: 900 }, bypassCSP: false });
  asked.length = 0;
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`data:text/html;charset=utf-8;base64,${Buffer.from(text).toString('base64')}`);
}

describe.each(Object.entries(pages))('%s', (_name, text) => {
  test('runs and fetches nothing, though its style applies', async () => {
    await show(text);
    expect(await page.evaluate(() => (window as { ran?: number }).ran)).toBeUndefined();
    expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([]);
    expect(await page.evaluate(() => document.querySelectorAll('script,img,iframe,object,[onerror]').length)).toBe(0);
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('td')!).borderTopStyle)).toBe('solid');
    await page.close();
  }, 60_000);

  test.each([1280, 320])('at %s pixels the page itself needs no scrolling sideways', async (width) => {
    await show(text, width);
    const [content, room] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    expect(content).toBeLessThanOrEqual(room!);
    await page.close();
  }, 60_000);

  test('prints on A4 within the margins', async () => {
    await show(text);
    await page.emulateMedia({ media: 'print' });
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const boxes = [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map((match) => [Math.round(Number(match[1])), Math.round(Number(match[2]))].sort((a, b) => a - b).join('×'));
    expect(boxes.length).toBeGreaterThan(5);
    expect(new Set(boxes)).toEqual(new Set(['595×842']));
    await page.close();
  }, 60_000);
});

test('the report has no barrier that axe finds', async () => {
  await show(pages.report);
  await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
  const found = await page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 120)}`);
  });
  expect(found).toEqual([]);
  await page.close();
}, 60_000);
