import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { NewSheet } from '../../src/grid/newSheet';
import { openLive, type LiveFile, type Sight } from '../../src/host/liveFile';
import { WorkbookError, type CellPlace } from '../../src/host/workbook';
import { checkWorkbook } from '../../src/session/session';
import { openWorkspace } from '../../src/session/workspace';
import { formNames, realGrid } from '../support/realForms';

const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(resolve('test/samples', name)));
const memory = (): { getItem(key: string): string | null; setItem(key: string, value: string): void; removeItem(key: string): void } => {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value), removeItem: (key) => void kept.delete(key) };
};

class Recorder implements Sight {
  shown: CellPlace[] = [];
  marks: readonly CellPlace[] = [];
  changes = 0;
  handedOut: NewSheet[] = [];
  show(place: CellPlace): void { this.shown.push(place); }
  marked(places: readonly CellPlace[]): void { this.marks = places; }
  changed(): void { this.changes++; }
  handOut(sheet: NewSheet): string { this.handedOut.push(sheet); return sheet.name; }
}

const HALF_FILLED = '20-yunnan-yongde-minglangzhongxue-2022';
const fileOf = async (name: string, sight: Sight = new Recorder()): Promise<LiveFile> => openLive({ kind: 'file', bytes: bytesOf(name) }, sight);
const blanked = async (sight: Sight = new Recorder()): Promise<{ live: LiveFile; original: Uint8Array }> => {
  const first = await fileOf(`forms/${HALF_FILLED}.xlsx`);
  const [report] = await checkWorkbook(first, { policy: 'auto' });
  await first.write(report!.indicators.slice(0, 3).map(({ cells }) => ({ sheet: report!.sheet, cell: cells.score!, value: null, formula: null })));
  const original = first.save()!;
  return { live: await openLive({ kind: 'file', bytes: original }, sight), original };
};

test('fills, saves, and after undo is again the very bytes that were opened', async () => {
  const sight = new Recorder();
  const { live, original } = await blanked(sight);
  const workspace = openWorkspace(live, memory());
  const { sheets } = await workspace.check({ policy: 'auto' });
  const fills = sheets.flatMap(({ sheet, edits }) => edits.filter(({ kind }) => kind === 'fill').map((edit) => ({ ...edit, sheet })));
  expect(fills.length).toBeGreaterThan(0);
  const { written, refused } = await workspace.apply(fills);
  expect([written.length, refused]).toEqual([fills.length, []]);
  expect(Buffer.from(live.save()!).equals(Buffer.from(original))).toBe(false);
  const { restored, left } = await workspace.undo();
  expect([restored.length, left]).toEqual([fills.length, []]);
  expect(Buffer.from(live.save()!).equals(Buffer.from(original))).toBe(true);
  expect(sight.changes).toBeGreaterThanOrEqual(2);
});

test('two writes, the second taken back: the first stands in the copy', async () => {
  const { live } = await blanked();
  const [grid] = await live.readSheets();
  await live.write([{ sheet: grid!.name, cell: 'A40', value: '甲', formula: null }]);
  await live.write([{ sheet: grid!.name, cell: 'A41', value: '乙', formula: null }]);
  await live.write([{ sheet: grid!.name, cell: 'A41', value: null, formula: null }]);
  const again = await openLive({ kind: 'file', bytes: live.save()! }, new Recorder());
  const [saved] = await again.readSheets();
  expect([saved!.text(40, 1), saved!.text(41, 1)]).toEqual(['甲', '']);
});

test('marks are drawn and the file keeps its bytes', async () => {
  const sight = new Recorder();
  const live = await fileOf(`forms/${HALF_FILLED}.xlsx`, sight);
  const sheet = (await live.readSheets())[0]!.name;
  const fills = await live.mark([{ sheet, cell: 'A1' }, { sheet, cell: 'B2' }]);
  expect(sight.marks.map(({ cell }) => cell)).toEqual(['A1', 'B2']);
  await live.unmark(fills.slice(0, 1));
  expect(sight.marks.map(({ cell }) => cell)).toEqual(['B2']);
  expect(Buffer.from(live.save()!).equals(Buffer.from(bytesOf(`forms/${HALF_FILLED}.xlsx`)))).toBe(true);
});

test('shows a cell; a sheet that is not there is said so', async () => {
  const sight = new Recorder();
  const live = await fileOf(`forms/${HALF_FILLED}.xlsx`, sight);
  const sheet = (await live.readSheets())[0]!.name;
  await live.show({ sheet, cell: 'C3' });
  expect(sight.shown).toEqual([{ sheet, cell: 'C3' }]);
  await expect(live.show({ sheet: '没有', cell: 'A1' })).rejects.toEqual(new WorkbookError('no-sheet'));
});

const SHEET: NewSheet = { name: '核查表', cells: [{ row: 1, column: 1, value: '甲', look: 'text' }], widths: [10], heights: new Map(), merges: [], frozenRows: 0, landscape: false };

test('a further sheet stands in the copy; where the file can take none it is handed out', async () => {
  const sight = new Recorder();
  const live = await fileOf(`forms/${HALF_FILLED}.xlsx`, sight);
  expect(await live.addSheet(SHEET)).toBe('核查表');
  expect((await live.readSheets()).map(({ name }) => name)).toContain('核查表');
  const pasted = await openLive({ kind: 'grids', grids: [realGrid(formNames[0]!)] }, sight);
  expect(await pasted.addSheet(SHEET)).toBe('核查表');
  expect(sight.handedOut).toEqual([SHEET]);
});

test('an .xls is filled in memory, so that scores can be copied out, and cannot be saved', async () => {
  const live = await fileOf('torture/d_selfeval.xls');
  const [grid] = await live.readSheets();
  expect(await live.write([{ sheet: grid!.name, cell: 'A90', value: '甲', formula: null }])).toEqual([]);
  expect((await live.readSheets())[0]!.text(90, 1)).toBe('甲');
  expect([live.kind, live.savable, live.save()]).toEqual(['xls', false, null]);
});
