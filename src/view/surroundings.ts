/** What the shell gives the pane besides the workbook, and failures of either as the state keeps them. */
import { WorkbookError } from '../host/workbook';
import { memoryStore, type Store } from '../session/store';
import type { Language } from '../text/say';
import type { Task, Trouble } from './state';

export type Engine = typeof import('./engine');

/** What the shell gives the pane besides the workbook. */
export interface Surroundings {
  /** The Markdown of a rule's page. */
  rulePage(rule: string): Promise<string>;
  store: Store;
  engine(): Promise<Engine>;
  /** Calls back when there is nothing else to do. */
  whenIdle(work: () => void): void;
  /** Goes through a check that nobody sees. */
  rehearse(engine: Engine): void;
  /** Of the product, for the report sheet. */
  version: string;
  now(): Date;
  /** Of the host; what the user chose before goes first. */
  language: Language;
  /** The opened file; in Excel there is none to name. */
  file: { name: string; sha256: string | null } | null;
}

/** Nothing but the engine: what a view without a shell of its own has. */
export const NO_SURROUNDINGS: Surroundings = {
  rulePage: () => Promise.reject(new Error('no pages')),
  store: memoryStore(),
  engine: () => import(/* webpackChunkName: "engine" */ './engine'),
  whenIdle: () => undefined,
  rehearse: () => undefined,
  version: '',
  now: () => new Date(),
  file: null,
  language: 'zh-CN',
};

/** A failure of the host by its code; anything else was not foreseen and keeps its own words. */
export function troubleOf(error: unknown, task: Task): Trouble {
  if (error instanceof WorkbookError) return { code: error.code, values: error.values, task };
  const name = error instanceof Error ? error.name : '';
  if (name === 'ChunkLoadError') return { code: 'not-loaded', values: {}, task };
  return { code: 'unexpected', values: { reason: error instanceof Error ? error.message : String(error) }, task };
}
