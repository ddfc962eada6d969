/** What the pane remembers between two visits, kept as one text in whatever store the shell has. */
import type { Store } from '../session/store';
import type { PaneState } from './state';

export type Remembered = Pick<PaneState, 'mode' | 'policy' | 'live' | 'language' | 'corrections'>;

const KEY = 'zipingbiao.pane';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Role → column for every remembered header; whatever is no such thing is left out. */
function corrections(value: unknown): Remembered['corrections'] {
  if (!isRecord(value)) return {};
  const sound = (columns: unknown): boolean => isRecord(columns) && Object.values(columns).every((column) => Number.isInteger(column) && Number(column) >= 0);
  return Object.fromEntries(Object.entries(value).filter(([, columns]) => sound(columns))) as Remembered['corrections'];
}

/** What is remembered, member by member: a damaged text counts as nothing. */
export function recall(store: Store): Partial<Remembered> {
  let data: unknown;
  try {
    data = JSON.parse(store.getItem(KEY) ?? '{}');
  } catch {
    return {};
  }
  if (!isRecord(data)) return {};
  const { mode, policy, live, language } = data;
  return {
    ...(mode === 'fill' || mode === 'review' ? { mode } : {}),
    ...(typeof policy === 'string' ? { policy } : {}),
    ...(typeof live === 'boolean' ? { live } : {}),
    ...(language === 'zh-CN' || language === 'en' ? { language } : {}),
    corrections: corrections(data.corrections),
  };
}

export const remember = (store: Store, { mode, policy, live, language, corrections: columns }: Remembered): void =>
  store.setItem(KEY, JSON.stringify({ mode, policy, live, language, corrections: columns }));
