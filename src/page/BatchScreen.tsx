/** A batch on the page: progress, counts, charts, one row for each form, one for each finding, and what shows only across them. */
import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import { useEffect, useMemo, useReducer, useState, type ReactElement } from 'react';
import { findingRows, overviewRows } from '../batch/overview';
import { useLanguage } from '../view/language';
import { Section } from '../view/Section';
import { BatchCharts } from './BatchCharts';
import type { BatchRunner } from './batchRunner';
import { AcrossList } from './AcrossList';
import { FindingTable } from './FindingTable';
import { FormTable } from './FormTable';
import { HandOnMenu } from './HandOnMenu';
import type { PickedFile } from './pickFiles';
import { reportOf } from './reportOf';
import { usePageWords } from './words';

export function BatchScreen({ batch, onOpen }: { batch: BatchRunner; onOpen(file: PickedFile): void }): ReactElement {
  const [drawn, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => batch.subscribe(redraw), [batch]);
  const tell = usePageWords();
  const language = useLanguage();
  const [said, say] = useState('');
  const results = useMemo(() => [...batch.results].sort(([a], [b]) => a - b), [batch, drawn]);
  const workbooks = useMemo(() => results.map(([, workbook]) => workbook), [results]);
  // Comparing all forms with each other waits until the run has ended.
  const report = useMemo(() => reportOf({ workbooks, policy: 'auto', language }, !batch.running), [workbooks, language, batch.running]);
  const forms = useMemo(() => overviewRows(report), [report]);
  const findings = useMemo(() => findingRows({ workbooks: report.workbooks }, language), [report, language]);
  const open = (workbook: number): void => onOpen(batch.files[results[workbook]![0]]!);
  const complete = batch.results.size === batch.files.length;
  return (
    <main className="batch-screen" id="findings">
      <BatchProgress batch={batch} />
      {!batch.running && batch.results.size > 0 && (
        <>
          <p className="batch-summary" role="status">
            {complete
              ? tell('batch.done', { count: batch.files.length, forms: report.summary.forms, ...countsOf(findings) })
              : tell('batch.cancelled', { done: batch.results.size, count: batch.files.length })}
          </p>
          {report.summary.failed > 0 && <p className="hint">{tell('batch.failed', { count: report.summary.failed })}</p>}
          {batch.skipped > 0 && <p className="hint">{tell('batch.skipped', { count: batch.skipped })}</p>}
          <div className="take-away-buttons"><HandOnMenu request={{ name: tell('batch'), policy: 'auto', language, workbooks }} onDone={say} /></div>
          <p className="said" role="status">{said}</p>
          <Section open title={tell('batch.charts')}>{() => <BatchCharts workbooks={report.workbooks} />}</Section>
          {report.across && <Section open title={tell('batch.across')}>{() => <AcrossList found={report.across!} />}</Section>}
        </>
      )}
      {forms.length > 0 && <Section open title={`${tell('batch.workbooks')} ${forms.length}`}>{() => <FormTable rows={forms} onOpen={open} />}</Section>}
      {findings.length > 0 && <Section title={`${tell('batch.findings')} ${findings.length}`}>{() => <FindingTable rows={findings} onOpen={open} />}</Section>}
    </main>
  );
}

function countsOf(rows: readonly { severity: string }[]): Record<string, number> {
  const of = (severity: string): number => rows.filter((row) => row.severity === severity).length;
  return { error: of('error'), warning: of('warning'), note: of('note') };
}

function BatchProgress({ batch }: { batch: BatchRunner }): ReactElement | null {
  const tell = usePageWords();
  const [done, count] = [batch.results.size, batch.files.length];
  if (!batch.running) {
    return done < count ? <div><PrimaryButton text={tell('batch.resume', { count: count - done })} onClick={() => void batch.run()} /></div> : null;
  }
  const { secondsLeft } = batch;
  const time = secondsLeft === null ? null : secondsLeft < 90 ? tell('batch.seconds', { count: Math.max(1, Math.round(secondsLeft)) }) : tell('batch.minutes', { count: Math.round(secondsLeft / 60) });
  return (
    <div className="batch-progress">
      <progress max={count} value={done} aria-label={tell('batch.running', { done, count })} />
      <p>{tell('batch.running', { done: Math.min(done + 1, count), count })}{time !== null && tell('batch.left', { time })}</p>
      <DefaultButton text={tell('batch.cancel')} onClick={batch.stop} />
    </div>
  );
}
