/** A report in prose turned into a form: the form's own reader finds every pair again, and every cell says where it is from. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkGrid } from '../../src/check/check';
import { Grid, type Cell } from '../../src/grid/grid';
import type { NewSheet } from '../../src/grid/newSheet';
import { documentOfText } from '../../src/host/plainText';
import { formFromProse } from '../../src/output/proseSheet';
import { checkProse } from '../../src/prose/check';
import { nationalPolicy } from '../../src/scoring';

const reportOf = (name: string) => checkProse(documentOfText(readFileSync(path.join(__dirname, '..', 'samples', 'reports', `${name}.txt`), 'utf8')));

function gridOfSheet({ name, cells }: NewSheet): Grid {
  const rows: (Cell | undefined)[][] = [];
  for (const { row, column, value, format = 'General' } of cells) (rows[row - 1] ??= [])[column - 1] = { value, format, formula: null, error: null };
  return new Grid({ name, cells: Array.from({ length: rows.length }, (_, i) => rows[i] ?? []) });
}

describe('000', () => {
  const report = reportOf('000');
  const sheet = formFromProse(report, nationalPolicy);
  const [form] = checkGrid(gridOfSheet(sheet), nationalPolicy);

  test('every pair is a row with the same verdict', () => {
    expect(form).toMatchObject({ status: 'form', year: 2024, organization: '桃源县热市镇人民政府' });
    expect(form!.indicators.map(({ name, judgement }) => [name, judgement])).toEqual(expect.arrayContaining(report.pairs.filter(({ judgement }) => judgement === 'missed').map(({ label, judgement }) => [label, judgement])));
    expect(form!.indicators).toHaveLength(report.pairs.filter(({ targetAt }) => targetAt !== null).length);
    expect(form!.indicators.find(({ name }) => name === '招商引资')).toMatchObject({ level1: '产出指标', level2: '数量指标', target: '≥1亿', actual: '0元', weight: null, score: { stated: null } });
  });

  test('amounts in 万元; what the text does not state stays blank', () => {
    expect(form!.funds.find(({ role }) => role === 'total')).toMatchObject({ initial: 5381.8, budget: 5574.4, execution: 5241.83 });
  });

  test('every target and result names its sentence', () => {
    const sources = sheet.cells.filter(({ column, row, value }) => column >= 10 && row > 7 && typeof value === 'string').map(({ value }) => value as string);
    expect(sources).toContain('1.数量指标：“招商引资0元”');
    for (const source of sources.filter((each) => each.includes('“'))) for (const [, words] of source.matchAll(/“([^]*?)”(?=$|\n)/g)) expect(report.text).toContain(words);
  });
});

test('weights are spread by the policy: 50, 30 and 10 points in all', () => {
  const report = reportOf('000');
  const [form] = checkGrid(gridOfSheet(formFromProse(report, nationalPolicy, { spread: true })), nationalPolicy);
  const sum = (level: string): number => Math.round(form!.indicators.filter(({ level1 }) => level1 === level).reduce((total, { weight }) => total + (weight ?? 0), 0) * 100) / 100;
  expect([sum('产出指标'), sum('效益指标'), sum('满意度指标')]).toEqual([50, 30, 10]);
  expect(form!.findings.filter(({ rule }) => rule === 'weight-total')).toEqual([]);
});
