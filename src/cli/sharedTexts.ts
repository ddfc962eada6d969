/**
 * Texts of many workbooks that are kept for long: equal ones once, and none as a part of its workbook's XML, which would be kept with it.
 */

import { copied } from '../value/remembered';

/** Texts that are shared; long ones are causes, and nearly all different. */
const LONGEST = 80;

/** Puts the one known text in the place of every equal one, in the value itself. To be used on plain data that nobody else holds. */
export class SharedTexts {
  private readonly known = new Map<string, string>();

  constructor(private readonly copy: (text: string) => string = copied) {}

  in<T>(value: T): T {
    if (typeof value !== 'object' || value === null) return value;
    const members = value as Record<string, unknown>;
    for (const name in members) {
      const member = members[name];
      if (typeof member === 'string') members[name] = this.one(member);
      else this.in(member);
    }
    return value;
  }

  private one(text: string): string {
    const known = text.length > LONGEST ? undefined : this.known.get(text);
    if (known !== undefined) return known;
    const own = this.copy(text);
    if (text.length <= LONGEST) this.known.set(own, own);
    return own;
  }
}
