import { MAX_CONTROLS, MAX_OPTIONS } from './limits.ts';
import { isDateLike } from './read-date.ts';
import {
  ancestorsOf,
  attribute,
  elementById,
  findAll,
  findClosest,
  isInside,
  isMatch,
  isShown,
  parentOf,
  textOf,
} from './safe-dom.ts';

/**
 * How a person sets a field, and the elements one would act upon. `trigger` is what opens a list (the input itself where it
 * does), `popup` the list when it stands in the page, `input` what one may type in.
 */
export type Widget =
  | { readonly widget: 'select' | 'text' | 'date' | 'radio' }
  | {
      readonly widget: 'combobox';
      readonly trigger: Element;
      readonly input: HTMLInputElement | undefined;
      readonly popup: Element | undefined;
      /** What the trigger says that it opens. */
      readonly opens: string;
    }
  /** `elements` are the choices: radios, options of a list that is always open, tabs, items of a tree, toggle buttons. */
  | { readonly widget: 'choices' }
  /** Day, month and year apart: spin buttons, inputs or selects. */
  | { readonly widget: 'segments'; readonly day: Element; readonly month: Element; readonly year: Element }
  /** Text that is edited in the page itself. */
  | { readonly widget: 'editable' }
  /** Only shows what was chosen. */
  | { readonly widget: 'shown' };

/** A control as it stands in the page, not yet described. */
export interface Control {
  /** What has the name and takes the focus. */
  readonly element: Element;
  readonly elements: readonly Element[];
  readonly widget: Widget | Unfinished;
}

/** One part of a date or time, until it is put together with the others; or nothing that we read. */
export interface Unfinished {
  readonly widget: 'spinbutton' | 'other';
}

const CANDIDATES = [
  ...['select', 'input', 'textarea', '[role="combobox"]', '[role="listbox"]', '[role="radiogroup"]', '[role="radio"]'],
  ...['[role="spinbutton"]', '[role="tablist"]', '[role="tree"]', '[role="textbox"]', '[aria-pressed]'],
  ...['[contenteditable]:not([contenteditable="false"])', '[aria-haspopup]:not([aria-haspopup="false"])'],
  // A box that takes the focus and is called nothing: some draw their lists so.
  'div[tabindex="0"]:not([role])',
  'span[tabindex="0"]:not([role])',
  'output',
].join(', ');
const CONTENT = 'input, select, textarea, [role="combobox"], [role="option"], [role="tab"], a[href]';
const CHOICES = '[role="radio"], [role="option"], [role="tab"], [role="treeitem"], [role="menuitemradio"]';
const DATE_TYPES = new Set(['date', 'datetime-local']);
const TEXT_TYPES = new Set(['', 'text', 'tel', 'number']);
const NO_FIELD = new Set(['button', 'submit', 'reset', 'image', 'hidden', 'file']);
/** A button that opens a calendar or a list stands this near the input that it is for. */
const NEAR = 3;

/** The controls of a page in the order in which they are seen, one for each field that a person fills in. */
export function collectControls(root: Document | Element): Control[] {
  const candidates = findAll(root, CANDIDATES, MAX_CONTROLS * 2).filter(isSeen);
  const popups = popupsOf(candidates);
  const controls: Control[] = [];
  const parts = new Set<Element>();
  const radios = new Map<string, Element[]>();
  let around: { readonly element: Element; readonly take: (inner: Element) => void } | undefined;
  for (const element of candidates) {
    if (controls.length >= MAX_CONTROLS) break;
    if (around && !isInside(around.element, element)) around = undefined;
    if (around) {
      around.take(element);
      continue;
    }
    if (parts.has(element) || popups.has(element)) continue;
    if (isAnyPopup(element, popups)) continue;
    const role = attribute(element, 'role') ?? '';
    if (element instanceof HTMLInputElement && (element.type === 'radio' || role === 'radio')) {
      addRadio(radios, controls, element, `native ${element.name}`);
    } else if (role === 'radio' || isAttributeOf(element, 'aria-pressed')) {
      addRadio(radios, controls, element, role);
      around = { element, take: () => {} };
    } else if (role === 'radiogroup' || role === 'listbox' || role === 'tablist' || role === 'tree') {
      const isList = role === 'listbox' && isAttributeOf(element, 'aria-expanded');
      if (isList) controls.push(comboboxOf(element, undefined, element));
      else {
        const choices = findAll(element, CHOICES, MAX_OPTIONS).filter(isShown);
        if (choices.length === 0) continue;
        controls.push({ element, elements: choices, widget: { widget: 'choices' } });
      }
      around = { element, take: () => {} };
    } else {
      const control = single(element, role);
      if (!control) continue;
      controls.push(control);
      if (control.widget.widget !== 'combobox' || element instanceof HTMLInputElement) continue;
      const at = controls.length - 1;
      around = {
        element,
        take: (inner) => {
          if (inner instanceof HTMLInputElement && isTyped(inner)) controls[at] = comboboxOf(element, inner, undefined);
        },
      };
    }
  }
  return controls
    .map((control) => withRadios(control, radios))
    .filter((control, at, all) => !isOpener(control, at, all));
}

function single(element: Element, role: string): Control | undefined {
  const control = (widget: Control['widget']): Control => ({ element, elements: [element], widget });
  if (element instanceof HTMLSelectElement) return control({ widget: element.multiple ? 'other' : 'select' });
  if (role === 'spinbutton') return control({ widget: 'spinbutton' });
  if (element instanceof HTMLInputElement) {
    if (NO_FIELD.has(element.type)) return undefined;
    if (DATE_TYPES.has(element.type)) return control({ widget: 'date' });
    if (isTyped(element) && opensList(element, role)) return comboboxOf(element, element, undefined);
    return control({ widget: TEXT_TYPES.has(attribute(element, 'type')?.toLowerCase() ?? '') ? 'text' : 'other' });
  }
  if (role === 'combobox') return comboboxOf(element, undefined, undefined);
  if (isAttributeOf(element, 'aria-haspopup')) return comboboxOf(element, undefined, undefined);
  if (element instanceof HTMLTextAreaElement) return control({ widget: 'other' });
  if (element instanceof HTMLOutputElement) return control({ widget: 'shown' });
  if (isMatch(element, '[tabindex]:not([contenteditable])')) {
    return isSmall(element) ? comboboxOf(element, undefined, undefined) : undefined;
  }
  return isInTextbox(element) ? undefined : control({ widget: 'editable' });
}

/** Does a box hold no more than a value and its signs, or the input that it is drawn around? */
function isSmall(element: Element): boolean {
  const inside = findAll(element, '*', MAX_SMALL + 1);
  return inside.length <= MAX_SMALL && inside.filter((one) => isMatch(one, HOLDS_MORE) && !isStore(one)).length <= 1;
}

const MAX_SMALL = 40;
const HOLDS_MORE = `${CONTENT}, table, form, h1, h2, h3, h4, ul, ol, p`;

/** Does an input take text, other than a password and the like? */
function isTyped(input: HTMLInputElement): boolean {
  const type = attribute(input, 'type')?.toLowerCase() ?? '';
  return TEXT_TYPES.has(type) || type === 'search';
}

function opensList(input: HTMLInputElement, role: string): boolean {
  return (
    role === 'combobox' ||
    ['list', 'both'].includes(attribute(input, 'aria-autocomplete') ?? '') ||
    (isAttributeOf(input, 'aria-haspopup') && attribute(input, 'aria-haspopup') !== 'false')
  );
}

function comboboxOf(trigger: Element, input: HTMLInputElement | undefined, list: Element | undefined): Control {
  const opened = list ?? popupOf(trigger) ?? (input && popupOf(input));
  const popup = opened && !input && isMatch(opened, DIALOG) ? undefined : opened;
  const opens = attribute(input ?? trigger, 'aria-haspopup') ?? attribute(trigger, 'aria-haspopup') ?? 'listbox';
  return {
    element: input ?? trigger,
    elements: input && input !== trigger ? [input, trigger] : [trigger],
    widget: { widget: 'combobox', trigger, input, popup, opens },
  };
}

/** The list that an element says it opens, wherever in the page it is drawn. */
export function popupOf(element: Element): Element | undefined {
  for (const name of ['aria-controls', 'aria-owns']) {
    const id = (attribute(element, name) ?? '').trim().split(/\s+/)[0];
    if (!id) continue;
    const found = elementById(element, id) ?? elementById(document.documentElement, id);
    if (found) return found;
  }
  return undefined;
}

const DIALOG = 'dialog, [role="dialog"], [role="alertdialog"], form, main';

/** The lists that the comboboxes open: no fields of their own. A dialog may hold a form. */
function popupsOf(candidates: readonly Element[]): Set<Element> {
  return new Set(
    candidates.flatMap((element) => {
      if (!isMatch(element, 'input, [role="combobox"], [aria-haspopup], [aria-expanded]')) return [];
      const popup = popupOf(element);
      return popup && !isMatch(popup, DIALOG) ? [popup] : [];
    }),
  );
}

/** A list in a pop-up, and what stands in it to search it. */
function isAnyPopup(element: Element, popups: ReadonlySet<Element>): boolean {
  let current: Element | undefined = element;
  for (let level = 0; level < 8 && current; level++, current = parentOf(current)) if (popups.has(current)) return true;
  return false;
}

function isAttributeOf(element: Element, name: string): boolean {
  return attribute(element, name) !== undefined;
}

/** An editor inside another is one field. */
function isInTextbox(element: Element): boolean {
  const parent = parentOf(element);
  return parent !== undefined && findClosest(parent, '[contenteditable]:not([contenteditable="false"])') !== undefined;
}

/**
 * Is the control there for a person? A radio's own circle is often hidden behind its label; an input or select that holds
 * a value for another control is out of sight or cannot be reached by keyboard.
 */
function isSeen(element: Element): boolean {
  if (element instanceof HTMLInputElement && element.type === 'radio') {
    return isShown(element) || [...(element.labels ?? [])].some(isShown);
  }
  return isShown(element) && !isStore(element);
}

/** An input or select that only keeps a value for a control that is drawn otherwise. */
export function isStore(element: Element): boolean {
  if (!(element instanceof HTMLInputElement || element instanceof HTMLSelectElement)) return false;
  if (element.type === 'hidden' || !isShown(element)) return true;
  const isUnreachable = attribute(element, 'tabindex') === '-1';
  // What is around a form is hidden from readers while a dialog is open: only what is close to the control counts.
  const around = ancestorsOf(element, isUnreachable ? 4 : 2);
  if (around.some((one) => attribute(one, 'aria-hidden') === 'true')) return true;
  if (!isUnreachable) return false;
  return isOutOfSight(element);
}

/** Is a control there for the keyboard or a script, but drawn as nothing? */
export function isOutOfSight(element: Element): boolean {
  const hasLayout = document.documentElement.getBoundingClientRect().width > 0;
  return hasLayout && (ancestorsOf(element, 2).some(isTiny) || getComputedStyle(element).opacity === '0');
}

function isTiny(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width <= 2 || height <= 2;
}

/** Radios of one name in one form are one field; it stands where the first of them stands. */
function addRadio(radios: Map<string, Element[]>, controls: Control[], radio: Element, kind: string): void {
  const key = `${numberOf(groupOf(radio))} ${kind}`;
  const group = radios.get(key);
  if (group) {
    if (group.length < MAX_OPTIONS) group.push(radio);
    return;
  }
  radios.set(key, [radio]);
  const widget = radio instanceof HTMLInputElement && radio.type === 'radio' ? 'radio' : 'choices';
  controls.push({ element: radio, elements: [radio], widget: { widget } });
}

const GROUP = 'fieldset, [role="radiogroup"], [role="group"], [role="toolbar"]';

function groupOf(radio: Element): Element | undefined {
  if (radio instanceof HTMLInputElement && radio.name !== '' && radio.form) return radio.form;
  return findClosest(radio, `${GROUP}, form`) ?? parentOf(radio);
}

function withRadios(control: Control, radios: ReadonlyMap<string, Element[]>): Control {
  for (const elements of radios.values()) if (elements[0] === control.element) return { ...control, elements };
  return control;
}

const numbers = new WeakMap<Element, number>();
let lastNumber = 0;

function numberOf(element: Element | undefined): number {
  if (!element) return 0;
  const number = numbers.get(element) ?? ++lastNumber;
  numbers.set(element, number);
  return number;
}

/** A button that opens the list or the calendar of an input beside it is no field; nor is one toggle among no others. */
function isOpener({ element, elements, widget }: Control, at: number, controls: readonly Control[]): boolean {
  if (widget.widget === 'choices') return elements.length < 2 && isAttributeOf(element, 'aria-pressed');
  if (widget.widget !== 'combobox' || widget.input || isMatch(element, '[role="combobox"], [role="listbox"]'))
    return false;
  // What has a label to itself is a field, whatever stands near it.
  if (element instanceof HTMLButtonElement && element.labels.length > 0) return false;
  const text = signs(textOf(element, 60));
  if (text === '' && widget.opens === 'menu') return true;
  if (text !== '' && (['listbox', 'menu', 'true', 'tree'].includes(widget.opens) || isDateLike(text))) return false;
  const popup = popupOf(element);
  if (
    popup &&
    controls.some((other) => other.widget.widget === 'combobox' && other.widget.popup === popup && other.widget.input)
  )
    return true;
  const beside = [controls[at - 1], controls[at + 1]];
  let around = parentOf(element);
  for (let level = 0; level < NEAR && around; level++, around = parentOf(around)) {
    const box = around;
    const inside = beside.filter((other) => other && isInside(box, other.element));
    if (inside.length > 1) return false;
    if (inside[0] && isTextLike(inside[0])) return true;
  }
  return false;
}

/** A text without arrows, crosses and the like. */
function signs(text: string): string {
  return /[\p{L}\d]/u.test(text) ? text : '';
}

function isTextLike({ widget, element }: Control): boolean {
  return ['text', 'date', 'spinbutton'].includes(widget.widget) || element instanceof HTMLInputElement;
}
