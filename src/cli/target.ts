/** Where the scored copy of a workbook goes. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { SCORED, type Found } from './find';

const WORKBOOK_NAME = /\.(?:xlsx|xlsm|xltx|xltm)$/i;

/**
 * `上报/表.xlsx` → `上报/表_已评分.xlsx`; with `--out 结果` → `结果/表_已评分.xlsx`, folders below the given one kept.
 * `--out` is a file name when one file was given and it ends like a workbook; a folder else.
 */
export async function targetFor(file: Found, out: string | null, single: boolean): Promise<string> {
  const scored = (name: string): string => {
    const { dir, name: base, ext } = path.parse(name);
    return path.join(dir, `${base}${SCORED}${WORKBOOK_NAME.test(name) ? ext : '.xlsx'}`);
  };
  if (out === null) return scored(file.path);
  const isFolder = /[\\/]$/.test(out) || (await stat(out).then((entry) => entry.isDirectory(), () => false));
  if (single && !isFolder && WORKBOOK_NAME.test(out)) return out;
  return path.join(out, scored(path.isAbsolute(file.name) || file.name.startsWith('..') ? path.basename(file.name) : file.name));
}
