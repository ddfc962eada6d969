/** How a stated cause begins, when it may be written, and what goes into the cell. */
import '../support/english';
import { fundOpening, indicatorOpening } from '../../src/view/causeOpening';
import { causeEdit, causeText, hasReason, lengthOf } from '../../src/view/cause';
import { halfForm, reportOf } from './paneForms';
import { standardForm, type Entry } from '../support/gridOf';

const opening = (target: Entry, actual: Entry, name = '群众满意度') =>
  indicatorOpening(reportOf(standardForm({ fund: ['100', '100', '100', 10, '100%', 10], rows: [[name, target, actual, 90, 80, null]] })).indicators[0]!);

test.each<[string, Entry, Entry, string]>([
  ['percent', '≥90%', '88%', '目标≥90%，实际88%，差2个百分点。原因：　；改进措施：　'],
  ['another unit of the same kind', '≥3公里', '2500米', '目标≥3公里，实际2500米，差0.5公里。原因：　；改进措施：　'],
  ['above a ceiling', '≤50万元', '55万元', '目标≤50万元，实际55万元，超出5万元。原因：　；改进措施：　'],
  ['words', '保持', '未完成', '目标保持，实际未完成。原因：　；改进措施：　'],
  ['met, only points taken', '≥90%', '92%', '目标≥90%，实际92%。原因：　；改进措施：　'],
])('%s', (_what, target, actual, text) => expect(opening(target, actual)).toBe(text));

test('the budget row names amounts and rate', () =>
  expect(fundOpening(reportOf(halfForm()).funds[0]!)).toBe('全年预算数1000万元，执行数860万元，执行率86%。原因：　；改进措施：　'));

const START = '目标≥90%，实际88%，差2个百分点。原因：　；改进措施：　';
test.each<[string, boolean, string]>([
  [START, false, ''],
  ['', false, ''],
  ['　 ', false, ''],
  ['目标≥90%，实际88%，差2个百分点。原因：　；改进措施：增设窗口', false, ''],
  ['目标≥90%，实际88%，差2个百分点。原因：窗口排队久；改进措施：　', true, '目标≥90%，实际88%，差2个百分点。原因：窗口排队久'],
  ['目标≥90%，实际88%，差2个百分点。原因：　窗口排队久；改进措施：　增设窗口。', true, '目标≥90%，实际88%，差2个百分点。原因：窗口排队久；改进措施：增设窗口。'],
  ['窗口排队久', true, '窗口排队久'],
])('“%s” may be written: %p', (text, ready, written) => {
  expect(hasReason(text, START)).toBe(ready);
  if (ready) expect(causeText(text)).toBe(written);
});

test('English labels are understood as well', () => {
  const start = indicatorOpening(reportOf(halfForm()).indicators[0]!, 'en');
  expect(hasReason(start, start, 'en')).toBe(false);
  expect(hasReason(start.replace('Cause:', 'Cause: heavy rain'), start, 'en')).toBe(true);
});

test('length is counted in characters, and a phrase that stood there is replaced', () => {
  expect(lengthOf('原因𠮷')).toBe(3);
  expect(causeEdit('自评表', 'I9', null, '雨多', '')).toMatchObject({ old: null, new: '雨多', kind: 'fill' });
  expect(causeEdit('自评表', 'I9', '无', '雨多', '')).toMatchObject({ old: '无', kind: 'replace' });
});
