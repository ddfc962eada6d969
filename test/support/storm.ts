/** Meaning-preserving changes to a form's layout, each cell remembering where it came from. */
import { address, parseAddress } from '../../src/grid/address';
import type { Grid } from '../../src/grid/grid';
import { gridOf } from './realForms';

export interface Piece {
  text: string;
  /** Address in the published form; null for cells that the storm made. */
  from: string | null;
}
export type Sheet = (Piece | null)[][];

export function sheetOf(grid: Grid): Sheet {
  return Array.from({ length: grid.rows }, (_, r) =>
    Array.from({ length: grid.columns }, (_, c) => ({ text: grid.cell(r + 1, c + 1) ? String(grid.cell(r + 1, c + 1)!.value ?? '') : '', from: address(r + 1, c + 1) })),
  );
}

export const toGrid = (sheet: Sheet, name: string): Grid => gridOf(sheet.map((row) => row.map((piece) => piece?.text ?? null)), name);

/** Where each published cell went. */
export function movesOf(sheet: Sheet): Map<string, string> {
  const moves = new Map<string, string>();
  sheet.forEach((row, r) => row.forEach((piece, c) => piece?.from && moves.set(piece.from, address(r + 1, c + 1))));
  return moves;
}

export type Pick = (most: number) => number;
export type Change = (sheet: Sheet, pick: Pick, merges: readonly string[]) => Sheet;

const blanks = (width: number): (Piece | null)[] => Array.from({ length: width }, () => null);

export const moveStart: Change = (sheet, pick) => {
  const left = pick(3);
  const width = (sheet[0]?.length ?? 0) + left;
  return [...Array.from({ length: pick(4) }, () => blanks(width)), ...sheet.map((row) => [...blanks(left), ...row])];
};

export const insertRow: Change = (sheet, pick) => {
  const at = pick(sheet.length);
  return [...sheet.slice(0, at), blanks(sheet[0]?.length ?? 0), ...sheet.slice(at)];
};

export const insertColumn: Change = (sheet, pick) => {
  const at = pick(sheet[0]?.length ?? 0);
  return sheet.map((row) => [...row.slice(0, at), null, ...row.slice(at)]);
};

/** Cells that a merge covered are filled with its text, as a paste from WPS or an unmerge macro leaves them. */
export const fillMerges: Change = (sheet, pick, merges) => {
  const copy = sheet.map((row) => [...row]);
  const merge = merges[pick(merges.length - 1)];
  const [first, last] = (merge ?? 'A1:A1').split(':').map((text) => parseAddress(text)!);
  const moved = movesOf(sheet);
  const anchorAt = moved.get(address(first!.row, first!.column));
  const lastAt = moved.get(address(last!.row, last!.column));
  if (!anchorAt || !lastAt) return copy;
  const a = parseAddress(anchorAt)!;
  const z = parseAddress(lastAt)!;
  const { text } = copy[a.row - 1]![a.column - 1]!;
  // Only labels are copied: a copied figure would be another figure.
  if (text === '' || /\d/.test(text) || text.length > 12) return copy;
  for (let r = a.row; r <= z.row; r++) {
    for (let c = a.column; c <= z.column; c++) {
      const old = copy[r - 1]![c - 1];
      if (!old || old.text === '') copy[r - 1]![c - 1] = { text, from: old?.from ?? null };
    }
  }
  return copy;
};

/** Blanks and line breaks inside Chinese words, full-width brackets and digits' neighbours. */
export const scatterBlanks: Change = (sheet, pick) => {
  const inks = [' ', '　', '\n', '\u00a0', ''];
  return sheet.map((row) =>
    row.map((piece) => {
      if (!piece || piece.text.length > 12 || pick(3) > 0) return piece;
      const text = piece.text.replace(/(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])/g, () => inks[pick(4)]!);
      return { ...piece, text };
    }),
  );
};

export const fullWidth: Change = (sheet, pick) =>
  sheet.map((row) =>
    row.map((piece) => {
      if (!piece || pick(3) > 0) return piece;
      return { ...piece, text: piece.text.replace(/[(),:%<>=]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)) };
    }),
  );

/** A remark column at the right, its header beside the given header cell. */
export const remarkColumn = (header: string | null): Change => (sheet) => {
  const at = header ? parseAddress(movesOf(sheet).get(header) ?? '') : null;
  return sheet.map((row, r) => [...row, at && r === at.row - 1 ? { text: '备注', from: null } : null]);
};

export const CHANGES: Change[] = [moveStart, insertRow, insertColumn, insertRow, fillMerges, fillMerges, scatterBlanks, fullWidth];
