/** What each role of a cell in an added sheet means in font, fill, border and alignment: the same in every host. */
import type { CellLook } from './newSheet';

export interface Look {
  bold: boolean;
  /** Points. */
  size: number;
  /** Text colour, `#RRGGBB`. */
  color: string;
  /** Background, `#RRGGBB`; null for none. */
  fill: string | null;
  /** A thin line all round. */
  border: boolean;
  horizontal: 'left' | 'center' | 'right';
  /** Steps between the border and the text on the aligned side; 0 when absent. */
  indent?: number;
  /** Vertical alignment is centre everywhere: rows of one line stand beside rows of many. */
  wrap: boolean;
}

/** A face that Excel and WPS both have; elsewhere the system's own serif face steps in. */
export const SHEET_FONT = '宋体';

/** Colour of every border line: dark enough for a copying machine. */
export const BORDER_COLOR = '#595959';

const INK = '#000000';

const cell: Look = { bold: false, size: 10, color: INK, fill: null, border: true, horizontal: 'left', wrap: true };
const bare: Look = { ...cell, border: false };

/**
 * Severities differ in darkness and weight of letter, not in hue alone, and their cells carry sign and word
 * (“✖ 错误”): a greyscale print says the same. Example: `looks.error.fill` → `#F4B6A6`
 */
export const looks: Readonly<Record<CellLook, Look>> = {
  title: { ...bare, bold: true, size: 16, horizontal: 'center' },
  subtitle: { ...bare, size: 11, horizontal: 'center' },
  heading: { ...bare, bold: true, size: 11, wrap: false },
  header: { ...cell, bold: true, fill: '#E7E6E6', horizontal: 'center' },
  label: { ...cell, horizontal: 'center' },
  text: cell,
  number: { ...cell, horizontal: 'right', indent: 1, wrap: false },
  total: { ...cell, bold: true, fill: '#F2F2F2', horizontal: 'center' },
  good: { ...cell, color: '#1E5631', horizontal: 'center' },
  note: { ...cell, color: '#1F3864', fill: '#EAF1FA', horizontal: 'center' },
  warning: { ...cell, color: '#5F4700', fill: '#FFE9A8', horizontal: 'center' },
  error: { ...cell, bold: true, color: '#7A1210', fill: '#F4B6A6', horizontal: 'center' },
  muted: { ...bare, size: 9, color: '#404040' },
  blank: cell,
};
