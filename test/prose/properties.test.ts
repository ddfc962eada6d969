/** Whatever the text: no exception, places inside the text, and no more time than its length calls for. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { documentOfText } from '../../src/host/plainText';
import { checkProse } from '../../src/prose/check';

const PIECES = ['其中：', '包括', '占', '比上年增加', '下降', '%', '万元', '2,345.60', '15', '人', '（', '）', '，', '；', '。', '：', '、', '基本支出', '项目支出', '总支出', '执行率', '年初预算', '2024年', '一、', '（一）', '1.', '①', '绩效目标', '完成情况', '≥', '目标值', '实际完成', '满意度', '\n', '\t', '合计', '未发现', '偏离', '等级为“优”', '自评得分', '三公', '约', '余', '至', '12月底前', '按功能分类', '由', '中，', '二〇二四年', 'A', ' '];
const text = fc.oneof(fc.string({ maxLength: 300 }), fc.array(fc.constantFrom(...PIECES), { maxLength: 120 }).map((pieces) => pieces.join('')));

test('never throws; every place lies in the text', () => {
  fc.assert(fc.property(text, (given) => {
    const report = checkProse(documentOfText(given));
    const places = [...report.findings.flatMap(({ at, related }) => [at, ...related]), ...report.claims.map(({ at }) => at), ...report.figures.map(({ start, end }): [number, number] => [start, end]), ...report.pairs.flatMap(({ targetAt, actualAt }) => [targetAt, actualAt].filter((each) => each !== null))];
    for (const [start, end] of places) expect(start >= 0 && start <= end && end <= report.text.length).toBe(true);
    for (const { message } of report.findings) expect(message).not.toMatch(/undefined|NaN|\[object|\{\w+\}/);
  }), { numRuns: 300 });
});

const repeated = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
const sample = readFileSync(path.join(__dirname, '..', 'samples', 'reports', '003.txt'), 'utf8');

test.each<[string, string]>([
  ['one endless word', repeated('部门预算支出', 30_000)],
  ['one endless sentence of parts', `总支出100万元，其中：${repeated('甲项目10万元，', 12_000)}`],
  ['openers only', repeated('其中：', 12_000)],
  ['brackets that never close', repeated('（含5人', 12_000)],
  ['digits without an end', repeated('1234567890', 30_000)],
  ['organizations without an end', repeated('人民政府局中心', 30_000)],
  ['a report eight times over', sample.repeat(8)],
])('%s takes no longer than its length calls for', (_, given) => {
  const begun = performance.now();
  checkProse(documentOfText(given));
  expect(performance.now() - begun).toBeLessThan(60_000);
}, 90_000);
