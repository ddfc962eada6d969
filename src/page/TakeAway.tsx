/** What can be taken away from an open form: the filled copy, the score column, and reports to hand on. */
import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import { useState, type ReactElement } from 'react';
import { useLanguage } from '../view/language';
import { shownForm } from '../view/state';
import type { FormFile } from './formFile';
import { HandOnMenu } from './HandOnMenu';
import { baseName, saveFile, WORKBOOK_TYPE } from './saveFile';
import { scoreColumn } from './scoreColumn';
import { usePageWords } from './words';

/** `fallback`: text that the browser did not let us put on the clipboard. */
interface Said {
  text: string;
  fallback?: string;
}

export function TakeAway({ form }: { form: FormFile }): ReactElement {
  const tell = usePageWords();
  const language = useLanguage();
  const [said, say] = useState<Said | null>(null);
  const { live, name, controller } = form;
  const { checked, undoable, policy } = controller.state;
  const report = shownForm(controller.state);
  const column = report ? scoreColumn(report, form.grids.find((grid) => grid.name === report.sheet)!) : null;

  const save = (): void => {
    const bytes = live.save();
    const ending = /\.[^.]{1,5}$/.exec(name)?.[0] ?? '.xlsx';
    const file = `${undoable ? tell('save.name', { name: baseName(name) }) : baseName(name)}${ending}`;
    if (!bytes) return;
    saveFile(file, bytes, WORKBOOK_TYPE);
    say({ text: tell('saved', { file }) });
  };
  const copy = async (): Promise<void> => {
    if (!column) return;
    const { text, ...where } = column;
    const done = await writeClipboard(text);
    say(done ? { text: tell('copied', { ...where }) } : { text: tell('copy.failed'), fallback: text });
  };

  return (
    <div className="take-away">
      <div className="take-away-buttons">
        {live.savable && <DefaultButton primary={undoable !== null} text={tell(undoable ? 'save' : 'save.unchanged')} title={tell('save.hint')} onClick={save} />}
        {column && <DefaultButton text={tell('copy')} onClick={() => void copy()} />}
        {checked && report && (
          <HandOnMenu
            request={{ name: baseName(name), policy, language, workbooks: [{ file: name, sha256: form.sha256, sheets: checked.sheets }] }}
            onDone={(text) => say({ text })}
          />
        )}
      </div>
      {!live.savable && <p className="hint">{live.kind === null ? tell('unsavable.paste') : tell('unsavable.file', { kind: live.kind })}</p>}
      {live.signed && <p className="hint">{tell('signed')}</p>}
      <p className="said" role="status">{said?.text}</p>
      {said?.fallback !== undefined && <textarea readOnly aria-label={tell('copy')} rows={6} value={said.fallback} ref={(area) => area?.select()} />}
    </div>
  );
}

async function writeClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
