/** Prints a value in the shortest form that reads back the same. */
import type { Quantity, Relation } from './expression';

const SIGN: Record<Relation, string> = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '=': '=' };

/** The sign a reader expects: ≥ for >=. */
export const relationSign = (relation: Relation | null): string => (relation ? SIGN[relation] : '');

/** Relation, figure as printed and unit: `≥95.00%`. The label and 约 are left out. */
export const printQuantity = ({ relation, value, decimals, unit }: Quantity): string =>
  `${relationSign(relation)}${value.toFixed(decimals)}${unit?.name ?? ''}`;
