import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CheckedWorkbook } from '../../src/check/buildReport';
import { judgeAll, type Lane, type NamedFile } from '../../src/page/judgeAll';
import { judgeFile, type FileTask } from '../../src/page/judgeFile';

const FORM = '02-seed002-hunan-lukou-longmen-zhengti.xlsx';
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(resolve('test/samples/forms', name)));
const file = (name: string, read = async (): Promise<Uint8Array> => bytesOf(FORM)): NamedFile => ({ name, read });

/** Does in this thread what a worker does in its own; `hangs` never answers, `dies` ends with an error. */
class LocalLane implements Lane {
  onmessage: Lane['onmessage'] = null;
  onerror: Lane['onerror'] = null;
  terminated = false;
  postMessage(task: FileTask): void {
    if (task.name === 'hangs') return;
    if (task.name === 'dies') return void setTimeout(() => this.onerror?.({ message: 'out of memory' } as ErrorEvent));
    void judgeFile(task).then((workbook) => this.onmessage?.({ data: { index: task.index, workbook } } as MessageEvent));
  }
  terminate(): void { this.terminated = true; }
}

const run = async (files: NamedFile[], more: Partial<Parameters<typeof judgeAll>[1]> = {}): Promise<Map<number, CheckedWorkbook>> => {
  const results = new Map<number, CheckedWorkbook>();
  await judgeAll(files, { policy: 'national', jobs: 2, newLane: () => new LocalLane(), secondsPerFile: 0.2, onResult: (index, workbook) => void results.set(index, workbook), ...more });
  return results;
};
const codes = (results: Map<number, CheckedWorkbook>): (string | undefined)[] => [...results].sort(([a], [b]) => a - b).map(([, { error }]) => error?.code);

test('one bad file never stops the run: unreadable, no workbook, hanging, dying', async () => {
  const results = await run([
    file('good'), file('gone', async () => Promise.reject(new Error('gone'))), file('text', async () => new TextEncoder().encode('你好')),
    file('hangs'), file('dies'), file('also good'),
  ]);
  expect(codes(results)).toEqual([undefined, 'unreadable-file', 'not-a-workbook', 'timed-out', 'unexpected', undefined]);
  expect(results.get(5)!.sheets).toHaveLength(1);
});

test('without workers the page does the same itself', async () => {
  const files = [file('a'), file('b', async () => new Uint8Array()), file('c')];
  const [withLanes, without] = [await run(files), await run(files, { newLane: null })];
  expect([...without].sort()).toEqual([...withLanes].sort());
});

test('cancel keeps what is done and ends the others', async () => {
  const stop = new AbortController();
  const lanes: LocalLane[] = [];
  const results = new Map<number, CheckedWorkbook>();
  await judgeAll([file('a'), file('hangs'), file('b')], {
    policy: 'national', jobs: 1, signal: stop.signal, secondsPerFile: 60,
    newLane: () => { const lane = new LocalLane(); lanes.push(lane); return lane; },
    onResult: (index, workbook) => { results.set(index, workbook); setTimeout(() => stop.abort(), 20); },
  });
  expect([...results.keys()]).toEqual([0]);
  expect(lanes.every(({ terminated }) => terminated)).toBe(true);
});
