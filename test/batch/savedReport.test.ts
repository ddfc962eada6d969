/** Reports that were saved as JSON: read back whole, and refused by the field that is wrong. */
import fc from 'fast-check';
import { compareAll } from '../../src/batch/compare';
import { readSavedReport } from '../../src/batch/savedReport';
import { ShapeError } from '../../src/batch/shape';
import { buildReport } from '../../src/check/buildReport';
import { checkGrid } from '../../src/check/check';
import { nationalPolicy } from '../../src/scoring';
import { say } from '../../src/text/say';
import { formNames, realGrid } from '../support/realForms';
import { report, sheet } from '../support/sampleReport';

const whole = buildReport(
  [...formNames.map((name) => ({ file: `${name}.xlsx`, sha256: null, sheets: checkGrid(realGrid(name), nationalPolicy) })), { file: '坏.xlsx', sha256: null, error: { code: 'damaged' } }],
  { engine: '1.0.0', policy: 'national' },
);

test('what was saved is what is read', () => {
  expect(readSavedReport(JSON.stringify(whole))).toEqual(JSON.parse(JSON.stringify(whole)));
});

const paths = (value: unknown, path: (string | number)[] = []): (string | number)[][] =>
  typeof value !== 'object' || value === null ? [path] : [...(path.length > 0 ? [path] : []), ...Object.entries(value).flatMap(([key, each]) => paths(each, [...path, Array.isArray(value) ? Number(key) : key]))];

test('whatever is missing or of another type: a sentence, or a comparison that works', () => {
  const sample = JSON.stringify(report([sheet({})]));
  const all = paths(JSON.parse(sample));
  fc.assert(
    fc.property(fc.constantFrom(...all), fc.constantFrom<unknown[]>(undefined, null, 3, '文', true, [], {}), (path, value) => {
      const data = JSON.parse(sample) as Record<string, unknown>;
      const parent = path.slice(0, -1).reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, data);
      if (value === undefined) delete parent[path.at(-1)!];
      else parent[path.at(-1)!] = value;
      try {
        compareAll(readSavedReport(JSON.stringify(data)), report([sheet({})]));
      } catch (error) {
        expect(error).toBeInstanceOf(ShapeError);
        const { problem, field, values } = error as ShapeError;
        expect(say(`shape.${problem}`, { field, ...values })).toMatch(/^[^{}]+。$/);
      }
    }),
    { numRuns: 1000 },
  );
});
