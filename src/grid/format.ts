/** Number format codes → the text a person sees. */
import { readCode, type Section } from './formatCode';
import { writeDate } from './formatDate';
import { general, layOut, writeNumber, type NumberLayout } from './formatNumber';
import type { Cell } from './grid';

interface NumberSection extends Section {
  layout: NumberLayout;
  /** true when every number it is for is negative: the code itself then says how the sign looks. */
  negativesOnly: boolean;
}

interface CompiledCode {
  numbers: NumberSection[];
  text: Section | null;
  isDate: boolean;
}

/** Workbooks have at most a few hundred codes; the bound only keeps a hostile file from filling the memory. */
const MOST_CODES = 2000;
const compiled = new Map<string, CompiledCode>();

/** Text shown by a cell: 0.88 in `0%` → `88%`, 45657 in `yyyy"年"m"月"d"日"` → `2024年12月31日`; '' for blank, the code for an error. Errors: none, an unknown format shows the plain number. */
export function shownText(cell: Cell, date1904: boolean): string {
  const { value, format, error } = cell;
  if (error) return error;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (format === 'General' || format === '') return typeof value === 'number' ? general(value) : value;
  try {
    const code = compile(format);
    return typeof value === 'number' ? shownNumber(value, code, date1904) : shownWord(value, code.text);
  } catch {
    return typeof value === 'number' ? general(value) : String(value);
  }
}

/** true when the code shows a number as a calendar date (year, month, day or weekday); false for clock times and durations alone. */
export function isDateFormat(code: string): boolean {
  return code !== 'General' && compile(code).isDate;
}

function compile(code: string): CompiledCode {
  const known = compiled.get(code);
  if (known) return known;
  const sections = readCode(code);
  const last = sections[sections.length - 1]!;
  const text = sections.length > 3 ? sections[3]! : last.kind === 'text' ? last : null;
  const numbers = sections
    .slice(0, 3)
    .filter((section) => section !== text)
    .map((section, i) => ({ ...section, layout: layOut(section), negativesOnly: coversNegativesOnly(section, i, sections) }));
  const first = numbers[0]?.tokens ?? [];
  const isDate = first.some((token) => token.kind === 'date' && ['year', 'month', 'day', 'weekday'].includes(token.part));
  const result = { numbers, text, isDate: isDate && numbers[0]!.kind === 'date' };
  if (compiled.size >= MOST_CODES) compiled.clear();
  compiled.set(code, result);
  return result;
}

/** The second of two plain sections is for negatives; so is a section with a condition such as [<0] or [<=-5]. */
function coversNegativesOnly(section: Section, index: number, sections: Section[]): boolean {
  if (section.condition) {
    const { operator, limit } = section.condition;
    return (operator === '<' && limit <= 0) || (operator === '<=' && limit < 0);
  }
  if (index !== 1) return false;
  const before = sections[0]!.condition;
  return !before || (['>', '>='].includes(before.operator) && before.limit === 0);
}

function shownNumber(value: number, code: CompiledCode, date1904: boolean): string {
  const section = sectionFor(value, code.numbers);
  if (!section || !Number.isFinite(value)) return general(value);
  if (section.kind === 'date') return writeDate(value, section, date1904) ?? general(value);
  const sign = value < 0 && !section.negativesOnly && section.tokens.length > 0 ? '-' : '';
  return sign + writeNumber(Math.abs(value), section.layout);
}

/** Which section a number falls into; undefined when every section has a condition and none holds. */
function sectionFor(value: number, sections: NumberSection[]): NumberSection | undefined {
  const [first, second, third] = sections;
  if (!first) return undefined;
  if (first.condition ? holds(first.condition, value) : !second || value > 0 || (value === 0 && !third)) return first;
  if (second && (second.condition ? holds(second.condition, value) : value < 0 || (!third && first.condition))) return second;
  return third;
}

function holds({ operator, limit }: { operator: string; limit: number }, value: number): boolean {
  switch (operator) {
    case '<': return value < limit;
    case '<=': return value <= limit;
    case '>': return value > limit;
    case '>=': return value >= limit;
    case '<>': return value !== limit;
    default: return value === limit;
  }
}

function shownWord(value: string, section: Section | null): string {
  if (!section) return value;
  return section.tokens
    .map((token) => (token.kind === 'text' ? value : token.kind === 'literal' ? token.text : ''))
    .join('');
}
