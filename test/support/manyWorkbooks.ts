/** Makes folders of many genuine workbooks: published forms patched in place with another organization's name, figures and causes, from a seed. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openWorkbook } from '../../src/host/open';
import { nodeCodec } from '../../src/host/zlib';
import type { CellWrite } from '../../src/host/workbook';
import type { IndicatorReport, SheetReport } from '../../src/check/report';
import { address } from '../../src/grid/address';
import type { Grid } from '../../src/grid/grid';
import { nationalPolicy } from '../../src/scoring';
import { checkWorkbook } from '../../src/session/session';
import { causeFrom, dice, type Dice } from './dice';

export interface ManyOptions {
  count: number;
  seed?: number;
  /** Of each so many are added at the end, on demand. */
  duplicates?: number;
  /** Forms of another organization with the causes of the one before. */
  copiedCauses?: number;
  /** Forms of another organization with the results of the one before. */
  copiedActuals?: number;
  broken?: number;
  encrypted?: number;
  empty?: number;
  /** The year that the forms speak of stays; organizations and everything else too: last year's folder of the same seed. */
  suffix?: string;
}

const FORMS = path.resolve('test', 'samples', 'forms');
const ENCRYPTED = path.resolve('test', 'samples', 'torture', 'j_encrypted_standard.xlsx');
/** Forms of every layout that name their organization in a cell and hold enough rows. */
const BASES = [
  '01-seed001-gansu-heshui-jimin-zhengti', '02-seed002-hunan-lukou-longmen-zhengti', '05-anhui-tianchang-fangxun-2022', '20-yunnan-yongde-minglangzhongxue-2022',
  '29-hubei-tongcheng-tanghu-zhengti-2020', '40-ningxia-yinchuan-liuzhong-2021', '41-anhui-suixi-linshijiuzhu-2019', '44-anhui-jinzhai-meilixiangcun-zhengti-2023',
];

interface Base {
  bytes: Uint8Array;
  grid: Grid;
  sheet: SheetReport;
}

/** Names of the files written, in the order of a directory listing. The same seed gives the same bytes. */
export async function makeWorkbooks(folder: string, { count, seed = 1, suffix = '', ...extra }: ManyOptions): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const bases = await Promise.all(BASES.map(loadBase));
  const names: string[] = [];
  const put = (name: string, bytes: Uint8Array | string): void => {
    writeFileSync(path.join(folder, name), bytes);
    names.push(name);
  };
  const number = (index: number): string => String(index + 1).padStart(4, '0');
  const form = (index: number, like: { actuals?: number; causes?: number } = {}): Promise<Uint8Array> =>
    vary(bases[(like.actuals ?? like.causes ?? index) % bases.length]!, { seed, index, ...like });
  for (let index = 0; index < count; index++) put(`${number(index)}-自评表${suffix}.xlsx`, await form(index));
  for (let i = 0; i < (extra.copiedCauses ?? 0); i++) put(`a${number(i)}-原因照抄.xlsx`, await form(count + i, { causes: i }));
  for (let i = 0; i < (extra.copiedActuals ?? 0); i++) put(`b${number(i)}-完成值照抄.xlsx`, await form(2 * count + i, { actuals: i }));
  for (let i = 0; i < (extra.duplicates ?? 0); i++) put(`c${number(i)}-重复.xlsx`, readFileSync(path.join(folder, names[i]!)));
  for (let i = 0; i < (extra.broken ?? 0); i++) put(`d${number(i)}-损坏.xlsx`, (await form(i)).subarray(0, 2000 + i));
  for (let i = 0; i < (extra.encrypted ?? 0); i++) put(`e${number(i)}-加密.xlsx`, readFileSync(ENCRYPTED));
  for (let i = 0; i < (extra.empty ?? 0); i++) put(`f${number(i)}-空.xlsx`, '');
  return names.sort();
}

async function loadBase(name: string): Promise<Base> {
  const bytes = new Uint8Array(readFileSync(path.join(FORMS, `${name}.xlsx`)));
  const { port } = await openWorkbook(bytes, nodeCodec);
  const sheet = (await checkWorkbook(port, { policy: nationalPolicy })).find(({ status }) => status === 'form')!;
  const grid = (await port.readSheets()).find((each) => each.name === sheet.sheet)!;
  return { bytes, grid, sheet };
}

async function vary({ bytes, grid, sheet }: Base, { seed, index, actuals = index, causes = index }: { seed: number; index: number; actuals?: number; causes?: number }): Promise<Uint8Array> {
  const { port, save } = await openWorkbook(bytes, nodeCodec);
  const [figures, words, own] = [dice(seed * 7919 + actuals), dice(seed * 104_729 + causes), dice(seed * 15_485_863 + index)];
  const at = (cell: string, value: string | number): CellWrite => ({ sheet: sheet.sheet, cell, value, formula: null });
  const writes = [
    ...renamed(grid, sheet, own).map(({ cell, value }) => at(cell, value)),
    ...amounts(sheet, own).map(([cell, value]) => at(cell, value)),
    ...sheet.indicators.flatMap((row) => results(row, figures, words).map(([cell, value]) => at(cell, value))),
  ];
  await port.write(onceEach(writes));
  // The form adds its own scores up, as a filer would.
  const [after] = (await checkWorkbook(port, { policy: nationalPolicy })).filter(({ status }) => status === 'form');
  const total = after?.total?.score;
  if (total?.cell && total.due !== null) await port.write([at(total.cell, total.due)]);
  return save!();
}

/** The later write to a merged or shared cell would undo the earlier one. */
const onceEach = (writes: readonly CellWrite[]): CellWrite[] => [...new Map(writes.map((write) => [write.cell, write])).values()];

/** Every cell that names the organization names another one. */
function renamed(grid: Grid, { organization }: SheetReport, own: Dice): { cell: string; value: string }[] {
  const name = own.organization();
  const found: { cell: string; value: string }[] = [];
  for (let row = 0; row < grid.rows; row++) {
    for (let column = 0; column < grid.columns; column++) {
      const text = grid.text(row, column);
      if (organization !== null && text.includes(organization) && grid.cell(row, column) !== undefined) found.push({ cell: address(row, column), value: text.split(organization).join(name) });
    }
  }
  return found;
}

/** One share of the budget is spent in every row, so that sums and rates stay what they were. */
function amounts({ funds }: SheetReport, own: Dice): [string, number][] {
  const factor = own.between(300, 3000);
  return funds.flatMap(({ cells, initial, budget, execution }) =>
    ([[cells.initial, initial], [cells.budget, budget], [cells.execution, execution]] as const)
      .flatMap(([cell, value]): [string, number][] => (cell === null || value === null ? [] : [[cell, Math.round(value * factor) / 1000]])),
  );
}

/** Another result where it is a plain figure, full or partial marks for it, and a cause where marks are missing or one stood before. */
function results(row: IndicatorReport, figures: Dice, words: Dice): [string, string | number][] {
  const match = /^(\D*)(\d+(?:\.\d+)?)(\D*)$/.exec(row.actual);
  const { actual, score, cause } = row.cells;
  const writes: [string, string | number][] = [];
  const varied = match !== null && actual !== null && row.weight !== null && row.type === 'quantitative';
  const short = varied && row.rate.due !== null && figures.between(0, 9) < 3;
  if (varied) {
    const [, before, number, after] = match;
    const value = /%/.test(after!) ? figures.between(820, 999) / 10 : Math.max(1, Math.round(Number(number) * (figures.between(700, 1400) / 1000)));
    writes.push([actual, before === '' && after === '' ? value : `${before}${value}${after}`]);
    if (score !== null) writes.push([score, short ? Math.round(row.weight! * figures.between(60, 95)) / 100 : row.weight!]);
  }
  if (cause !== null && (short || row.cause)) writes.push([cause, causeFrom(words.cause, words)]);
  return writes;
}
