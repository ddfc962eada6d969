/** Computes the few formulas that self-evaluation forms and this add-in use; any other one is refused, never guessed. */
import { parseArea, placesOf, type Area } from './area';
import { ERROR, type CellValue } from './cell';

/** Thrown for a formula outside the small grammar: arithmetic, comparison, ranges, SUM MIN MAX ROUND AVERAGE COUNT IF ABS. */
export class UnknownFormula extends Error {}
/** An Excel error as the result of a formula. */
class Failed extends Error {}

export type CellReader = (sheet: string | null, row: number, column: number) => CellValue;
/** A value, or the values of referenced cells: there SUM leaves texts out, arithmetic does not. */
type Operand = CellValue | CellValue[];

const TOKEN = /\s*(?:(\d+\.?\d*(?:e[+-]?\d+)?|\.\d+)|"((?:[^"]|"")*)"|((?:'(?:[^']|'')+'|[\w.\u4e00-\u9fff]+)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\w(])|([A-Z]+)(?=\()|(TRUE|FALSE)|([A-Z_\u4e00-\u9fff][\w\u4e00-\u9fff]*)|(#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!))|(<>|<=|>=|[-+*/^&=<>%(),]))/iy;

interface Token {
  number?: number;
  text?: string;
  ref?: { sheet: string | null; area: Area };
  name?: string;
  /** A name that the workbook does not define. */
  word?: string;
  error?: string;
  sign?: string;
}

function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 1;
  while (TOKEN.lastIndex < formula.trimEnd().length) {
    const match = TOKEN.exec(formula);
    if (!match) throw new UnknownFormula(formula);
    const [, number, text, sheet, ref, name, truth, word, error, sign] = match;
    if (number !== undefined) tokens.push({ number: Number(number) });
    else if (text !== undefined) tokens.push({ text: text.replace(/""/g, '"') });
    else if (ref !== undefined) tokens.push({ ref: parseArea((sheet ?? '') + ref)! });
    else if (name !== undefined) tokens.push({ name: name.toUpperCase() });
    else if (truth !== undefined) tokens.push({ number: truth.toUpperCase() === 'TRUE' ? 1 : 0 });
    else if (word !== undefined) tokens.push({ word });
    else if (error !== undefined) tokens.push({ error });
    else tokens.push({ sign: sign! });
  }
  return tokens;
}

/** Whether the formula lies within the grammar, whatever its cells hold. */
export function isKnown(formula: string): boolean {
  try {
    evaluate(formula, () => 1);
    return true;
  } catch (trouble) {
    if (trouble instanceof UnknownFormula) return false;
    throw trouble;
  }
}

/** Value of `=SUM(I5,I16:I35)`; an Excel error comes back as its text. Errors: UnknownFormula. */
export function evaluate(formula: string, read: CellReader): CellValue {
  const parser = new Parser(tokensOf(formula), read, formula);
  try {
    return parser.whole();
  } catch (trouble) {
    if (trouble instanceof Failed) return trouble.message;
    throw trouble;
  }
}

class Parser {
  private at = 0;

  constructor(
    private readonly tokens: Token[],
    private readonly read: CellReader,
    private readonly formula: string,
  ) {}

  whole(): CellValue {
    const value = single(this.binary(0));
    if (this.at < this.tokens.length) throw new UnknownFormula(this.formula);
    return value;
  }

  private sign(...wanted: string[]): string | null {
    const sign = this.tokens[this.at]?.sign;
    if (sign === undefined || !wanted.includes(sign)) return null;
    this.at++;
    return sign;
  }

  private binary(level: number): Operand {
    const signs = LEVELS[level];
    if (!signs) return this.unary();
    let left = this.binary(level + 1);
    for (let sign = this.sign(...signs); sign !== null; sign = this.sign(...signs)) left = apply(sign, single(left), single(this.binary(level + 1)));
    return left;
  }

  private unary(): Operand {
    const sign = this.sign('-', '+');
    if (sign !== null) return sign === '-' ? -numeric(single(this.unary())) : this.unary();
    let value = this.atom();
    while (this.sign('%')) value = numeric(single(value)) / 100;
    return value;
  }

  private atom(): Operand {
    const token = this.tokens[this.at++];
    if (token?.number !== undefined) return token.number;
    if (token?.text !== undefined) return token.text;
    if (token?.ref) return this.cells(token.ref.sheet, token.ref.area);
    if (token?.name !== undefined) return this.call(token.name);
    if (token?.word !== undefined) throw new Failed('#NAME?');
    if (token?.error !== undefined) throw new Failed(token.error);
    if (token?.sign !== '(') throw new UnknownFormula(this.formula);
    const value = this.binary(0);
    if (!this.sign(')')) throw new UnknownFormula(this.formula);
    return value;
  }

  private cells(sheet: string | null, area: Area): Operand {
    const values = [...placesOf(area)].map(({ row, column }) => this.read(sheet, row, column));
    const error = values.find((value) => typeof value === 'string' && ERROR.test(value));
    if (error !== undefined) throw new Failed(String(error));
    return values;
  }

  private call(name: string): CellValue {
    const operands: Operand[] = [];
    this.sign('(');
    if (!this.sign(')')) {
      do operands.push(this.binary(0));
      while (this.sign(','));
      if (!this.sign(')')) throw new UnknownFormula(this.formula);
    }
    const known = FUNCTIONS[name];
    if (!known) throw new UnknownFormula(this.formula);
    return known(operands);
  }
}

const LEVELS = [['=', '<>', '<', '>', '<=', '>='], ['&'], ['+', '-'], ['*', '/'], ['^']];

function single(operand: Operand): CellValue {
  if (!Array.isArray(operand)) return operand;
  if (operand.length !== 1) throw new Failed('#VALUE!');
  return operand[0]!;
}

function numeric(value: CellValue): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === '') return 0;
  const number = Number(value.trim());
  if (value.trim() === '' || Number.isNaN(number)) throw new Failed('#VALUE!');
  return number;
}

function apply(sign: string, left: CellValue, right: CellValue): CellValue {
  if (sign === '&') return String(left) + String(right);
  if (sign === '=') return left === right;
  if (sign === '<>') return left !== right;
  const [a, b] = [numeric(left), numeric(right)];
  if (sign === '/' && b === 0) throw new Failed('#DIV/0!');
  return ARITHMETIC[sign]!(a, b);
}

const ARITHMETIC: Record<string, (a: number, b: number) => CellValue> = {
  '+': (a, b) => a + b, '-': (a, b) => a - b, '*': (a, b) => a * b, '/': (a, b) => a / b, '^': (a, b) => a ** b,
  '<': (a, b) => a < b, '>': (a, b) => a > b, '<=': (a, b) => a <= b, '>=': (a, b) => a >= b,
};

/** Numbers of the operands: in references texts, blanks and truth values are left out (Microsoft, "SUM function"). */
const numbersOf = (operands: Operand[]): number[] =>
  operands.flatMap((operand) => (Array.isArray(operand) ? operand.filter((value): value is number => typeof value === 'number') : [numeric(operand)]));

function round(value: number, digits: number): number {
  // Excel rounds what it shows with 15 digits: 1.005 becomes 1.01.
  const shifted = Number(`${Number(Math.abs(value).toPrecision(15))}e${digits}`);
  return Math.sign(value) * Number(`${Math.round(Number(shifted.toPrecision(15)))}e${-digits}`);
}

const FUNCTIONS: Record<string, (operands: Operand[]) => CellValue> = {
  SUM: (operands) => numbersOf(operands).reduce((sum, value) => sum + value, 0),
  MIN: (operands) => Math.min(...numbersOf(operands), ...(numbersOf(operands).length ? [] : [0])),
  MAX: (operands) => Math.max(...numbersOf(operands), ...(numbersOf(operands).length ? [] : [0])),
  COUNT: (operands) => numbersOf(operands).length,
  AVERAGE: (operands) => apply('/', numbersOf(operands).reduce((sum, value) => sum + value, 0), numbersOf(operands).length),
  ROUND: ([value = 0, digits = 0]) => round(numeric(single(value)), numeric(single(digits))),
  ABS: ([value = 0]) => Math.abs(numeric(single(value))),
  IF: ([test = false, then = true, otherwise = false]) => single(numeric(single(test)) !== 0 ? then : otherwise),
};
