/** The page as a whole: opens files by drop, picker, paste or sample, and shows one form or a batch of them. */
import { MessageBar, MessageBarType } from 'office-ui-fabric-react/lib/MessageBar';
import { useCallback, useEffect, useRef, useState, type DragEvent, type ReactElement } from 'react';
import { LanguageContext } from '../view/language';
import { learnEnglish, say, type Language } from '../text/say';
import { BatchRunner } from './batchRunner';
import { BatchScreen } from './BatchScreen';
import type { FormFile } from './formFile';
import { FormScreen } from './FormScreen';
import { openFile, openPasted, openSample, troubleText, type Shell } from './openForm';
import { openAsProse } from './openProse';
import { ProseScreen } from './ProseScreen';
import { dropped, inOrder, isDocument, isReadable, isWorkbook, type PickedFile } from './pickFiles';
import { StartScreen } from './StartScreen';
import type { ProseSource } from '../view/proseEngine';

type Screen =
  | { name: 'start' }
  /** `text`: the words around a form in the same document. */
  | { name: 'form'; form: FormFile; text: ProseSource | null }
  | { name: 'batch' }
  | { name: 'prose'; source: ProseSource | null };

/** The form's screen; the check goes on while it is shown. */
async function checked(opening: Promise<FormFile>): Promise<Screen> {
  const form = await opening;
  void form.controller.check();
  return { name: 'form', form, text: null };
}

/** A document with a form opens like a workbook, its words one step away; one without is a report. */
async function screenOf(file: PickedFile, shell: Shell): Promise<Screen> {
  if (!isDocument(file.name)) return checked(openFile(file, shell));
  const { form, text } = await openAsProse(file, shell);
  return form ? { name: 'form', form, text } : { name: 'prose', source: text };
}

export function App({ shell }: { shell: Shell }): ReactElement {
  const [language, setLanguage] = useState<Language>(shell.language);
  const [screen, setScreen] = useState<Screen>({ name: 'start' });
  const [batch, setBatch] = useState<BatchRunner | null>(null);
  const [opening, setOpening] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [dropping, setDropping] = useState(false);
  const tell = useCallback((id: string, values = {}) => say(`page.${id}`, values, language), [language]);
  const turn = useRef(0);

  const openWith = useCallback(async (name: string, open: () => Promise<Screen>): Promise<void> => {
    const mine = ++turn.current;
    setTrouble(null);
    setOpening(name);
    try {
      const next = await open();
      if (mine === turn.current) setScreen(next);
    } catch (error) {
      if (mine === turn.current) setTrouble(say('page.failed', { name, message: troubleText(error, language) }, language));
    } finally {
      if (mine === turn.current) setOpening(null);
    }
  }, [language]);

  const openFiles = useCallback((files: PickedFile[]): void => {
    if (files.length === 0) return;
    const [only] = files;
    if (files.length === 1 && !only!.name.includes('/')) {
      if (isReadable(only!.name)) void openWith(only!.name, () => screenOf(only!, shell));
      else setTrouble(`${tell('unreadable-kind', { name: only!.name })}${tell('unreadable-kind.next')}`);
      return;
    }
    const workbooks = inOrder(files.filter(({ name }) => isWorkbook(name)));
    if (workbooks.length === 0) return setTrouble(`${tell('no-workbooks')}${tell('no-workbooks.next')}`);
    setTrouble(null);
    const runner = new BatchRunner(workbooks, files.length - workbooks.length, { language, newLane: shell.newLane });
    setBatch(runner);
    setScreen({ name: 'batch' });
    void runner.run();
  }, [language, openWith, shell, tell]);

  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      if (event.target instanceof HTMLElement && event.target.closest('input, textarea')) return;
      const { clipboardData: data } = event;
      if (!data) return;
      event.preventDefault();
      const files = [...data.files];
      if (files.length > 0 && data.getData('text/html') === '') return openFiles(files.map((file) => ({ name: file.name, size: file.size, read: async () => new Uint8Array(await file.arrayBuffer()) })));
      const form = openPasted({ html: data.getData('text/html'), text: data.getData('text/plain') }, tell('pasted'), shell);
      if (form) void openWith(tell('pasted'), () => checked(form));
      else setTrouble(`${tell('paste.none')}${tell('paste.none.next')}`);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [openFiles, openWith, shell, tell]);

  const over = (event: DragEvent): void => {
    event.preventDefault();
    setDropping(true);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setDropping(false);
    void dropped(event.dataTransfer).then(openFiles);
  };
  const turnLanguage = async (): Promise<void> => {
    const next = language === 'en' ? 'zh-CN' : 'en';
    if (next === 'en') await learnEnglish();
    shell.rememberLanguage(next);
    setLanguage(next);
    document.documentElement.lang = next;
    if (screen.name === 'form') void screen.form.controller.set({ language: next });
  };

  return (
    <LanguageContext.Provider value={language}>
      <div className={`page${dropping ? ' is-dropping' : ''}`} onDragOver={over} onDragLeave={() => setDropping(false)} onDrop={drop}>
        <header className="page-head">
          {screen.name === 'form' && <a className="skip" href="#findings">{tell('skip')}</a>}
          <h1>{tell('title')}</h1>
          <p className="subtitle">{screen.name === 'form' ? screen.form.name : tell('subtitle')}</p>
          <nav>
            {screen.name === 'form' && screen.text && <button type="button" className="link" onClick={() => setScreen({ name: 'prose', source: screen.text })}>{say('pane.prose', {}, language)}</button>}
            {screen.name === 'form' && batch && <button type="button" className="link" onClick={() => setScreen({ name: 'batch' })}>{tell('batch')}</button>}
            {screen.name !== 'start' && <button type="button" className="link" onClick={() => { setTrouble(null); setScreen({ name: 'start' }); }}>{tell('home')}</button>}
            <button type="button" className="link" lang={language === 'en' ? 'zh-CN' : 'en'} onClick={() => void turnLanguage()}>{tell('language')}</button>
          </nav>
        </header>
        <p className="spoken" role="status">{opening === null ? '' : tell('opening', { name: opening })}</p>
        {opening !== null && <p className="opening" aria-hidden="true">{tell('opening', { name: opening })}</p>}
        {trouble !== null && <div role="alert"><MessageBar messageBarType={MessageBarType.error} isMultiline onDismiss={() => setTrouble(null)} dismissButtonAriaLabel={say('pane.close', {}, language)}>{trouble}</MessageBar></div>}
        {dropping && <p className="drop-hint" aria-hidden="true">{tell('dropping')}</p>}
        {screen.name === 'start' && <StartScreen disabled={opening !== null} onFiles={openFiles} onProse={() => setScreen({ name: 'prose', source: null })} onSample={(id) => void openWith(tell(`start.sample-${id}`), () => checked(openSample(id, shell)))} />}
        {screen.name === 'form' && <FormScreen key={screen.form.id} form={screen.form} />}
        {screen.name === 'prose' && <ProseScreen key={screen.source?.name ?? ''} source={screen.source} />}
        {screen.name === 'batch' && batch && <BatchScreen batch={batch} onOpen={(file) => void openWith(file.name, () => screenOf(file, shell))} />}
      </div>
    </LanguageContext.Provider>
  );
}
