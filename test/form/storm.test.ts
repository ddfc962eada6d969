/** Every real form under random but meaning-preserving changes of layout is read the same. */
import type { Form } from '../../src/form/form';
import { readForms } from '../../src/form/read';
import { squeeze } from '../../src/value/fold';
import { formNames, labelsOf, realGrid } from '../support/realForms';
import { CHANGES, movesOf, sheetOf, toGrid, type Sheet } from '../support/storm';

const names = formNames.filter((name) => labelsOf(name).status === 'form');

/** What must not change: names, texts, figures, and the cells they stand in (translated to where they went). */
function summary(form: Form, place: (cell: string | null) => string | null): unknown {
  return {
    title: squeeze(form.title ?? ''), year: form.year, organization: squeeze(form.organization ?? ''), kind: form.kind,
    indicators: form.indicators.map((row) => ({
      levels: [row.level1, row.level2, squeeze(row.name)],
      texts: [row.target.text, row.actual.text, row.cause?.text ?? null].map((text) => text && squeeze(text)),
      figures: [row.weight.value, row.score.value].map(String),
      cells: [row.target.cell, row.actual.cell, row.weight.cell, row.score.cell, row.cause?.cell ?? null].map(place),
    })),
    funds: form.funds.map((row) => [row.role, squeeze(row.label), row.split, [row.initial, row.budget, row.execution, row.weight, row.rate, row.score].map((figure) => String(figure.value))]),
    total: form.total && [form.total.weight.value, form.total.score.value].map(String),
    grade: form.grade.text,
  };
}

test.each(names)('%s', (name) => {
  const merges: string[] = realGrid(name).merges.map((m) => [m.top, m.left, m.bottom, m.right]).map(([t, l, b, r]) => `${col(l!)}${t}:${col(r!)}${b}`);
  const [plain] = readForms(realGrid(name));
  if (plain?.status !== 'form') throw new Error('no form');
  for (let seed = Number(process.env.STORM_SEED ?? 1); seed <= VARIANTS; seed++) {
    const pick = picker(seed);
    let sheet: Sheet = sheetOf(realGrid(name));
    for (let steps = 1 + pick(5); steps > 0; steps--) sheet = CHANGES[pick(CHANGES.length - 1)]!(sheet, pick, merges);
    const readings = readForms(toGrid(sheet, realGrid(name).name));
    const moves = movesOf(sheet);
    const [first] = readings;
    if (first?.status !== 'form') throw new Error(`variant ${seed} not read: ${first?.why.id}`);
    expect({ seed, forms: readings.length, ...(summary(first.form, (cell) => cell) as object) }).toEqual({
      seed, forms: 1, ...(summary(plain.form, (cell) => (cell ? (moves.get(cell) ?? cell) : null)) as object),
    });
  }
});

/** Variants per form; the torture run raises it. */
const VARIANTS = Number(process.env.STORM_VARIANTS ?? 40);

/** Repeatable picks: a 32-bit mixer, so that a failing variant is named by its seed. */
function picker(seed: number): (most: number) => number {
  let state = seed * 0x9e3779b9;
  return (most) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % (most + 1);
  };
}

const col = (n: number): string => String.fromCharCode(64 + n);
