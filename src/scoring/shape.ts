/** The language in which a schema is written: small shapes of values, each saying what it wants and reporting the first thing wrong by its path. */

export type PolicyProblem =
  | 'not-an-object' | 'missing' | 'unknown-field' | 'wrong-type' | 'out-of-range' | 'unknown-parent' | 'wrong-order';

/** What a field should hold, as a message of text/ below `policies.wanted.`. */
export interface Wanted {
  id: string;
  values?: Record<string, unknown>;
}

/** A policy that cannot be used: which field, what is wrong with it, what is wanted. Wording lies in text/ (`failureText`). */
export class PolicyError extends Error {
  readonly code = 'policy-invalid';
  readonly values: Record<string, unknown>;
  constructor(
    /** Path of the field, `bands.partial.low`; '' for the whole. */
    readonly field: string,
    readonly problem: PolicyProblem,
    details: Record<string, unknown> = {},
  ) {
    super(`${problem}: ${field}`);
    this.name = 'PolicyError';
    this.values = { problem: { id: `policies.problem.${problem}`, values: { field, ...details } } };
  }
}

/** What a value has to be. `check` throws PolicyError for the first thing wrong in it. */
export interface Shape {
  wanted: Wanted;
  check(value: unknown, path: string): void;
}

/** true for a plain JSON object. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const LONGEST_QUOTE = 30;

/** A value as it stands in the file, cut where it is long. */
export function quoted(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}

const want = (id: string, values?: Record<string, unknown>): Wanted => ({ id: `policies.wanted.${id}`, values });

/** A shape of one value: of the wrong type, it is said what is wanted instead. */
function simple(wanted: Wanted, fits: (value: unknown) => boolean, further: Shape['check'] = () => undefined): Shape {
  return {
    wanted,
    check(value, path) {
      if (!fits(value)) throw new PolicyError(path, 'wrong-type', { given: quoted(value), wanted });
      further(value, path);
    },
  };
}

const filled = want('text');
export const text: Shape = simple(filled, (value) => typeof value === 'string', (value, path) => {
  if ((value as string).trim() === '') throw new PolicyError(path, 'missing', { wanted: filled });
});

/** A number from `low` to `high`, both included. */
export function number(low: number, high: number, whole = false): Shape {
  const wanted = want(whole ? 'whole' : 'number', { low, high });
  return simple(wanted, (value) => typeof value === 'number' && Number.isFinite(value), (value, path) => {
    const given = value as number;
    if (given < low || given > high || (whole && !Number.isInteger(given))) throw new PolicyError(path, 'out-of-range', { given, wanted });
  });
}

export function orNull(shape: Shape): Shape {
  const wanted = want('or-null', { wanted: shape.wanted });
  return {
    wanted,
    check(value, path) {
      if (value === null) return;
      // Of another type altogether, null is an answer too; out of range, it is beside the point.
      try {
        shape.check(value, path);
      } catch (error) {
        if (error instanceof PolicyError && error.problem === 'wrong-type' && error.field === path) {
          throw new PolicyError(path, 'wrong-type', { given: quoted(value), wanted });
        }
        throw error;
      }
    },
  };
}

export const oneOf = (...words: (string | number)[]): Shape =>
  simple(want('one-of', { words: words.join('、') }), (value) => words.includes(value as string | number));

/** A list, empty only where `mayBeEmpty`. */
export function listOf(shape: Shape, mayBeEmpty = false): Shape {
  const wanted = want(mayBeEmpty ? 'list' : 'filled-list');
  return simple(wanted, Array.isArray, (value, path) => {
    const items = value as unknown[];
    if (items.length === 0 && !mayBeEmpty) throw new PolicyError(path, 'missing', { wanted });
    items.forEach((item, index) => shape.check(item, `${path}[${index}]`));
  });
}

export const mapOf = (shape: Shape): Shape =>
  simple(want('object'), isRecord, (value, path) => {
    for (const [key, item] of Object.entries(value as object)) shape.check(item, join(path, key));
  });

/** Fields ending in `?` may be absent. */
export const object = (fields: Record<string, Shape>): Shape =>
  simple(want('object'), isRecord, (value, path) => {
    const record = value as Record<string, unknown>;
    const names = Object.keys(fields).map((field) => field.replace(/\?$/, ''));
    for (const key of Object.keys(record))
      if (!names.includes(key)) throw new PolicyError(join(path, key), 'unknown-field', { known: names.join('、') });
    for (const [field, shape] of Object.entries(fields)) {
      const key = field.replace(/\?$/, '');
      if (record[key] !== undefined) shape.check(record[key], join(path, key));
      else if (key === field) throw new PolicyError(join(path, key), 'missing', { wanted: shape.wanted });
    }
  });

const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);
