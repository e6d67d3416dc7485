import { DAYS, daysAmong, FEWEST_DAYS } from './calendar-days.ts';
import { popupOf } from './controls.ts';
import { freshIn, freshRootOf } from './fill-popup.ts';
import { fold } from './fold.ts';
import type { FillScope } from './press-gate.ts';
import { ancestorsOf, findAll, isInside, isMatch, textOf } from './safe-dom.ts';
import { BOOKING_WORDS } from './wording-commands.ts';

const MAX_CALENDAR = 1000;
const MAX_DEEP = 6;
const FLOATING = 'dialog, [popover], [role="dialog"], [role="application"]';

/**
 * The calendar that was opened for a field: what has come into sight and holds days; of several the one whose place says
 * most surely that it is the field's. Undefined where there is none, or where nothing tells which of several it is: a time
 * line may have been drawn meanwhile, too.
 */
export function openedCalendar(scope: FillScope): Element | undefined {
  const roots = new Set(freshIn(scope.before, DAYS).flatMap((one) => freshRootOf(scope.before, one) ?? []));
  const calendars = [...roots].filter(holdsDays);
  for (const isHere of PLACES) {
    const here = calendars.filter((root) => isHere(scope, root));
    if (here.length > 0) return here.length === 1 ? here[0] : undefined;
  }
  return calendars.length === 1 ? calendars[0] : undefined;
}

/** Is what has come into sight the calendar of the field, by where it stands? */
export function isOwnCalendar(scope: FillScope, root: Element): boolean {
  return PLACES.some((isHere) => isHere(scope, root)) && holdsDays(root) && !isOfBookings(root);
}

/** Where the calendar of a field stands, the surest place first. */
const PLACES: readonly ((scope: FillScope, root: Element) => boolean)[] = [
  // What the field says that it opens.
  ({ field }, root) =>
    [field.element, ...field.elements].some((control) => {
      const popup = popupOf(control);
      return popup !== undefined && (isInside(root, popup) || isInside(popup, root));
    }),
  // In the element that is the field's alone.
  ({ field }, root) => isInside(field.box, root),
  // Above the page, wherever it is drawn.
  (_, root) =>
    ancestorsOf(findAll(root, 'button, td, [role="gridcell"]', 1)[0] ?? root, MAX_DEEP * 2).some(
      (around) =>
        isInside(root, around) &&
        (isMatch(around, FLOATING) || /absolute|fixed/.test(getComputedStyle(around).position)),
    ),
];

/** Does its head say that times are booked in it? */
function isOfBookings(root: Element): boolean {
  return fold(textOf(root))
    .split(' ')
    .some((word) => BOOKING_WORDS.has(word));
}

function holdsDays(root: Element): boolean {
  const elements = findAll(root, DAYS, MAX_CALENDAR);
  const numbers = elements.filter((one) => /^\d{1,2}$/.test(textOf(one, 4)));
  return numbers.length >= FEWEST_DAYS || daysAmong(elements).length >= FEWEST_DAYS;
}
