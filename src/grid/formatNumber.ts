/** Writes a number by a number section: General, fixed decimals, thousands, percents, scaling, scientific, fractions. */
import Big from 'big.js';
import { digitByDigit, withPlaces } from './chineseDigits';
import type { Section, Token } from './formatCode';

/** The tokens of a section sorted by what they are for; built once per code. */
export interface NumberLayout {
  tokens: Token[];
  numerals: Section['numerals'];
  /** Indexes of digit tokens left of the point, right of it, and in the exponent. */
  integer: number[];
  fraction: number[];
  exponent: number[];
  grouped: boolean;
  /** Power of ten that the value is multiplied by: +2 per percent sign, −3 per scaling comma. */
  shift: number;
}

/** Longest shown by General without sign: 11 characters. */
const GENERAL_WIDTH = 11;

/** A number as a cell in the General format shows it in a wide column: 0.1 + 0.2 → `0.3`, 1/3 → `0.333333333`, 1e11 → `1E+11`. */
export function general(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (Number.isInteger(value) && Math.abs(value) < 1e11) return String(value === 0 ? 0 : value);
  // What JavaScript writes with ten digits or fewer is the whole value, and fits.
  const plain = String(value);
  if (plain.length <= GENERAL_WIDTH && !plain.includes('e')) return plain;
  const sign = value < 0 ? '-' : '';
  const exact = exactly(Math.abs(value));
  const order = exact.e;
  if (order < GENERAL_WIDTH && order >= -9) {
    const decimals = Math.max(0, GENERAL_WIDTH - 2 - Math.max(order, 0));
    const rounded = exact.round(decimals, Big.roundHalfUp);
    if (rounded.e < GENERAL_WIDTH && (order >= -4 || rounded.eq(exact))) return sign + rounded.toFixed();
  }
  const [mantissa, power] = exact.toExponential(5).split('e') as [string, string];
  return `${sign}${mantissa.replace(/\.?0+$/, '')}E${power[0]}${power.slice(1).padStart(2, '0')}`;
}

/** The 15 significant digits that a spreadsheet keeps of a double. */
function exactly(value: number): Big {
  return new Big(value.toPrecision(15));
}

export function layOut(section: Section): NumberLayout {
  const layout: NumberLayout = {
    tokens: section.tokens, numerals: section.numerals, integer: [], fraction: [], exponent: [], grouped: false, shift: 0,
  };
  let part = layout.integer;
  let commas = 0;
  section.tokens.forEach((token, i) => {
    if (token.kind === 'digit') {
      if (commas && part === layout.integer) layout.grouped = true;
      commas = 0;
      part.push(i);
    } else if (token.kind === 'comma' && layout.integer.length + layout.fraction.length > 0) commas++;
    else if (token.kind === 'percent') layout.shift += 2;
    else if (token.kind === 'point' && part === layout.integer) {
      layout.shift -= 3 * commas;
      commas = 0;
      part = layout.fraction;
    } else if (token.kind === 'exponent') part = layout.exponent;
  });
  layout.shift -= 3 * commas;
  return layout;
}

/** Text of a value that is not negative. */
export function writeNumber(value: number, layout: NumberLayout): string {
  const shown = exactly(value).times(new Big(10).pow(layout.shift));
  if (layout.tokens.some((token) => token.kind === 'bar')) return writeFraction(shown, layout);
  if (!layout.exponent.length) return fill(shown, null, value, layout);
  const step = Math.max(1, layout.integer.length);
  const floor = (order: number): number => Math.floor(order / step) * step;
  let power = shown.eq(0) ? 0 : floor(shown.e);
  let mantissa = shown.times(new Big(10).pow(-power)).round(layout.fraction.length, Big.roundHalfUp);
  if (mantissa.gte(new Big(10).pow(step))) {
    power += step;
    mantissa = shown.times(new Big(10).pow(-power)).round(layout.fraction.length, Big.roundHalfUp);
  }
  return fill(mantissa, power, value, layout);
}

/** Puts the digits of a number (and of its power of ten) into their places among the literals. */
function fill(number: Big, power: number | null, original: number, layout: NumberLayout): string {
  const [whole = '', decimals = ''] = number.toFixed(layout.fraction.length, Big.roundHalfUp).split('.');
  const integer = spread(whole.replace(/^0+/, ''), layout.integer, layout, layout.grouped);
  const exponent = spread(power === null ? '' : String(Math.abs(power)).replace(/^0$/, ''), layout.exponent, layout, false);
  const lastNeeded = layout.fraction.reduce((last, at, i) => (digitChar(layout, at) === '0' || decimals[i] !== '0' ? i : last), -1);
  let pointSeen = false;
  return layout.tokens
    .map((token, i) => {
      if (token.kind === 'literal') return token.text;
      if (token.kind === 'percent') return '%';
      if (token.kind === 'general') return generalWith(original, layout.numerals);
      if (token.kind === 'exponent') return power !== null && power < 0 ? 'E-' : token.plus ? 'E+' : 'E';
      if (token.kind === 'point') {
        if (pointSeen) return '.';
        pointSeen = true;
        return (layout.integer.length ? '' : whole.replace(/^0+/, '')) + '.';
      }
      if (token.kind !== 'digit') return '';
      const place = layout.fraction.indexOf(i);
      if (place < 0) return digitByDigit(integer.get(i) ?? exponent.get(i) ?? '', layout.numerals);
      if (place > lastNeeded) return token.char === '?' ? ' ' : '';
      return digitByDigit(decimals[place]!, layout.numerals);
    })
    .join('');
}

/** Distributes whole digits over their placeholders from the right; the first placeholder takes what is left over. */
function spread(digits: string, places: number[], layout: NumberLayout, grouped: boolean): Map<number, string> {
  const texts = new Map<number, string>();
  places.forEach((token, i) => {
    const last = places.length - 1 - i;
    const first = i === 0 ? Math.max(digits.length - 1, last) : last;
    let text = '';
    for (let place = first; place >= last; place--) {
      const digit = digits[digits.length - 1 - place] ?? { '0': '0', '?': ' ', '#': '' }[digitChar(layout, token)];
      text += digit + (grouped && place > 0 && place % 3 === 0 && /\d/.test(digit) ? ',' : '');
    }
    texts.set(token, text);
  });
  return texts;
}

function digitChar(layout: NumberLayout, at: number): '0' | '#' | '?' {
  const token = layout.tokens[at];
  return token?.kind === 'digit' ? token.char : '#';
}

function generalWith(value: number, numerals: Section['numerals']): string {
  const text = general(value);
  if (numerals === 0 || !/^\d+(\.\d+)?$/.test(text)) return text;
  const [whole = '', decimals] = text.split('.');
  return withPlaces(whole, numerals) + (decimals ? `.${digitByDigit(decimals, numerals)}` : '');
}

/** `# ?/?` → `2 1/2`; without a whole part `5/2`. The nearest fraction whose denominator has the room that is given. */
function writeFraction(number: Big, layout: NumberLayout): string {
  const at = layout.tokens.findIndex((token) => token.kind === 'bar');
  const bar = layout.tokens[at] as Extract<Token, { kind: 'bar' }>;
  const before = layout.integer.filter((i) => i < at);
  let start = before.length - 1;
  while (start > 0 && before[start - 1] === before[start]! - 1) start--;
  const mixed = start > 0;
  const top = before.slice(start);
  const value = number.toNumber();
  const floor = mixed ? Math.floor(value) : 0;
  const [parts, denominator] = nearest(value - floor, bar);
  // 2.99 in `# ?/?` is 3, not 2 1/1.
  const carried = mixed && parts === denominator;
  const whole = carried ? floor + 1 : floor;
  const numerator = carried ? 0 : parts;
  const wholes = spread(whole === 0 && numerator > 0 ? '' : String(whole), mixed ? before.slice(0, start) : [], layout, layout.grouped);
  const empty = mixed && numerator === 0;
  return layout.tokens
    .map((token, i) => {
      if (token.kind === 'literal') return token.text;
      if (token.kind === 'percent') return '%';
      if (token.kind === 'bar') return empty ? ' '.repeat(bar.width + 1) : `/${String(denominator).padEnd(bar.denominator ? 0 : bar.width)}`;
      if (i === top[0]) return (empty ? '' : String(numerator)).padStart(top.length);
      return wholes.get(i) ?? '';
    })
    .join('');
}

function nearest(value: number, bar: { denominator: number | null; width: number }): [number, number] {
  if (bar.denominator) return [Math.round(value * bar.denominator), bar.denominator];
  const most = 10 ** Math.min(bar.width, 4) - 1;
  let best: [number, number] = [Math.round(value), 1];
  let error = Math.abs(value - best[0]);
  for (let denominator = 2; denominator <= most && error > 1e-12; denominator++) {
    const numerator = Math.round(value * denominator);
    const off = Math.abs(value - numerator / denominator);
    if (off < error - 1e-12) [best, error] = [[numerator, denominator], off];
  }
  return best;
}
