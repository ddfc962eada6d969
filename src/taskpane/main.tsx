/** Entry of the task pane: waits for Office, then puts the pane over the workbook that is open in Excel. */
import manifest from '../../package.json';
import { memoryStore, robustStore } from '../session/store';
import type { Workspace } from '../session/workspace';
import { mountPane } from '../view/mountPane';
import { rulePage } from './rulePage';
import { unfit } from './unfit';

/** Below this Excel lacks calls that reading and writing need. */
const FLOOR = '1.9';

const store = robustStore(() => window.localStorage ?? memoryStore());

/** The engine and the host are a chunk of their own: the first paint does not wait for them. */
async function openExcel(): Promise<Workspace> {
  const [{ openWorkspace }, { officeWorkbook }] = await Promise.all([
    import(/* webpackChunkName: "engine" */ '../session/workspace'),
    import(/* webpackChunkName: "engine" */ '../host/office'),
  ]);
  return openWorkspace(officeWorkbook(), store);
}

/** Safari's web view knows no idle time; a moment after the last paint nobody is likely to be waiting. */
const MOMENT = 300;
const whenIdle = (work: () => void): void =>
  void ('requestIdleCallback' in window ? window.requestIdleCallback(work) : setTimeout(work, MOMENT));

async function start(): Promise<void> {
  const element = document.getElementById('pane')!;
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return unfit(element, 'outside');
  if (!Office.context.requirements.isSetSupported('ExcelApi', FLOOR)) return unfit(element, 'old-excel');
  const language = /^en/i.test(Office.context.displayLanguage ?? '') ? 'en' : 'zh-CN';
  const atOnce = new URLSearchParams(location.search).get('do') === 'check' ? 'check' : undefined;
  mountPane(element, openExcel, { store, rulePage, whenIdle, version: manifest.version, language }, atOnce);
}

void start();
