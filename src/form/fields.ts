/** The labelled fields that stand in one cell: `单位名称：甲局  填报日期：2024年3月5日`. */
import { fold, squeeze } from '../value/fold';
import { ORGANIZATION_NAME } from './vocabulary';

export interface Field {
  /** The whole field. */
  squeezed: string;
  /** The label without colon and place for the seal. */
  label: string;
  /** What stands behind the label in the same cell; null: nothing, so the next cell may hold it. */
  inline: string | null;
}

/** The fields of a cell's text, one at least. */
export const fieldsOf = (text: string): Field[] => partsOf(text).map((part) => {
  const squeezed = squeeze(part);
  const colon = squeezed.indexOf(':');
  const parted = colon > 0 && colon < squeezed.length - 1 ? [squeezed.slice(0, colon), squeezed.slice(colon + 1)] as const : blankParted(part);
  return { squeezed, label: bareLabel(parted?.[0] ?? squeezed), inline: parted?.[1] ?? null };
});

function partsOf(text: string): string[] {
  const folded = fold(text);
  if (folded.indexOf(':') === folded.lastIndexOf(':')) return [text];
  const fields: string[] = [];
  for (const part of folded.split(/[ ;]+(?=[^ :]{2,12} ?:)/)) {
    const last = fields[fields.length - 1];
    // Blanks stray inside labels too: a field begins only behind one that has its colon.
    if (last !== undefined && !last.includes(':')) fields[fields.length - 1] = `${last} ${part}`;
    else fields.push(part);
  }
  return fields;
}

/** A blank alone parts label and name only when both are clear: blanks also stray inside words. */
function blankParted(text: string): readonly [string, string] | null {
  const [label, ...rest] = fold(text).trim().split(/\s+/);
  const name = rest.join('');
  return label!.length >= 4 && name.length >= 3 && ORGANIZATION_NAME.test(name) ? [label!, name] : null;
}

/** A label without its colon and the place for the seal. Takes squeezed text. */
export const bareLabel = (squeezed: string): string => squeezed.replace(/:$/, '').replace(/\((盖章|公章|签章|章)\)?|\($/, '');
