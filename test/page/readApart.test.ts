/** Old formats are read in a worker that can be ended; what comes back is what would have been read here. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { openLive } from '../../src/host/liveFile';
import { openWorkbook } from '../../src/host/open';
import type { Lane } from '../../src/page/judgeAll';
import { readApart, readHere, type ReadAnswer, type ReadTask } from '../../src/page/readApart';

const XLS = new Uint8Array(readFileSync(resolve('test/samples/torture/d_selfeval.xls')));
const SIGHT = { show: () => undefined, marked: () => undefined, changed: () => undefined, handOut: () => '' };

/** Crosses the border between threads as a message does. */
class ReadingLane {
  onmessage: ((event: { data: ReadAnswer }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  ended = 0;
  constructor(private readonly act: 'reads' | 'hangs' | 'dies') {}
  postMessage(task: ReadTask): void {
    if (this.act === 'hangs') return;
    if (this.act === 'dies') return void setTimeout(() => this.onerror?.({ message: 'out of memory' }));
    void readHere(structuredClone(task).read).then((answer) => this.onmessage?.({ data: structuredClone(answer) }));
  }
  terminate(): void { this.ended++; }
}

const reader = (lane: ReadingLane, seconds?: number) => readApart(() => lane as unknown as Lane, seconds);

test('the sheets are those that are read here, and the file is read only', async () => {
  const lane = new ReadingLane('reads');
  const live = await openLive({ kind: 'file', bytes: XLS }, SIGHT, reader(lane));
  const texts = (grids: Awaited<ReturnType<typeof live.readSheets>>): unknown => grids.map((grid) => ({ ...grid.init }));
  expect(texts(await live.readSheets())).toEqual(texts(await (await openWorkbook(XLS)).port.readSheets()));
  expect([live.kind, live.savable, lane.ended]).toEqual(['xls', false, 1]);
});

test.each([['hangs', 'timed-out'], ['dies', 'unexpected']] as const)('a worker that %s is ended and told', async (act, code) => {
  const lane = new ReadingLane(act);
  await expect(openLive({ kind: 'file', bytes: XLS }, SIGHT, reader(lane, 0.05))).rejects.toMatchObject({ code });
  expect(lane.ended).toBe(1);
});

test('trouble with the file comes back as it would here', async () => {
  const locked = new Uint8Array(readFileSync(resolve('test/samples/torture/j_encrypted_standard.xlsx')));
  await expect(reader(new ReadingLane('reads'))(locked)).rejects.toMatchObject({ code: 'encrypted' });
});

test('a workbook of our own formats needs no worker', async () => {
  const lane = new ReadingLane('hangs');
  const bytes = new Uint8Array(readFileSync(resolve('test/samples/torture/a_selfeval.xlsx')));
  expect((await openLive({ kind: 'file', bytes }, SIGHT, reader(lane))).kind).toBe('xlsx');
  expect(lane.ended).toBe(0);
});
