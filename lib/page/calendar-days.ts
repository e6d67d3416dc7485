import { type DayNumber, parseIsoDay, partsOfDay } from '../forlop/day.ts';
import { collapse } from './fold.ts';
import { monthOf, readDate } from './read-date.ts';
import { attribute, isInside, isMatch, textOf } from './safe-dom.ts';

/** Elements that may be a day of a calendar, or name its month. */
export const DAYS =
  'button, td, [role="gridcell"], [role="button"], [aria-label], [data-date], [data-day], [data-value], time, span, div, strong, b, p, h2, h3, h4, caption, th';
/** A calendar shows at least so many days. */
export const FEWEST_DAYS = 7;

/** An element of a calendar, and the day that it stands for. */
export interface Cell {
  readonly cell: Element;
  readonly day: DayNumber;
}

/**
 * The days among the elements of a calendar, by what they say of themselves, else by their number under the month's name.
 * Empty where no day of it can be told with certainty.
 * @param chosenMonth `2026-11`, as lists of choices in the calendar say it; else a heading must
 */
export function daysAmong(elements: readonly Element[], chosenMonth?: string): Cell[] {
  const named = elements.flatMap((cell) => {
    const day = dayNamed(cell);
    return day === undefined ? [] : [{ cell, day }];
  });
  if (named.length >= FEWEST_DAYS) return innermostOf(named);
  const month = monthShown(elements) ?? chosenMonth;
  if (!month) return [];
  const numbered = elements.flatMap((cell) => {
    const text = textOf(cell, 4);
    if (!/^\d{1,2}$/.test(text) || !isMatch(cell, 'button, td, [role="gridcell"], [role="button"]')) return [];
    const day = parseIsoDay(`${month}-${text.padStart(2, '0')}`);
    return partsOfDay(day).date === Number(text) ? [{ cell, day }] : [];
  });
  // A number that stands there twice is of two months, and nothing tells which.
  return innermostOf(numbered).filter(({ day }, _, all) => all.filter((other) => other.day === day).length === 1);
}

function innermostOf(cells: readonly Cell[]): Cell[] {
  return cells.filter(
    ({ cell, day }) => !cells.some((other) => other.cell !== cell && other.day === day && isInside(cell, other.cell)),
  );
}

const NAMES = ['aria-label', 'title', 'data-date', 'data-day', 'data-iso', 'data-value', 'datetime'];

function dayNamed(cell: Element): DayNumber | undefined {
  for (const name of NAMES) {
    const text = collapse((attribute(cell, name) ?? '').slice(0, 80));
    if (!/\d/.test(text)) continue;
    for (const said of [
      text,
      text.replace(/^(?:velg|choose|valgt|selected)\s+/i, ''),
      text.split(', ').slice(0, 3).join(', '),
    ]) {
      const read = readDate(said);
      if (read.kind === 'value') return parseIsoDay(read.value);
    }
  }
  return undefined;
}

/** Year and month of the heading of a calendar: `2026-11`. */
function monthShown(elements: readonly Element[]): string | undefined {
  for (const element of elements) {
    const said = /^(\p{L}{3,9})\.?\s+(\d{4})$/u.exec(textOf(element, 30));
    const month = said ? monthOf(said[1] ?? '') : 0;
    if (said && month > 0) return `${said[2]}-${String(month).padStart(2, '0')}`;
  }
  return undefined;
}
