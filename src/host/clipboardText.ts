/** The text of a pasted element as a person sees it: lines where blocks and <br> end, blanks as a browser shows them. */

const BLOCKS = new Set(['P', 'DIV', 'LI', 'TR', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'TABLE']);
const SILENT = new Set(['STYLE', 'SCRIPT', 'TITLE', 'META', 'LINK', 'HEAD', 'TEMPLATE', 'NOSCRIPT']);

/** Left out of the picture: scripts, styles, comments of Word, and what a style hides. */
export const isHidden = (element: Element): boolean =>
  SILENT.has(element.tagName) || /display\s*:\s*none|mso-element\s*:\s*comment/i.test(element.getAttribute('style') ?? '');

/** Example: `<td>目标<br>≥90%</td>` → “目标”, line break, “≥90%”. */
export function cellText(element: Element): string {
  return textIn(element)
    .split('\n')
    .map((line) => line.replace(/[\t ]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

function textIn(node: Node): string {
  let text = '';
  for (const child of node.childNodes) {
    if (child.nodeType === 3) text += flowing(child.nodeValue ?? '');
    else if (child.nodeType === 1) text += ofElement(child as Element);
  }
  return text;
}

function ofElement(element: Element): string {
  if (isHidden(element)) return '';
  if (element.tagName === 'BR') return '\n';
  return BLOCKS.has(element.tagName) ? `\n${textIn(element)}\n` : textIn(element);
}

const WIDE = '\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef\\u3000-\\u303f';
/** Word breaks its source lines in the middle of Chinese text: such a break is nothing, elsewhere it is a blank. */
const BROKEN_WIDE = new RegExp(`([${WIDE}])[ \\t]*\\r?\\n[ \\t]*(?=[${WIDE}])`, 'g');

const flowing = (text: string): string => text.replace(BROKEN_WIDE, '$1').replace(/[\r\n]+/g, ' ').replace(/\u00a0/g, ' ');
