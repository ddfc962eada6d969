/** How findings are grouped, and which row, edit and cause belong to one. */
import type { FindingReport } from '../../src/check/report';
import { causeRow, countOf, editFor, groupFindings, subjectName, subjectOf } from '../../src/view/findings';
import { halfForm, reportOf, ROAD, tooHighForm } from './paneForms';

const finding = (rule: string, severity: FindingReport['severity'], cell: string, waived: FindingReport['waived'] = null): FindingReport =>
  ({ rule, severity, cell, related: [], messageId: '', message: '', basis: '', fix: '', values: {}, key: rule + cell, waived });

test('errors come first, one group per rule and severity, in the order of the report', () => {
  const findings = [finding('a', 'note', 'A1'), finding('b', 'error', 'B1'), finding('a', 'error', 'A2'), finding('b', 'error', 'B2')];
  expect(groupFindings(findings).map(({ id, findings: own }) => [id, own.map(({ cell }) => cell)])).toEqual([['error-b', ['B1', 'B2']], ['error-a', ['A2']], ['note-a', ['A1']]]);
  expect(groupFindings(findings, 'note').map(({ id }) => id)).toEqual(['note-a']);
});

test('what was waived is neither shown nor counted', () => {
  const findings = [finding('a', 'error', 'A1', { reason: '已核实', by: '复核组', date: '2025-01-02' }), finding('a', 'error', 'A2')];
  expect(groupFindings(findings)[0]!.findings.map(({ cell }) => cell)).toEqual(['A2']);
  expect(countOf(findings, 'error')).toBe(1);
});

test.each([
  ['H9', 'indicator', '道路养护里程'],
  ['F5', 'fund', '年度资金总额'],
  ['H14', 'total', ''],
  ['A1', 'form', ''],
])('%s belongs to the %s %s', (cell, kind, name) => {
  const subject = subjectOf(reportOf(halfForm()), cell);
  expect([subject.kind, subjectName(subject)]).toEqual([kind, name]);
});

test('a finding on a cell for causes asks for one, and no other does', () => {
  const report = reportOf(halfForm());
  const asking = report.findings.filter((each) => causeRow(report, each) !== null);
  expect(asking.map(({ rule, cell }) => [rule, cell])).toEqual([['unexplained-deviation', ROAD.cause], ['generic-explanation', 'I13']]);
});

test('the edit of a finding is the one for its own cell', () => {
  const report = reportOf(tooHighForm());
  const high = report.findings.find(({ rule }) => rule === 'score-mismatch')!;
  expect(editFor(report, high)).toMatchObject({ cell: 'H9', old: 50, new: 37.5, kind: 'replace' });
  expect(editFor(report, finding('a', 'note', 'A1'))).toBeNull();
});
