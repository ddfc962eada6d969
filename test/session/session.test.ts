/** Checking and scoring through the port: written once, read back, twice the same as once. */
import fc from 'fast-check';
import { MemoryWorkbook } from '../../src/host/memory';
import { openWorkbook } from '../../src/host/open';
import type { CellWrite, Refusal, SheetEdit, WorkbookPort } from '../../src/host/workbook';
import { nationalPolicy as policy } from '../../src/scoring';
import { applyEdits, checkWorkbook, scoreWorkbook } from '../../src/session/session';
import { gridOf, standardForm, type Entry } from '../support/gridOf';
import { workbookOf } from '../support/workbookOf';

const FUND: Entry[] = ['1000.00', '1000.00', '900.00', 10, null, null];
const ROWS: Entry[][] = [['满意度', '≥90%', '88%', 50, null, '窗口排队久'], ['培训人次', 200, 210, 30, null, null], ['维护稳定', '保持', '保持', 10, 10, null]];
const form = (rows = ROWS, total: Entry[] = [100, null]) => standardForm({ fund: FUND, rows, total });
const cells = (edits: readonly { cell: string }[]) => edits.map((each) => each.cell);

/** A workbook that refuses some cells, or swallows them without a word. */
class Stubborn implements WorkbookPort {
  writes = 0;
  constructor(private readonly inner: WorkbookPort, private readonly refuse: string[], private readonly swallow: string[] = []) {}
  readSheets = () => this.inner.readSheets();
  async write(edits: readonly CellWrite[]): Promise<Refusal[]> {
    this.writes++;
    const refused = edits.filter((edit) => this.refuse.includes(edit.cell)).map(({ sheet, cell }) => ({ sheet, cell, code: 'protected' }));
    await this.inner.write(edits.filter((edit) => ![...this.refuse, ...this.swallow].includes(edit.cell)));
    return refused;
  }
}

test('checking changes nothing', async () => {
  const port = new Stubborn(new MemoryWorkbook([form(), gridOf([], '封面')]), []);
  const reports = await checkWorkbook(port, { policy });
  expect(reports.map((each) => each.status)).toEqual(['form', 'not-a-form']);
  expect(port.writes).toBe(0);
});

test('scores are written, read back, and then nothing is left to do', async () => {
  const port = new MemoryWorkbook([form()]);
  const first = await scoreWorkbook(port, { policy });
  expect(cells(first.written)).toEqual(['H5', 'I5', 'H9', 'H10', 'H12']);
  expect(first.refused).toEqual([]);
  expect(first.after[0]!.total!.score).toMatchObject({ stated: 97.89, due: 97.89 });
  expect(first.after[0]!.edits).toEqual([]);
  const second = await scoreWorkbook(port, { policy });
  expect(second.written).toEqual([]);
  expect(second.before).toEqual(first.after);
});

test('a workbook that is scored already is never written to', async () => {
  const port = new Stubborn(new MemoryWorkbook([standardForm({ fund: ['1000.00', '1000.00', '900.00', 10, '90%', 9], rows: [['满意度', '≥90%', '95%', 90, 80, '从严']], total: [100, 89] })]), []);
  await scoreWorkbook(port, { policy, kinds: ['fill', 'propose', 'replace'] });
  expect(port.writes).toBe(0);
});

test('a refused score keeps the total from being written', async () => {
  const result = await scoreWorkbook(new Stubborn(new MemoryWorkbook([form()]), ['H9']), { policy });
  expect(cells(result.written)).toEqual(['H5', 'I5', 'H10']);
  expect(result.refused.map(({ cell, code }) => [cell, code])).toEqual([['H9', 'protected'], ['H12', 'incomplete']]);
  expect(result.after[0]!.total!.score.stated).toBeNull();
});

test('a refused rate does not', async () => {
  const result = await scoreWorkbook(new Stubborn(new MemoryWorkbook([form()]), ['H5']), { policy });
  expect(cells(result.written)).toContain('H12');
});

test('a value that did not take is told from one that did', async () => {
  const result = await scoreWorkbook(new Stubborn(new MemoryWorkbook([form()]), [], ['H10']), { policy });
  expect(result.refused.map(({ cell, code }) => [cell, code])).toEqual([['H10', 'not-taken'], ['H12', 'incomplete']]);
});

test('an edit that is not accepted is not written, nor the total that counted with it', async () => {
  const result = await scoreWorkbook(new MemoryWorkbook([form()]), { policy, accept: (edit) => edit.cell !== 'H9' });
  expect(cells(result.written)).toEqual(['H5', 'I5', 'H10']);
  expect(cells(result.refused)).toEqual(['H12']);
});

test('a cell that was changed after the check keeps what it holds now', async () => {
  const port = new MemoryWorkbook([form()]);
  const [report] = await checkWorkbook(port, { policy });
  await port.write([{ sheet: '自评表', cell: 'H9', value: 33, formula: null }]);
  const { written, refused } = await applyEdits(port, report!.edits.map((edit) => ({ ...edit, sheet: '自评表' })));
  expect(refused.map(({ cell, code }) => [cell, code])).toEqual([['H9', 'changed']]);
  expect(cells(written)).toContain('H10');
});

test('replacing puts the score and the total right together', async () => {
  const port = new MemoryWorkbook([standardForm({ fund: ['1000.00', '1000.00', '900.00', 10, '90%', 9], rows: [['满意度', '≥90%', '45%', 90, 80, '服务差']], total: [100, 89] })]);
  expect((await scoreWorkbook(port, { policy })).written).toEqual([]);
  const { after, written } = await scoreWorkbook(port, { policy, kinds: ['fill', 'replace'] });
  expect(cells(written)).toEqual(['H9', 'H10']);
  expect(after[0]!.total!.score).toMatchObject({ stated: 54, due: 54 });
  expect(after[0]!.findings).toEqual([]);
});

test('a total with a formula of its own stays a formula and agrees afterwards', async () => {
  const port = new MemoryWorkbook([form(ROWS, [100, { value: 10, formula: 'I5+SUM(H9:H11)' }])]);
  const { written, after } = await scoreWorkbook(port, { policy });
  expect(written.find((each) => each.cell === 'H12')).toMatchObject({ new: 97.89, formula: 'I5+SUM(H9:H11)' });
  expect(after[0]!.findings.map((each) => each.rule)).toEqual([]);
});

const entry = fc.oneof(fc.constantFrom<Entry>(null, '≥90%', '88%', '保持', '已完成', '12个', '—', '　', '#REF!', '无', '2024年6月'), fc.integer({ min: -5, max: 200 }), fc.string({ maxLength: 8 }));
const rows = fc.array(fc.tuple(fc.constantFrom<Entry>('甲', '乙', '丙率', '三公经费控制率'), entry, entry, fc.oneof(fc.integer({ min: 0, max: 50 }), entry), entry, entry), { minLength: 1, maxLength: 6 });

test('any form: filling twice is filling once, and what was filled in reads back as due', async () => {
  await fc.assert(
    fc.asyncProperty(rows, entry, entry, async (lines, rate, total) => {
      const port = new MemoryWorkbook([standardForm({ fund: ['1000.00', '1000.00', '900.00', 10, rate, null], rows: lines, total: [100, total] })]);
      const { written, refused, after } = await scoreWorkbook(port, { policy });
      expect(refused).toEqual([]);
      const again = await scoreWorkbook(port, { policy });
      expect(again.written.map((each) => each.cell)).toEqual([]);
      for (const edit of written) expect(edit.kind).toBe('fill');
      expect(again.before).toEqual(after);
    }),
    { numRuns: 150 },
  );
});

test('full-width figures and blanks change no finding', async () => {
  const wide = (text: Entry): Entry => (typeof text === 'string' ? text.replace(/[0-9%]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)) : text);
  const findings = async (lines: Entry[][]) => (await checkWorkbook(new MemoryWorkbook([form(lines)]), { policy }))[0]!.findings.map((each) => [each.rule, each.cell]);
  const lines: Entry[][] = [['满意度', '≥90%', '88%', '50', '50', null], ['培训人次', '200人次', '210人次', '40', '44', null]];
  expect(await findings(lines.map((line) => line.map(wide)))).toEqual(await findings(lines));
  expect((await findings(lines)).length).toBeGreaterThan(2);
});

test('a text that the file keeps in a cleaned form has taken', async () => {
  const { port } = await openWorkbook(workbookOf([['甲', 1]]));
  const edit = (text: string): SheetEdit => ({ sheet: '自评表', cell: 'C1', old: null, new: text, formula: null, kind: 'fill', why: '' });
  const text = '第一行\u0007\r\n第二行\ud800';
  expect(await applyEdits(port, [edit(text)])).toEqual({ written: [edit(text)], refused: [] });
  expect((await port.readSheets())[0]!.cell(1, 3)!.value).toBe('第一行\n第二行');
  const lost: WorkbookPort = { readSheets: () => port.readSheets(), write: async () => [] };
  expect((await applyEdits(lost, [{ ...edit('另一句'), old: text }])).refused.map(({ code }) => code)).toEqual(['not-taken']);
});
