/** Checks a report in prose: takes a file or pasted text, then shows findings, pairs and the text with its marks. */
import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import { useRef, useState, type ReactElement } from 'react';
import type { NewSheet } from '../grid/newSheet';
import { WorkbookError } from '../host/workbook';
import type { SheetReport } from '../check/report';
import type { ProseReport } from '../prose/prose';
import { failureText } from '../text/say';
import { useLanguage, useTell } from './language';
import type { ProseSource } from './proseEngine';
import { ProseResult } from './ProseResult';

type ProseEngine = typeof import('./proseEngine');

export interface ProsePanelProps {
  /** Forms that the report belongs to. */
  forms: readonly SheetReport[];
  /** A report that is checked at once. */
  source?: ProseSource;
  /** Puts the form made from the report where the user finds it. */
  onSheet(sheet: NewSheet): void;
  /** Saves a file; left out where the shell cannot (Excel's pane). */
  onSave?(name: string, html: string): void;
}

export function ProsePanel({ forms, source, onSheet, onSave }: ProsePanelProps): ReactElement {
  const tell = useTell();
  const language = useLanguage();
  const picker = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [said, say] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const [done, setDone] = useState<{ engine: ProseEngine; report: ProseReport } | null>(null);
  const began = useRef<ProseSource | null>(null);

  const check = async (next: ProseSource): Promise<void> => {
    setBusy(true);
    setTrouble(null);
    try {
      const engine = await import(/* webpackChunkName: "prose" */ './proseEngine');
      const report = await engine.checkReport(next, forms, language);
      setDone({ engine, report });
      say(tell('prose.done', { ...report.counts }));
    } catch (error) {
      const { code, values } = error instanceof WorkbookError ? error : { code: 'unexpected', values: { reason: error instanceof Error ? error.message : String(error) } };
      const { message, next: step } = failureText(code, values, language);
      setTrouble(message + step);
    } finally {
      setBusy(false);
    }
  };
  if (source && began.current !== source) {
    began.current = source;
    void Promise.resolve().then(() => check(source));
  }
  const take = async (file: File | undefined): Promise<void> => {
    if (file) await check({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  };

  return (
    <div className="prose-panel">
      {!done && (
        <>
          <p className="hint">{tell(forms.length > 0 ? 'prose.hint' : 'prose.alone')}</p>
          <PrimaryButton className="wide" text={tell('prose.file')} disabled={busy} onClick={() => picker.current?.click()} />
          <input ref={picker} type="file" accept=".docx,.txt" hidden data-picker="prose" onChange={(event) => { const { files } = event.currentTarget; void take(files?.[0]); event.currentTarget.value = ''; }} />
          <label className="prose-paste">
            {tell('prose.paste')}
            <textarea rows={4} value={text} onChange={(event) => setText(event.currentTarget.value)} />
          </label>
          <DefaultButton className="wide" text={tell('prose.check')} disabled={busy} onClick={() => (text.trim() === '' ? setTrouble(tell('prose.empty')) : void check({ name: tell('prose.pasted'), text }))} />
        </>
      )}
      {busy && <p>{tell('prose.busy')}</p>}
      {trouble !== null && <p className="trouble-text" role="alert">{trouble}</p>}
      <p className="spoken" role="status">{said}</p>
      {done && (
        <>
          <button type="button" className="link" onClick={() => { setDone(null); say(''); }}>{tell('prose.other')}</button>
          <ProseResult engine={done.engine} report={done.report} forms={forms} onSheet={onSheet} onSave={onSave} />
        </>
      )}
    </div>
  );
}
