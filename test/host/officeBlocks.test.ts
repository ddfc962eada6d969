/** Parts of a sheet: every cell once, and smaller ones where an answer would be too large. */
import { WorkbookError } from '../../src/host/workbook';
import { beyond, blocksOf, inParts, type Area } from '../../src/host/officeBlocks';

const places = (areas: readonly Area[]): string[] =>
  areas.flatMap(({ row, column, rows, columns }) => Array.from({ length: rows * columns }, (_, index) => `${row + Math.floor(index / columns)},${column + (index % columns)}`));

test.each<[Area]>([[{ row: 0, column: 0, rows: 3, columns: 2 }], [{ row: 2, column: 1, rows: 12, columns: 9 }], [{ row: 11, column: 0, rows: 4, columns: 4 }], [{ row: 0, column: 7, rows: 2, columns: 4 }]])(
  'what lies beyond a window of 10 × 6 in %j',
  (area) => {
    const outside = places([area]).filter((place) => place.split(',').some((number, index) => Number(number) >= [10, 6][index]!));
    expect(places(beyond(area, { rows: 10, columns: 6 })).sort()).toEqual(outside.sort());
  },
);

test('blocks cover an area without overlap; only a monster is cut', () => {
  const area = { row: 4000, column: 0, rows: 9000, columns: 30 };
  const { blocks, partial } = blocksOf(area);
  expect(partial).toBe(false);
  expect(blocks.length).toBeGreaterThan(1);
  expect(blocks.map(({ row }) => row)).toEqual([...blocks.keys()].map((index) => 4000 + index * blocks[0]!.rows));
  expect(blocks.reduce((sum, { rows }) => sum + rows, 0)).toBe(9000);
  expect(blocksOf({ row: 0, column: 0, rows: 1_000_000, columns: 30 }).partial).toBe(true);
});

test.each([1, 2, 3, 7, 12])('parts of at most %i cells', async (limit) => {
  const areas = [{ row: 0, column: 0, rows: 3, columns: 4 }, { row: 5, column: 2, rows: 1, columns: 5 }];
  let trips = 0;
  const fetched = await inParts(areas, async (parts) => {
    trips++;
    if (places(parts).length > limit) throw new WorkbookError('payload');
    return places(parts);
  });
  expect([...fetched].sort()).toEqual(places(areas).sort());
  expect(trips).toBeGreaterThan(1);
});

test('another failure is not tried again, nor a single cell that is too large', async () => {
  const calls: number[] = [];
  const failing = (code: string) => inParts([{ row: 0, column: 0, rows: 2, columns: 1 }], async (parts) => {
    calls.push(places(parts).length);
    throw new WorkbookError(code);
  });
  await expect(failing('editing')).rejects.toMatchObject({ code: 'editing' });
  expect(calls).toEqual([2]);
  await expect(failing('payload')).rejects.toMatchObject({ code: 'payload' });
  expect(calls).toEqual([2, 2, 1]);
});
