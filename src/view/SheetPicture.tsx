/** A readable picture of a sheet as a table: merges, widths, wraps, and findings marked on their cells. */
import * as React from 'react';
import { address, columnName } from '../grid/address';
import type { Grid } from '../grid/grid';
import type { SheetPicture as Look } from '../grid/picture';
import { SeverityMark } from './icons';
import { layoutOf, type LaidCell } from './pictureLayout';

/** What is marked on a cell; the word is read out, the shape is seen. */
export interface CellMark {
  kind: 'error' | 'warning' | 'note' | 'new';
  /** Read out behind the cell's text: “错误：得分高于应得分”. */
  words: string;
}

export interface SheetPictureProps {
  grid: Grid;
  look: Look;
  marks: ReadonlyMap<string, CellMark>;
  /** Cells that the user had marked. */
  highlighted?: ReadonlySet<string>;
  selected: string | null;
  /** A person chose a cell. */
  onSelect(cell: string): void;
  /** Names the picture for screen readers: “工作表：自评表”. */
  label: string;
}

const NONE: ReadonlySet<string> = new Set();

/** Shapes as in the findings list; a cell with a mark holds a button, so that it is reached by keyboard. */
export function SheetPicture({ grid, look, marks, highlighted = NONE, selected, onSelect, label }: SheetPictureProps): React.ReactElement {
  const layout = React.useMemo(() => layoutOf(grid, look), [grid, look]);
  const body = React.useRef<HTMLTableSectionElement>(null);
  React.useEffect(() => {
    const cell = selected === null ? null : body.current?.querySelector(`[data-cell="${selected}"]`);
    cell?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [selected, grid]);
  const choose = (event: React.MouseEvent): void => {
    const cell = (event.target as Element).closest('[data-cell]')?.getAttribute('data-cell');
    if (cell) onSelect(cell);
  };
  return (
    <div className="picture" role="region" aria-label={label} tabIndex={0}>
      <table onClick={choose}>
        <colgroup>
          <col className="picture-row-number" />
          {layout.columns.map(({ column, width }) => (
            <col key={column} width={width} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <td />
            {layout.columns.map(({ column }) => (
              <th key={column} scope="col">
                {columnName(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {layout.rows.map(({ row, cells }) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {cells.map((cell) => (
                <PictureCell key={cell.column} cell={cell} place={address(cell.row, cell.column)} mark={marks.get(address(cell.row, cell.column))} highlighted={highlighted.has(address(cell.row, cell.column))} selected={selected === address(cell.row, cell.column)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface PictureCellProps {
  cell: LaidCell;
  place: string;
  mark: CellMark | undefined;
  highlighted: boolean;
  selected: boolean;
}

const PictureCell = React.memo(function PictureCell({ cell, place, mark, highlighted, selected }: PictureCellProps): React.ReactElement {
  const classes = [...cell.classes, mark && `is-${mark.kind}`, highlighted && 'is-highlighted', selected && 'is-selected'].filter(Boolean).join(' ');
  return (
    <td data-cell={place} className={classes || undefined} rowSpan={cell.rowSpan} colSpan={cell.colSpan}>
      {mark ? (
        <button type="button" aria-label={`${place} ${cell.text} ${mark.words}`} title={mark.words}>
          <span className="picture-shape" aria-hidden="true">
            {mark.kind === 'new' ? '✎' : <SeverityMark severity={mark.kind} />}
          </span>
          {cell.text}
        </button>
      ) : (
        cell.text
      )}
    </td>
  );
});
