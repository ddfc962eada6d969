/** Forms that repeat so much of last year's that last year's form may have been handed in again. */
import { keyOf, type AcrossDraft } from './acrossForms';
import { ACROSS_LIMITS } from './acrossLimits';
import type { PreviousYear } from './previous';

const LIMITS = ACROSS_LIMITS.year;

/** From what `compareYears` found; one figure or text that stays the same may well be right, several are worth a question. */
export function lastYearAgain(years: readonly PreviousYear[]): AcrossDraft[] {
  return years.flatMap(({ form, previous, repeated }): AcrossDraft[] => {
    const of = (what: string): number => repeated.filter((each) => each.what === what).length;
    const [amounts, actuals, causes] = [of('amounts'), of('actual'), of('cause')];
    if (amounts === 0 && actuals < LIMITS.actuals && causes < LIMITS.causes) return [];
    const owner = form.organization ?? form.file ?? form.sheet;
    return [{
      rule: 'last-year-again',
      severity: amounts > 0 || actuals >= LIMITS.warnActuals ? 'warning' : 'note',
      messageId: 'repeated',
      places: repeated.map(({ cell, text }) => ({ file: form.file, sheet: form.sheet, organization: form.organization, cell, text })),
      values: { organization: owner, amounts, actuals, causes, previous: previous?.file ?? '' },
      key: keyOf('last-year-again', [owner], form.title ?? form.sheet),
    }];
  });
}
