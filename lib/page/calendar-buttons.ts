import { identifiersOf, isGrave, namesOf, wordsOf } from './button-names.ts';
import { type Before, freshRootOf } from './fill-popup.ts';
import { fold, foldIdentifier } from './fold.ts';
import { findAll, isBefore, textOf } from './safe-dom.ts';
import { GRAVE_WORDS, LEAF_WORDS, RECORD_WORDS } from './wording-commands.ts';

/** The buttons of a calendar that may be pressed besides its days. */

const BUTTONS = 'button, [role="button"], [role="menuitem"], a, summary, input';
const MAX_AROUND = 8;

/** Is a folded word a number, or the name of a month or a weekday? */
export function isOfDate(word: string): boolean {
  return /^\d{1,4}(?:st|nd|rd|th)?$/.test(word) || MONTH.test(word) || WEEKDAY.test(word);
}

const MONTH =
  /^(?:jan|feb|mar|apr|jun|jul|aug|sep|sept|okt|oct|nov|des|dec|januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|january|february|march|may|june|july|october|december)$/;
const WEEKDAY = /^(?:man|tirs|tys|ons|tors|fre|lor|laur|son|sun|mon|tues|wednes|thurs|fri|satur)(?:dag|day)$/;

/** An arrow says no more than where it leads, and stands above the days, unless it says that it leads to a month. */
export function isLeaf(before: Before, element: Element): boolean {
  const words = namesOf(element).flatMap(wordsOf);
  if (!words.every((word) => LEAF_WORDS.has(word) || isOfDate(word))) return false;
  const code = wordsOf(foldIdentifier(identifiersOf(element)));
  if (code.some((word) => GRAVE_WORDS.has(word) || RECORD_WORDS.has(word))) return false;
  if ([...words, ...code].some((word) => MONTHLY.has(word))) return true;
  const root = freshRootOf(before, element);
  const days = root ? findAll(root, DAY_CELLS, MAX_CELLS).filter((one) => /^\d{1,2}$/.test(textOf(one, 4))) : [];
  return days.every((day) => isBefore(element, day));
}

const MONTHLY: ReadonlySet<string> = new Set(['maned', 'maneden', 'manad', 'manaden', 'month']);
const DAY_CELLS = 'button, td, [role="gridcell"], [role="button"]';
const MAX_CELLS = 120;

/** The only words of a calendar's footer that are pressed, folded. */
export const CONFIRM = /^(?:ok|ferdig|done)$/;
const EDITABLE =
  'input:not([type="hidden"]), textarea, [contenteditable]:not([contenteditable="false"]), [role="textbox"], [role="combobox"], [role="spinbutton"], [role="listbox"], [role="switch"], [role="checkbox"], [role="radio"], [aria-haspopup="listbox"], [role="alertdialog"]';

function isListOfDates(list: Element): boolean {
  return (
    list instanceof HTMLSelectElement && Array.from(list.options).every(({ text }) => wordsOf(text).every(isOfDate))
  );
}

/** Says a pop-up, besides its buttons, that something is saved, signed or deleted with it? */
function saysGrave(root: Element): boolean {
  const buttons = findAll(root, BUTTONS, MAX_CELLS);
  return isGrave(buttons.reduce((text, one) => text.replace(textOf(one), ''), textOf(root)));
}

/** The OK of a calendar that has nothing else to be filled in. */
export function isDateConfirm(before: Before, element: Element): boolean {
  const root = freshRootOf(before, element);
  return (
    root !== undefined &&
    namesOf(element).every((name) => CONFIRM.test(fold(name))) &&
    !wordsOf(foldIdentifier(identifiersOf(element))).some((word) => GRAVE_WORDS.has(word)) &&
    findAll(root, EDITABLE, 1).length === 0 &&
    findAll(root, 'select', MAX_AROUND).every(isListOfDates) &&
    !saysGrave(root)
  );
}
