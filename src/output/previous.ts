/** What was handed in again as it stood last year, as text: one block for each form. */
import type { PreviousYear } from '../batch/previous';
import { say } from '../text/say';
import { alignColumns, shorten } from './columns';
import { shownForm } from './compare';
import type { Paint } from './terminal';

const NAME_PLACES = 28;
const TEXT_PLACES = 60;

/** Ends with a line break. */
export function previousText(years: readonly PreviousYear[], paint: Paint = (_style, text) => text): string {
  const blocks = years.map(({ form, previous, why, repeated }) => {
    const last = previous ? { file: shownForm(previous) } : {};
    const heading = why !== null ? say(`previous.${why}`, last) : say(repeated.length > 0 ? 'previous.heading' : 'previous.none', { count: repeated.length, ...last });
    const lines = repeated.map((each) => [each.cell, shorten(each.name, NAME_PLACES), say(`previous.${each.what}`, { text: shorten(each.text, TEXT_PLACES), cell: each.previousCell })]);
    return [`  ${shownForm(form)}`, `    ${repeated.length > 0 ? paint('yellow', heading) : heading}`, ...alignColumns(lines, '    ')].join('\n');
  });
  return `${paint('bold', `■ ${say('previous.title')}`)}\n${blocks.join('\n')}\n`;
}
