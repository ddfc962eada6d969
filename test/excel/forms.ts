/** Forms for the tests in Excel, and what a test looks at afterwards. */
import type { Grid } from '../../src/grid/grid';
import { failureText, hasText, refusalText } from '../../src/text/say';
import type { ExcelHost } from '../support/excel/host';
import { standardForm, type Entry } from '../support/gridOf';

/** Blanks that follow from figures: H5, I5, the scores H9 to H11 and the total H12. */
export const halfFilled = (name = '自评表'): Grid =>
  standardForm(
    {
      fund: [1000, 1000, 900, 10, null, null],
      rows: [['满意度', '≥90%', '88%', 50, null, '窗口排队久'], ['培训人次', 200, 210, 30, null, null], ['发放率', '100%', '100%', 10, null, null]],
      total: [100, null],
    },
    name,
  );

/** Scores in column H, one row for each indicator, from row 9 on. */
export const longForm = (rows: number): Grid =>
  standardForm({
    fund: [1000, 1000, 1000, 10, '100%', 10],
    rows: Array.from({ length: rows }, (_, index): Entry[] => [`任务${index + 1}完成数量`, 20, 20, Math.round(9_000_000 / rows) / 100_000, null, null]),
  });

/** What stands in cells of the first sheet, e.g. `H9`. */
export const standing = (host: ExcelHost, ...cells: string[]): unknown[] =>
  cells.map((cell) => host.workbook.cell(`'${host.workbook.sheets[0]!.name}'!${cell}`).value);

/** Everything that office.js asked for by name since the workbook was opened. */
export const asked = (host: ExcelHost): Set<string> =>
  new Set(host.log.flatMap(({ body }) => [...Object.values(body.ObjectPaths), ...body.Actions].map(({ Name }) => Name)));

/** The sentence and the next step for a failure; fails where text/ has none of its own. */
export function told(code: string): string {
  if (!hasText(`failures.${code}.message`)) throw new Error(`no sentence for ${code}`);
  const { message, next } = failureText(code, { sheet: '自评表', cells: 'H9' });
  return message + next;
}

/** The words for a cell that did not take; fails where text/ has none. */
export function toldOfCell(code: string): string {
  if (!hasText(`refusals.${code}`)) throw new Error(`no words for ${code}`);
  return refusalText(code);
}

/** The code that a promise was rejected with; null when it was not. */
export const failureOf = (promise: Promise<unknown>): Promise<string | null> => promise.then(() => null, (error: { code: string }) => error.code);
