import {
  drawnOn,
  hasCommandWord,
  identifiersOf,
  isGrave,
  MAX_NAME,
  namesOf,
  saidBy,
  wordsOf,
  writtenOn,
} from './button-names.ts';
import { isDateConfirm, isLeaf, isOfDate } from './calendar-buttons.ts';
import { popupOf } from './controls.ts';
import { isEmptyOption } from './empty-option.ts';
import type { Field } from './fields.ts';
import { type Before, freshRootOf, isFresh } from './fill-popup.ts';
import { fold, foldIdentifier, hasPhrase } from './fold.ts';
import { MAX_TEXT } from './limits.ts';
import { matchCode } from './match-code.ts';
import { isOwnCalendar } from './own-calendar.ts';
import { isDateLike } from './read-date.ts';
import {
  ancestorsOf,
  attribute,
  elementsNamedIn,
  findAll,
  findClosest,
  isInside,
  isMatch,
  nameOf,
  textOf,
} from './safe-dom.ts';
import {
  CALENDAR_ICONS,
  CALENDAR_WORDS,
  CHOOSE_WORDS,
  CLEAR_WORDS,
  COMMAND_ICONS,
  COMMAND_WORDS,
  CROSS,
  DAY_WORDS,
  FIELD_WORDS,
  LEADING_SCRIPT,
  OPENER_WORDS,
  RECORD_WORDS,
} from './wording-commands.ts';

/**
 * What a fill may press. Every synthetic press and key is asked about here (fill-events.ts), and nothing else in the
 * project makes one: a page's Lagre, Signer, Avbryt or Slett stands beside a field as its calendar button does, and is
 * the user's alone.
 */

/** What one fill of one field may touch. */
export interface FillScope {
  readonly field: Field;
  /** What was to be seen before the field was touched: its pop-up is what has come since. */
  readonly before: Before;
  /** Does the page still show the patient, heading, form and list that the fill began with? */
  readonly isStill: () => boolean;
  /** The same of another document where the patient stands there: asked before each press, and then part of `isStill`. */
  readonly askElsewhere: () => Promise<void>;
}

/** What an element is to the field being filled. `branch`: of a tree of choices; `month`: an arrow that leafs through them. */
export type Part = 'control' | 'opener' | 'choice' | 'branch' | 'day' | 'month' | 'confirm' | 'clearer';
export type Act = { readonly kind: 'press'; readonly part: Part } | { readonly kind: 'key'; readonly key: string };

type Condition = (scope: FillScope, act: Act, element: Element) => boolean;

/** What must hold of every press and key, each by itself; `tests/pages/presses` has a page for each. */
export const CONDITIONS: Readonly<Record<string, Condition>> = {
  pageIsTheSame: ({ isStill }) => isStill(),
  keyTypes: ({ field }, act, element) => act.kind !== 'key' || isTypingKey(field, act.key, element),
  submitsNothing: (_, __, element) => !isSubmitter(element),
  runsNoCommand: (_, act, element) => act.kind === 'key' || !runsCommand(element),
  leadsNowhere: (_, act, element) => act.kind === 'key' || !isLink(element),
  labelHandsOnNothing: ({ field }, act, element) => act.kind === 'key' || isOwnLabel(field, element),
  isNoCommand: ({ field }, act, element) => act.kind === 'key' || !isCommand(field, act.part, element),
  isNoIconOfCommand: (_, act, element) =>
    (!isPart(act, 'opener') ||
      ![element, ...ancestorsOf(element, MAX_DEEP).filter((one) => isMatch(one, BUTTONS))].some(looksLikeCommand)) &&
    (!isPart(act, 'clearer') || !looksLikeMore(element)),
  belongsToField: (scope, act, element) => act.kind === 'key' || isOwn(scope, act.part, element),
  saysThatItOpens: ({ field }, act, element) => !isPart(act, 'opener') || saysOpener(field, element),
  saysThatItClears: ({ field }, act, element) => !isPart(act, 'clearer') || saysClearer(field, element),
  standsInCalendar: (scope, act, element) => !isPart(act, 'day', 'month', 'confirm') || isInCalendar(scope, element),
  leafsOnly: ({ before }, act, element) => !isPart(act, 'month') || isLeaf(before, element),
  confirmsDateOnly: ({ before }, act, element) => !isPart(act, 'confirm') || isDateConfirm(before, element),
};

/** May the fill do this to the element? */
export function isAllowed(scope: FillScope, act: Act, element: Element): boolean {
  return Object.values(CONDITIONS).every((holds) => holds(scope, act, element));
}

function isPart(act: Act, ...parts: readonly Part[]): boolean {
  return act.kind === 'press' && parts.includes(act.part);
}

const TYPED = 'input, textarea, [contenteditable]:not([contenteditable="false"]), [role="spinbutton"]';

/** Letters, digits and what empties, where one types; arrows, where one chooses. Enter, Escape, Tab and space may submit or close. */
function isTypingKey({ elements }: Field, key: string, element: Element): boolean {
  if (key === 'ArrowRight') return isMatch(element, '[role="treeitem"]');
  if (!elements.includes(element)) return false;
  if (/^[\p{L}\d]$/u.test(key) || key === 'Backspace' || key === 'Delete') return isMatch(element, TYPED);
  return key === 'ArrowDown' || (key === 'ArrowUp' && isMatch(element, '[role="spinbutton"]'));
}

const SUBMITTER = '[type="submit"], [type="reset"], [type="image"]';

/** Does a press submit or reset a form? A custom button in a form does so unless it says otherwise. */
function isSubmitter(element: Element): boolean {
  return ancestorsOf(element, MAX_DEEP).some((around) => {
    if (isMatch(around, SUBMITTER) && !isMatch(around, 'option')) return true;
    if (around instanceof HTMLButtonElement) return around.form !== null && around.type !== 'button';
    const isCustomButton = isCustomButtonName(nameOf(around)) && attribute(around, 'type') !== 'button';
    return isCustomButton && findClosest(around, 'form') !== undefined;
  });
}

function isCustomButtonName(name: string): boolean {
  return name.includes('-') && name.endsWith('button');
}

const MAX_AROUND = 8;
/** A press is heard by all that is around it, however far out. */
const MAX_DEEP = 40;
/** An address that says that there is none. */
const NOWHERE = /^(?:#|javascript:(?:void\(0\))?;?)$/i;
/** Attributes by which scripts lead on: `data-href` and the like. A field's own may say where its choices come from. */
const LEADING = /(?:link|href|url|route)$/i;
const PRESSED_WHOLE =
  'a, area, button, [role="button"], [role="option"], [role="tab"], [role="menuitem"], [role="row"], tr, li';

function isLink(element: Element): boolean {
  return ancestorsOf(element, MAX_DEEP).some((around) => {
    if (isMatch(around, '[role="link"]')) return true;
    if (!isMatch(around, PRESSED_WHOLE)) return false;
    return attributeNames.call(around).some((name) => {
      if (name !== 'href') return LEADING.test(name) && !/:/.test(name);
      return isMatch(around, 'a, area') && !NOWHERE.test((attribute(around, name) ?? '').trim());
    });
  });
}

const { getAttributeNames: attributeNames } = Element.prototype;

const INTERACTIVE = 'a[href], button, input, select, textarea, iframe, summary, audio, video';

/** A label hands a press on to its own control, which may be a button that stands in it: only the field's own may be meant. */
function isOwnLabel({ elements }: Field, element: Element): boolean {
  const label = findClosest(element, 'label');
  if (!(label instanceof HTMLLabelElement) || !label.control) return true;
  const { control } = label;
  const inner = findClosest(element, INTERACTIVE);
  if (inner && inner !== label && isInside(label, inner)) return true;
  return elements.some((one) => isInside(one, control)) || isInside(element, control);
}

const BUTTONS = 'button, [role="button"], [role="menuitem"], a, summary, input';

/** Says the element, or a button around it, what is done with a registration? */
function isCommand(field: Field, part: Part, element: Element): boolean {
  const around = ancestorsOf(element, MAX_DEEP).slice(1);
  const own = [field.element, ...field.elements];
  const outer = around.filter((one) => isMatch(one, BUTTONS) && !own.includes(one));
  if (outer.some((one) => saidBy(one).some(hasCommandWord))) return true;
  if (part === 'control' || part === 'branch') return saysCommandForValue(element);
  if (part === 'choice') return isCommandAmongChoices(element);
  if (part !== 'opener' && part !== 'day') return false;
  const isGraveInCode = part === 'day' && writtenOn(element).some((text) => isGrave(foldIdentifier(text)));
  return isGraveInCode || saidBy(element).some(hasCommandWord);
}

/** Says a script, of the element or of what is around it and hears the press, that it saves, signs, deletes or leads away? */
function runsCommand(element: Element): boolean {
  return ancestorsOf(element, MAX_DEEP).some((around) => {
    const script = (attribute(around, 'onclick') ?? '').slice(0, MAX_TEXT);
    return script !== '' && (isGrave(foldIdentifier(script)) || LEADING_SCRIPT.test(script));
  });
}

/** A list has its own commands below its choices: print, search. Only what is no code of a list can be one. */
function isCommandAmongChoices(element: Element): boolean {
  const [text, ...tips] = [textOf(element, MAX_NAME), attribute(element, 'aria-label'), attribute(element, 'title')];
  if (tips.some((tip) => tip && isGrave(tip))) return true;
  return !isMatch(element, 'input, option') && !saysCode(text ?? '') && hasCommandWord(text ?? '');
}

/** A control shows what is chosen in it: only another text can be a command, and begins with one. */
function saysCommandForValue(element: Element): boolean {
  if (isMatch(element, 'input, select, textarea')) return false;
  const text = textOf(element, MAX_NAME);
  if (!saysCode(text) && isGrave(`${text} ${attribute(element, 'title') ?? ''}`)) return true;
  if (hasPhrase(fold(text), 'skriv ut')) return true;
  const isValue = isEmptyOption({ text, value: '' }) || isDateLike(text) || saysCode(text);
  return !isValue && COMMAND_WORDS.has(wordsOf(text)[0] ?? '');
}

const VOCABULARIES = ['forlopstype', 'hendelse', 'utfall'] as const;

function saysCode(text: string): boolean {
  return VOCABULARIES.some((list) => ['both', 'text', 'code'].includes(matchCode(list, text)?.by ?? ''));
}

/**
 * A button without a word is what its picture shows, or what closes things that say so: by any attribute of it and of what
 * it draws, by a sign that a font or a style makes of a word, and by what it says that it opens.
 */
function looksLikeCommand(element: Element): boolean {
  if (/dismiss/.test(attributeNames.call(element).join(' '))) return true;
  const described = elementsNamedIn(element, 'aria-describedby').map((node) => node.textContent ?? '');
  if (described.some((text) => COMMAND_WORDS.has(wordsOf(text.slice(0, MAX_TEXT))[0] ?? ''))) return true;
  return [element, ...findAll(element, '*', MAX_DRAWN)].some((one) =>
    [...writtenOn(one), ...drawnOn(one)].some((text) => COMMAND_ICONS.test(foldIdentifier(text.slice(0, MAX_TEXT)))),
  );
}

/** A cross, or a word of emptying, may be drawn as what it is: not as what deletes or closes. */
function looksLikeMore(element: Element): boolean {
  if (/dismiss/.test(attributeNames.call(element).join(' '))) return true;
  const code = foldIdentifier(identifiersOf(element)).replace(/\b(?:fjern|nullstill|times|xmark)\b|\bx$/g, '');
  return COMMAND_ICONS.test(code);
}

const MAX_DRAWN = 12;

function isOwn(scope: FillScope, part: Part, element: Element): boolean {
  const { field, before } = scope;
  const controls = [field.element, ...field.elements];
  switch (part) {
    case 'control':
      return controls.includes(element);
    case 'opener':
      return isInside(field.box, element) && !isInside(element, field.element) && !standsApart(field, element);
    case 'clearer':
      return isInside(widgetOf(field), element) && !isInside(element, field.element) && isLevel(field, element);
    case 'choice':
    case 'branch':
      return (
        controls.some((control) => isInside(control, element) || isInside(popupOf(control) ?? control, element)) ||
        isFresh(before, element)
      );
    default:
      return isFresh(before, element);
  }
}

const APART =
  'nav, header, footer, th, [role="navigation"], [role="banner"], [role="contentinfo"], [role="toolbar"], [role="tablist"], [role="menu"], [role="menubar"], [role="columnheader"]';

/** Is it one of the page's own ways and tools, which the field is not among? */
function standsApart(field: Field, element: Element): boolean {
  return ancestorsOf(element, MAX_DEEP).some((around) => isMatch(around, APART) && !isInside(around, field.element));
}

const ENDS =
  'form, fieldset, dialog, [popover], section, article, main, header, footer, nav, td, th, tr, li, [role="dialog"], [role="row"], [role="gridcell"], [role="toolbar"]';
const MAX_WIDGET = 5;
const NEARLY = 4;

/** The cross of a field stands in its line; one above it closes what is around. */
function isLevel({ element }: Field, cross: Element): boolean {
  const [field, own] = [element, cross].map((one) => one.getBoundingClientRect());
  if (!field || !own) return false;
  const middle = own.top + own.height / 2;
  return middle >= field.top - NEARLY && middle <= field.bottom + NEARLY;
}

/** What is drawn around a control and holds nothing but it and its signs: the place of the cross that empties it. */
function widgetOf(field: Field): Element {
  let widget = field.element;
  for (const around of ancestorsOf(field.element, MAX_WIDGET).slice(1)) {
    if (!isInside(field.box, around) || isMatch(around, ENDS) || holdsMore(field, around)) break;
    widget = around;
  }
  return widget;
}

function holdsMore(field: Field, around: Element): boolean {
  const buttons = findAll(around, BUTTONS, MAX_AROUND * 2).filter((one) => !field.elements.includes(one));
  if (!buttons.every((one) => saysOpener(field, one) || saysClearer(field, one))) return true;
  const texts = buttons.reduce((text, one) => text.replace(textOf(one), ''), textOf(around));
  const known = ownWords(field);
  return wordsOf(texts).some((word) => !known.has(word));
}

/** The words by which a page may speak of the field: its label, and what it holds. */
function ownWords({ label, elements }: Field): ReadonlySet<string> {
  const values = elements.map((one) => (one instanceof HTMLInputElement ? one.value : textOf(one)));
  return new Set([label, ...values].flatMap(wordsOf));
}

/** `true` and `menu` are menus, which belong to a row as often as to a field. */
const POPUPS = ['dialog', 'grid', 'tree', 'listbox'];
/** Signs that are drawn on what opens a calendar or a list. */
const OPENER_SIGNS = /^(?:[\s\u{1F4C5}\u{1F4C6}\u{1F5D3}\u25A6\u25BE\u25BC\u2304]|\uFE0F)*$/u;

const DOTS = /^\s*(?:\.\.\.|\u2026)\s*$/;

/** Does a button say that it opens the calendar or list of a field? By its words; one without any, by what it controls or shows. */
function saysOpener(field: Field, element: Element): boolean {
  const names = namesOf(element);
  const words = names.flatMap(wordsOf);
  const opens =
    POPUPS.includes(attribute(element, 'aria-haspopup') ?? '') ||
    ['aria-controls', 'popovertarget'].some((name) => attribute(element, name) !== undefined);
  if (words.length === 0) {
    const isCalendar = CALENDAR_ICONS.test(
      `${identifiersOf(element)} ${(element.textContent ?? '').slice(0, MAX_NAME)}`,
    );
    const isSign = (name: string) => OPENER_SIGNS.test(name) || (isCalendar && DOTS.test(name));
    if (!names.every(isSign)) return false;
    const isButton = opens && isMatch(element, BUTTONS) && !isHalfOfCommand(field, element);
    return isButton || isCalendar || isPartOfPicker(field, element);
  }
  if (!isMatch(element, `${BUTTONS}, img, [tabindex]`)) return false;
  const known = ownWords(field);
  if (names.some((name) => hasPhrase(fold(name), 'i dag'))) return false;
  const chooses = words.some((word) => CHOOSE_WORDS.has(word));
  const ofCalendar = words.some((word) => CALENDAR_WORDS.has(word) || (chooses && DAY_WORDS.has(word)));
  const isKnown = (word: string) =>
    [CALENDAR_WORDS, OPENER_WORDS, DAY_WORDS].some((list) => list.has(word)) ||
    (ofCalendar && (known.has(word) || isOfDate(word)));
  return words.every(isKnown) && (ofCalendar || (opens && chooses));
}

/** The arrow of a split button opens what else the button beside it does. */
function isHalfOfCommand({ element }: Field, half: Element): boolean {
  const [, around] = ancestorsOf(half, 2);
  if (!around || isInside(around, element)) return false;
  return findAll(around, BUTTONS, MAX_AROUND).some((one) => one !== half && namesOf(one).some(hasCommandWord));
}

/** A date field that is one element of the page's own keeps its button inside itself. */
function isPartOfPicker({ element }: Field, button: Element): boolean {
  const host = ancestorsOf(element, MAX_AROUND).find(
    (one) => /-/.test(nameOf(one)) && CALENDAR_ICONS.test(nameOf(one)),
  );
  if (!host || !isInside(host, button)) return false;
  // Of several without a word nobody could tell which opens.
  const silent = findAll(host, BUTTONS, MAX_AROUND * 2).filter(
    (one) => one !== element && !isMatch(one, 'input') && namesOf(one).flatMap(wordsOf).length === 0,
  );
  return silent.every((one) => one === button || isInside(one, button) || isInside(button, one));
}

/** Is it a cross, or does it name what it empties: the field, or what the field holds? */
function saysClearer(field: Field, element: Element): boolean {
  const names = namesOf(element);
  const known = ownWords(field);
  return names.length > 0 && names.every((name) => CROSS.test(name.trim()) || isClearName(wordsOf(name), known));
}

function isClearName([first = '', ...rest]: readonly string[], known: ReadonlySet<string>): boolean {
  const isOfField = (word: string) => !RECORD_WORDS.has(word) && (known.has(word) || FIELD_WORDS.has(word));
  return CLEAR_WORDS.has(first) && rest.length > 0 && rest.every(isOfField);
}

/** Does it stand in the calendar that was opened for the field? */
function isInCalendar(scope: FillScope, element: Element): boolean {
  const root = freshRootOf(scope.before, element);
  return root !== undefined && isOwnCalendar(scope, root);
}
