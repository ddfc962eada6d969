/** Every code of a failure in Excel has its sentence; one we do not know is shown. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { officeFailure } from '../../src/host/officeError';
import { WorkbookError } from '../../src/host/workbook';
import { en } from '../../src/text/en';
import { failureText, hasText, learn, refusalText } from '../../src/text/say';

learn('en', en);
const host = join(__dirname, '..', '..', 'src');
const sources = ['host', 'session'].flatMap((folder) => readdirSync(join(host, folder)).filter((name) => folder === 'session' || name.startsWith('office')).map((name) => readFileSync(join(host, folder, name), 'utf8'))).join('\n');
const table = /const CODES[^{]*\{([^}]*)\}/.exec(sources)![1]!;
const mapped = [...new Set([...table.matchAll(/: '([a-z-]+)'/g)].map((match) => match[1]!))];
const thrown = [...new Set([...sources.matchAll(/new WorkbookError\('([a-z-]+)'/g)].map((match) => match[1]!))];

test('the codes are found in the sources', () => {
  expect(mapped).toEqual(expect.arrayContaining(['editing', 'access-denied', 'no-sheet', 'payload', 'session-lost']));
  expect(thrown).toEqual(expect.arrayContaining(['structure-protected', 'half-written', 'no-values', 'hidden-sheet']));
});

test.each([...mapped, ...thrown])('%s: what happened and what to do next, in both languages', (code) => {
  for (const language of ['zh-CN', 'en'] as const) {
    expect([hasText(`failures.${code}.message`, language), hasText(`failures.${code}.next`, language)]).toEqual([true, true]);
    const { message, next } = failureText(code, { sheet: '自评表', cells: 'H9' }, language);
    expect(`${message}${next}`).not.toMatch(/[{}]/);
  }
});

test.each(mapped)('%s: said of a cell when a whole write was taken back', (code) => expect(refusalText(code)).not.toBe(code));

test('an error of Excel\'s keeps its code when we do not know it, and the sentence shows it', () => {
  const error = officeFailure({ code: 'SomethingNew', message: '出错了' });
  expect(error).toMatchObject({ code: 'SomethingNew', values: { detail: '出错了' } });
  expect(failureText(error.code, error.values).message).toContain('SomethingNew');
});

test.each([
  [{ code: 'InvalidOperationInCellEditMode' }, 'editing'],
  [{ code: 'AccessDenied' }, 'access-denied'],
  [{ code: 'ItemNotFound' }, 'no-sheet'],
  [{ code: 'ResponsePayloadSizeLimitExceeded' }, 'payload'],
  [{ code: 'InvalidOrTimedOutSession' }, 'session-lost'],
  [new WorkbookError('protected'), 'protected'],
  [new TypeError('x'), 'TypeError'],
  ['text', 'unknown'],
])('%j → %s', (error, code) => expect(officeFailure(error).code).toBe(code));
