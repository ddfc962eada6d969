/** Figures as the report lists them: amounts, counts, rates, points and dates in the order of the text. */
import { fold } from '../value/fold';
import { isCount, isMoney, isPoints } from './amounts';
import type { Figure } from './figures';
import type { Lines } from './lists';
import { datesIn } from './mask';
import type { FigureKind, ProseFigure } from './prose';

function kindOf(figure: Figure): FigureKind {
  if (isMoney(figure) || figure.unit?.dimension === 'number') return 'money';
  if (figure.unit?.kind === 'ratio') return 'rate';
  if (isPoints(figure)) return 'score';
  if (isCount(figure)) return 'count';
  return figure.unit === null ? 'number' : 'measure';
}

export function reportFigures(lines: readonly Lines[]): ProseFigure[] {
  return lines.flatMap(({ part, figures }) => {
    const chapter = part.chapter?.path ?? '';
    const dates = datesIn(fold(part.passage.text)).map(({ start, end, value }): ProseFigure => ({
      label: '', kind: 'date', value, unit: null, scope: null, year: /^\d{4}/.test(value) ? Number(value.slice(0, 4)) : null, approximate: false,
      chapter, start: part.passage.start + start, end: part.passage.start + end,
    }));
    const rest = figures.map((figure): ProseFigure => ({
      label: figure.label || figure.noun, kind: kindOf(figure), value: figure.value.toNumber(), unit: figure.unit?.name ?? null, scope: figure.scope,
      year: figure.year, approximate: figure.approximate || figure.relation !== null, chapter, start: figure.start, end: figure.end,
    }));
    return [...dates, ...rest].sort((a, b) => a.start - b.start);
  });
}
