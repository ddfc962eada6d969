/** Every real form gives the same sheets when its merged areas are unknown, from the cells and from the workbook file. */
import { checkGrid } from '../../src/check/check';
import { Grid } from '../../src/grid/grid';
import { openWorkbook } from '../../src/host/open';
import { nationalPolicy } from '../../src/scoring';
import { formNames, realGrid, workbookBytes } from '../support/realForms';

/** The same cells, hidden rows and columns, without the merges. */
function unmerged(grid: Grid): Grid {
  const cells = Array.from({ length: grid.rows }, (_, r) => Array.from({ length: grid.columns }, (_, c) => grid.cell(r + 1, c + 1)));
  const { name, hidden, date1904, hiddenRows, hiddenColumns } = grid;
  return new Grid({ name, cells, hidden, date1904, hiddenRows, hiddenColumns });
}

test.each(formNames)('%s', async (name) => {
  const { port } = await openWorkbook(workbookBytes(name));
  for (const grid of [realGrid(name), ...(await port.readSheets())]) {
    expect(checkGrid(unmerged(grid), nationalPolicy)).toEqual(checkGrid(grid, nationalPolicy));
    expect(checkGrid(unmerged(grid), 'auto')).toEqual(checkGrid(grid, 'auto'));
  }
});
