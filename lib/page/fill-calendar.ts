import { type DayNumber, partsOfDay } from '../forlop/day.ts';
import { buttonName } from './buttons.ts';
import { CONFIRM } from './calendar-buttons.ts';
import { type Cell, DAYS, daysAmong } from './calendar-days.ts';
import { press } from './fill-events.ts';
import { setOption } from './fill-native.ts';
import { rendered, waitFor } from './fill-pace.ts';
import { isSeen } from './fill-popup.ts';
import { collapse, fold } from './fold.ts';
import { openedCalendar } from './own-calendar.ts';
import { type FillScope, isAllowed } from './press-gate.ts';
import { monthOf } from './read-date.ts';
import { attribute, findAll, isMatch, textOf } from './safe-dom.ts';

/** Months that are leafed through. */
const MAX_MONTHS = 60;
const LONGEST_OPENING = 800;
const BUTTONS = 'button, [role="button"]';
const MAX_INSIDE = 1000;
const OPENERS = 'button, [role="button"], input[type="button"], [aria-haspopup], [aria-controls], span, a, i, img, svg';
const MAX_OPENERS = 40;
const NEXT = /neste|next|fram|frem/;
const FORMER = /forrige|previous|prev|forige|tilbake|bak/;

/** Opens the calendar of a field and leafs to the day. False where no day of it can be told with certainty. */
export async function fillByCalendar(scope: FillScope, day: DayNumber): Promise<boolean> {
  const { field, before } = scope;
  const opener = findAll(field.box, OPENERS, MAX_OPENERS).find((one) =>
    isAllowed(scope, { kind: 'press', part: 'opener' }, one),
  );
  const isOpen = () => (daysIn(scope).length > 0 ? true : undefined);
  for (const [part, element] of [
    ['opener', opener],
    ['control', field.element],
  ] as const) {
    if (isOpen()) break;
    if (element && (await press(scope, part, element))) await waitFor(isOpen, LONGEST_OPENING);
  }
  await chooseMonth(scope, day);
  for (let n = 0; n < MAX_MONTHS; n++) {
    const shown = daysIn(scope);
    const cell = shown.find((one) => one.day === day)?.cell;
    if (cell) return isFree(cell) && pressDay(scope, buttonIn(cell));
    const days = shown.map((one) => one.day);
    if (days.length === 0) return false;
    const isLater = day > Math.max(...days);
    const leaf = leafOf(scope, isLater ? NEXT : FORMER, isLater ? 'last' : 'first');
    if (!leaf || !(await press(scope, 'month', leaf))) return false;
    await rendered(before.page);
  }
  return false;
}

/** Some calendars take in the day first when their OK is pressed. */
async function pressDay(scope: FillScope, button: Element): Promise<boolean> {
  if (!(await press(scope, 'day', button))) return false;
  await rendered(scope.before.page);
  const confirm = inCalendar(scope, BUTTONS).find((one) => CONFIRM.test(buttonName(one)));
  if (confirm) await press(scope, 'confirm', confirm);
  return true;
}

/** What is to be seen in the calendar that was opened. */
function inCalendar(scope: FillScope, selector: string): Element[] {
  const calendar = openedCalendar(scope);
  return calendar ? findAll(calendar, selector, MAX_INSIDE).filter(isSeen) : [];
}

function daysIn(scope: FillScope): Cell[] {
  return daysAmong(inCalendar(scope, DAYS), monthChosen(scope));
}

/** Some calendars have month and year in two lists of choices, beside what one leafs by or instead of it. */
function monthLists(scope: FillScope): { month: HTMLSelectElement; year: HTMLSelectElement } | undefined {
  const lists = inCalendar(scope, 'select').filter((one) => one instanceof HTMLSelectElement);
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

async function chooseMonth(scope: FillScope, day: DayNumber): Promise<void> {
  const wanted = partsOfDay(day);
  // A list may be drawn anew when the other has been set.
  for (const [which, numberIn, wantedNumber] of [
    ['year', yearIn, wanted.year],
    ['month', monthIn, wanted.month],
  ] as const) {
    const list = monthLists(scope)?.[which];
    const index = list ? Array.from(list.options, numberIn).indexOf(wantedNumber) : -1;
    if (!list || index < 0 || index === list.selectedIndex) continue;
    setOption(list, index);
    await rendered(scope.before.page);
  }
}

function monthChosen(scope: FillScope): string | undefined {
  const lists = monthLists(scope);
  const [month, year] = [lists?.month.selectedOptions[0], lists?.year.selectedOptions[0]];
  return month && year && `${yearIn(year)}-${String(monthIn(month)).padStart(2, '0')}`;
}

function leafOf(scope: FillScope, name: RegExp, place: 'first' | 'last'): Element | undefined {
  const buttons = inCalendar(scope, `${BUTTONS}, a, [class*="next" i], [class*="prev" i]`).filter((one) =>
    isAllowed(scope, { kind: 'press', part: 'month' }, one),
  );
  const named = buttons.filter((button) => name.test(nameOfLeaf(button)));
  const monthly = named.filter((button) => /maned|month/.test(nameOfLeaf(button)));
  // A dialog has a way back, too.
  const sure = named.filter((button) => !/tilbake|back/.test(nameOfLeaf(button)));
  const candidates = [monthly, sure, named].find((some) => some.length > 0) ?? [];
  const free = candidates.filter((button) => !/\bar\b|year/.test(nameOfLeaf(button)));
  return free.at(place === 'first' ? 0 : -1);
}

function nameOfLeaf(button: Element): string {
  const said = attribute(button, 'aria-label') ?? attribute(button, 'title') ?? textOf(button, 40);
  return fold(`${said} ${attribute(button, 'class') ?? ''}`);
}

function isFree(cell: Element): boolean {
  return attribute(cell, 'aria-disabled') !== 'true' && !isMatch(cell, ':disabled');
}

function buttonIn(cell: Element): Element {
  return findAll(cell, 'button, [role="button"]', 1)[0] ?? cell;
}
