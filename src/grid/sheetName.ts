/** Names that Excel and WPS accept for a sheet, and that no other sheet of the workbook bears. */

const LONGEST = 31;

/**
 * A wished name made valid and unique; letters count the same in both cases, as in Excel.
 * Example: `sheetNameFor('核查表', ['自评表', '核查表'])` → `核查表 (2)`
 */
export function sheetNameFor(wish: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  // Excel keeps “History” for itself.
  used.add('history');
  const base = valid(wish) || 'Sheet';
  for (let number = 1; ; number++) {
    const tail = number === 1 ? '' : ` (${number})`;
    const name = shortened(base, LONGEST - tail.length) + tail;
    if (!used.has(name.toLowerCase())) return name;
  }
}

function valid(wish: string): string {
  const plain = wish.replace(/[[\]:*?/\\\u0000-\u001f\ufffe\uffff]/g, ' ').replace(/\s+/g, ' ');
  return shortened(plain.replace(/^[\s']+/, ''), LONGEST);
}

/** At most so many UTF-16 units, never half a character, and no blank or apostrophe at the end. */
function shortened(text: string, length: number): string {
  const whole = [...text].filter((char) => !/^[\ud800-\udfff]$/.test(char));
  while (whole.join('').length > length) whole.pop();
  return whole.join('').replace(/[\s']+$/, '');
}
