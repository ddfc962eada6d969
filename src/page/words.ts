/** The page's words in the language in force. */
import { useCallback } from 'react';
import { say } from '../text/say';
import { useLanguage, type Tell } from '../view/language';

/** A message of text/page, named without its `page.`. */
export function usePageWords(): Tell {
  const language = useLanguage();
  return useCallback((id, values = {}) => say(`page.${id}`, values, language), [language]);
}
