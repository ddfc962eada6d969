/** Findings and claims before they are worded: rule, values and places. */
import type { Severity } from '../scoring/policy';
import type { At, ProseClaim } from './prose';

export interface Draft {
  rule: string;
  severity: Severity;
  messageId: string;
  values: Record<string, unknown>;
  at: At;
  related?: At[];
  /** What the finding is about, for its key. */
  subject: string;
}

/** What a check of the text yields. */
export interface Checked {
  claims: ProseClaim[];
  drafts: Draft[];
}

export const nothing = (): Checked => ({ claims: [], drafts: [] });

export function joined(all: readonly Checked[]): Checked {
  return { claims: all.flatMap(({ claims }) => claims), drafts: all.flatMap(({ drafts }) => drafts) };
}

/** The place of a figure. */
export const at = ({ start, end }: { start: number; end: number }): At => [start, end];
