/** An open form: the pane at the left, the picture of its sheet at the right, and what can be taken away above it. */
import { useEffect, useMemo, useReducer, type ReactElement } from 'react';
import { parseAddress } from '../grid/address';
import { Pane } from '../view/Pane';
import { LanguageContext, useLanguage } from '../view/language';
import { MOST_PICTURE_ROWS } from '../view/pictureLayout';
import { SheetPicture } from '../view/SheetPicture';
import { CellFindings } from './CellFindings';
import type { FormFile } from './formFile';
import { marksOf } from './marksOf';
import { SheetTabs } from './SheetTabs';
import { TakeAway } from './TakeAway';
import { usePageWords } from './words';

/** The file's state, drawn anew whenever it changes. */
export function useFormFile(form: FormFile): FormFile {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => form.subscribe(redraw), [form]);
  return form;
}

export function FormScreen({ form }: { form: FormFile }): ReactElement {
  useFormFile(form);
  return (
    <LanguageContext.Provider value={form.controller.state.language}>
      <div className="form-screen">
        <FormPane form={form} />
        <FormSheet form={form} />
      </div>
    </LanguageContext.Provider>
  );
}

/** Without a name, so that the pane's main part stands in no other landmark. */
function FormPane({ form }: { form: FormFile }): ReactElement {
  return <section className="form-pane" id="findings"><Pane controller={form.controller} /></section>;
}

function FormSheet({ form }: { form: FormFile }): ReactElement {
  const tell = usePageWords();
  const language = useLanguage();
  const { grid, sheet, selected, highlighted } = form;
  const { checked, undoable } = form.controller.state;
  const look = useMemo(() => form.picture, [form, sheet, form.grids]);
  const marks = useMemo(() => marksOf(checked?.sheets ?? [], undoable?.edits ?? [], sheet, language), [checked, undoable, sheet, language]);
  const filled = useMemo(() => new Set(highlighted.filter((place) => place.sheet === sheet).map(({ cell }) => cell)), [highlighted, sheet]);
  const cell = selected?.sheet === sheet ? selected.cell : null;
  const place = cell === null ? null : parseAddress(cell);
  return (
    <section className="form-sheet" aria-label={tell('picture')}>
      <TakeAway form={form} />
      <SheetTabs grids={form.grids} sheet={sheet} onChoose={form.choose} />
      {grid && (
        <SheetPicture
          grid={grid} look={look} marks={marks} highlighted={filled} selected={cell} label={tell('picture.of', { sheet })}
          onSelect={(chosen) => {
            form.show({ sheet, cell: chosen });
            revealCard(chosen);
          }}
        />
      )}
      {grid && grid.rows > MOST_PICTURE_ROWS && <p className="hint">{tell('picture.more', { count: MOST_PICTURE_ROWS })}</p>}
      {grid && cell !== null && place && <CellFindings form={form} cell={cell} text={grid.text(place.row, place.column)} />}
    </section>
  );
}

/** Brings the first card that speaks of the cell into sight, where its group is open. */
function revealCard(cell: string): void {
  const card = document.querySelector(`.form-pane [data-cells~="${cell}"]`);
  card?.scrollIntoView({ block: 'nearest' });
}
