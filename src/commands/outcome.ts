/** What 一键评分 did, as the plain data that travels from the ribbon's hidden page to the dialog. */

/** One written cell. */
export interface Line {
  cell: string;
  /** The indicator, or what the figure is; empty where the form has no name for it. */
  name: string;
  old: string | number | null;
  new: string | number;
}

export type Outcome =
  | {
      kind: 'written';
      /** What was done, and what is left to a person: whole sentences. */
      sentences: string[];
      lines: Line[];
    }
  /** Nothing was written, or it has been taken back: a sentence or two, nothing to undo. */
  | { kind: 'told'; sentences: string[] };

/** From the dialog to the ribbon's page. */
export type Request = 'ready' | 'undo' | 'close';

/** Every character of it travels in an address on hosts without messageChild, so long lists are cut there. */
const LONGEST_LIST = 12;

/** The first lines only, with how many are missing. */
export const shortened = (outcome: Outcome): Outcome & { missing?: number } =>
  outcome.kind === 'written' && outcome.lines.length > LONGEST_LIST
    ? { ...outcome, lines: outcome.lines.slice(0, LONGEST_LIST), missing: outcome.lines.length - LONGEST_LIST }
    : outcome;

/** The message, when it is one of ours; null for anything else. */
export function readRequest(text: unknown): Request | null {
  return text === 'ready' || text === 'undo' || text === 'close' ? text : null;
}

/** The outcome in a message or an address; null for anything else: both can hold whatever they like. */
export function readOutcome(text: unknown): (Outcome & { missing?: number }) | null {
  if (typeof text !== 'string') return null;
  try {
    const data = JSON.parse(text) as Partial<Outcome> | null;
    if (data?.kind !== 'written' && data?.kind !== 'told') return null;
    if (!Array.isArray(data.sentences) || (data.kind === 'written' && !Array.isArray(data.lines))) return null;
    return data as Outcome;
  } catch {
    return null;
  }
}
