/** Reads the texts of the year's goals and of what came of them (预期目标, 实际完成情况) above the indicator table. */
import { address } from '../grid/address';
import { isFundHeader } from './band';
import type { Text } from './form';
import type { Line, Word } from './lines';
import { GOAL_LABEL } from './vocabulary';

const isLabel = (word: Word): boolean => word.squeezed.length <= 20 && GOAL_LABEL.test(word.term.bare);

/** Goal texts in reading order, a text copied over the cells of its merge once. They stand below their labels, or beside them. */
export function goalsOf(lines: readonly Line[], firstTable: number): Text[] {
  const above = withoutCopies(lines.filter((line) => line.row < firstTable));
  const goals: Text[] = [];
  for (const [index, line] of above.entries()) {
    const labels = line.words.filter(isLabel);
    const last = labels[labels.length - 1];
    if (!last) continue;
    const behind = line.words.filter((word) => word.column > last.column);
    const heads = behind.every((word) => word.term.indicator?.role === 'goal');
    goals.push(...(heads ? below(above.slice(index + 1), labels) : behind.map((word) => textOf(line, word))));
  }
  return goals.filter(({ text }, i) => goals[i - 1]?.text !== text);
}

/** A label copied down over the cells of its former merge does not begin anew. */
function withoutCopies(lines: readonly Line[]): Line[] {
  const isCopy = (word: Word, before: Line | undefined): boolean =>
    isLabel(word) && before !== undefined && before.words.some(({ column, squeezed }) => column === word.column && squeezed === word.squeezed);
  return lines.map((line, index) => ({ ...line, words: line.words.filter((word) => !isCopy(word, lines[index - 1])) }));
}

function below(lines: readonly Line[], labels: readonly Word[]): Text[] {
  const end = lines.findIndex((line) => isFundHeader(line) || line.words.some(isLabel));
  const columns = new Set(labels.map((word) => word.column));
  return lines
    .slice(0, end < 0 ? lines.length : end)
    .flatMap((line) => line.words.filter((word) => columns.has(word.column)).map((word) => textOf(line, word)));
}

const textOf = (line: Line, word: Word): Text => ({ cell: address(line.row, word.column), text: word.text });
