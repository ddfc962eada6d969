/** The pane's settings as the ribbon needs them: what a person chose there holds for 一键评分, too. */
import { policyById } from '../scoring';
import type { SessionOptions } from '../session/session';
import type { Store } from '../session/store';
import type { Language } from '../text/say';
import { recall } from '../view/preferences';

/** Mode, policy and columns put right, as remembered; a policy that is no longer shipped gives way to `auto`. */
export function settingsFrom(store: Store, language: Language): SessionOptions {
  const { policy = 'auto', mode = 'fill', corrections = {} } = recall(store);
  return { policy: policyById(policy) ?? 'auto', purpose: mode, columns: corrections, language };
}
