/** Every write old → new with a box to tick, by kind; below them the rows that wait for a person's points. */
import { Checkbox } from 'office-ui-fabric-react/lib/Checkbox';
import type { ReactElement } from 'react';
import type { SheetEdit } from '../host/workbook';
import type { Policy } from '../scoring/policy';
import { DecideRow } from './DecideRow';
import { useTell, type Tell } from './language';
import { countByKind, PREVIEW_KINDS, type Preview, type PreviewItem } from './preview';
import { shownValue } from './shown';
import { placeKey } from './state';

export interface PreviewListProps {
  sheet: string;
  preview: Preview;
  /** Bands of the policy in force. */
  bands: Policy['bands'];
  decided: Readonly<Record<string, SheetEdit>>;
  onTick(keys: readonly string[], on: boolean): void;
  onDecide(key: string, edit: SheetEdit | null): void;
  onShow(cell: string): void;
}

export function PreviewList({ sheet, preview, bands, decided, onTick, onDecide, onShow }: PreviewListProps): ReactElement {
  const tell = useTell();
  const { pending } = preview;
  return (
    <div className="preview">
      {PREVIEW_KINDS.map((kind) => {
        const items = countByKind(preview, kind);
        return items.length > 0 && <Kind key={kind} title={tell(`preview.${kind}`)} hint={tell(`preview.${kind}.hint`)} items={items} onTick={onTick} onShow={onShow} />;
      })}
      {preview.open.length > 0 && <p className="hint open-total">{tell('preview.open', { count: preview.open.length, names: namesOf(preview.open) })}</p>}
      {pending.length > 0 && (
        <section>
          <h3>{tell('preview.heading', { title: tell('preview.pending'), count: pending.length })}</h3>
          <p className="hint">{tell('preview.pending.hint')}</p>
          <ul className="cards">
            {pending.map((row) => {
              const key = placeKey({ sheet, cell: row.cell });
              return <DecideRow key={key} sheet={sheet} pending={row} bands={bands} decided={decided[key] ?? null} onDecide={(edit) => onDecide(key, edit)} onShow={onShow} />;
            })}
          </ul>
        </section>
      )}
    </div>
  );
}

/** The first few names; a list of forty helps nobody. */
const namesOf = (names: readonly string[]): string => names.slice(0, 3).join('、') + (names.length > 3 ? '…' : '');

interface KindProps {
  title: string;
  hint: string;
  items: readonly PreviewItem[];
  onTick: PreviewListProps['onTick'];
  onShow: PreviewListProps['onShow'];
}

function Kind({ title, hint, items, onTick, onShow }: KindProps): ReactElement {
  const tell = useTell();
  const all = items.every(({ ticked }) => ticked);
  return (
    <section>
      <h3>{tell('preview.heading', { title, count: items.length })}</h3>
      <p className="hint">
        {hint}{' '}
        <button type="button" className="link" aria-label={tell(all ? 'preview.none-of' : 'preview.all-of', { title })} onClick={() => onTick(items.map(({ key }) => key), !all)}>{tell(all ? 'preview.none' : 'preview.all')}</button>
      </p>
      <ul className="cards">
        {items.map((item) => <Item key={item.key} item={item} onTick={onTick} onShow={onShow} tell={tell} />)}
      </ul>
    </section>
  );
}

function Item({ item, onTick, onShow, tell }: { item: PreviewItem; onTick: KindProps['onTick']; onShow: KindProps['onShow']; tell: Tell }): ReactElement {
  const { edit, key } = item;
  const what = tell(`preview.what.${item.what}`);
  const [old, now] = [shownValue(edit.old, tell), String(edit.new)];
  return (
    <li className="card edit">
      <Checkbox
        checked={item.ticked} onChange={(_event, on) => onTick([key], on ?? false)} ariaLabel={tell('preview.tick', { cell: edit.cell, name: item.name, what, old, new: now })}
        onRenderLabel={() => (
          <span className="edit-label">
            <span className="name">{item.name === '' ? what : item.name}</span>
            <span className="change">{item.name === '' ? '' : `${what} `}<span className={edit.old === null ? 'old blank' : 'old'}>{old}</span> → <strong>{now}</strong></span>
            <span className="hint">{edit.why}</span>
          </span>
        )}
      />
      <button type="button" className="link cell" aria-label={tell('show.cell', { cell: edit.cell })} onClick={() => onShow(edit.cell)}>{edit.cell}</button>
    </li>
  );
}
