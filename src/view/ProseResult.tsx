/** What the check of a report in prose found: findings with the words they are about, pairs, and the text with marks. */
import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import { Checkbox } from 'office-ui-fabric-react/lib/Checkbox';
import { useRef, useState, type ReactElement } from 'react';
import type { NewSheet } from '../grid/newSheet';
import type { SheetReport } from '../check/report';
import type { ProseFinding, ProsePair, ProseReport } from '../prose/prose';
import type { Severity } from '../scoring/policy';
import { say } from '../text/say';
import { SeverityMark } from './icons';
import { useLanguage, useTell } from './language';
import { MarkedText } from './MarkedText';
import { Section } from './Section';

export interface ProseResultProps {
  engine: typeof import('./proseEngine');
  report: ProseReport;
  forms: readonly SheetReport[];
  onSheet(sheet: NewSheet): void;
  onSave?(name: string, html: string): void;
}

const RANK: Record<Severity, number> = { error: 0, warning: 1, note: 2 };
const LONGEST_QUOTE = 60;

export function ProseResult({ engine, report, forms, onSheet, onSave }: ProseResultProps): ReactElement {
  const tell = useTell();
  const language = useLanguage();
  const [chosen, choose] = useState<number | null>(null);
  const [spread, setSpread] = useState(true);
  const top = useRef<HTMLDivElement>(null);
  const out = (id: string, values = {}): string => say(`prose.out.${id}`, values, language);
  const order = report.findings.map((finding, index) => ({ finding, index })).sort((a, b) => RANK[a.finding.severity] - RANK[b.finding.severity]);
  const { counts } = report;
  return (
    <div className="prose-result" ref={top}>
      <p className="prose-title">{report.title ?? report.file}</p>
      <p className="hint">{[report.year === null ? '' : out('year', { year: report.year }), report.organization ?? ''].filter(Boolean).join(' · ')}</p>
      <p className="hint">{out('read', { ...counts })}{counts.pairs > 0 && `。${out('pairs', { ...counts })}`}</p>
      <p className="hint">{counts.forms > 0 ? tell('prose.with-form', { form: forms[0]?.title ?? forms[0]?.sheet ?? report.file }) : tell('prose.without-form')}</p>
      <Section open title={tell('prose.findings', { count: report.findings.length })}>
        {() => report.findings.length === 0 ? <p className="hint">{out('clean')}</p> : (
          <ul className="cards">
            {order.map(({ finding, index }) => <FindingItem key={finding.key + index} finding={finding} number={index + 1} text={report.text} onShow={() => choose(index)} />)}
          </ul>
        )}
      </Section>
      {report.pairs.length > 0 && (
        <Section title={tell('prose.pairs', { count: report.pairs.length })}>
          {() => <ul className="cards">{report.pairs.map((pair, index) => <PairItem key={index} pair={pair} engine={engine} />)}</ul>}
        </Section>
      )}
      {/* Chosen anew, the part opens and the words come into sight. */}
      <Section key={chosen === null ? 'closed' : 'open'} open={chosen !== null} title={tell('prose.text')}>
        {() => <MarkedText pieces={engine.markedPieces(report.text, report.findings)} findings={report.findings} chosen={chosen} />}
      </Section>
      <div className="tools">
        {report.pairs.length > 0 && (
          <>
            <DefaultButton className="wide" text={tell('prose.form')} onClick={() => onSheet(engine.formSheet(report, spread))} />
            <Checkbox label={tell('prose.form.spread')} checked={spread} onChange={(_event, on) => setSpread(on ?? false)} />
            <p className="hint">{tell('prose.form.hint')}</p>
          </>
        )}
        {onSave && <DefaultButton className="wide" text={tell('prose.export')} onClick={() => onSave(report.file ?? tell('prose.pasted'), engine.proseText(report, ''))} />}
      </div>
    </div>
  );
}

function FindingItem({ finding, number, text, onShow }: { finding: ProseFinding; number: number; text: string; onShow(): void }): ReactElement {
  const tell = useTell();
  const language = useLanguage();
  const quote = text.slice(...finding.at).replace(/\s+/g, ' ');
  return (
    <li className={`card card-${finding.severity}`}>
      <p className="card-head"><SeverityMark severity={finding.severity} /> <span className="spoken">{tell(`severity.${finding.severity}`)}</span> <span className="cell">{number}</span> <span className="name">{say(`prose.${finding.rule}.title`, {}, language)}</span></p>
      {finding.chapter !== '' && <p className="figures">{finding.chapter}</p>}
      <p className="message">{finding.message}</p>
      <p className="figures">{tell('prose.quote', { quote: quote.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE)}…` : quote })}</p>
      <p className="fix">{tell('finding.fix', { fix: finding.fix })}</p>
      <div className="actions"><DefaultButton className="small" text={tell('prose.to-text')} ariaLabel={tell('prose.to-text-of', { number })} onClick={onShow} /></div>
    </li>
  );
}

function PairItem({ pair, engine }: { pair: ProsePair; engine: ProseResultProps['engine'] }): ReactElement {
  const tell = useTell();
  const language = useLanguage();
  const blank = tell('finding.blank');
  const why = engine.causeText(pair, language);
  return (
    <li className="card indicator">
      <p className="card-head"><span className="name">{pair.label}</span></p>
      <p className="figures">{tell('finding.figures', { actual: pair.actual ?? blank, target: pair.target ?? blank })}</p>
      <p className={`verdict verdict-${pair.judgement}`}>{engine.judgementText(pair, language)} <span className="reason">{pair.reason.text}</span></p>
      {why !== '' && <p className="hint">{why}</p>}
    </li>
  );
}
