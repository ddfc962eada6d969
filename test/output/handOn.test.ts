/** What is handed on – HTML report, notice, CSV – holds everything the report holds, runs nothing, and leaves no wording open. */
import type { Report, SheetReport } from '../../src/check/report';
import { csvReport } from '../../src/output/csv';
import { csvField } from '../../src/output/csvField';
import { ratesDiffer } from '../../src/output/figures';
import { htmlReport } from '../../src/output/html';
import { escapeHtml, html, visible } from '../../src/output/htmlEscape';
import { noticeOf } from '../../src/output/notice';
import { ordinal } from '../../src/output/noticeProblems';
import { demandCount, organizationsOf, safeName } from '../../src/output/organizations';
import { sha256Base64 } from '../../src/output/sha256';
import { en } from '../../src/text/en';
import { learn } from '../../src/text/say';
import { finding, indicator, report, sheet } from '../support/sampleReport';

learn('en', en);

/** An open placeholder, an id without its sentence, a value that is none. */
const LEFT_OPEN = /\{[A-Za-z]+\}|\b(?:html|notice|csv|output|charts|field|judgement|terms|rules)\.[a-z-]|undefined|NaN|\[object/;
const AT = '2025-03-01 10:00';

const HOSTILE = '<script>alert(1)</script><img src=x onerror=alert(2)>"\'`</style></title>--><![CDATA[\u202egnp.exe\u0000\u200b';
const waiver = { reason: '有批复', by: '某科', date: '2025-03-01' };

/** Every text of the report replaced, so that no field is forgotten. */
function poisoned(value: unknown, poison = HOSTILE): unknown {
  const kept = new Set(['schema', 'language', 'severity', 'rule', 'status', 'judgement', 'type', 'kind', 'base', 'role', 'split', 'chosen', 'direction', 'messageId']);
  if (typeof value === 'string') return poison + value;
  if (Array.isArray(value)) return value.map((each) => poisoned(each, poison));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, kept.has(key) ? each : poisoned(each, poison)]));
}

const full = (): SheetReport => sheet({
  indicators: [...sheet({}).indicators, indicator({ row: 16, name: '知晓率', judgement: 'met', cause: '按期完成', score: { stated: 8, due: null, low: 8, high: 10, band: 'achieved' } })],
  findings: [...sheet({}).findings, finding({ rule: 'deduction-unexplained', severity: 'warning', cell: 'I15', message: '扣分没有原因。' }), finding({ rule: 'weight-total', cell: 'G16', message: '分值合计 90 分。', waived: waiver })],
});
const batch = (): Report => {
  const one = report([full(), sheet({ organization: '乙局', findings: [] })], { sha256: 'abc123' });
  const other = { file: '坏.xlsx', sha256: null, options: {}, error: { code: 'damaged', message: '文件已损坏。', next: '请重新索取。' }, sheets: [] };
  const none = { file: '别的.xlsx', sha256: 'ff', options: {}, error: null, sheets: [sheet({ status: 'not-a-form', why: '不是自评表。', indicators: [], funds: [], findings: [] })] };
  return { ...one, workbooks: [...one.workbooks, other, none], summary: { workbooks: 3, forms: 2, failed: 1, findings: 4 } };
};
const inEnglish = (value: Report): Report => ({ ...value, language: 'en' });

type Writer = (value: Report) => string;
const writers: [string, Writer][] = [
  ['HTML', (value) => htmlReport(value, { at: AT })],
  ['CSV', (value) => csvReport(value)],
  ['notice', (value) => noticeOf(value, { at: AT, notes: true })],
];

describe.each(writers)('%s', (name, write) => {
  test.each<[string, Report]>([['one form', report([full()], { sha256: 'abc123' })], ['a batch', batch()], ['in English', inEnglish(batch())], ['nothing found', report([sheet({ findings: [] })])], ['no form', report([])]])('leaves nothing open: %s', (_name, value) => {
    expect(write(value)).not.toMatch(LEFT_OPEN);
  });

  test('holds findings, every row with its working, and the stamp', () => {
    const text = write(report([full()], { sha256: 'abc123' }));
    for (const part of ['未达到目标，没有说明原因。', '扣分没有原因。', '财预〔2020〕10号', 'I14', '办结率', '群众评价', '知晓率', '88 ÷ 90 × 10 = 9.78', '目标是文字，不能比较', '年度资金总额', '91.78', '全国通用', '1.0.0', 'abc123', '读取指标 2 行']) expect(text).toContain(part);
  });

  test('a hostile text in any field is shown and does nothing', () => {
    const text = write(poisoned(batch()) as Report);
    expect(text).not.toMatch(/[\u202e\u0000\u200b]/);
    expect(text).toContain('⟦U+202E⟧');
    if (name === 'CSV') return;
    expect(text).not.toMatch(/<script|<img|<!\[CDATA/i);
    expect(text.match(/<\/style>/g)).toHaveLength(1);
    expect(text.match(/<\/title>/g)!.length).toBe(text.match(/<title/g)!.length);
  });

  test('nothing is loaded from anywhere, and the same report gives the same bytes', () => {
    const text = write(batch());
    expect(text.replace(/xmlns(?::\w+)?="[^"]*"/g, '')).not.toMatch(/https?:|src=|@import|url\(/i);
    expect(write(batch())).toBe(text);
  });
});

describe('HTML', () => {
  test.each(writers.filter(([name]) => name !== 'CSV'))('%s allows its own style sheet and nothing else', (_name, write) => {
    const text = write(batch());
    const style = /<style>([^]*?)<\/style>/.exec(text)![1]!;
    expect(text).toContain(`content="default-src 'none'; style-src 'sha256-${sha256Base64(style)}'; base-uri 'none'; form-action 'none'"`);
    expect(text.replace(/<!--[^]*?-->/g, '')).not.toMatch(/<[^>]* style=/);
  });

  test('one form has no overview; many have one line each, with a link that leads to the form', () => {
    expect(htmlReport(report([full()]), { at: AT })).not.toContain('id="overview"');
    const text = htmlReport(batch(), { at: AT, title: '全县汇总' });
    expect(text).toContain('<h1>全县汇总</h1>');
    const links = [...text.matchAll(/href="#(form-\d+)"/g)].map((match) => match[1]!);
    expect(links).toEqual(['form-1', 'form-2']);
    for (const link of links) expect(text).toContain(`id="${link}"`);
    for (const part of ['坏.xlsx', '文件已损坏。', '别的.xlsx', '不是自评表。']) expect(text).toContain(part);
  });

  test('ids in the page are unique', () => {
    const ids = [...htmlReport(batch(), { at: AT }).matchAll(/ id="([^"]+)"/g)].map((match) => match[1]!);
    expect(ids.length).toBeGreaterThan(5);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('values are escaped, markup is not, nothing leaves nothing', () => {
    expect(html`<b class="${'"x"'}">${['<', html`<i>${1}</i>`, null, undefined]}</b>`.text).toBe('<b class="&quot;x&quot;">&lt;<i>1</i></b>');
    expect(escapeHtml('甲\u2066乙\ud800丙\r\n丁')).toBe('甲⟦U+2066⟧乙⟦U+D800⟧丙\n丁');
    expect(visible('a\u034fb\u17b4c\u180e')).toBe('a⟦U+034F⟧b⟦U+17B4⟧c⟦U+180E⟧');
    expect(visible('葛\u{e0100}😀é')).toBe('葛\u{e0100}😀é');
  });
});

describe('CSV', () => {
  const lines = (text: string): string[] => text.slice(1).split('\r\n');

  test('BOM, CRLF, as many fields in every line as in the first', () => {
    const text = csvReport(batch());
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    const count = (line: string): number => line.replace(/"(?:[^"]|"")*"/g, '').split(',').length;
    const [head, ...rows] = lines(text).slice(0, -1);
    expect(new Set(rows.map(count))).toEqual(new Set([count(head!)]));
  });

  test('one line per finding, fund row, indicator, total, failed file and sheet that is no form', () => {
    const kinds = lines(csvReport(batch())).slice(1, -1).map((line) => line.split(',')[0]);
    const counted = kinds.reduce<Record<string, number>>((sum, kind) => ({ ...sum, [kind!]: (sum[kind!] ?? 0) + 1 }), {});
    expect(counted).toEqual({ 表: 2, 问题: 4, 预算资金: 2, 指标: 5, 总分等级: 4, 无法读取: 1, 不是自评表: 1 });
  });

  test.each(['=', '+', '-', '@', '\t=', '\r=', ' =', '＝', '"='])('no field begins as a formula where every text begins with %j', (poison) => {
    const text = csvReport(poisoned(batch(), `${poison}cmd|' /C calc'!A0`) as Report).slice(1);
    const fields = [...text.matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^,\r\n]*))/g)].map((match) => match[1] ?? match[2]!);
    expect(fields.length).toBeGreaterThan(100);
    expect(fields.filter((each) => /^[\s"]*[=+\-@＝]/.test(each))).toEqual([]);
  });

  test.each<[string | number | null, string]>([
    ['=1+1', "'=1+1"], ['+cmd|x', "'+cmd|x"], ['-1+1', "'-1+1"], ['@SUM(A1)', "'@SUM(A1)"], ['＝1', "'＝1"], ['  =1', "'  =1"], ['\t=1', `"'\t=1"`],
    ['-5', '-5'], ['-3.5%', '-3.5%'], ['≥90%', '≥90%'], ['—', '—'], ['-', "'-"], ['a,b', '"a,b"'], ['他说"好"', '"他说""好"""'], ['产\n出', '产出'], ['a\r\nb', 'a b'],
    [0.1, '0.1'], [10137947.7, '10137947.7'], [5e-7, '0.0000005'], [null, ''],
  ])('%j is written as %s', (value, written) => expect(csvField(value)).toBe(written));
});

describe('notice', () => {
  test('demands errors and warnings; not what is waived, not notes', () => {
    const text = noticeOf(report([full()]), { at: AT });
    const letter = text.slice(0, text.indexOf('<div class="Annex">'));
    for (const part of ['某局', '未达到目标，没有说明原因。', '扣分没有原因。', '（一）', '（二）', 'I14']) expect(letter).toContain(part);
    expect(text).not.toContain('分值合计 90 分。');
    expect(text).not.toContain('实际完成值为空。');
    expect(noticeOf(report([full()]), { at: AT, notes: true })).toContain('实际完成值为空。');
  });

  test('issuer and deadline are put in where given, else there is room to write them', () => {
    const [given, blank] = [noticeOf(report([full()]), { at: AT, issuer: '合水县财政局', deadline: '2025年4月1日' }), noticeOf(report([full()]), { at: AT })];
    expect(given).toContain('合水县财政局');
    expect(given).toContain('2025年4月1日');
    expect(blank.match(/<u>/g)!.length).toBeGreaterThan(given.match(/<u>/g)!.length);
  });

  test('nothing to mend: the letter says so and has no sheet to answer on', () => {
    const clean = report([sheet({ findings: [finding({ severity: 'note' }), finding({ waived: waiver })] })]);
    expect(demandCount(clean)).toBe(0);
    const text = noticeOf(clean, { at: AT });
    expect(text.match(/class="Annex"/g)).toHaveLength(1);
    expect(text).not.toContain('<table class="answer"');
  });

  test('a report is parted by organization; what has no name stands for itself', () => {
    const two = report([sheet({ organization: '甲 局' }), sheet({ organization: null })]);
    const value: Report = { ...batch(), workbooks: [...two.workbooks, ...report([sheet({ organization: '甲局' })], { file: '二.xlsx' }).workbooks, ...batch().workbooks] };
    const parts = organizationsOf(value).map(({ name, report: part }) => [name, part.workbooks.map(({ file, sheets }) => `${file} ${sheets.length}`), part.summary.forms, part.summary.failed]);
    expect(parts).toEqual([
      ['甲 局', ['自评表.xlsx 1', '二.xlsx 1'], 2, 0],
      [null, ['自评表.xlsx 1'], 1, 0],
      ['某局', ['自评表.xlsx 1'], 1, 0],
      ['乙局', ['自评表.xlsx 1'], 1, 0],
      [null, ['坏.xlsx 0'], 0, 1],
    ]);
    expect(value.workbooks[0]!.sheets).toHaveLength(2);
  });

  test('the forms of one organization in one letter, each by name', () => {
    const text = noticeOf(report([full(), sheet({ title: '项目支出绩效自评表', year: 2023 })]), { at: AT });
    expect(text).toContain('2024 年度部门整体支出绩效自评表');
    expect(text).toContain('2023 年度项目支出绩效自评表');
    expect(text.match(/class="form"/g)).toHaveLength(2);
  });

  test.each([[1, '一'], [10, '十'], [11, '十一'], [20, '二十'], [21, '二十一'], [99, '九十九'], [100, '100']])('heading %s is %s', (at, text) => expect(ordinal(at)).toBe(text));

  test.each<[string | null, string]>([['合水县/吉岷镇', '合水县_吉岷镇'], ['../../etc/passwd', 'etc_passwd'], ['a\u202eb:c', 'a_b_c'], [null, '其他'], ['...', '其他'], ['甲'.repeat(100), '甲'.repeat(60)]])('file name of %j', (name, safe) => expect(safeName(name, '其他')).toBe(safe));
});

describe('filed beside due', () => {
  test.each<[number | null, number | null, boolean]>([[57.8, 57.75, false], [99.91, 99.92, false], [81.31, 78.99, true], [100, 108.7, false], [100, 97.78, true], [101, 108.7, true], [null, 90, false], [90, null, false], [0, 0, false]])('a rate of %s against %s: differs %s', (stated, due, different) =>
    expect(ratesDiffer({ stated, due })).toBe(different));
});
