/** Errors planted in the sheet as a whole: title, goals, template rests, formulas, totals, grades, groups. */
import Big from 'big.js';
import type { Draft, Plant } from './draft';
import { clean } from './places';

const titleCell = ({ form }: Draft, text: (cell: string) => string): string | null => {
  for (let column = form.range.left; column <= form.range.right; column++) {
    for (let row = form.range.top; row < form.range.top + 4; row++) {
      const cell = `${String.fromCharCode(64 + column)}${row}`;
      if (form.title !== null && text(cell).replace(/\s/g, '') === form.title.replace(/\s/g, '')) return cell;
    }
  }
  return null;
};

/** A total that agrees with its scores. */
function agrees({ form, items, funds }: Draft): boolean {
  const sum = items.reduce((all, { row }) => all.plus(row.score.value ?? 0), new Big(0));
  const execution = funds.find(({ row }) => row.role === 'total')?.row.score.value ?? new Big(0);
  const total = form.total?.score.value ?? null;
  return total !== null && items.length > 0 && items.every(({ row }) => row.score.value !== null) && (total.eq(sum) || total.eq(sum.plus(execution)));
}

export const sheetPlants: Record<string, Plant> = {
  'year-mismatch': (draft, pick) => {
    const { year } = draft.form;
    const item = pick(clean(draft));
    if (!item || year === null || draft.items.some(({ target }) => target.kind === 'date')) return null;
    draft.target(item.row, '', `${year - 1}年11月底前`, '');
    draft.set(item.row.actual.cell, `${year - 1}年10月`);
    return { cell: item.row.target.cell! };
  },
  'organization-mismatch': (draft) => {
    const cell = titleCell(draft, (each) => draft.text(each));
    const { own, heading } = draft.form.organizations;
    // A title that begins with a place of its own would have two.
    if (!cell || own.length === 0 || heading || !/^(?:20\d\d|部门|单位|项目|绩效)/.test(draft.text(cell))) return null;
    draft.set(cell, `白石县水利局${draft.text(cell)}`);
    return { cell };
  },
  'figure-as-goal': (draft, pick) => {
    const goal = pick(draft.form.goals.filter(({ cell }) => cell !== null));
    if (!goal) return null;
    draft.set(goal.cell, pick(['43.2', '1,200', '36万元'])!);
    return { cell: goal.cell! };
  },
  'placeholder-left': (draft, pick) => {
    const item = pick(clean(draft));
    if (!item || draft.form.leftovers.length > 0 || draft.items.some(({ row }) => row.name.includes('**'))) return null;
    draft.set(item.row.nameCell, `${draft.text(item.row.nameCell!)}${pick(['（≥**人）', '（XX户）', '（××个）'])!}`);
    return { cell: item.row.nameCell! };
  },
  'hidden-row': (draft, pick) => {
    const item = pick(clean(draft));
    if (!item) return null;
    draft.hidden.add(item.row.row);
    return { cell: item.row.nameCell! };
  },
  'number-stored-as-text': (draft) => {
    const rows = draft.items.map(({ row }) => row).filter((row) => row.score.value !== null);
    const cell = draft.form.total?.score.cell ?? null;
    if (rows.length < 2 || cell === null || draft.form.total!.row <= rows[rows.length - 1]!.row) return null;
    draft.set(cell, draft.text(cell), { formula: `SUM(${rows[0]!.score.cell}:${rows[rows.length - 1]!.score.cell})` });
    return { cell: rows[0]!.score.cell! };
  },
  'hard-coded-score': (draft, pick) => {
    const rows = draft.items.filter(({ row, operands }) => row.score.value !== null && operands !== null && !operands.target.eq(0)).map(({ row }) => row);
    const typed = pick(rows);
    if (!typed || rows.length < 4) return null;
    for (const row of rows) if (row !== typed) draft.set(row.score.cell, draft.text(row.score.cell!), { formula: `${row.actual.cell}/${row.target.cell}*${row.weight.cell}` });
    return { cell: typed.score.cell! };
  },
  'group-weight-mismatch': (draft, pick) => {
    const group = pick(draft.form.groups.filter(({ points, rows }) => points !== null && rows.every((row) => draft.items.find((item) => item.row.row === row)?.row.weight.value)));
    if (!group) return null;
    draft.set(group.cell, draft.text(group.cell).replace(/\d+(?=\s*分)/, (points) => String(Number(points) + 5)));
    return { cell: group.cell };
  },
  'weight-total': (draft, pick) => {
    const { form, items } = draft;
    const item = pick(clean(draft));
    const labelled = form.groups.some(({ points }) => points !== null) || form.blockPoints !== null;
    if (!item || labelled || !agrees(draft) || items.some(({ row }) => row.weight.value === null)) return null;
    draft.set(item.row.weight.cell, item.row.weight.value.plus(5));
    draft.score(item.row, item.row.weight.value.plus(5));
    return { cell: form.total?.weight.cell ?? items[0]!.row.weight.cell!, hides: ['group-weight-mismatch'] };
  },
  'score-total-mismatch': (draft) => {
    if (!agrees(draft)) return null;
    draft.total(new Big('-1.6'));
    return { cell: draft.form.total!.score.cell! };
  },
  'grade-mismatch': (draft) => {
    const { total, grade } = draft.form;
    if (!total?.score.value || total.score.value.lt(60)) return null;
    const cell = grade.cell ?? draft.besideTable(total.row);
    if (grade.cell === null && total.row <= draft.items[0]!.row.row) return null;
    draft.set(cell, total.score.value.gte(90) ? '良' : '优');
    return { cell };
  },
  'all-full-marks': (draft) => {
    const rows = draft.items.map(({ row }) => row);
    if (rows.length < 15 || rows.some((row) => !row.weight.value || !row.score.value) || draft.items.some(({ judgement }) => judgement === 'missed')) return null;
    for (const row of rows) draft.score(row, row.weight.value!);
    return { cell: draft.form.total?.score.cell ?? rows[0]!.score.cell! };
  },
};
