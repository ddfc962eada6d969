/** A report that was saved as JSON, read back: everything that a comparison reads is checked first. */
import type { Report } from '../check/report';
import { listOf, number, object, oneOf, orNull, readJson, record, schema, text, type Shape } from './shape';

const nullable = { text: orNull(text), number: orNull(number) };
const statedDue = object({ cell: nullable.text, stated: nullable.number, due: nullable.number });
const cells = (...names: string[]): Shape => object(Object.fromEntries(names.map((name) => [name, nullable.text])));

const fund = object({
  row: number, label: text, role: oneOf('total', 'part'), split: orNull(oneOf('source', 'nature')),
  initial: nullable.number, budget: nullable.number, execution: nullable.number, weight: nullable.number,
  rate: statedDue, score: statedDue, cause: nullable.text, cells: cells('initial', 'budget', 'execution', 'weight', 'cause'),
});

const indicator = object({
  row: number, level1: text, level2: text, name: text, target: text, actual: text, weight: nullable.number,
  cells: cells('name', 'relation', 'target', 'unit', 'actual', 'weight', 'rate', 'score', 'cause'),
  direction: orNull(oneOf('higher', 'lower', 'equal')), judgement: oneOf('met', 'missed', 'exceeded', 'unjudged'),
  rate: object({ stated: nullable.number, due: nullable.number }), score: object({ stated: nullable.number, due: nullable.number }), cause: nullable.text,
});

const finding = object({
  rule: text, severity: oneOf('error', 'warning', 'note'), cell: text, related: listOf(text), messageId: text, message: text,
  basis: text, fix: text, values: record, key: text, waived: orNull(object({ reason: text, by: text, date: text })),
});

const sheet = object({
  sheet: text, range: text, status: oneOf('form', 'not-a-form'), policy: object({ id: text, name: text }),
  title: nullable.text, year: nullable.number, organization: nullable.text,
  funds: listOf(fund), indicators: listOf(indicator),
  total: orNull(object({ row: number, weight: statedDue, score: object({ cell: nullable.text, stated: nullable.number, due: nullable.number, recomputed: nullable.number }) })),
  grade: object({ cell: nullable.text, stated: nullable.text, due: nullable.text }),
  findings: listOf(finding),
});

const failure = object({ code: text, message: text, next: text });

const shape = object({
  schema: schema(1), engine: text, policy: text,
  workbooks: listOf(object({ file: nullable.text, sha256: nullable.text, error: orNull(failure), sheets: listOf(sheet) })),
});

/** Errors: ShapeError naming the field by which it is no report of ours. */
export const readSavedReport = (source: string): Report => readJson(source, shape) as Report;
