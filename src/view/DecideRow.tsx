/** A row described in words: three buttons for the band, and a box for points that takes only those of the band. */
import { useState, type ReactElement } from 'react';
import type { SheetEdit } from '../host/workbook';
import type { Policy } from '../scoring/policy';
import { bandBounds, BANDS, decidedEdit, scoreTyped, type BandName, type Bounds, type Pending } from './decide';
import { useTell } from './language';

export interface DecideRowProps {
  sheet: string;
  pending: Pending;
  bands: Policy['bands'];
  decided: SheetEdit | null;
  onDecide(edit: SheetEdit | null): void;
  onShow(cell: string): void;
}

export function DecideRow({ sheet, pending, bands, decided, onDecide, onShow }: DecideRowProps): ReactElement {
  const tell = useTell();
  const { cell, indicator, weight, banded } = pending;
  const [band, choose] = useState<BandName | null>(() => (decided && banded ? bandOf(Number(decided.new), bands, weight) : null));
  const [text, type] = useState(decided ? String(decided.new) : '');
  const bounds: Bounds = banded && band ? bandBounds(bands, band, weight) : { low: 0, high: weight };
  const { name } = indicator;
  const decide = (typed: string, within: Bounds, chosen: BandName | null): void => {
    type(typed);
    const score = scoreTyped(typed, within);
    const why = chosen ? tell('decide.why', { band: tell(`decide.${chosen}`), score }) : tell('decide.why-plain', { score });
    onDecide(score === null ? null : decidedEdit(sheet, pending, score, why));
  };
  // A band of a single score leaves nothing to choose.
  const take = (next: BandName): void => {
    const within = bandBounds(bands, next, weight);
    choose(next);
    decide(within.low === within.high ? String(within.low) : scoreTyped(text, within) === null ? '' : text, within, next);
  };
  const bad = text.trim() !== '' && scoreTyped(text, bounds) === null;
  return (
    <li className="card decide">
      <p className="card-head">
        <button type="button" className="link cell" aria-label={tell('show.cell', { cell })} onClick={() => onShow(cell)}>{cell}</button>{' '}
        <span className="name">{name}</span> <span className="hint">{tell('decide.weight', { weight })}</span>
      </p>
      <p className="figures">{tell('finding.figures', { actual: indicator.actual || tell('finding.blank'), target: indicator.target || tell('finding.blank') })}</p>
      <p className="hint">{pending.why}</p>
      {banded && (
        <div className="bands" role="group" aria-label={tell('decide.band', { name })}>
          {BANDS.map((each) => (
            <button key={each} type="button" className="band" aria-pressed={band === each} onClick={() => take(each)}>{tell(`decide.${each}`)}</button>
          ))}
        </div>
      )}
      {(band !== null || !banded) && (
        <label className="points">
          <span>{tell('decide.score', { ...bounds })}</span>
          <input
            type="text" inputMode="decimal" autoComplete="off" value={text} aria-label={tell('decide.score-of', { name, ...bounds })} aria-invalid={bad}
            onChange={(event) => decide(event.target.value, bounds, banded ? band : null)}
          />
        </label>
      )}
      {bad && <p className="bad" role="alert">{tell('decide.bad', { ...bounds })}</p>}
    </li>
  );
}

/** The highest band that holds the score: a bound that two bands share counts for the better one. */
const bandOf = (score: number, bands: Policy['bands'], weight: number): BandName | null =>
  BANDS.find((band) => scoreTyped(String(score), bandBounds(bands, band, weight)) !== null) ?? null;
