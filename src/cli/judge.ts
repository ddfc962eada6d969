/** Reads and judges one workbook file for the commands that look at findings: its part of the report, or why it could not be read. */
import { findingCells } from '../batch/findingCells';
import type { WaivableForm } from '../batch/waiver';
import type { CheckedWorkbook } from '../check/buildReport';
import { checkWorkbook, type SessionOptions } from '../session/session';
import type { Found } from './find';
import { tell, type Streams } from './io';
import { openBytes, readBytes } from './open';
import { requestedPolicy } from './policy';
import { troubleOf } from './trouble';

export interface Judged {
  workbook: CheckedWorkbook;
  /** Every sheet of the report, with what the cells of its findings show; empty unless asked for. */
  forms: WaivableForm[];
}

/** By what `--policy` names. Errors: UsageError when there is no such policy, or the file cannot be used. */
export const judgeOptions = async (asked: string): Promise<SessionOptions> => ({ policy: await requestedPolicy(asked) });

/** Never throws: trouble with the file stands in `workbook.error`. `cells`: also read what waivers rest on. */
export async function judgeFile(file: Found, options: SessionOptions, streams: Streams, { cells = false } = {}): Promise<Judged> {
  let sha256: string | null = null;
  try {
    const read = await readBytes(file);
    sha256 = read.sha256;
    const { port } = await openBytes(read);
    const sheets = await checkWorkbook(port, options);
    const grids = cells ? new Map((await port.readSheets()).map((grid) => [grid.name, grid])) : new Map();
    const forms = cells ? sheets.map((sheet) => waivable(file.name, sheet, findingCells(sheet, grids.get(sheet.sheet)!))) : [];
    return { workbook: { file: file.name, sha256, sheets }, forms };
  } catch (error) {
    return { workbook: { file: file.name, sha256, error: troubleOf(error, (stack) => tell(streams, stack)) }, forms: [] };
  }
}

/** Holds the texts of the cells only, so that hundreds of workbooks need not stay in memory. */
function waivable(file: string, sheet: WaivableForm['sheet'], read: WaivableForm['cells']): WaivableForm {
  const cells = new Map(sheet.findings.map((finding) => [finding, read(finding)]));
  return { file, sheet, cells: (finding) => cells.get(finding) ?? [] };
}
