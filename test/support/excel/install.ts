/** Puts the fake Excel where Excel for Windows puts itself: `window.external`, before office.js is loaded. */
import { ExcelHost, type Answer, type HostOptions } from './host';

/** What office.js calls a safe array. */
interface SafeArray {
  toArray(): unknown[];
}
const safeArray = (entries: unknown[]): SafeArray => ({ toArray: () => entries });

/** Number of ExecuteRichApiRequest and of its event (OFFICE.md 1.3, 1.5). */
const RICH_API_REQUEST = 93;
const RICH_API_EVENT = 33;
const EVENT_MESSAGE = 65536;

type Callback = (answer: unknown) => void;
type EventHandler = (id: number, message: SafeArray) => void;

/** Errors: none; what the host does not know comes back as FakeHostUnsupported through office.js. */
export function installExcel(target: object, options: HostOptions = {}): ExcelHost {
  const host = new ExcelHost(options);
  const later = (run: () => void): void => void setTimeout(run, options.latency ?? 0);
  const external = {
    // Host, platform, version, language: picks excel-win32-16.01.js and its strings (OFFICE.md 1.1).
    GetHostInfo: () => `Excel$Win32$16.01$${options.locale ?? 'zh-CN'}$$$$disableLogging$0`,
    GetContext: () => context(options),
    GetLoggingAllowed: () => false,
    Execute: (id: number, parameters: unknown[], callback: Callback) => {
      if (id !== RICH_API_REQUEST) return later(() => callback(safeArray([5000])));
      const [, , , , body, , flags] = parameters[0] as [unknown, string, string, unknown, string, unknown, number];
      later(() => host.receive(body, flags, (answer) => callback(answerArray(answer))));
    },
    RegisterEvent: (id: number, _target: string, handler: EventHandler, callback: Callback) => {
      if (id === RICH_API_EVENT) {
        host.onEvents((type, sheet, json) => handler(id, safeArray([safeArray([EVENT_MESSAGE, type, sheet || 'Workbook', json, 0, false])])));
      }
      later(() => callback(0));
    },
    UnregisterEvent: (_id: number, _target: string, callback: Callback) => later(() => callback(0)),
  };
  Object.defineProperty(target, 'external', { configurable: true, writable: true, value: external });
  return host;
}

const answerArray = (answer: Answer): SafeArray =>
  safeArray('body' in answer ? [0, 200, ['Content-Type', 'application/json'], answer.body] : [answer.status, answer.message]);

/** What office.js asks at start. Settings are kept in memory: nothing of ours writes into the workbook's own. */
function context({ excelApi = '1.15', locale = 'zh-CN', documentUrl = 'C:\\自评\\自评表.xlsx' }: HostOptions): Record<string, () => unknown> {
  const sets = { ExcelApi: excelApi, RichApiRuntime: '1.2', RichApiRuntimeFlag: '1.2', DelayForCellEdit: '1.1', DialogApi: '1.2', SharedRuntime: '1.1', Telemetry: '1.2' };
  const fixed: Record<string, unknown> = {
    GetAppType: 1, GetSolutionRef: 'zipingbiao', GetAppVersionMajor: 16, GetAppVersionMinor: 1, GetAppUILocale: locale, GetAppDataLocale: locale,
    GetDocUrl: documentUrl, GetAppCapabilities: 0, GetActivationMode: 2, GetControlIntegrationLevel: 0, GetSolutionToken: '',
    GetSupportedMatrix: JSON.stringify(sets), GetHostFullVersion: '16.0.17928.20000', GetInitialDisplayMode: 2, GetInstanceId: 'fake-instance',
    GetOfficeThemeInfo: JSON.stringify({ bodyBackgroundColor: 0xffffff, bodyForegroundColor: 0, controlBackgroundColor: 0xf3f3f3, controlForegroundColor: 0 }),
  };
  const settings = { Read: () => undefined, Write: () => undefined };
  return { ...Object.fromEntries(Object.entries(fixed).map(([name, value]) => [name, () => value])), GetSettings: () => settings };
}

export { excelFrom } from './fromGrids';
export type { ExcelHost, HostOptions } from './host';
