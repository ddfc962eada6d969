/** @jest-environment node */
/** `score --sheet`: the record of the check in the copy, in place; apart where the structure is protected. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SheetReport } from '../../src/check/report';
import type { Scored } from '../../src/output/scored';
import { Package } from '../../src/xlsx/package';
import { openGrids } from '../xlsx/opened';
import { workFolder, zipingbiao } from './commandLine';

const BLANKED = path.join(__dirname, '..', '..', 'assets', '示例-龙门镇2024.xlsx');
const TORTURE = path.join(__dirname, '..', 'samples', 'torture');
const { at } = workFolder();

const copied = (from: string, name = '表.xlsx'): string => {
  writeFileSync(at(name), readFileSync(from));
  return at(name);
};
const parts = (file: string): Map<string, string> => {
  const pack = new Package(new Uint8Array(readFileSync(file)));
  return new Map(pack.names.map((name) => [name, pack.text(name)]));
};
const outcomeOf = (out: string): { sheets: SheetReport[]; scored: Scored } => (JSON.parse(out) as { workbooks: { sheets: SheetReport[]; scored: Scored }[] }).workbooks[0]!;
const values = (file: string, sheet: string): unknown[] => {
  const grid = openGrids(new Uint8Array(readFileSync(file))).find(({ name }) => name === sheet)!;
  return Array.from({ length: grid.rows }, (_, row) => Array.from({ length: grid.columns }, (_, column) => grid.cell(row + 1, column + 1)?.value ?? null)).flat();
};

test('only the workbook, its relationships, content types, styles and the scored sheet change; one part is new', async () => {
  const { code, out } = await zipingbiao('score', copied(BLANKED), '--sheet', '--format', 'json');
  expect(code).toBe(0);
  const { scored } = outcomeOf(out);
  expect(scored.record).toEqual({ names: ['核查表'], target: null });
  const [before, after] = [parts(at('表.xlsx')), parts(at('表_已评分.xlsx'))];
  const changed = [...before].filter(([name, text]) => after.get(name) !== text).map(([name]) => name);
  expect(changed.sort()).toEqual(['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
  expect([...after.keys()].filter((name) => !before.has(name))).toEqual(['xl/worksheets/sheet2.xml']);
  expect(readFileSync(at('表.xlsx')).equals(readFileSync(BLANKED))).toBe(true);
});

test('the record shows the copy as it stands: what was written, the new total, the hash of the original', async () => {
  const { out } = await zipingbiao('score', copied(BLANKED), '--sheet', '--format', 'json');
  const { scored } = outcomeOf(out);
  const { sha256 } = (JSON.parse(out) as { workbooks: { sha256: string }[] }).workbooks[0]!;
  const shown = values(at('表_已评分.xlsx'), '核查表');
  for (const { cell, new: value, why } of scored.written) for (const expected of [cell, value, why]) expect(shown).toContain(expected);
  expect(shown.filter((value) => value === '已填写')).toHaveLength(scored.written.length);
  expect(shown).toContain(sha256);
  expect(shown).toContain('表.xlsx');
});

test('a copy with a record is checked and scored again as if it were not there', async () => {
  await zipingbiao('score', copied(BLANKED), '--sheet');
  const again = outcomeOf((await zipingbiao('score', at('表_已评分.xlsx'), '--out', at('再.xlsx'), '--sheet', '--format', 'json')).out);
  expect(again.sheets.map(({ status }) => status)).toEqual(['form', 'not-a-form']);
  expect(again.scored.written).toEqual([]);
  expect(again.scored.record).toEqual({ names: ['核查表 (2)'], target: null });
  expect((await zipingbiao('check', at('再.xlsx'))).out.match(/这是核查表/g)).toHaveLength(2);
});

test('a protected structure: the record stands apart, is not checked as a hand-in, and is not overwritten', async () => {
  copied(path.join(TORTURE, 'c_macro.xlsm'), '表.xlsm');
  const first = await zipingbiao('score', at('表.xlsm'), '--sheet');
  expect(first.code).toBe(0);
  expect(first.out).toContain('表_核查表.xlsx');
  expect(openGrids(new Uint8Array(readFileSync(at('表_核查表.xlsx')))).map(({ name }) => name)[0]).toMatch(/^核查表/);
  expect(new Package(new Uint8Array(readFileSync(at('表_已评分.xlsm')))).text('xl/workbook.xml')).toContain('lockStructure');
  expect((await zipingbiao('score', at('表.xlsm'), '--sheet')).code).toBe(2);
  const { err } = await zipingbiao('check', at());
  expect(err.match(/跳过/g)!.length).toBeGreaterThanOrEqual(2);
  expect((await zipingbiao('score', at('表.xlsm'), '--sheet', '--force')).code).toBe(0);
});

test('a workbook without a form gets none; --dry-run writes nothing', async () => {
  copied(path.join(__dirname, '..', 'samples', 'forms', '48-central-moe-zuqiu-jiankongbiao-DECOY.xlsx'));
  const none = outcomeOf((await zipingbiao('score', at('表.xlsx'), '--sheet', '--format', 'json')).out).scored;
  expect(none.record).toEqual({ names: [], target: null });
  expect(readFileSync(at('表_已评分.xlsx')).equals(readFileSync(at('表.xlsx')))).toBe(true);
  copied(BLANKED, '另.xlsx');
  await zipingbiao('score', at('另.xlsx'), '--sheet', '--dry-run');
  expect(existsSync(at('另_已评分.xlsx'))).toBe(false);
  expect(readdirSync(at()).sort()).toEqual(['另.xlsx', '表.xlsx', '表_已评分.xlsx'].sort());
});

test('--notes puts every finding on its cell; the figures are as without it', async () => {
  const { code, out } = await zipingbiao('score', copied(BLANKED), '--notes', '--format', 'json');
  expect(code).toBe(0);
  const { scored } = outcomeOf(out);
  const comments = parts(at('表_已评分.xlsx')).get('xl/comments1.xml')!;
  const noted = [...comments.matchAll(/<comment ref="([A-Z]+\d+)"/g)].map((match) => match[1]);
  const { sheets } = outcomeOf((await zipingbiao('check', at('表_已评分.xlsx'), '--format', 'json')).out);
  expect(new Set(noted)).toEqual(new Set(sheets[0]!.findings.map(({ cell }) => cell)));
  expect(scored.notes).toEqual({ added: noted.length, refused: [] });
  await zipingbiao('score', at('表.xlsx'), '--out', at('无批注.xlsx'));
  expect(openGrids(new Uint8Array(readFileSync(at('表_已评分.xlsx'))))).toEqual(openGrids(new Uint8Array(readFileSync(at('无批注.xlsx')))));
  const again = outcomeOf((await zipingbiao('score', at('表_已评分.xlsx'), '--notes', '--out', at('再.xlsx'), '--format', 'json')).out).scored.notes!;
  expect([again.added, new Set(again.refused.map((refusal) => refusal.code))]).toEqual([0, new Set(['noted'])]);
});
