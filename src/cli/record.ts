/** `score --sheet` and `--notes`: what the check found goes into the copy, as a record (核查表) for every form and as notes on cells. */
import path from 'node:path';
import { parseAddress, parseRange } from '../grid/address';
import { newWorkbook } from '../host/newWorkbook';
import type { OpenedWorkbook } from '../host/open';
import type { Refusal } from '../host/workbook';
import { reportSheet, type SheetMeta } from '../output/sheet';
import { findingNotes } from '../output/sheetNotes';
import type { ScoreResult } from '../session/session';
import { say } from '../text/say';
import { RECORD, SCORED } from './find';

export interface Records {
  /** Names of the sheets, in the order of their forms; empty where the workbook holds no form. */
  names: string[];
  /** Bytes of the workbook of their own; null when they stand in the opened one. */
  apart: Uint8Array | null;
}

/** Adds the records to the opened workbook, as it stands after scoring, or lays them apart. */
export async function addRecords(opened: OpenedWorkbook, { after, written }: ScoreResult, about: Omit<SheetMeta, 'written' | 'several'>): Promise<Records> {
  const forms = after.filter(({ status }) => status === 'form');
  const sheets = forms.map((form) =>
    reportSheet(form, { ...about, written: written.filter(({ sheet, cell }) => sheet === form.sheet && within(form.range, cell)), several: forms.length > 1 }),
  );
  if (sheets.length === 0) return { names: [], apart: null };
  if (!opened.addSheet) return { names: sheets.map(({ name }) => name), apart: newWorkbook(sheets) };
  const names: string[] = [];
  for (const sheet of sheets) names.push(await opened.addSheet(sheet));
  return { names, apart: null };
}

/** Puts every finding that stands as a note on its cell; gives how many notes were added and which were refused. */
export async function addFindingNotes({ addNotes }: OpenedWorkbook, { after }: ScoreResult): Promise<{ added: number; refused: Refusal[] }> {
  const refused: Refusal[] = [];
  let asked = 0;
  for (const form of after) {
    const notes = findingNotes(form);
    asked += notes.length;
    if (addNotes && notes.length > 0) refused.push(...(await addNotes(form.sheet, notes, say('sheet.note-author'))));
  }
  return { added: asked - refused.length, refused };
}

/** A sheet may hold several forms: each record lists the cells of its own. */
function within(range: string, cell: string): boolean {
  const [area, place] = [parseRange(range), parseAddress(cell)];
  return area === null || place === null || (place.row >= area.top && place.row <= area.bottom);
}

/** `表_已评分.xlsx` → `表_核查表.xlsx`: beside the copy. */
export function recordTarget(target: string): string {
  const { dir, name } = path.parse(target);
  const base = name.endsWith(SCORED) ? name.slice(0, -SCORED.length) : name;
  return path.join(dir, `${base}${RECORD}.xlsx`);
}
