import { dayFromParts, isoOf, UNREADABLE } from '../forlop/day.ts';
import { collapse } from './fold.ts';
import { MAX_TEXT } from './limits.ts';
import type { DayRead } from './reading.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'des'];

/** A time of day and what follows it (`kl. 10.15`, `T10:15:00Z`) say nothing about the day. */
const TIME = /(?:^|[\sT])(?:kl\.?\s*\d{1,2}[.:]?\d{0,2}|\d{1,2}:\d{2}|(?<=\d{4},?\s)\d{1,2}\.\d{2}$).*$/i;
/** A weekday before the date: `lør. 21.11.2026`. */
const WEEKDAY = /^(?:man|tir|tys|ons|tor|fre|lør|lau|laur|søn|sun)[a-zæøå]*\.?,?\s+/i;

/**
 * Reads a day as Norwegian journals write it: `21.11.2026`, `1.2.2026`, `2026-11-21`, `21/11/2026`, `21.11.26`,
 * `20261121`, `21. nov. 2026`, with or without weekday and time. A day that does not exist (31.02.2024) and any
 * other text are unreadable, with the text.
 */
export function readDate(text: string): DayRead {
  const clean = collapse(text);
  if (clean === '' || /^[-–—.]+$/.test(clean)) return { kind: 'empty' };
  const day = dayOfText(clean.replace(WEEKDAY, '').replace(TIME, '').replace(/[.,]$/, ''));
  if (day === UNREADABLE) return { kind: 'unreadable', text: clean.slice(0, MAX_TEXT) };
  return { kind: 'value', value: isoOf(day) };
}

/** Is the text a date or meant as one (`31.02.2024`, `00.00.0000`)? */
export function isDateLike(text: string): boolean {
  const clean = collapse(text);
  return /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b/.test(clean) || readDate(clean).kind === 'value';
}

function dayOfText(text: string): number {
  const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (iso) return dayFromParts(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const norwegian = /^(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{4}|\d{2})$/.exec(text);
  if (norwegian) return dayFromParts(fullYear(norwegian[3] ?? ''), Number(norwegian[2]), Number(norwegian[1]));
  const named = /^(\d{1,2})\.?\s*([a-zæøå]{3,9})\.?\s*(\d{4})$/i.exec(text);
  const month = named ? MONTHS.indexOf((named[2] ?? '').slice(0, 3).toLowerCase()) + 1 : 0;
  return named && month > 0 ? dayFromParts(Number(named[3]), month, Number(named[1])) : UNREADABLE;
}

/** Two digits are a year of this century: no code list is older. */
function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}
