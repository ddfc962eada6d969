/** Keeps what a pure function of one text gave: the forms of a folder repeat one another's headers, targets and names. */

/** Texts that are kept; then all are forgotten, so that a sheet of a million different ones cannot fill the memory. */
const MOST = 5000;

/** A part cut out of a workbook's XML keeps the whole of it alive; a copy does not. */
export const copied = (text: string): string => ` ${text}`.slice(1);

/**
 * The function with a memory. What it gives is shared by everybody who asks: it is never changed.
 * `remembered(readWholeText)('≥90%')` reads once, however often it is called.
 */
export function remembered<Value extends string | number | boolean | object | null>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const own = copied(text);
    const value = read(own);
    if (known.size === MOST) known.clear();
    known.set(own, value);
    return value;
  };
}
