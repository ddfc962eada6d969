/** Entry of the web page: mounts it, remembers the language, and starts workers where the browser lets it. */
import '../view/icons';
import { Customizer } from 'office-ui-fabric-react/lib/Utilities';
import ReactDOM from 'react-dom';
import { robustStore } from '../session/store';
import { learnEnglish } from '../text/say';
import { theme } from '../view/theme';
import { recall, remember } from '../view/preferences';
import { initialState } from '../view/state';
import { App } from './App';
import type { Lane } from './judgeAll';

const store = robustStore(() => window.localStorage);

/** A page that was opened by double click may not start workers; judging then goes on in the page. */
const mayStartWorkers = window.location.protocol !== 'file:' && typeof Worker === 'function';
const newLane = (): Lane => new Worker(new URL('./worker.ts', import.meta.url)) as unknown as Lane;

async function start(): Promise<void> {
  const { language = 'zh-CN' } = recall(store);
  if (language === 'en') await learnEnglish();
  document.documentElement.lang = language;
  const shell = {
    language,
    rememberLanguage: (next: typeof language): void => remember(store, { ...initialState, ...recall(store), language: next }),
    store,
    newLane: mayStartWorkers ? newLane : null,
  };
  ReactDOM.render(<Customizer settings={{ theme }}><App shell={shell} /></Customizer>, document.getElementById('page'));
}

void start();
