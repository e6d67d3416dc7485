import { idnr } from '@navikt/fnrvalidator';
import { dayFromParts, type IsoDay, isoOf, UNREADABLE } from '../forlop/day.ts';

/**
 * A Norwegian identity number, or why it is none: national identity numbers, D-numbers (day + 40), H-numbers (month + 40), FH-numbers (first digit 8
 * or 9, no birth date) and synthetic ones (month + 40, 65 or 80).
 */
export type IdentityNumber =
  | { readonly kind: 'valid'; readonly number: string; readonly birth: IsoDay | undefined }
  | { readonly kind: 'wrong-check-digit' };

/** Judges eleven digits. The check digits are the validator's business, which knows the rules from 2032 too. */
export function judgeNumber(digits: string): IdentityNumber {
  const result = idnr(digits);
  const hasCheckDigits = result.status === 'valid' || result.reasons.every((reason) => reason === 'invalid date');
  if (!hasCheckDigits) return { kind: 'wrong-check-digit' };
  const birth = birthOf(digits);
  // The validator knows neither FH-numbers nor month + 65, and calls both a wrong date.
  if (birth === undefined && result.status !== 'valid' && !/^[89]/.test(digits)) return { kind: 'wrong-check-digit' };
  return { kind: 'valid', number: digits, birth };
}

/**
 * Eleven digits as identity numbers are written: together, or with a space, a dot or a hyphen before the last five, and
 * between day, month and year. Part of a longer number is none, nor is an account number.
 */
export const NUMBER =
  /(?<![\d-]|\d[.,/])(?:(\d{6})|(\d{2})[\s.](\d{2})[\s.](\d{2}))\s?[\s.-]?\s?(\d{5}|\d{3}\s\d{2})(?!\d|[.,/-]\d)/g;

/** The valid identity numbers in a text, as eleven digits. */
export function numbersInText(text: string): Set<string> {
  const found = new Set<string>();
  for (const [written] of text.matchAll(NUMBER)) {
    const digits = written.replace(/\D/g, '');
    if (judgeNumber(digits).kind === 'valid') found.add(digits);
  }
  return found;
}

/** Day of birth that a number says, or undefined when it says none (FH-numbers) or one that never was. */
export function birthOf(digits: string): IsoDay | undefined {
  const first = Number(digits.slice(0, 2));
  const date = first > 40 ? first - 40 : first;
  const month = monthOf(Number(digits.slice(2, 4)));
  const year = yearOf(Number(digits.slice(4, 6)), Number(digits.slice(6, 9)));
  if (month === undefined || year === undefined) return undefined;
  const day = dayFromParts(year, month, date);
  return day === UNREADABLE ? undefined : isoOf(day);
}

const MONTH_OFFSETS = [0, 40, 65, 80];

function monthOf(digits: number): number | undefined {
  return MONTH_OFFSETS.map((offset) => digits - offset).find((month) => month >= 1 && month <= 12);
}

/** The century stands in the individual number (Skatteetaten: 000-499 is 1900-1999, and so on). */
function yearOf(year: number, individual: number): number | undefined {
  if (individual < 500) return 1900 + year;
  if (year <= 39) return 2000 + year;
  if (individual >= 900) return 1900 + year;
  return individual < 750 && year >= 54 ? 1800 + year : undefined;
}
