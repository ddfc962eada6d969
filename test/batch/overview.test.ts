/** The table of a batch: every workbook and finding has its row; sorting and filtering lose nothing by accident. */
import fc from 'fast-check';
import { across } from '../../src/batch/across';
import { filterFindings, filterRows, findingRows, overviewRows, sortRows, type OverviewRow } from '../../src/batch/overview';
import type { WorkbookReport } from '../../src/check/report';
import { formOf, workbookOf } from '../support/reportOf';
import { finding } from '../support/sampleReport';

const form = (organization: string | null, total: number | null, errors = 0, warnings = 0) => {
  const findings = [...Array<string>(errors).fill('error'), ...Array<string>(warnings).fill('warning')].map((severity, i) =>
    finding({ severity: severity as 'error', rule: i % 2 ? 'score-mismatch' : 'weight-total', cell: `H${10 + i}` }));
  const sheet = formOf({ organization, total });
  return { ...sheet, findings, counts: { ...sheet.counts, error: errors, warning: warnings } };
};
const failed: WorkbookReport = { ...workbookOf(), file: '加密.xlsx', error: { code: 'encrypted', message: '文件已加密。', next: '…' } };
const other: WorkbookReport = { ...workbookOf({ ...formOf({}), status: 'not-a-form' as const, why: '这是监控表。' }), file: '监控.xlsx' };
const workbooks = [workbookOf(form('乙县教育局', 88.5, 2, 1), form('乙县教育局', null)), workbookOf(form('甲县水利局', 100, 0, 1)), failed, other, workbookOf(form(null, 96, 0, 0))];
const report = { workbooks, across: across([...workbooks, { ...workbooks[1]!, file: '再.xlsx' }]) };
const rows = overviewRows(report);
const findings = findingRows(report);

test('one row per form; workbooks without one, and those that could not be read, have theirs', () => {
  expect(rows.map(({ workbook, form: index, status, organization, filed, error, why }) => [workbook, index, status, organization, filed, error, why])).toEqual([
    [0, 0, 'form', '乙县教育局', 88.5, 2, null], [0, 1, 'form', '乙县教育局', null, 0, null], [1, 0, 'form', '甲县水利局', 100, 0, null],
    [2, null, 'failed', null, null, 0, '文件已加密。'], [3, null, 'no-form', null, null, 0, '这是监控表。'], [4, 0, 'form', null, 96, 0, null],
  ]);
});

test('one row per finding, and one per place of those across workbooks', () => {
  expect(findings.map(({ workbook, cell, severity, rule, title }) => [workbook, cell, severity, rule, title !== ''])).toEqual([
    [0, 'H10', 'error', 'weight-total', true], [0, 'H11', 'error', 'score-mismatch', true], [0, 'H12', 'warning', 'weight-total', true],
    [1, 'H10', 'warning', 'weight-total', true], [null, null, 'note', 'duplicate-file', true], [null, null, 'note', 'duplicate-file', true],
  ]);
  expect(findings.every(({ title }) => !/^(rules|across)\./.test(title))).toBe(true);
});

describe('sorting', () => {
  test.each<[keyof OverviewRow, boolean, unknown[]]>([
    ['filed', false, [88.5, 96, 100, null, null, null]],
    ['filed', true, [100, 96, 88.5, null, null, null]],
    ['organization', false, ['甲县水利局', '乙县教育局', '乙县教育局', null, null, null]],
    ['error', true, [2, 0, 0, 0, 0, 0]],
  ])('by %s, descending %s', (column, descending, expected) => expect(sortRows(rows, { column, descending }).map((row) => row[column])).toEqual(expected));

  test('file names by their numbers, severities from the gravest', () => {
    expect(sortRows([{ file: '10.xlsx' }, { file: '9.xlsx' }, { file: '附件2.xlsx' }], { column: 'file' }).map(({ file }) => file)).toEqual(['9.xlsx', '10.xlsx', '附件2.xlsx']);
    expect(sortRows(findings, { column: 'severity' }).map(({ severity }) => severity)).toEqual(['error', 'error', 'warning', 'warning', 'note', 'note']);
  });

  test('loses no row, is stable, and the other way round for values that differ', () => {
    const row = fc.record({ value: fc.option(fc.integer({ min: 0, max: 5 })), id: fc.nat() });
    fc.assert(fc.property(fc.array(row), fc.boolean(), (list, descending) => {
      const sorted = sortRows(list, { column: 'value', descending });
      expect([...sorted].sort((a, b) => list.indexOf(a) - list.indexOf(b))).toEqual(list);
      for (const [i, each] of sorted.entries()) {
        const next = sorted[i + 1];
        if (!next) continue;
        if (each.value === next.value) expect(list.indexOf(each)).toBeLessThan(list.indexOf(next));
        else if (each.value === null) expect(next.value).toBeNull();
        else if (next.value !== null) expect(descending ? each.value > next.value : each.value < next.value).toBe(true);
      }
    }));
  });
});

describe('filtering', () => {
  test.each([
    [{}, 6], [{ words: '教育局' }, 2], [{ words: '２０２４  教育' }, 2], [{ words: '教育 水利' }, 0], [{ words: 'XLSX' }, 6], [{ words: '加密' }, 1],
    [{ severities: ['error'] as const }, 1], [{ severities: ['error', 'warning'] as const }, 2], [{ status: ['failed', 'no-form'] as const }, 2],
  ])('%j leaves %d rows', (filter, count) => expect(filterRows(rows, filter)).toHaveLength(count));

  test.each([[{ rules: ['weight-total'] }, 3], [{ severities: ['warning'] as const }, 2], [{ words: 'H11' }, 1], [{ waived: false }, 6]])('%j leaves %d findings', (filter, count) =>
    expect(filterFindings(findings, filter)).toHaveLength(count));
});
