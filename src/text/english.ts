/** English for a browser: a chunk of its own, so that a first load goes without it. */
import { learn } from './say';

export const learnEnglish = async (): Promise<void> => learn('en', (await import(/* webpackChunkName: "english" */ './en')).en);
