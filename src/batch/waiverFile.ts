/** The file of waivers: text ⇄ data. */
import { day, listOf, number, object, oneOf, orNull, readJson, record, schema, text, words } from './shape';
import type { WaiverFile } from './waiver';

const nullableText = orNull(text);

const shape = object({
  schema: schema(1),
  waivers: listOf(object({
    form: object({ file: nullableText, sheet: text, organization: nullableText, title: nullableText, year: orNull(number) }),
    finding: words,
    severity: oneOf('error', 'warning', 'note'),
    message: text,
    values: record,
    cells: listOf(object({ cell: words, value: text })),
    reason: words,
    by: words,
    date: day,
  })),
});

/** Errors: ShapeError naming the field that is missing, blank or of the wrong type. */
export const readWaivers = (source: string): WaiverFile => readJson(source, shape) as WaiverFile;

/** Readable JSON that ends with a line break. */
export const waiversText = (file: WaiverFile): string => `${JSON.stringify(file, null, 2)}\n`;
