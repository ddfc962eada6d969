/** Comparisons, waivers and last year's filings in words: every case has its sentence, nothing is left open. */
import { compareAll } from '../../src/batch/compare';
import type { Comparison, Pairing } from '../../src/batch/comparison';
import type { PreviousYear, RepeatedWhat } from '../../src/batch/previous';
import type { UnusedWaiver, WaiverOutcome } from '../../src/batch/waiver';
import { comparisonText } from '../../src/output/compare';
import { previousText } from '../../src/output/previous';
import { waiverLines } from '../../src/output/waived';
import { finding, indicator, report, sheet } from '../support/sampleReport';

/** An open placeholder, an id without its sentence, a value that is none. */
const LEFT_OPEN = /\{\w+\}|\b(?:compare|field|judgement|waivers|previous)\.[a-z]|undefined|NaN|\[object/;

const before = sheet({ indicators: [indicator({}), indicator({ row: 15, name: '培训人次', target: '≥100人次' }), indicator({ row: 16, name: '只在首报' })] });
const after = sheet({
  indicators: [indicator({ target: '≥85%', judgement: 'unjudged', cause: '已整改' }), indicator({ row: 15, name: '培训人数', target: '≥100人次' }), indicator({ row: 16, name: '重报才有', target: '12月底前' })],
  findings: [finding({ severity: 'warning', waived: { reason: '有批复', by: '甲', date: '2025-03-01' } }), finding({ rule: 'weight-total', key: 'weight-total', cell: 'G16' })],
  policy: { ...before.policy, id: 'here', name: '本地办法' },
});

describe('a comparison', () => {
  const comparison = compareAll(report([before, sheet({ organization: '乙局', sheet: 'B' })]), report([after, sheet({ organization: '丙局', sheet: 'C', title: '别的' }), sheet({ organization: '丁局', sheet: 'D', title: '又一张' })]));

  test('tells what became of findings, rows and forms', () => {
    const text = comparisonText(comparison);
    for (const part of ['≥90% → ≥85%', '培训人次 → 培训人数', '只在首报', '重报才有', '全国通用 → 本地办法', '乙局', '丙局', '丁局', '有批复']) expect(text).toContain(part);
    expect(text).not.toMatch(LEFT_OPEN);
    expect(text.endsWith('\n')).toBe(true);
  });

  test.each<Pairing>(['same', 'identity', 'organization', 'sheet', 'only'])('says that forms were paired by %s', (paired) => {
    const one: Comparison = { ...comparison, forms: [{ ...comparison.forms[0]!, paired }] };
    expect(comparisonText(one)).not.toMatch(LEFT_OPEN);
  });

  test('has a sentence for every extent and every fate of a row', () => {
    const [form] = comparison.forms;
    const [open] = form!.stillOpen;
    const texts = (['same', 'narrower', 'wider'] as const).map((extent) => comparisonText({ ...comparison, forms: [{ ...form!, stillOpen: [{ ...open!, extent }] }] }));
    const fates = (['kept', 'removed', 'added', null] as const).map((row) => comparisonText({ ...comparison, forms: [{ ...form!, mended: [{ finding: finding({}), changes: [], row }] }] }));
    expect(new Set([...texts, ...fates]).size).toBe(7);
    for (const text of [...texts, ...fates]) expect(text).not.toMatch(LEFT_OPEN);
  });
});

test('waivers: what holds, what is void and why, what was not used and why', () => {
  const named = { form: { file: '表.xlsx', sheet: 'S', organization: null, title: null, year: null }, finding: 'weight-total', message: '合计 90 分', reason: '有批复', by: '甲', date: '2025-03-01' };
  const at = { file: '表.xlsx', sheet: 'S', cell: 'G16' };
  const outcome: WaiverOutcome = {
    applied: 2,
    void: [
      { ...named, at, changed: [{ cell: 'G16', old: '90', new: null }, { cell: 'G17', old: null, new: '' }], restated: null, severity: null },
      { ...named, at, changed: [], restated: { old: '合计 90 分', new: '合计 80 分' }, severity: { old: 'note', new: 'error' } },
    ],
    unused: (['no-form', 'no-finding', 'several-forms', 'repeated'] as const).map((why): UnusedWaiver => ({ ...named, why })),
  };
  const lines = waiverLines(outcome);
  for (const line of lines) expect(line).not.toMatch(LEFT_OPEN);
  expect(lines.join('\n')).toContain('合计 80 分');
  expect(waiverLines({ applied: 1, void: [], unused: [] })).toHaveLength(1);
});

test('last year: every kind of repetition, and why nothing was compared', () => {
  const name = { file: '表.xlsx', sheet: 'S', range: 'A1:I22', organization: '某局', title: null, year: 2024 };
  const repeated = (['cause', 'actual', 'amounts'] as RepeatedWhat[]).map((what) => ({ what, name: '办结率', cell: 'I14', previousCell: 'I15', text: '93.47%' }));
  const years: PreviousYear[] = [
    { form: name, previous: { ...name, year: 2023 }, why: null, repeated },
    { form: name, previous: { ...name, year: 2023 }, why: null, repeated: [] },
    { form: name, previous: null, why: 'no-form', repeated: [] },
    { form: name, previous: name, why: 'not-earlier', repeated: [] },
  ];
  const text = previousText(years);
  expect(text).not.toMatch(LEFT_OPEN);
  expect(text.match(/93\.47%/g)).toHaveLength(3);
});
