/** Whether the form says anywhere why the budget was executed or changed as it was. */
import type { Form, FundRow } from '../form/form';
import { squeeze } from '../value/fold';
import { isEmptyPhrase } from './cause';
import { BECAUSE, TEMPLATE_HINT } from './vocabulary';

/**
 * True where the budget row's own cause, a bottom row, the cause of an indicator on that subject, or a goal text that
 * gives a reason speaks of it. A printed instruction (需说明原因，100字以内) is none.
 */
export function saysWhy({ narratives, indicators, goals }: Form, fund: FundRow, about: RegExp): boolean {
  if (isStated(fund.cause.text)) return true;
  if (narratives.some(({ text }) => isStated(text) && about.test(squeeze(text)))) return true;
  if (indicators.some((row) => row.cause !== null && isStated(row.cause.text) && about.test(squeeze(row.name) + squeeze(row.cause.text)))) return true;
  return goals.some(({ text }) => sentences(text).some((each) => about.test(each) && BECAUSE.test(each)));
}

const sentences = (text: string): string[] => squeeze(text).split(/[。;；]/);

function isStated(cause: string): boolean {
  const text = squeeze(cause);
  return text !== '' && !isEmptyPhrase(text) && !TEMPLATE_HINT.test(text);
}
