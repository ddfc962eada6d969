import { checkGrid } from '../../src/check/check';
import { nationalPolicy } from '../../src/scoring';
import { scoreColumn } from '../../src/page/scoreColumn';
import { formNames, realGrid } from '../support/realForms';

describe.each(formNames)('%s', (name) => {
  const grid = realGrid(name);
  const [report] = checkGrid(grid, nationalPolicy);

  test('every score of the column lands in its own row', () => {
    const column = scoreColumn(report!, grid);
    const places = report!.indicators.flatMap(({ cells: { score } }) => score ?? []);
    if (places.length === 0) return expect(column === null || column.count > 0).toBe(true);
    const lines = column!.text.split('\r\n');
    const first = Number(/\d+$/.exec(column!.from)![0]);
    const letters = /^[A-Z]+/.exec(column!.from)![0];
    for (const cell of places.filter((place) => place.startsWith(letters) && /^\d/.test(place.slice(letters.length)))) {
      const row = Number(/\d+$/.exec(cell)![0]);
      expect(lines[row - first]).toBe(/[\n"]/.test(grid.text(row, columnOf(letters))) ? expect.any(String) : grid.text(row, columnOf(letters)));
    }
    expect(lines).toHaveLength(Number(/\d+$/.exec(column!.to)![0]) - first + 2);
  });
});

const columnOf = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

test('a sheet that is no form has none', () => {
  const grid = realGrid('48-central-moe-zuqiu-jiankongbiao-DECOY');
  expect(scoreColumn(checkGrid(grid, nationalPolicy)[0]!, grid)).toBeNull();
});
