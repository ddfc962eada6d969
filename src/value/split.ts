/** Values whose relation and unit stand in cells of their own, and bare numbers that take their unit from elsewhere. */
import Big from 'big.js';
import { isPlaceholder } from './blank';
import { unitAt } from './compound';
import type { Expression, Quantity, Relation } from './expression';
import { squeeze, trimText } from './fold';
import { multiplierAt, tableUnitAt, timesUnit } from './lookup';
import { joinRelations } from './number';
import { relationSign } from './print';
import { readExpression } from './read';
import { BARE_SCALE, type Unit } from './unit';
import { RELATION_BEFORE } from './words';

/** Words of a unit cell that are no unit. */
const NO_UNIT = /^(?:无|其他|文字|文字描述|描述|定性|定量|日期|时间|年月日|优良中低差|好坏|是否|高中低|有无|比率|数值|单位|百分制)$/;
const LONGEST_UNIT = 10;

const whole = (name: string): Unit | null => {
  const found = name === '' ? null : unitAt(name, 0);
  return found && found.end === name.length ? found.unit : null;
};

/** The unit that a unit cell or a column names: `%(百分比)` → %, 人次, 元/人·月. A word not in the tables is a unit of its own; null when it names none. */
export function unitNamed(text: string): Unit | null {
  const seen = squeeze(text).replace(/^(?:计量)?单位[:]?/, '').replace(/^[(]([^()]*)[)]$/, '$1');
  if (seen === '' || seen.length > 30 || isPlaceholder(seen) || NO_UNIT.test(seen)) return null;
  const bracket = /^([^()]+)\(([^()]+)\)$/.exec(seen);
  const known = whole(seen) ?? whole(bracket?.[1] ?? '') ?? whole(bracket?.[2] ?? '');
  if (known) return known;
  const scaled = multiplierAt(seen, 0);
  const word = bracket?.[1] ?? seen;
  const base = scaled ? seen.slice(scaled.end) : word;
  if (base.length > LONGEST_UNIT || !/^[\u4e00-\u9fffA-Za-z/·*²³]+$/.test(base)) return null;
  const own: Unit = { name: base, kind: 'other', scale: new Big(1), dimension: `other/${base}` };
  return scaled ? timesUnit(scaled.name, scaled.times, own) : own;
}

/** A bare 万 and a unit: 300万 under 万元 or 元 is 300 万元. */
function withScale(scale: Unit, unit: Unit): Unit | null {
  const base = unit.times ? tableUnitAt(unit.name, multiplierAt(unit.name, 0)?.end ?? 0)?.unit : unit;
  return base ? timesUnit(scale.name, scale.scale, base) : null;
}

function unitFor(own: Unit | null, given: Unit): Unit | null {
  if (own === null) return given;
  return own.dimension === BARE_SCALE ? withScale(own, given) : null;
}

/**
 * Gives a bare number (or range) the unit of its unit cell, its column or the other side; everything else stays as it is,
 * and so does `text`. `withUnit(readExpression('100'), '%')` → 100 %
 */
export function withUnit(expression: Expression, unitText: string): Expression {
  if (expression.kind !== 'number' && expression.kind !== 'range') return expression;
  const given = unitNamed(unitText);
  const unit = given && unitFor(expression.unit, given);
  if (!unit) return expression;
  return expression.kind === 'number' ? { ...expression, unit, unitApart: true } : { ...expression, unit };
}

/** 定性 and 定量 say nothing about more or less; 反向 does. */
const NATURE: Record<string, Relation> = { 正向: '>=', 正向指标: '>=', 反向: '<=', 反向指标: '<=', 负向: '<=', 负向指标: '<=', 逆向: '<=', 逆向指标: '<=' };

interface CellRelation {
  relation: Relation | null;
  tolerance: boolean;
  printed: boolean;
}

function relationNamed(text: string): CellRelation {
  const seen = squeeze(text).replace(/[()].*$/, '');
  const relation = RELATION_BEFORE.get(seen)?.relation ?? null;
  return { relation: relation ?? NATURE[seen] ?? null, tolerance: /^(?:±|\+\/?-)$/.test(seen), printed: relation !== null };
}

/** The joined text of a number, as a person would say it: without a second unit, and with ≥ however the form prints it. */
function joined(value: string, sign: string, unitText: string, own: boolean): string {
  const unit = unitNamed(unitText);
  const name = unit === null || own ? '' : /^%/.test(unit.name) ? '%' : unit.name;
  const scaled = name && /[万亿]$/.test(value) ? name.replace(/^[百千万亿]+/, '') : name;
  return sign + value.replace(/[。；;，,]+$/, '') + scaled;
}

const isWholeYear = ({ value, decimals }: Quantity): boolean => decimals === 0 && value.gte(1900) && value.lte(2100);

/**
 * Joins a relation, a value and a unit from three cells. The value cell may bring its own relation or unit, which then count;
 * contradicting relations make it text. `readSplit({ relation: '≧', value: '735', unit: '人次' })` → ≥735 人次, text `≥735人次`
 */
export function readSplit(parts: { relation: string; value: string; unit: string }): Expression {
  const value = readExpression(parts.value);
  const shown = trimText(parts.value);
  const cell = relationNamed(parts.relation);
  if (value.kind !== 'number' && value.kind !== 'range') {
    // 2024.12 beside 万元 is an amount, not December
    const inUnit = value.kind === 'date' && unitNamed(parts.unit) ? readExpression(shown + squeeze(parts.unit)) : value;
    if (inUnit.kind !== 'number') return value;
    return readSplitNumber(inUnit, cell, parts.unit, shown, false);
  }
  if (value.kind === 'number' && !value.unit && squeeze(parts.unit) === '年' && isWholeYear(value)) {
    return { ...readExpression(`${shown}年`), text: `${shown}年` };
  }
  if (value.kind === 'range') {
    const ranged = withUnit(value, parts.unit);
    return { ...ranged, text: joined(shown, '', parts.unit, value.unit !== null) };
  }
  return readSplitNumber(value, cell, parts.unit, shown, value.unit !== null && value.unit.dimension !== BARE_SCALE);
}

function readSplitNumber(value: Quantity & { text: string }, cell: CellRelation, unitText: string, shown: string, ownUnit: boolean): Expression {
  const united = withUnit(value, unitText) as Quantity & { text: string };
  if (cell.tolerance && !value.relation) {
    const text = joined(shown, '±', unitText, ownUnit);
    return {
      kind: 'range', low: united.value.times(-1), high: united.value, lowOpen: false, highOpen: false,
      decimals: united.decimals, unit: united.unit, tolerance: true, text,
    };
  }
  const sign = value.relation === null && cell.printed ? relationSign(cell.relation) : '';
  const text = joined(shown, sign, unitText, ownUnit);
  // platforms write = before every count: the relation in the value cell is then the real one
  const relation = cell.relation === '=' && value.relation ? value.relation : joinRelations(cell.relation, false, value.relation);
  return relation === undefined ? { kind: 'text', text } : { ...united, relation, text };
}
