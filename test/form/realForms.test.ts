/** Every published form is read as its label says: rows, cells, weights, scores, fund row, total. */
import { Grid } from '../../src/grid/grid';
import type { Form } from '../../src/form/form';
import { readForms } from '../../src/form/read';
import { formNames, labelsOf, realGrid } from '../support/realForms';

const number = (value: { toString(): string } | null | undefined): number | null => (value == null ? null : Number(value));

function formOf(name: string): Form {
  const [first] = readForms(realGrid(name));
  if (first?.status !== 'form') throw new Error(`${name}: ${first?.status}`);
  return first.form;
}

const labelled = formNames.map((name) => [name, labelsOf(name)] as const);
const forms = labelled.filter(([, label]) => label.status === 'form');

test.each(labelled)('%s is told apart', (name, label) => {
  const readings = readForms(realGrid(name));
  expect(readings.map((reading) => reading.status)).toEqual([label.status]);
});

test.each([
  ['03-seed002-hunan-lukou-longmen-mubiao', 'target-application'],
  ['04-seed004-shaanxi-xixiang-liushu-summary', 'score-summary'],
  ['28-anhui-shouxian-zhengti-pingfenbiao-2023', 'rubric'],
  ['48-central-moe-zuqiu-jiankongbiao-DECOY', 'monitoring'],
])('%s is refused as %s', (name, why) => {
  const [first] = readForms(realGrid(name));
  expect(first).toMatchObject({ status: 'not-a-form', why: { id: why } });
});

describe.each(forms)('%s', (name, label) => {
  const form = formOf(name);
  const optional = new Set<number>(label.optionalRows ?? []);

  test('has exactly the labelled indicator rows', () => {
    const rows = form.indicators.map((row) => row.row).filter((row) => !optional.has(row));
    expect(rows).toEqual(label.indicators.map((each: { row: number }) => each.row));
  });

  test('finds each cell and the filed points', () => {
    for (const want of label.indicators) {
      const got = form.indicators.find((row) => row.row === want.row)!;
      const cells: Record<string, string | null> = {
        target: got.target.cell, actual: got.actual.cell, weight: got.weight.cell, score: got.score.cell, cause: got.cause?.cell ?? null,
      };
      for (const [role, cell] of Object.entries(want.cells)) {
        const right = [cell, ...(want.also?.[role] ?? [])];
        expect({ row: want.row, role, right, found: right.includes(cells[role] ?? null) }).toMatchObject({ found: true });
      }
      expect([want.row, number(got.weight.value), number(got.score.value)]).toEqual([want.row, want.weight, want.score]);
    }
  });

  test('finds the total fund row and the total', () => {
    const total = form.funds.find((row) => row.role === 'total');
    if (label.funds) {
      const { row, initial, budget, execution } = label.funds;
      const doubt: string[] = label.funds.doubt ?? [];
      expect(total?.row).toBe(row);
      expect(number(total!.initial.value)).toBe(initial);
      if (!doubt.includes('budget')) expect(number(total!.budget.value)).toBe(budget);
      expect(number(total!.execution.value)).toBe(execution);
    } else {
      expect(total).toBeUndefined();
    }
    if (label.total) {
      expect([form.total?.row, number(form.total?.score.value)]).toEqual([label.total.row, label.total.score]);
    }
  });

  test('is read the same without its merges', () => {
    const merged = realGrid(name);
    const bare = new Grid({ name: merged.name, cells: Array.from({ length: merged.rows }, (_, r) => Array.from({ length: merged.columns }, (_, c) => merged.cell(r + 1, c + 1))) });
    expect(readForms(bare)).toEqual(readForms(merged));
  });
});

test('report 001: sums hang together in spite of wrong row labels', () => {
  const { funds } = formOf('01-seed001-gansu-heshui-jimin-zhengti');
  expect(funds.map((row) => [row.row, row.parent, row.split])).toEqual([
    [5, null, null], [6, 5, 'nature'], [7, 6, 'nature'], [8, 6, 'nature'], [9, 5, 'nature'], [10, 9, null], [11, 9, null],
  ]);
});

test('report 002: amounts inside labels hang below their headings', () => {
  const { funds } = formOf('02-seed002-hunan-lukou-longmen-zhengti');
  const nature = funds.filter((row) => row.split === 'nature').map((row) => [row.row, row.label, row.parent, number(row.budget.value)]);
  expect(nature).toEqual([[6, '按支出性质分', 5, 3748.71], [7, '基本支出', 6, 1945.63], [8, '项目支出', 6, 36]]);
});
