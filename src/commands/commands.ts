/** The ribbon's hidden page: 一键评分 without opening the pane. */
import { openWorkspace } from '../session/workspace';
import { memoryStore, robustStore } from '../session/store';
import { officeWorkbook } from '../host/office';
import { learnEnglish } from '../text/say';
import { languageOf } from './language';
import { showInDialog } from './openDialog';
import { scoreNow, undoNow } from './scoreNow';
import { settingsFrom } from './settings';

/** The pane's own store: settings, and the journal of what was written. */
const store = robustStore(() => window.localStorage ?? memoryStore());

/** Excel keeps the button grey, and this page alive, until `completed`: the dialog's 撤销 still needs it. */
async function score(event: Office.AddinCommands.Event): Promise<void> {
  try {
    const language = languageOf(Office.context.displayLanguage);
    if (language === 'en') await learnEnglish();
    const workspace = openWorkspace(officeWorkbook(), store);
    const outcome = await scoreNow(workspace, settingsFrom(store, language), language);
    await showInDialog(outcome, () => undoNow(workspace, language));
  } finally {
    event.completed();
  }
}

void Office.onReady(() => Office.actions.associate('score', (event: Office.AddinCommands.Event) => void score(event)));
