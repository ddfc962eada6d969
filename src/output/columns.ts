/** Lines up columns of mixed Chinese and Latin text for a terminal, where a Chinese character takes two places. */
import stringWidth from 'string-width';

/** Joins each row with two blanks between columns, the last column unpadded: [['E14', '办结率'], ['E5', '总额']] → `E14  办结率`, `E5   总额`. */
export function alignColumns(rows: readonly (readonly string[])[], indent = ''): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.slice(0, -1).forEach((text, i) => {
      widths[i] = Math.max(widths[i] ?? 0, stringWidth(text));
    });
  }
  return rows.map((row) => {
    const cells = row.map((text, i) => (i === row.length - 1 ? text : text + ' '.repeat(widths[i]! - stringWidth(text))));
    return (indent + cells.join('  ')).trimEnd();
  });
}

/** Cuts a text to at most so many places, with … where something was left out; line breaks become blanks. */
export function shorten(text: string, places: number): string {
  const line = text.replace(/\s+/g, ' ');
  if (stringWidth(line) <= places) return line;
  let cut = '';
  for (const char of line) {
    if (stringWidth(cut + char) > places - 1) break;
    cut += char;
  }
  return `${cut}…`;
}
