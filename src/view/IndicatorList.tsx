/** Every indicator with its verdict in one sentence and the formula of its points. */
import type { ReactElement } from 'react';
import type { IndicatorReport, SheetReport } from '../check/report';
import { useTell } from './language';

export interface IndicatorListProps {
  report: SheetReport;
  onShow(cell: string): void;
}

/** In the order of the form, under the names of their level-1 groups. */
export function IndicatorList({ report, onShow }: IndicatorListProps): ReactElement {
  const groups = new Map<string, IndicatorReport[]>();
  for (const row of report.indicators) groups.set(row.level1, [...(groups.get(row.level1) ?? []), row]);
  return (
    <div className="indicators">
      {[...groups].map(([level1, rows]) => (
        <section key={level1}>
          {level1 !== '' && <h3>{level1}</h3>}
          <ul className="cards">
            {rows.map((row) => <Row key={row.row} row={row} onShow={onShow} />)}
          </ul>
        </section>
      ))}
    </div>
  );
}

const SIGNS: Record<IndicatorReport['judgement'], string> = { met: '✓', exceeded: '▲', missed: '✕', unjudged: '？' };

function Row({ row, onShow }: { row: IndicatorReport; onShow(cell: string): void }): ReactElement {
  const tell = useTell();
  const cell = row.cells.name ?? row.cells.actual ?? row.cells.target;
  const { stated, due, low, high } = row.score;
  return (
    <li className="card indicator">
      <p className="card-head">
        {cell && <button type="button" className="link cell" aria-label={tell('show.cell', { cell })} onClick={() => onShow(cell)}>{cell}</button>}{' '}
        <span className="name">{row.name}</span>
      </p>
      <p className={`verdict verdict-${row.judgement}`}><span aria-hidden="true">{SIGNS[row.judgement]}</span> {tell(`indicator.${row.judgement}`)} <span className="reason">{row.reason.text}</span></p>
      <p className="figures">
        {row.weight !== null && <span>{tell('indicator.score', { stated: stated ?? '—', weight: row.weight })}</span>}
        {due !== null && due !== stated && <span>{' · '}{tell('indicator.due', { due })}</span>}
        {due === null && low !== null && high !== null && <span>{' · '}{tell('indicator.band', { low, high })}</span>}
      </p>
      {row.formula !== null && <p className="hint">{tell('indicator.formula', { formula: row.formula })}</p>}
    </li>
  );
}
