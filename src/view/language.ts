/** The pane's words in the language in force. */
import { createContext, useCallback, useContext } from 'react';
import { say, type Language } from '../text/say';

export const LanguageContext = createContext<Language>('zh-CN');

/** A message of text/pane, named without its `pane.`. */
export type Tell = (id: string, values?: Record<string, unknown>) => string;

export const useLanguage = (): Language => useContext(LanguageContext);

export function useTell(): Tell {
  const language = useLanguage();
  return useCallback((id, values = {}) => say(`pane.${id}`, values, language), [language]);
}

/** Title of a rule. Example: 偏差未说明原因 */
export const ruleTitle = (rule: string, language: Language): string => say(`rules.${rule}.title`, {}, language);
