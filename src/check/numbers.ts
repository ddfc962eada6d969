/** Decimals → numbers of the report: stated ones as printed, derived ones half-up to 2 decimals, absent ones null. */
import type Big from 'big.js';
import { roundHalfUp } from '../value/decimal';

export const stated = (value: Big | null | undefined): number | null => value?.toNumber() ?? null;

export const derived = (value: Big | null | undefined): number | null => (value ? roundHalfUp(value, 2).toNumber() : null);

/** A text as it stands, or null where nothing stands. */
export const textOrNull = (text: string | null | undefined): string | null => text || null;
