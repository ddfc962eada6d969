/** Findings across workbooks: what is copied is told, what is only alike is not. */
import type { FiledForm } from '../../src/batch/pairForms';
import { across } from '../../src/batch/across';
import { compareYears } from '../../src/batch/previous';
import type { WorkbookReport } from '../../src/check/report';
import { en } from '../../src/text/en';
import { learn } from '../../src/text/say';
import { formOf, workbookOf, type FormSketch } from '../support/reportOf';

const found = (...workbooks: WorkbookReport[]) => across(workbooks).map(({ rule, severity, messageId }) => [rule, severity, messageId]);
const org = (index: number): string => `${'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥'[index % 22]}${'山河湖海'[Math.floor(index / 22)]}县教育局`;

const CAUSE = '七月连续暴雨致三号渠段停工二十六天，主材改由外省调运，年底仅完成九百米';
const withCause = (organization: string | null, cause: string | null, more: FormSketch = {}) =>
  workbookOf({ organization, rows: [['渠道整治长度', '≥1000米', `${organization?.length ?? 0}米`, cause]], ...more });

describe('causes', () => {
  test.each<[string, string, string, string[][]]>([
    ['word for word', CAUSE, CAUSE, [['shared-cause', 'warning', 'equal']]],
    ['other blanks, punctuation and year', `2023年${CAUSE}。`, CAUSE.replace('，', ',\n'), [['shared-cause', 'note', 'near']]],
    ['a word or two changed', CAUSE, CAUSE.replace('三号', '五号').replace('九百', '八百'), [['shared-cause', 'note', 'near']]],
    ['the name of the organization put in', `甲山县教育局${CAUSE}`, `乙山县教育局${CAUSE}`, [['shared-cause', 'note', 'near']]],
    ['other causes', CAUSE, '中标人弃标，重新招标后九月才签订合同，设备进口手续又延误两个月', []],
    ['nothing', '无', '无', []],
    ['short', '疫情影响', '疫情影响', []],
    ['stock phrases', '受疫情影响，预算编制不够精准。下一步加强预算管理，提高资金使用效益。', '受疫情影响，预算编制不够精准。下一步加强预算管理，提高资金使用效益。', []],
    ['stock phrases again', '因财政资金紧张，资金拨付不及时，项目结转至下年支付', '因财政资金紧张，资金拨付不及时，项目结转至下年支付', []],
  ])('%s', (_what, one, other, expected) => {
    expect(found(withCause('甲山县教育局', one), withCause('乙山县教育局', other))).toEqual(expected);
  });

  test('one organization may repeat itself: in several files, in several forms, under its short name', () => {
    expect(found(withCause('甲山县教育局', CAUSE), withCause('甲山县教育局', CAUSE, { kind: 'project' }))).toEqual([]);
    expect(found(withCause('甲山县教育局', CAUSE), withCause('云省甲山县教育局', CAUSE))).toEqual([]);
    expect(found(workbookOf({ organization: null, rows: [['甲', '1', '2', CAUSE]] }, { organization: null, kind: 'project', rows: [['甲', '1', '2', CAUSE]] }))).toEqual([]);
  });

  test('a cell merged over several rows is one place; several texts of the same two are one finding', () => {
    const rows = (own: string): FormSketch['rows'] => [['甲项', '10', own, CAUSE], ['乙项', '10', own, `设备招标两次流标，第三次才确定供货商，安装推迟到十二月`]];
    const forms = ['甲山县教育局', '乙山县教育局'].map((organization, i) => formOf({ organization, rows: rows(`${i}`) }));
    const merged = { ...forms[0]!, indicators: forms[0]!.indicators.flatMap((row) => [row, { ...row, row: row.row + 50 }]) };
    const [finding, ...rest] = across([workbookOf(merged), workbookOf(forms[1]!)]);
    expect(rest).toEqual([]);
    expect(finding!.values).toMatchObject({ organizations: 2, texts: 2 });
    expect(finding!.places.map(({ cell }) => cell)).toEqual(['I10', 'I10', 'I11', 'I11']);
  });

  test('what more than half of many give was handed down to them: a note', () => {
    const many = Array.from({ length: 10 }, (_, i) => withCause(org(i), i < 7 ? CAUSE : null));
    expect(found(...many)).toEqual([['shared-cause', 'note', 'common']]);
  });

  test('without a name of the organization no more than a note', () => {
    expect(found(withCause(null, CAUSE), withCause('乙山县教育局', CAUSE))).toEqual([['shared-cause', 'note', 'equal']]);
  });
});

describe('results', () => {
  const names = ['培训人次', '整治长度', '发放补贴户数', '巡查次数', '群众满意度', '办结件数'];
  const form = (organization: string, actuals: readonly string[], targets: readonly string[] = ['≥100人次', '≥500米', '≥200户', '≥30次', '≥90%', '≥1000件']) =>
    workbookOf({ organization, rows: names.map((name, i) => [name, targets[i]!, actuals[i]!]) });
  const OWN = ['137人次', '526米', '243户', '34次', '93.6%', '1187件'];

  test('the same figures beside the targets of a template', () => {
    const [finding, ...rest] = across([form('甲山县教育局', OWN), form('乙山县教育局', [...OWN.slice(0, 5), '1188件'], undefined)]);
    expect(finding).toBeUndefined();
    expect(rest).toEqual([]);
    const same = across([form('甲山县教育局', OWN), form('乙山县教育局', OWN, ['≥100人次', '≥500米', '≥200户', '≥30次', '≥90%', '≥900件'])]);
    expect(same.map(({ rule, severity, values }) => [rule, severity, values.same, values.of])).toEqual([['identical-actuals', 'warning', 6, 6]]);
  });

  test.each<[string, string[], string[]]>([
    ['all as planned', ['100人次', '500米', '200户', '30次', '100%', '1000件'], ['100人次', '500米', '200户', '30次', '100%', '1000件']],
    ['round and common figures', ['100人次', '500米', '200户', '30次', '95%', '1000件'], ['100人次', '500米', '200户', '30次', '95%', '1000件']],
    ['its own figures', OWN, ['141人次', '530米', '243户', '34次', '94.1%', '1203件']],
    ['words', ['已完成', '有效', '达到', '是', '满意', '完成'], ['已完成', '有效', '达到', '是', '满意', '完成']],
  ])('nothing to say: %s', (_what, one, other) => {
    const others = ['≥100人次', '≥500米', '≥200户', '≥30次', '≥90%', '≥999件'];
    expect(found(form('甲山县教育局', one), form('乙山县教育局', other, others)).filter(([rule]) => rule === 'identical-actuals')).toEqual([]);
  });

  test('one organization in two forms', () => {
    expect(found(form('甲山县教育局', OWN), form('甲山县教育局', [...OWN.slice(0, 5), '1'])).filter(([rule]) => rule === 'identical-actuals')).toEqual([]);
  });

  test('three that repeat one another are one finding, in the order of the report', () => {
    const targets = (last: string) => ['≥100人次', '≥500米', '≥200户', '≥30次', '≥90%', last];
    const three = [form('丙山县教育局', OWN, targets('≥1件')), form('甲山县教育局', OWN, targets('≥2件')), form('乙山县教育局', OWN, targets('≥3件'))];
    const [finding, ...rest] = across(three);
    expect(rest).toEqual([]);
    expect(finding!.places.map(({ organization }) => organization)).toEqual(['丙山县教育局', '甲山县教育局', '乙山县教育局']);
  });
});

describe('handed in twice', () => {
  const rows: FormSketch['rows'] = [['甲项', '≥100人', '137人'], ['乙项', '≥50米', '56米'], ['丙项', '≥90%', '93.6%']];

  test('the same bytes, and nothing else about them', () => {
    const one = withCause('甲山县教育局', CAUSE);
    expect(found(one, { ...one, file: '副本.xlsx' })).toEqual([['duplicate-file', 'warning', 'bytes']]);
  });

  test('files without a byte, and workbooks without a form, are no hand-in; encrypted ones are', () => {
    const failed = (code: string): WorkbookReport => ({ ...workbookOf(), sha256: 'same', error: { code, message: '', next: '' } });
    expect(found(failed('empty'), failed('empty'))).toEqual([]);
    expect(found({ ...workbookOf(), sha256: 'a' }, { ...workbookOf(), sha256: 'a' })).toEqual([]);
    expect(found(failed('encrypted'), failed('encrypted'))).toEqual([['duplicate-file', 'note', 'bytes']]);
  });

  test.each<[string, FormSketch, string[][]]>([
    ['saved again', {}, [['duplicate-content', 'note', 'again']]],
    ['under another name', { organization: '乙山县教育局' }, [['duplicate-content', 'warning', 'organizations']]],
    ['for another year', { year: 2025 }, [['duplicate-content', 'warning', 'years']]],
    ['with one figure changed', { execution: 1234.57 }, []],
  ])('the same content %s', (_what, change, expected) => {
    const form = { organization: '甲山县教育局', execution: 1234.56, rows };
    expect(found(workbookOf(form), workbookOf({ ...form, ...change }))).toEqual(expected);
  });

  test('a template that both fill with 100 % is no copy, nor is a blank one', () => {
    const full: FormSketch['rows'] = ['甲', '乙', '丙', '丁'].map((name) => [name, '100%', '100%']);
    const blank: FormSketch['rows'] = ['甲', '乙', '丙', '丁'].map((name) => [name, '100%', '']);
    for (const same of [full, blank]) expect(found(workbookOf({ organization: org(0), rows: same }), workbookOf({ organization: org(1), rows: same }))).toEqual([]);
  });
});

describe('scores', () => {
  const scored = (totals: readonly number[]) => totals.map((total, i) => workbookOf({ organization: org(i), total, rows: [['甲', '1', `${i}`, null, 9]] }));
  const group = [95, 96, 94, 97, 95.5, 96.5, 93, 98, 94.5, 95, 96, 97];

  test.each<[string, number[], string[][]]>([
    ['far below', [...group, 70], [['score-outlier', 'note', 'low']]],
    ['far above', [60, 61, 59, 62, 60, 61, 58, 60, 62, 61, 60, 100], [['score-outlier', 'note', 'high']]],
    ['within the spread', [...group, 89], []],
    ['nearly all have 100, one is far off', [...Array(12).fill(100) as number[], 80], [['score-outlier', 'note', 'low']]],
    ['two camps', [...Array(7).fill(100) as number[], ...Array(6).fill(92) as number[]], []],
    ['too few to tell', [95, 96, 94, 95, 60], []],
  ])('%s', (_what, totals, expected) => expect(found(...scored(totals))).toEqual(expected));

  test('forms that give every point are counted in one note', () => {
    const form = (i: number, score: number) => workbookOf({ organization: org(i), rows: Array.from({ length: 6 }, (_, row) => [`${row}项`, '1', `${i}`, null, score]) });
    expect(across([0, 1, 2, 3, 4, 5].map((i) => form(i, i < 2 ? 10 : 9)))).toMatchObject([{ rule: 'full-marks-throughout', values: { full: 2, forms: 6 } }]);
    expect(found(form(0, 10), form(1, 10))).toEqual([]);
  });
});

test('last year’s form handed in again', () => {
  const form = (year: number, execution: number, actual: string): FiledForm => ({ file: `${year}.xlsx`, sheet: formOf({ organization: '甲山县教育局', year, execution, rows: [['甲', '≥1000人', actual]] }) });
  const years = (now: FiledForm) => across([], { previous: compareYears([now], [form(2023, 1234.56, '1372人')]) });
  expect(years(form(2024, 1234.56, '1372人')).map(({ rule, severity, values }) => [rule, severity, values.amounts, values.actuals])).toEqual([['last-year-again', 'warning', 1, 1]]);
  // One figure may well stay the same.
  expect(years(form(2024, 1300.01, '1372人'))).toEqual([]);
});

describe('the whole', () => {
  const batch = () => [withCause('甲山县教育局', CAUSE), withCause('乙山县教育局', CAUSE), withCause('丙山县教育局', `${CAUSE}多`)];

  test('reads the same twice, in both languages, without an open placeholder', () => {
    learn('en', en);
    const workbooks = batch();
    expect(across(workbooks)).toEqual(across(workbooks));
    for (const language of ['zh-CN', 'en'] as const) {
      for (const { message, fix, basis } of across(workbooks, { language })) for (const text of [message, fix, basis]) expect(text).not.toMatch(/\{\w+\}|undefined|^across\./);
    }
    expect(across(workbooks, { language: 'en' })[0]!.message).not.toBe(across(workbooks)[0]!.message);
  });

  test('the key does not hang on the order of the files', () => {
    const workbooks = batch();
    expect(across([...workbooks].reverse()).map(({ key }) => key)).toEqual(across(workbooks).map(({ key }) => key));
  });

  test('nothing at all to say of nothing', () => expect(across([])).toEqual([]));

  const ownWords = (seed: number): string => [7, 131, 277, 419, 563, 701, 857, 983, 1123, 1277, 1433, 1583].map((step) => String.fromCharCode(0x4e00 + ((seed * step) % 20_000))).join('');

  test('thousands of causes, many of them almost the same', () => {
    const many = Array.from({ length: 200 }, (_, i) =>
      workbookOf({ organization: org(i) + i, rows: Array.from({ length: 30 }, (_row, row) => [`指标${row}`, '≥100', `${101 + ((i * 7 + row) % 60)}`, row % 3 === 0 ? `${CAUSE}第${i}段` : `第${i}项第${row}处${ownWords(i * 30 + row)}因故未成，改在下季`]) }),
    );
    const causes = across(many).filter(({ rule }) => rule === 'shared-cause');
    expect(causes.map(({ messageId, values }) => [messageId, values.organizations])).toEqual([['common', 200]]);
  }, 120_000);
});
