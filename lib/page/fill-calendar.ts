import { type DayNumber, parseIsoDay, partsOfDay } from '../forlop/day.ts';
import type { Field } from './fields.ts';
import { press } from './fill-events.ts';
import { setOption } from './fill-native.ts';
import { rendered, waitFor } from './fill-pace.ts';
import { type Before, freshIn, isSeen, seeBefore } from './fill-popup.ts';
import { collapse, fold } from './fold.ts';
import { monthOf, readDate } from './read-date.ts';
import { attribute, findAll, isInside, isMatch, textOf } from './safe-dom.ts';

/** Months that are leafed through. */
const MAX_MONTHS = 60;
const LONGEST_OPENING = 800;
const DAYS =
  'button, td, [role="gridcell"], [role="button"], [aria-label], [data-date], [data-day], [data-value], time, span, div';
const NEXT = /neste|next|fram|frem/;
const FORMER = /forrige|previous|prev|forige|tilbake|bak/;

/** Opens the calendar of a field and leafs to the day. False where no day of it can be told with certainty. */
export async function fillByCalendar(field: Field, day: DayNumber, isStill: () => boolean): Promise<boolean> {
  const { element, box } = field;
  const before = seeBefore(element.ownerDocument);
  const opener = findAll(box, 'button, [role="button"], [aria-haspopup]', 10).find(isOpener);
  for (const one of [opener, element]) {
    if (!one) continue;
    await press(one);
    if (await waitFor(() => (daysIn(before).length > 0 ? true : undefined), LONGEST_OPENING)) break;
  }
  await chooseMonth(before, day);
  for (let n = 0; n < MAX_MONTHS; n++) {
    const shown = daysIn(before);
    const found = shown.filter(({ day: one }) => one === day);
    const cell = found[0]?.cell;
    if (cell) return isStill() && isFree(cell) && press(buttonIn(cell));
    const days = shown.map(({ day: one }) => one);
    if (days.length === 0) return false;
    const isLater = day > Math.max(...days);
    const leaf = leafOf(before, isLater ? NEXT : FORMER, isLater ? 'last' : 'first');
    if (!leaf || !(await press(leaf))) return false;
    await rendered(before.page);
  }
  return false;
}

/** Some calendars have month and year in two lists of choices, beside what one leafs by or instead of it. */
function monthLists(before: Before): { month: HTMLSelectElement; year: HTMLSelectElement } | undefined {
  const lists = freshIn(before, 'select').filter((one) => one instanceof HTMLSelectElement);
  const month = lists.find(
    ({ options }) => options.length === 12 && Array.from(options, monthIn).every((at) => at > 0),
  );
  const year = lists.find(({ options }) => options.length > 0 && Array.from(options, yearIn).every((at) => at > 0));
  return month && year ? { month, year } : undefined;
}

function monthIn(option: HTMLOptionElement): number {
  return monthOf(collapse(option.text));
}

function yearIn(option: HTMLOptionElement): number {
  return /^\d{4}$/.test(collapse(option.text)) ? Number(option.text) : 0;
}

async function chooseMonth(before: Before, day: DayNumber): Promise<void> {
  const wanted = partsOfDay(day);
  // A list may be drawn anew when the other has been set.
  for (const [which, numberIn, wantedNumber] of [
    ['year', yearIn, wanted.year],
    ['month', monthIn, wanted.month],
  ] as const) {
    const list = monthLists(before)?.[which];
    const index = list ? Array.from(list.options, numberIn).indexOf(wantedNumber) : -1;
    if (!list || index < 0 || index === list.selectedIndex) continue;
    setOption(list, index);
    await rendered(before.page);
  }
}

interface Cell {
  readonly cell: Element;
  readonly day: DayNumber;
}

/** The days that are to be seen, by what they say of themselves, else by their number under the month's name. */
function daysIn(before: Before): Cell[] {
  const fresh = freshIn(before, DAYS);
  const named = fresh.flatMap((cell) => {
    const day = dayNamed(cell);
    return day === undefined ? [] : [{ cell, day }];
  });
  if (named.length >= 7) return innermostOf(named);
  const month = monthShown(fresh) ?? monthChosen(before);
  if (!month) return [];
  const numbered = fresh.flatMap((cell) => {
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
    const told = /^(\p{L}{3,9})\.?\s+(\d{4})$/u.exec(textOf(element, 30));
    const month = told ? monthOf(told[1] ?? '') : 0;
    if (told && month > 0) return `${told[2]}-${String(month).padStart(2, '0')}`;
  }
  return undefined;
}

function monthChosen(before: Before): string | undefined {
  const lists = monthLists(before);
  const [month, year] = [lists?.month.selectedOptions[0], lists?.year.selectedOptions[0]];
  return month && year && `${yearIn(year)}-${String(monthIn(month)).padStart(2, '0')}`;
}

function leafOf(before: Before, name: RegExp, place: 'first' | 'last'): Element | undefined {
  const buttons = freshIn(before, 'button, [role="button"], a, [class*="next" i], [class*="prev" i]');
  const named = buttons.filter((button) => name.test(nameOfLeaf(button)));
  const monthly = named.filter((button) => /maned|month/.test(nameOfLeaf(button)));
  const candidates = (monthly.length > 0 ? monthly : named).filter((button) => !/\bar\b|year/.test(nameOfLeaf(button)));
  return candidates.at(place === 'first' ? 0 : -1);
}

function nameOfLeaf(button: Element): string {
  const said = attribute(button, 'aria-label') ?? attribute(button, 'title') ?? textOf(button, 40);
  return fold(`${said} ${attribute(button, 'class') ?? ''}`);
}

function isOpener(element: Element): boolean {
  const name = fold(attribute(element, 'aria-label') ?? attribute(element, 'title') ?? textOf(element, 40));
  return isSeen(element) && !/fjern|tom|clear|slett/.test(name);
}

function isFree(cell: Element): boolean {
  return attribute(cell, 'aria-disabled') !== 'true' && !isMatch(cell, ':disabled');
}

function buttonIn(cell: Element): Element {
  return findAll(cell, 'button, [role="button"]', 1)[0] ?? cell;
}
