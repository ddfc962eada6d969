/** Rows as filers write them, judged by a reviewer before the program was run: verdict, score due, and every finding. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkRow } from '../support/unseenRow';

const lines = readFileSync(join(__dirname, '../cases/unseen.txt'), 'utf8').split('\n')
  .map((line, index) => ({ line, number: index + 1 }))
  .filter(({ line }) => line.trim() !== '' && !line.startsWith('# ') && !line.startsWith('## '));

test.each(lines)('line $number: $line', ({ line }) => {
  const cells = line.split('|').map((cell) => cell.trim());
  expect(cells).toHaveLength(9);
  const [judgement, due, rules] = cells.slice(6) as [string, string, string];
  const { indicator, rules: raised } = checkRow(cells);
  expect({ judgement: indicator.judgement, due: indicator.score.due?.toString() ?? '-', rules: [...raised].sort() }).toEqual({
    judgement, due: due === '-' ? '-' : String(Math.round(Number(due) * 100) / 100), rules: rules === '-' ? [] : rules.split(' ').sort(),
  });
});
