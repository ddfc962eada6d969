/** Checks parsed JSON against what a reader needs; the first thing wrong is named by its path. Fields nobody reads may stand there. */

/** JSON that cannot be used: which field, what is wrong with it. Wording lies in text/ (`shape.…`). */
export class ShapeError extends Error {
  constructor(
    /** `waivers[0].reason`; '' for the whole. */
    readonly field: string,
    readonly problem: 'not-json' | 'missing' | 'blank' | 'wrong-type' | 'not-a-date' | 'newer',
    readonly values: Record<string, unknown> = {},
  ) {
    super(`${problem}: ${field}`);
    this.name = 'ShapeError';
  }
}

export type Shape = (value: unknown, path: string) => void;

const wrong = (path: string, wanted: string, values: Record<string, unknown> = {}) =>
  new ShapeError(path, 'wrong-type', { wanted: { id: `shape.${wanted}`, values } });

const ofType = (type: 'string' | 'boolean', wanted: string): Shape => (value, path) => {
  if (typeof value !== type) throw wrong(path, wanted);
};

export const text = ofType('string', 'text');
export const flag = ofType('boolean', 'flag');

export const number: Shape = (value, path) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw wrong(path, 'number');
};

/** A text that says something. */
export const words: Shape = (value, path) => {
  text(value, path);
  if ((value as string).trim() === '') throw new ShapeError(path, 'blank');
};

/** 2025-03-01, a day that is in the calendar. */
export const day: Shape = (value, path) => {
  text(value, path);
  if (!isDay(value as string)) throw new ShapeError(path, 'not-a-date', { value });
};

export function isDay(value: string): boolean {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : null;
  return date !== null && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

export const orNull = (shape: Shape): Shape => (value, path) => {
  if (value !== null) shape(value, path);
};

export const oneOf = (...choices: string[]): Shape => (value, path) => {
  if (typeof value !== 'string' || !choices.includes(value)) throw wrong(path, 'choice', { words: choices.join('、') });
};

export const listOf = (shape: Shape): Shape => (value, path) => {
  if (!Array.isArray(value)) throw wrong(path, 'list');
  value.forEach((item, index) => shape(item, `${path}[${index}]`));
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

export const record: Shape = (value, path) => {
  if (!isRecord(value)) throw wrong(path, 'object');
};

/** Every field named has to be there. */
export const object = (fields: Record<string, Shape>): Shape => (value, path) => {
  if (!isRecord(value)) throw wrong(path, 'object');
  for (const [key, shape] of Object.entries(fields)) {
    const at = path === '' ? key : `${path}.${key}`;
    if (!Object.prototype.hasOwnProperty.call(value, key)) throw new ShapeError(at, 'missing');
    shape(value[key], at);
  }
};

/** A format number that we know. */
export const schema = (known: number): Shape => (value, path) => {
  number(value, path);
  if (value !== known) throw new ShapeError(path, 'newer', { value });
};

/**
 * Parses and checks. Errors: ShapeError for the first thing that is wrong.
 */
export function readJson(source: string, shape: Shape): unknown {
  let data: unknown;
  try {
    data = JSON.parse(source.replace(/^\uFEFF/, ''));
  } catch {
    throw new ShapeError('', 'not-json');
  }
  shape(data, '');
  return data;
}
