/** Forms inside the report itself: its tables, with the title lines above them, given to the reader of forms. */
import { Grid, type Cell } from '../grid/grid';
import { checkGrid } from '../check/check';
import type { PolicyRequest } from '../check/policyUse';
import type { SheetReport } from '../check/report';
import type { Language } from '../text/say';
import { parseAddress } from '../grid/address';
import type { Laid, Passage, TablePlace } from './passage';
import type { At } from './prose';

export interface FoundForm {
  sheet: SheetReport;
  /** Place of a cell in the text; null for a form of another file. */
  at: (cell: string | null) => At | null;
}

const TITLE = /自评表|年度|单位|部门|项目名称|填报|附件|附表/;
const TITLE_LINES = 3;

/** Every form among the tables of a document. */
export function formsIn({ blocks }: Laid, policy: PolicyRequest, language: Language): FoundForm[] {
  let above: Passage[] = [];
  return blocks.flatMap((block, index) => {
    if ('passage' in block) {
      above = TITLE.test(block.passage.text) && block.passage.text.length <= 40 ? [...above, block.passage].slice(-TITLE_LINES) : [];
      return [];
    }
    const titles = above;
    above = [];
    const grid = withTitles(block.table.grid, titles, index);
    return checkGrid(grid, policy, { language }).filter(({ status }) => status === 'form').map((sheet) => ({ sheet, at: placeOf(block.table, titles.length) }));
  });
}

function withTitles(grid: Grid, titles: readonly Passage[], index: number): Grid {
  const head = titles.map(({ text }): (Cell | undefined)[] => [{ value: text.trim(), format: 'General', formula: null, error: null }]);
  const cells = Array.from({ length: grid.rows }, (_, row) => Array.from({ length: grid.columns }, (__, column) => grid.cell(row + 1, column + 1)));
  return new Grid({ name: grid.name || `table ${index + 1}`, cells: [...head, ...cells] });
}

const placeOf = (table: TablePlace, shift: number) => (cell: string | null): At | null => {
  const place = cell === null ? null : parseAddress(cell);
  return place === null ? null : table.at(place.row - shift, place.column);
};
