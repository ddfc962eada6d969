/** Cuts text into sentences and clauses without losing the places. */

export interface Span {
  start: number;
  end: number;
}

/** Ranges of the sentences of a text, closing mark included. Marks inside brackets and quotation marks do not count. */
export function sentencesOf(text: string): Span[] {
  return cut(text, /[。！？!?\n]/);
}

/** Ranges between 。 and ；. */
export const segmentsOf = (text: string): Span[] => cut(text, /[。！？!?\n；;]/);

function cut(text: string, mark: RegExp): Span[] {
  const spans: Span[] = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if ('（(【《“'.includes(char)) depth++;
    else if ('）)】》”'.includes(char)) depth = Math.max(0, depth - 1);
    // an unclosed bracket must not swallow the rest
    else if (mark.test(char) && (depth === 0 || char === '。' || char === '\n')) {
      spans.push({ start, end: at + 1 });
      start = at + 1;
      depth = 0;
    }
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}

/** Depth of brackets at every place of a text. */
export function depthsOf(text: string): number[] {
  const depths: number[] = [];
  let depth = 0;
  for (const char of text.split('')) {
    if (char === ')' || char === '）') depth = Math.max(0, depth - 1);
    depths.push(depth);
    if (char === '(' || char === '（') depth++;
  }
  return depths;
}
