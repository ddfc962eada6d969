/** Tells blanks and placeholders from values. */
import { squeeze } from './fold';

/** Only blanks of any kind (full-width, no-break, zero-width). */
export const isBlankText = (text: string): boolean => squeeze(text) === '';

/** Something that stands for nothing: — / … ** XX （截断）. 无 and 0 are values. */
export const isPlaceholder = (text: string): boolean =>
  /^(?:[-—–―_/\\|.…·。*×]+|[xX]{2,}|[?？]+|\(?(?:截断|略|待填|未填|空)\)?|无数据|…*\(截断\))$/.test(squeeze(text));
