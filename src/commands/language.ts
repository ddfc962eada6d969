/** Which of our languages suits the Excel that we stand in. */
import type { Language } from '../text/say';

/** English where Excel speaks English; Chinese everywhere else. Example: `zh-CN` → zh-CN, `en-GB` → en, `` → zh-CN */
export const languageOf = (displayLanguage: string | undefined): Language => (/^en\b/i.test(displayLanguage ?? '') ? 'en' : 'zh-CN');
