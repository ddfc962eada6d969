/** Reads and judges one workbook file for the commands that look at findings: its part of the report, or why it could not be read. */
import { findingCells } from '../batch/findingCells';
import type { CellValue, WaivableForm } from '../batch/waiver';
import type { CheckedWorkbook } from '../check/buildReport';
import { ForeignFile } from '../host/open';
import { checkWorkbook, type SessionOptions } from '../session/session';
import type { Digest } from './digest';
import type { Found } from './find';
import { openBytes, readBytes } from './open';
import { requestedPolicy } from './policy';
import { troubleOf } from './trouble';

/** Plain data: it crosses from thread to thread, and into the journal of a run. */
export interface JudgedFile {
  workbook: CheckedWorkbook;
  /** What the cells of each finding show, by sheet and finding; null unless asked for. Only these, so that hundreds of workbooks need no grids. */
  cells: CellValue[][][] | null;
  /** Stacks of mistakes of ours, for the error stream. */
  complaints: string[];
  /** In place of the sheets, where it was asked for. */
  digest?: Digest;
}

/** By what `--policy` names. Errors: UsageError when there is no such policy, or the file cannot be used. */
export const judgeOptions = async (asked: string): Promise<SessionOptions> => ({ policy: await requestedPolicy(asked) });

/**
 * Trouble with the file stands in `workbook.error`. `cells`: also read what waivers rest on.
 * Errors: ForeignFile where `foreign` is false.
 */
export async function judgeFile(file: Found, options: SessionOptions, { cells = false, foreign = true } = {}): Promise<JudgedFile> {
  let sha256: string | null = null;
  try {
    const read = readBytes(file);
    sha256 = read.sha256;
    const { port } = await openBytes(read, { foreign });
    const sheets = await checkWorkbook(port, options);
    const workbook = { file: file.name, sha256, sheets };
    if (!cells) return { workbook, cells: null, complaints: [] };
    const grids = new Map((await port.readSheets()).map((grid) => [grid.name, grid]));
    return { workbook, cells: sheets.map((sheet) => sheet.findings.map(findingCells(sheet, grids.get(sheet.sheet)!))), complaints: [] };
  } catch (error) {
    if (error instanceof ForeignFile) throw error;
    return failedFile(file, error, sha256);
  }
}

/** A file that came to nothing, with the reason in words. */
export function failedFile(file: Found, error: unknown, sha256: string | null = null): JudgedFile {
  const complaints: string[] = [];
  return { workbook: { file: file.name, sha256, error: troubleOf(error, (stack) => complaints.push(stack)) }, cells: null, complaints };
}

/** Every sheet of a workbook with what the cells of its findings show, for waivers. */
export function waivableForms({ workbook: { file, sheets = [] }, cells }: JudgedFile): WaivableForm[] {
  return sheets.map((sheet, index) => {
    const values = new Map(sheet.findings.map((finding, i) => [finding, cells?.[index]?.[i] ?? []]));
    return { file, sheet, cells: (finding) => values.get(finding) ?? [] };
  });
}
