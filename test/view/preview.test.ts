/** What the preview holds, what of it is ticked, which points a person may give, and what the total comes to. */
import fc from 'fast-check';
import { nationalPolicy } from '../../src/scoring';
import { bandBounds, decidedEdit, pendingRows, scoreTyped, type BandName } from '../../src/view/decide';
import { isEmptyPreview, previewOf } from '../../src/view/preview';
import { placeKey } from '../../src/view/state';
import { totalPreview } from '../../src/view/total';
import { cleanForm, halfForm, reportOf, reviewForm, tooHighForm } from './paneForms';

const plain = { mode: 'fill', ticks: {}, decided: {}, language: 'zh-CN' } as const;
const half = reportOf(halfForm());
const at = (cell: string) => `自评表!${cell}`;
const decide = (cell: string, score: number) => ({ [at(cell)]: decidedEdit('自评表', pendingRows(half, 'fill').find((row) => row.cell === cell)!, score, '您评定') });

test('blanks that follow from figures are ticked; what a person has to decide is not', () => {
  const { items, accepted, pending, open } = previewOf(half, plain);
  expect(items.map(({ edit, kind, ticked, what }) => [edit.cell, kind, ticked, what])).toEqual([
    ['H5', 'fill', true, 'executionRate'], ['I5', 'fill', true, 'score'], ['H9', 'fill', true, 'score'], ['H10', 'fill', true, 'score'],
    ['H12', 'propose', false, 'score'], ['H13', 'fill', true, 'score'],
  ]);
  expect(accepted.map(({ cell }) => cell)).toEqual(['H5', 'I5', 'H9', 'H10', 'H13']);
  expect(pending.map(({ cell, banded }) => [cell, banded])).toEqual([['H11', true], ['H12', true]]);
  expect(open).toEqual(['维护社会稳定', '群众获得感']);
});

test('a replacement is never ticked unasked', () => {
  const { items } = previewOf(reportOf(tooHighForm()), plain);
  expect(items.map(({ edit, kind, ticked }) => [edit.cell, kind, ticked])).toContainEqual(['H9', 'replace', false]);
  expect(items.every(({ ticked }) => !ticked)).toBe(true);
});

test('once every score is chosen the total is added up from them', () => {
  const { items, accepted } = previewOf(half, { ...plain, decided: { ...decide('H11', 17), ...decide('H12', 20) } });
  expect(items.filter(({ kind }) => kind === 'decided').map(({ edit }) => [edit.cell, edit.new])).toEqual([['H11', 17], ['H12', 20]]);
  // 8.6 + 19.67 + 20 + 17 + 20 + 9.09
  expect(accepted.find(({ cell }) => cell === 'H14')).toMatchObject({ old: null, new: 94.36, kind: 'fill' });
});

test('a score whose box is cleared takes the total with it', () => {
  const decided = { ...decide('H11', 17), ...decide('H12', 20) };
  const { accepted, open } = previewOf(half, { ...plain, decided, ticks: { [at('H9')]: false } });
  expect(accepted.map(({ cell }) => cell)).not.toContain('H9');
  expect(accepted.map(({ cell }) => cell)).not.toContain('H14');
  expect(open).toEqual(['道路养护里程']);
});

test('a printed total comes down only with the scores that are ticked', () => {
  const report = reportOf(tooHighForm());
  const total = (accepted: [string, number][]) => totalPreview(report, new Map(accepted), 2).edit;
  expect(total([['H9', 37.5]])).toMatchObject({ cell: 'H11', old: 100, new: 87.5, kind: 'replace' });
  expect(total([])).toBeNull();
});

test('a form that is scored in full has an empty preview', () => expect(isEmptyPreview(previewOf(reportOf(cleanForm()), plain))).toBe(true));

test('a reviewer fills the reviewer’s columns and no other', () => {
  const report = reportOf(reviewForm(), 'review');
  const { items, pending } = previewOf(report, { ...plain, mode: 'review' });
  expect(items.map(({ edit, kind, what, ticked }) => [edit.cell, kind, what, ticked])).toEqual([
    ['F3', 'propose', 'reviewedActual', false], ['I3', 'fill', 'score', true], ['F4', 'propose', 'reviewedActual', false], ['I4', 'propose', 'score', false],
  ]);
  expect(pending.map(({ cell }) => cell)).toEqual(['I4']);
});

test.each<[BandName, number, number, number]>([['achieved', 10, 8, 10], ['partial', 10, 6, 8], ['unachieved', 10, 0, 6], ['partial', 7.5, 4.5, 6], ['achieved', 3.33, 2.66, 3.33]])(
  '%s of %d points: %d to %d', (band, weight, low, high) => expect(bandBounds(nationalPolicy.bands, band, weight)).toEqual({ low, high }));

test.each<[string, number | null]>([['7', 7], [' 7.25 ', 7.25], ['７．５', 7.5], ['6', 6], ['8', 8], ['5.99', null], ['8.01', null], ['7.255', null], ['', null], ['七', null], ['7分', null], ['-7', null], ['1e1', null]])(
  'typed “%s” gives %p', (text, score) => expect(scoreTyped(text, { low: 6, high: 8 })).toBe(score));

test('no score outside the band is ever taken', () => {
  fc.assert(fc.property(fc.string(), fc.constantFrom<BandName>('achieved', 'partial', 'unachieved'), fc.integer({ min: 1, max: 100 }), (text, band, weight) => {
    const bounds = bandBounds(nationalPolicy.bands, band, weight);
    const score = scoreTyped(text, bounds);
    return score === null || (score >= bounds.low && score <= bounds.high);
  }));
});

test('keys tell sheets apart', () => expect(placeKey({ sheet: '甲', cell: 'A1' })).not.toBe(placeKey({ sheet: '乙', cell: 'A1' })));
