/** What the page shows before a file is open: where to drop it, what it reads, and samples to try. */
import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import { useRef, type ReactElement } from 'react';
import { picked, type PickedFile } from './pickFiles';
import type { SampleId } from './samples';
import { usePageWords } from './words';

export interface StartScreenProps {
  disabled: boolean;
  onFiles(files: PickedFile[]): void;
  onSample(id: SampleId): void;
  onProse(): void;
}

const ACCEPT = '.xlsx,.xlsm,.xls,.xlsb,.et,.ods,.docx,.txt';
const SAMPLES: readonly SampleId[] = ['heshui', 'longmen', 'blank'];

export function StartScreen({ disabled, onFiles, onSample, onProse }: StartScreenProps): ReactElement {
  const tell = usePageWords();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = (input: HTMLInputElement): void => {
    onFiles([...(input.files ?? [])].map(picked));
    // The same file can then be chosen again.
    input.value = '';
  };
  return (
    <div className="start-screen">
      <div className="drop-zone">
        <p className="drop-title">{tell('start.drop')}</p>
        <p className="hint">{tell('start.kinds')}</p>
        <div className="drop-buttons">
          <PrimaryButton text={tell('start.file')} disabled={disabled} onClick={() => files.current?.click()} />
          <DefaultButton text={tell('start.folder')} disabled={disabled} onClick={() => folder.current?.click()} />
        </div>
        <input ref={files} type="file" multiple accept={ACCEPT} hidden data-picker="files" onChange={(event) => take(event.currentTarget)} />
        <input ref={folder} type="file" multiple hidden data-picker="folder" {...{ webkitdirectory: '' }} onChange={(event) => take(event.currentTarget)} />
        <p className="hint">{tell('start.paste')}</p>
      </div>
      <p><button type="button" className="link" disabled={disabled} onClick={onProse}>{tell('start.prose')}</button></p>
      <section className="samples">
        <h2>{tell('start.samples')}</h2>
        <ul>
          {SAMPLES.map((id) => (
            <li key={id}>
              <button type="button" className="link" disabled={disabled} onClick={() => onSample(id)}>{tell(`start.sample-${id}`)}</button>
            </li>
          ))}
        </ul>
        <p className="hint">{tell('start.sample-source')}</p>
      </section>
      <p className="hint">{tell('start.privacy')}</p>
    </div>
  );
}
