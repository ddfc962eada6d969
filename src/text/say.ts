/** Message id and values → a sentence in the report's language. */
import { zhCN } from './zh-CN';

export type Language = 'zh-CN' | 'en';

type Catalogue = Readonly<Record<string, string>>;

/** All messages of a language, keyed by id. English is learnt where it is needed; until then Chinese stands in for it. */
export const catalogues: Record<Language, Catalogue> = { 'zh-CN': zhCN, en: zhCN };

/** Makes a language known: `learn('en', en)` at the start of a command line, `learnEnglish()` in a browser. */
export function learn(language: Language, catalogue: Catalogue): void {
  catalogues[language] = catalogue;
}

/** Loads English as a chunk of its own, so that a browser's first load goes without it. */
export const learnEnglish = async (): Promise<void> => learn('en', (await import(/* webpackChunkName: "english" */ './en')).en);

/** A sentence within a sentence: a value that is itself a message. */
interface NestedMessage {
  id: string;
  values?: Record<string, unknown>;
}

const isNested = (value: unknown): value is NestedMessage => typeof value === 'object' && value !== null && 'id' in value;

export const hasText = (id: string, language: Language = 'zh-CN'): boolean => id in catalogues[language];

/**
 * The sentence of that id with its values put in; null and undefined leave nothing. An unknown id gives the id itself.
 * Example: `say('reasons.below-target', { actual: '88%', target: '≥90%' })` → 88% 低于目标 ≥90%
 */
export function say(id: string, values: Record<string, unknown> = {}, language: Language = 'zh-CN'): string {
  const [first, ...rest] = piecesOf(catalogues[language][id] ?? id);
  let sentence = first!;
  for (let at = 0; at < rest.length; at += 3) {
    const [quote, name, behind] = [rest[at]!, rest[at + 1]!, rest[at + 2]!];
    sentence += quote + (name in values ? shown(values[name], quote, language) : `{${name}}`) + behind;
  }
  return sentence;
}

function shown(value: unknown, quote: string, language: Language): string {
  if (isNested(value)) return say(value.id, value.values, language);
  const text = value === null || value === undefined ? '' : String(value);
  // Quotes within quotes: “‘三公’经费控制率”.
  return quote === '' ? text : text.replace(/“/g, '‘').replace(/”/g, '’');
}

const pieces = new Map<string, readonly string[]>();

/** A template taken apart once: words, then over and over the quote before a name, the name, and the words behind it. */
function piecesOf(template: string): readonly string[] {
  let parts = pieces.get(template);
  if (!parts) pieces.set(template, (parts = template.split(/(“?)\{([A-Za-z]+)\}/)));
  return parts;
}

/** What is wrong with a file and what to do next, for the code of a failure; `values.found` names what else the file is. */
export function failureText(code: string, values: Record<string, unknown> = {}, language: Language = 'zh-CN'): { message: string; next: string } {
  const known = hasText(`failures.${code}.message`, language) ? code : 'unknown';
  const what = `found.${String(values.found)}`;
  const message = hasText(`failures.${known}.found`, language) && hasText(what, language) ? 'found' : 'message';
  const all = { code, ...values, what: { id: what } };
  return { message: say(`failures.${known}.${message}`, all, language), next: say(`failures.${known}.next`, all, language) };
}

/** Why a cell did not take its value; an unknown code stands for itself. */
export const refusalText = (code: string, language: Language = 'zh-CN'): string =>
  hasText(`refusals.${code}`, language) ? say(`refusals.${code}`, {}, language) : code;
