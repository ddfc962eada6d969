/** The workbook's sheets below each other's names, as in a spreadsheet. */
import type { ReactElement } from 'react';
import type { Grid } from '../grid/grid';
import { usePageWords } from './words';

export interface SheetTabsProps {
  grids: readonly Grid[];
  sheet: string;
  onChoose(sheet: string): void;
}

export function SheetTabs({ grids, sheet, onChoose }: SheetTabsProps): ReactElement | null {
  const tell = usePageWords();
  if (grids.length < 2) return null;
  return (
    <nav className="sheet-tabs" aria-label={tell('sheets')}>
      {grids.map(({ name, hidden }) => (
        <button key={name} type="button" aria-current={name === sheet ? 'page' : undefined} onClick={() => onChoose(name)}>
          {hidden ? tell('sheet.hidden', { sheet: name }) : name}
        </button>
      ))}
    </nav>
  );
}
