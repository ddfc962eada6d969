/** Finds what a template left between the indicators: lines of …… and 指标2: that nobody filled in or took out. */
import { address } from '../grid/address';
import type { Text } from './form';
import type { Line } from './lines';
import { TEMPLATE_REST } from './vocabulary';

/** Leftover words of the lines below `top` and down to `bottom` that hold no indicator. */
export function leftoversOf(lines: readonly Line[], top: number, bottom: number, indicators: ReadonlySet<number>): Text[] {
  return lines
    .filter(({ row }) => row > top && row <= bottom && !indicators.has(row))
    .flatMap(({ row, words }) => words.filter((word) => TEMPLATE_REST.test(word.squeezed)).map((word) => ({ cell: address(row, word.column), text: word.text })));
}
