/** What a form shows of where it comes from: the system's report number and the headers as printed. */
import { isFundHeader, type Band } from './band';
import type { Provenance } from './form';
import { fundHeader } from './header';
import type { Line } from './lines';

const REPORT_NUMBER = /^报表(?:编号|编码|代码)[:：]?([0-9A-Za-z_-]{4,40})$/;

/** Reads the lines of one form; `bands` are its indicator tables' headers. */
export function readProvenance(lines: readonly Line[], bands: readonly Band[]): Provenance {
  const fundHeaders = new Set(lines.filter(isFundHeader));
  const isHeader = (line: Line): boolean => fundHeaders.has(line) || bands.some(({ top, bottom }) => line.row >= top && line.row <= bottom);
  const headers = lines.filter(isHeader).flatMap((line) => line.words.map((word) => word.squeezed));
  return { reportNumber: reportNumber(lines), headers: [...new Set(headers)], markedBase: markedBase([...fundHeaders]) };
}

/** 年初预算数 | 调整预算数(A) | 全年执行数(B) | 执行率(B/A): the form itself says what its rate is of. */
function markedBase(fundHeaders: readonly Line[]): Provenance['markedBase'] {
  const words = fundHeaders.flatMap((line) => line.words.map((word) => word.squeezed));
  if (!words.some((word) => /\(B\/A\)?/.test(word))) return null;
  const roles = new Set(words.filter((word) => /\(A\)?$/.test(word)).map((word) => fundHeader(word)?.role));
  const [role] = roles;
  return roles.size === 1 && (role === 'budget' || role === 'initial') ? role : null;
}

/** 报表编号:510000_0013zp in one cell, or label and number side by side. */
function reportNumber(lines: readonly Line[]): string | null {
  for (const { words } of lines) {
    for (const [index, word] of words.entries()) {
      if (!word.squeezed.startsWith('报表')) continue;
      const beside = words[index + 1]?.squeezed ?? '';
      const match = REPORT_NUMBER.exec(word.squeezed) ?? REPORT_NUMBER.exec(word.squeezed + beside);
      if (match) return match[1]!;
    }
  }
  return null;
}
