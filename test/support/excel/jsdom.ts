/**
 * Loads Microsoft's own office.js into the jsdom window of a test file, on top of the fake Excel. About 80 ms per file.
 * The test file begins with a docblock: `@jest-environment jsdom` and
 * `@jest-environment-options {"resources": "usable", "runScripts": "dangerously", "url": "https://localhost/taskpane.html"}`.
 */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { dirname, join } from 'node:path';
import type { ExcelHost, HostOptions } from './host';
import { installExcel } from './install';

const DIST = join(dirname(createRequire(__filename).resolve('@microsoft/office-js/package.json')), 'dist');

/** Resolves when `Excel.run` works. Call once per test file: office.js belongs to the window. */
export async function startExcel(options: HostOptions = {}): Promise<ExcelHost> {
  const host = installExcel(window, options);
  const script = document.createElement('script');
  script.src = pathToFileURL(join(DIST, 'office.js')).href;
  await new Promise<void>((resolve, reject) => {
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error('office.js did not load')));
    document.head.append(script);
  });
  await Office.onReady();
  return host;
}

/** Lets pending answers, events and the giving back of references come to an end. */
export const settle = (milliseconds = 10): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Makes office.js refuse, with ApiNotFound, every call that is newer than the `excelApi` the host claims: the proof of an API floor.
 * Real Excel does not refuse: a call that it does not know fails there in its own ways.
 */
export function checkApiSets(): void {
  (OfficeExtension as unknown as { CommonUtility: { _doApiNotSupportedCheck: boolean } }).CommonUtility._doApiNotSupportedCheck = true;
}
