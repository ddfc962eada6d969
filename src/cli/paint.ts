/** Colours for people who look at a terminal. */
import { styleText } from 'node:util';
import type { Paint } from '../output/terminal';

/** Colours when a terminal is looked at and NO_COLOR is not set; text as it is else. */
export function paintFor(isTerminal: boolean): Paint {
  return isTerminal && !process.env.NO_COLOR ? (style, text) => styleText(style, text) : (_style, text) => text;
}
