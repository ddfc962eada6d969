/** The compact notation of test/cases/value*.tsv: one line says what a text reads as. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type Big from 'big.js';
import type { Expression, Moment, Quantity, Span } from '../../src/value/expression';
import { plain } from '../../src/value/decimal';
import { relationSign } from '../../src/value/print';
import type { Unit } from '../../src/value/unit';

const unitName = (unit: Unit | null): string => (unit ? ` ${unit.name}` : '');
const pad = (part: number | null): string => (part === null ? '..' : String(part).padStart(2, '0'));
const from = (first: string | null, last: string): string => (first === null ? last : `${first}~${last}`);

function number(value: Quantity): string {
  const near = value.approximate && !value.relation ? '≈' : '';
  const label = value.label ? ` «${value.label}»` : '';
  return `${near}${relationSign(value.relation)}${value.value.toFixed(value.decimals)}${unitName(value.unit)}${label}`;
}

function range(value: Span): string {
  const bound = (big: Big | null): string => (big === null ? '*' : plain(big));
  const low = `${value.lowOpen || value.low === null ? (value.lowOpen ? '(' : '[') : '['}${bound(value.low)}`;
  const high = `${bound(value.high)}${value.highOpen ? ')' : ']'}`;
  return `${value.tolerance ? 'tolerance' : 'range'} ${low},${high}${unitName(value.unit)}`;
}

function date(value: Moment): string {
  if (value.recurring) return 'date R';
  const year = from(value.firstYear === undefined ? null : String(value.firstYear), value.year === null ? '....' : String(value.year));
  const month = from(value.firstMonth === undefined ? null : pad(value.firstMonth), pad(value.month));
  const day = from(value.firstDay === undefined ? null : pad(value.firstDay), pad(value.day));
  return `date ${relationSign(value.relation)}${year}-${month}-${day}${value.period ? ' P' : ''}`;
}

/** The reading of an expression in the notation of the tables. */
export function notation(value: Expression): string {
  switch (value.kind) {
    case 'number': return number(value);
    case 'range': return range(value);
    case 'date': return date(value);
    case 'boolean': return value.value ? 'yes' : 'no';
    case 'band': return `band ${value.band}`;
    case 'grade': return `grade ${value.grade}`;
    case 'composite': return value.parts.map(number).join(' + ');
    default: return value.kind;
  }
}

const unescape = (text: string): string =>
  text.replace(/\\(n|\\|u[0-9a-f]{4})/gi, (_, code: string) => (code === 'n' ? '\n' : code === '\\' ? '\\' : String.fromCharCode(parseInt(code.slice(1), 16))));

/** Rows of a table under test/cases, comments left out, \n and \uXXXX resolved. */
export const table = (name: string): string[][] =>
  readFileSync(join(__dirname, '..', 'cases', name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t').map(unescape));
