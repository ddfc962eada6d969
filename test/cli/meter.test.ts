/** The line that tells how far a run is. */
import { meter } from '../../src/cli/meter';

function run(isTerminal: boolean, steps: readonly (readonly [time: number, index: number])[], of = 100, columns = 80): string[] {
  const written: string[] = [];
  let time = 0;
  const { step } = meter((text) => written.push(text), { isTerminal, columns, now: () => time });
  for (const [at, index] of steps) {
    time = at;
    step(index, of, `${index}.xlsx`);
  }
  return written;
}

test('a terminal sees one line that is rewritten, not for every file, and gone at the end', () => {
  const written = run(true, [[0, 1], [10, 2], [50, 3], [150, 4], [5000, 50], [5010, 100]]);
  expect(written.map((text) => text.replace(/\r\u001b\[K/, '<'))).toEqual(['<（1/100）1.xlsx', '<（4/100）4.xlsx', '<（50/100）约剩 5 秒  50.xlsx', '<']);
});

test('elsewhere a whole line every ten seconds', () => {
  const written = run(false, [[0, 1], [5000, 10], [10_000, 20], [15_000, 30], [60_000, 40]]);
  expect(written).toEqual(['（20/100）约剩 40 秒  20.xlsx\n', '（40/100）约剩 90 秒  40.xlsx\n'.replace('90 秒', '2 分钟')]);
});

test('one file needs no line', () => expect(run(true, [[0, 1]], 1)).toEqual([]));

test('a long name does not make the line wrap', () => {
  expect(run(true, [[0, 1]], 100, 30)[0]!.length).toBeLessThanOrEqual(4 + 20);
});
