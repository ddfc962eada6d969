/** What a form shows of where it comes from: the system's report number and the headers as printed. */
import { squeeze } from '../value/fold';
import { isFundHeader, type Band } from './band';
import type { Provenance } from './form';
import type { Line } from './lines';

const REPORT_NUMBER = /^报表(?:编号|编码|代码)[:：]?([0-9A-Za-z_-]{4,40})$/;

/** Reads the lines of one form; `bands` are its indicator tables' headers. */
export function readProvenance(lines: readonly Line[], bands: readonly Band[]): Provenance {
  const isHeader = (line: Line): boolean => isFundHeader(line) || bands.some(({ top, bottom }) => line.row >= top && line.row <= bottom);
  const headers = lines.filter(isHeader).flatMap((line) => line.words.map((word) => word.squeezed));
  return { reportNumber: reportNumber(lines), headers: [...new Set(headers)] };
}

/** 报表编号:510000_0013zp in one cell, or label and number side by side. */
function reportNumber(lines: readonly Line[]): string | null {
  for (const { words } of lines) {
    for (const [index, word] of words.entries()) {
      const beside = words[index + 1]?.squeezed ?? '';
      const match = REPORT_NUMBER.exec(word.squeezed) ?? REPORT_NUMBER.exec(squeeze(`${word.squeezed}${beside}`));
      if (match) return match[1]!;
    }
  }
  return null;
}
