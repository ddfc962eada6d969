/** 一键评分 from the ribbon: what it writes, what it leaves, and what it says; and messages that are none of ours. */
import { languageOf } from '../../src/commands/language';
import { readOutcome, readRequest, shortened, type Outcome } from '../../src/commands/outcome';
import { scoreNow, undoNow } from '../../src/commands/scoreNow';
import { settingsFrom } from '../../src/commands/settings';
import { nationalPolicy } from '../../src/scoring';
import { memoryStore } from '../../src/session/store';
import type { Workspace } from '../../src/session/workspace';
import { WorkbookError, type SheetEdit } from '../../src/host/workbook';
import { remember } from '../../src/view/preferences';
import { checkGrid } from '../../src/check/check';
import { standardForm } from '../support/gridOf';

const form = standardForm({ fund: [1000, 1000, 900, 10, '90%', 9], rows: [['培训人次', 200, 210, 40, null, null], ['群众满意', '满意', '较满意', 50, null, null], ['发放率', '100%', '100%', 10, 3, null]] });
const sheets = checkGrid(form, nationalPolicy, { kinds: ['fill'] });
const states = [{ sheet: form.name, active: true, protected: false, filtered: false }];

/** A workspace that takes everything, but for cells it refuses. */
function workspace(refuse: Record<string, string> = {}, over: Partial<Workspace> = {}): { space: Workspace; asked: SheetEdit[] } {
  const asked: SheetEdit[] = [];
  const space = {
    check: () => Promise.resolve({ sheets, states }),
    apply: (edits: readonly SheetEdit[]) => {
      asked.push(...edits);
      return Promise.resolve({ written: edits.filter(({ cell }) => !(cell in refuse)), refused: edits.filter(({ cell }) => cell in refuse).map((edit) => ({ ...edit, code: refuse[edit.cell]! })) });
    },
    undoable: () => Promise.resolve(null),
    ...over,
  } as Partial<Workspace> as Workspace;
  return { space, asked };
}

test('only blanks that follow from figures are written, and what a person has to give is counted', async () => {
  const { space, asked } = workspace();
  const outcome = await scoreNow(space, { policy: nationalPolicy });
  expect(asked.map(({ cell, kind }) => [cell, kind])).toEqual([['H9', 'fill']]);
  expect(outcome).toMatchObject({ kind: 'written', lines: [{ cell: 'H9', name: '培训人次', old: null, new: 40 }] });
  expect(outcome.sentences).toHaveLength(2);
});

test('a refused cell is named with its reason and nothing is offered to be undone', async () => {
  const outcome = await scoreNow(workspace({ H9: 'protected' }).space, { policy: nationalPolicy });
  expect(outcome.kind).toBe('told');
  expect(outcome.sentences.join('')).toContain('H9（');
});

test.each(['editing', 'read-only', 'something-new'])('trouble `%s` is told in a sentence and a next step', async (code) => {
  const { space, asked } = workspace({}, { check: () => Promise.reject(new WorkbookError(code)) });
  const outcome = await scoreNow(space, { policy: nationalPolicy });
  expect([outcome.kind, outcome.sentences.length, asked.length]).toEqual(['told', 2, 0]);
});

test('nothing to take back is said', async () => {
  expect(await undoNow(workspace().space)).toMatchObject({ kind: 'told', sentences: [expect.any(String)] });
});

test('the pane’s settings hold', () => {
  const store = memoryStore();
  expect(settingsFrom(store, 'zh-CN')).toMatchObject({ policy: 'auto', purpose: 'fill' });
  remember(store, { mode: 'review', policy: 'sichuan', live: true, language: 'zh-CN', corrections: {} });
  expect(settingsFrom(store, 'zh-CN')).toMatchObject({ policy: { id: 'sichuan' }, purpose: 'review' });
  remember(store, { mode: 'fill', policy: 'gone', live: true, language: 'zh-CN', corrections: {} });
  expect(settingsFrom(store, 'zh-CN').policy).toBe('auto');
});

test.each([['zh-CN', 'zh-CN'], ['zh-TW', 'zh-CN'], ['en-GB', 'en'], ['eng', 'zh-CN'], ['', 'zh-CN'], [undefined, 'zh-CN']])('Excel in %s: ours is %s', (excel, ours) => {
  expect(languageOf(excel)).toBe(ours);
});

test.each([null, 3, '', '{', 'null', '[]', '{"kind":"written"}', '{"kind":"other","sentences":[]}', '{"kind":"written","sentences":[]}'])('%j is no outcome', (text) => {
  expect(readOutcome(text)).toBeNull();
});

test.each(['ready', 'undo', 'close', 'other', null])('request %j', (text) => {
  expect(readRequest(text)).toBe(text === 'other' ? null : text);
});

test('a long list is cut for an address, a short one is not', () => {
  const outcome = (count: number): Outcome => ({ kind: 'written', sentences: [], lines: Array.from({ length: count }, (_, at) => ({ cell: `H${at}`, name: '', old: null, new: at })) });
  expect(shortened(outcome(40))).toMatchObject({ missing: 28 });
  expect(shortened(outcome(3))).toEqual(outcome(3));
  expect(readOutcome(JSON.stringify(shortened(outcome(40))))).toMatchObject({ missing: 28 });
});
