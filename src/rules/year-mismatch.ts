/** The title names another year than most date targets do: the form of another year, or its dates, were copied. */
import type { AssessedIndicator } from '../scoring/assessment';
import { placeFor } from './place';
import { defineRule } from './rule';

export default defineRule({
  id: 'year-mismatch',
  severity: 'warning',
  basis: '成都市郫都区绩效自评复核标准第13条：年度、单位、签章等格式应准确',
  *check({ form, indicators }) {
    if (form.year === null) return;
    const dated = indicators.filter(({ target }) => target.kind === 'date' && target.year !== null);
    const years = dated.map(yearOf).filter((year) => year !== null);
    const year = years.find((each) => years.filter((other) => other === each).length * 2 > years.length);
    if (year === undefined || year === form.year) return;
    // A single date of a later year may be a project that runs on.
    if (dated.length === 1 && year > form.year) return;
    const [first, ...others] = dated.filter((item) => yearOf(item) === year);
    yield {
      cell: placeFor(first!.row, 'target'),
      related: others.map(({ row }) => placeFor(row, 'target')),
      messageId: 'year',
      values: { stated: form.year, year, count: others.length + 1, dates: dated.length, name: first!.row.name, target: first!.target.text },
      subject: '',
    };
  },
});

const yearOf = ({ target }: AssessedIndicator): number | null => (target.kind === 'date' ? target.year : null);
