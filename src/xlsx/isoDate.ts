/** Dates that a cell holds as text (`t="d"`), as the serial numbers every other date is stored as. */

const DAY = 86_400_000;
/** Day 0 of the two calendars; the first pretends that 1900 was a leap year, so it fits from March 1900 on. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** `2024-12-31` → 45657, `2024-12-31T12:00:00` → 45657.5; null when the text is no such date. */
export function serialOfIsoDate(text: string, date1904: boolean): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?)?$/.exec(text.trim());
  if (!match) return null;
  const [year, month, day, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0));
  const time = Date.UTC(year!, month! - 1, day) + ((hours * 60 + minutes) * 60 + seconds) * 1000;
  const serial = (time - (date1904 ? EPOCH_1904 : EPOCH_1900)) / DAY;
  // Before March 1900 the two calendars count differently by one.
  return !date1904 && serial < 61 ? serial - 1 : serial;
}
