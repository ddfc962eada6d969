/** Draws the icons of the manifest from their SVG in Chromium: `node test/support/icons.mjs`, after a change to assets/icon*.svg. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const assets = new URL('../../assets/', import.meta.url);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const name of ['icon', 'icon-score', 'icon-check']) {
  const svg = readFileSync(new URL(`${name}.svg`, assets), 'utf8');
  for (const size of [16, 32, 64, 80]) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${svg}`);
    const png = await page.screenshot({ omitBackground: true });
    writeFileSync(fileURLToPath(new URL(`${name}-${size}.png`, assets)), png);
  }
}
await browser.close();
