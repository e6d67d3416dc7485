import { dayFromParts, isoOf, UNREADABLE } from '../forlop/day.ts';
import { collapse } from './fold.ts';
import { MAX_TEXT } from './limits.ts';
import type { DayRead } from './reading.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'des'];
/** Months as a journal in English abbreviates them, where that differs. */
const ENGLISH: Readonly<Record<string, string>> = { may: 'mai', oct: 'okt', dec: 'des' };

/** In which order a field takes day, month and year as numbers. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** A time of day and what follows it (`kl. 10.15`, `T10:15:00Z`) say nothing about the day. */
const TIME = /(?:^|[\sT])(?:kl\.?\s*\d{1,2}[.:]?\d{0,2}|\d{1,2}:\d{2}|(?<=\d{4},?\s)\d{1,2}\.\d{2}$).*$/i;
/** A weekday before the date: `lør. 21.11.2026`. */
const WEEKDAY = /^(?:man|mån|tir|tys|ons|tor|fre|lør|lau|laur|søn|sun|mon|tue|wed|thu|fri|sat)[a-zæøå]*\.?,?\s+/i;

/**
 * Reads a day as Norwegian journals write it: `21.11.2026`, `1.2.2026`, `2026-11-21`, `21/11/2026`, `21.11.26`,
 * `20261121`, `21. nov. 2026`, with or without weekday and time. A day that does not exist (31.02.2024) and any
 * other text are unreadable, with the text. `order` is that of numbers which could be read in two ways.
 */
export function readDate(text: string, order: DateOrder = 'dmy'): DayRead {
  const clean = collapse(text);
  if (clean === '' || /^[-–—.]+$/.test(clean)) return { kind: 'empty' };
  const day = dayOfText(clean.replace(WEEKDAY, '').replace(TIME, '').replace(/[.,]$/, ''), order);
  if (day === UNREADABLE) return { kind: 'unreadable', text: clean.slice(0, MAX_TEXT) };
  return { kind: 'value', value: isoOf(day) };
}

/** Is the text a date or meant as one (`31.02.2024`, `00.00.0000`)? */
export function isDateLike(text: string): boolean {
  const clean = collapse(text);
  return /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b/.test(clean) || readDate(clean).kind === 'value';
}

/** The order that a label, a placeholder or a help text tells: `dd.mm.åååå`, `mm/dd/yyyy`, `åååå-mm-dd`. */
export function orderIn(hint: string): DateOrder | undefined {
  // Most hints tell none, and the browser takes much memory for the expressions that say which.
  if (!/[\s./-]m|m[\s./-]/i.test(hint)) return undefined;
  if (/\bd{1,2}[\s./-]{1,3}m{1,2}\b/i.test(hint)) return 'dmy';
  if (/\bm{1,2}[\s./-]{1,3}d{1,2}[\s./-]{1,3}(?:y|å|a){2,4}/i.test(hint)) return 'mdy';
  return /[yåa]{4}[\s./-]{1,3}m{1,2}[\s./-]{1,3}d{1,2}\b/i.test(hint) ? 'ymd' : undefined;
}

/** Is the text what a masked field shows before anything is written: `dd.mm.åååå`, `__.__.____`? */
export function isMask(text: string): boolean {
  return /^[dmyåa_\s./-]+$/i.test(text);
}

function dayOfText(text: string, order: DateOrder): number {
  const [one = '', two = '', three = '', ...more] = text.split(/ ?[-./] ?/);
  const isNumbers = more.length === 0 && [one, two, three].every((part) => /^\d+$/.test(part)) && two.length <= 2;
  if (isNumbers && one.length === 4 && three.length <= 2) return dayFromParts(Number(one), Number(two), Number(three));
  if (isNumbers && one.length <= 2 && (three.length === 4 || three.length === 2))
    return dayOfNumbers(one, two, three, order);
  const whole = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (whole) return dayFromParts(Number(whole[1]), Number(whole[2]), Number(whole[3]));
  const named = /^(\d{1,2})(?:\.|st|nd|rd|th)? *(?:of )?([a-zæøå]{3,9})\.?,? *(\d{4})$/i.exec(text);
  if (named) return dayOfNames(named[3], named[2], named[1]);
  const english = /^([a-z]{3,9})\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})$/i.exec(text);
  return english ? dayOfNames(english[3], english[1], english[2]) : UNREADABLE;
}

function dayOfNumbers(one: string, two: string, three: string, order: DateOrder): number {
  if (order === 'ymd') return dayFromParts(fullYear(one), Number(two), Number(three));
  const [day, month] = order === 'mdy' ? [two, one] : [one, two];
  return dayFromParts(fullYear(three), Number(month), Number(day));
}

/** Number of a month by its name, also cut and in English; 0 where it is none. */
export function monthOf(name: string): number {
  const short = name.slice(0, 3).toLowerCase();
  return MONTHS.indexOf(ENGLISH[short] ?? short) + 1;
}

function dayOfNames(year = '', name = '', day = ''): number {
  const month = monthOf(name);
  return month > 0 ? dayFromParts(Number(year), month, Number(day)) : UNREADABLE;
}

/** Two digits are a year of this century: no code list is older. */
function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}
