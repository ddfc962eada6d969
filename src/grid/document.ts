/** A text document as the engine sees it: paragraphs and tables in their order, whatever file they came from. */
import type { Grid } from './grid';

export interface Paragraph {
  kind: 'paragraph';
  /** With its list number written out (“一、”, “（二）”, “1.”), as a person sees it. */
  text: string;
  /** Level of a heading style, 1 the highest; null for plain text, which may still look like a heading. */
  heading: number | null;
}

export interface DocumentTable {
  kind: 'table';
  grid: Grid;
}

export interface TextDocument {
  blocks: (Paragraph | DocumentTable)[];
}
