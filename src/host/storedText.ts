/** A text as every workbook keeps it. */
import { normalizeLines, removeForbidden } from '../xlsx/xmlText';

/** One kind of line end, and nothing that XML cannot hold: what a host makes of a text before it stands in a cell. */
export const storedText = (text: string): string => removeForbidden(normalizeLines(text));
