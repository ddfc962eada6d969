/** Reads every organization that a form names: in its title or on a line of its own, and beside labels such as 单位名称. */
import { address } from '../grid/address';
import { squeeze } from '../value/fold';
import type { Organizations, Text } from './form';
import { labelled, organizationLabels } from './heading';
import type { Line, Word } from './lines';
import { ORGANIZATION_HEAD, ORGANIZATION_LABELS, TITLE_ORGANIZATION } from './vocabulary';

/** Labels of the organization that fills in the form come before those of the department in charge of it. */
const OWN_LABELS = ORGANIZATION_LABELS.slice(0, -1);

/** Organizations named above the first table. Example: 成安县民政局2020年度…自评表 and 单位名称 成安县民政局机关. */
export function organizationsOf(lines: readonly Line[], title: string | null, firstTable: number): Organizations {
  const above = lines.filter((line) => line.row < firstTable);
  const labels = organizationLabels(above);
  const named = (patterns: readonly RegExp[]): Text[] =>
    labels.flatMap(({ line, word, next }) => patterns.flatMap((pattern) => {
      const name = labelled(word, next, pattern);
      return name ? [{ cell: cellOf(line, word, next, name), text: name }] : [];
    }));
  return { heading: headingOf(above, title), own: named(OWN_LABELS), others: named(ORGANIZATION_LABELS.slice(-1)) };
}

/** Beside its label, or in one cell with it. */
const cellOf = (line: Line, word: Word, next: Word | undefined, name: string): string =>
  address(line.row, next && next.squeezed.includes(squeeze(name)) ? next.column : word.column);

function headingOf(above: readonly Line[], title: string | null): Text | null {
  for (const line of above) {
    const word = line.words[0]!;
    if (line.words.some((each) => each.squeezed !== word.squeezed)) continue;
    const isTitle = title !== null && squeeze(title) === word.squeezed;
    const name = isTitle ? (TITLE_ORGANIZATION.exec(word.squeezed)?.[1] ?? '') : word.squeezed;
    if (name.length >= 3 && name.length <= 40 && ORGANIZATION_HEAD.test(name)) return { cell: address(line.row, word.column), text: name };
  }
  return null;
}
