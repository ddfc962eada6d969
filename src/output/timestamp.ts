/** A moment as it is printed, where the user is. */

const two = (number: number): string => String(number).padStart(2, '0');

/** 2026-11-20. */
export const dayOf = (at: Date): string => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;

/** 2026-11-20 16:30. */
export const timestamp = (at: Date): string => `${dayOf(at)} ${two(at.getHours())}:${two(at.getMinutes())}`;
