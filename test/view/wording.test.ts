/** Every message that the view and the pane name has its words, in both languages. */
import '../support/english';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { hasText, type Language } from '../../src/text/say';
import { BANDS } from '../../src/view/decide';
import { SEVERITIES } from '../../src/view/findings';
import { PREVIEW_KINDS } from '../../src/view/preview';

const src = path.join(__dirname, '..', '..', 'src');
const sources = ['view', 'taskpane'].flatMap((folder) => readdirSync(path.join(src, folder)).map((name) => readFileSync(path.join(src, folder, name), 'utf8')));
const literal = (pattern: RegExp): string[] => sources.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1]!));

const IDS = [...new Set([
  ...literal(/\btell\('([a-z][\w.-]*)'/g), ...literal(/\btell\([^()']*\? '([\w.-]+)' :/g), ...literal(/\btell\([^()']*\? '[\w.-]+' : '([\w.-]+)'/g),
  ...literal(/\bthis\.notice\('([\w-]+)'/g), ...literal(/\bsay\('pane\.([\w.-]+)'/g),
  ...SEVERITIES.map((each) => `severity.${each}`), ...BANDS.map((each) => `decide.${each}`), ...PREVIEW_KINDS.flatMap((each) => [`preview.${each}`, `preview.${each}.hint`]),
  ...['met', 'missed', 'exceeded', 'unjudged'].map((each) => `indicator.${each}`),
  ...['score', 'rate', 'executionRate', 'cause', 'total', 'reviewedActual', 'other'].map((each) => `preview.what.${each}`),
  ...['check', 'score', 'write', 'undo', 'show', 'mark', 'clear', 'report', 'blank'].map((each) => `busy.${each}`),
  ...['said.checked', 'said.clean', 'said.no-form', 'unfit.outside', 'unfit.old-excel', 'unfit.outside.next', 'unfit.old-excel.next'],
])];

test.each<Language>(['zh-CN', 'en'])('%s', (language) => {
  expect(IDS.length).toBeGreaterThan(100);
  expect(IDS.filter((id) => !hasText(`pane.${id}`, language))).toEqual([]);
});
