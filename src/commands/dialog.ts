/** The dialog of 一键评分: shows what the ribbon's page sends and sends back what is clicked. */
import { learnEnglish } from '../text/say';
import { languageOf } from './language';
import { readOutcome, type Request } from './outcome';
import { showOutcome } from './outcomePage';

async function start(): Promise<void> {
  await Office.onReady();
  const language = languageOf(Office.context.displayLanguage);
  if (language === 'en') await learnEnglish();
  document.documentElement.lang = language;
  const root = document.getElementById('root')!;
  const ask = (request: Request): void => Office.context.ui.messageParent(request);
  const show = (text: unknown): void => {
    const outcome = readOutcome(text);
    if (outcome) showOutcome(root, outcome, ask, language);
  };
  if (location.hash.length > 1) {
    show(decodeURIComponent(location.hash.slice(1)));
    return;
  }
  // Whoever asks before listening might miss the answer.
  Office.context.ui.addHandlerAsync(Office.EventType.DialogParentMessageReceived, (message: { message?: string }) => show(message.message), () => ask('ready'));
}

void start();
