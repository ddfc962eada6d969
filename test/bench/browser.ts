/** Chromium for the measurements: the built pages served from dist/web, and what the browser's processes hold. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';

export const WEB = resolve('dist', 'web');

export interface Served {
  browser: Browser;
  address: string;
  close(): Promise<void>;
}

/** A browser of its own, so that nothing of an earlier run is in its memory or its caches. */
export async function launch(folder = WEB): Promise<Served> {
  const { serveFolder } = (await import('../support/serveFolder.mjs' as string)) as { serveFolder(folder: string): Promise<{ address: string; close(): Promise<void> }> };
  const served = await serveFolder(folder);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking', '--enable-precise-memory-info'],
  });
  const close = async (): Promise<void> => {
    await browser.close();
    await served.close();
  };
  return { browser, address: served.address, close };
}

/** MB of live objects in the page's own heap, after a collection; workers have heaps of their own. */
export async function heap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 2 ** 20;
}

/** Peak resident MB of the largest page process, workers included; null where the system does not tell. */
export async function peak(browser: Browser): Promise<number | null> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const peaks = processInfo.filter(({ type }) => type === 'renderer').flatMap(({ id }) => {
    try {
      const found = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'));
      return found ? [Number(found[1]) / 1024] : [];
    } catch {
      return [];
    }
  });
  return peaks.length > 0 ? Math.max(...peaks) : null;
}
