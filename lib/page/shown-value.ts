import { isOutOfSight, isStore } from './controls.ts';
import { type Drawn, describeChoice, describeOption, type Option, valueCarried } from './field-options.ts';
import { nodesIn } from './flat-tree.ts';
import { collapse, fold } from './fold.ts';
import { MAX_TEXT } from './limits.ts';
import {
  ancestorsOf,
  attribute,
  elementsNamedIn,
  findAll,
  isInside,
  isMatch,
  isShown,
  nameOf,
  parentOf,
} from './safe-dom.ts';

/** What may be a field's value, the surest first. */
export interface Shown extends Option {
  /** A text that stands where the value stands: when it is no code, the field holds something unknown. */
  readonly isValue: boolean;
  /** The page draws it as a prompt. */
  readonly isPrompt: boolean;
}

const sure = (option: Option): Shown => ({ ...option, isValue: true, isPrompt: false });
const kept = (option: Option): Shown => ({ ...option, isValue: false, isPrompt: false });

/** What a person sees chosen or written in a field now, and behind it what the page keeps of it. */
export function shownIn(field: Drawn & { readonly label: string }): Shown[] {
  const { element, elements } = field;
  switch (field.widget) {
    case 'select': {
      const option = element instanceof HTMLSelectElement ? element.selectedOptions[0] : undefined;
      return option ? [sure(describeOption(option))] : [];
    }
    case 'radio':
    case 'choices': {
      const chosen = elements.find(isChosen);
      return chosen ? [sure(describeChoice(chosen))] : [];
    }
    case 'combobox':
      return comboboxShown(field, field.input, field.trigger, field.popup);
    case 'text': {
      const text = element instanceof HTMLInputElement ? element.value.slice(0, MAX_TEXT) : '';
      if (text !== '') return [sure({ text, value: '' }), ...behind(field)];
      // A chosen value may be drawn beside the empty input; any other text there is none.
      return [...textsAround(field, element, undefined).map(kept), ...behind(field)];
    }
    default:
      return textsIn(element, element).map(shownAs(true));
  }
}

function shownAs(isValue: boolean): (text: ShownText) => Shown {
  return ({ text, value, owner }) => ({ text, value, isValue, isPrompt: isDrawnAsPrompt(owner) });
}

function isDrawnAsPrompt(owner: Element): boolean {
  return ancestorsOf(owner, 3).some(
    (around) =>
      attribute(around, 'data-placeholder') !== undefined ||
      /placeholder|prompt/i.test(attribute(around, 'class') ?? ''),
  );
}

/** Texts that stand in the place of the value, whole and in parts. */
export function shownTexts(field: Drawn): string[] {
  return textsIn(field.element, field.element).map(({ text }) => text);
}

/** Is the radio, option, tab or toggle the chosen one? */
export function isChosen(choice: Element): boolean {
  if (choice instanceof HTMLInputElement) return choice.checked;
  return ['aria-checked', 'aria-selected', 'aria-pressed'].some((name) => attribute(choice, name) === 'true');
}

function comboboxShown(
  field: Drawn & { readonly label: string },
  input: HTMLInputElement | undefined,
  trigger: Element,
  popup: Element | undefined,
): Shown[] {
  const written = input?.value.slice(0, MAX_TEXT) ?? '';
  // What is written where nobody sees it may be out of date; what is drawn beside it is not.
  const isSeen = written !== '' && !(input?.readOnly && isOutOfSight(input));
  if (isSeen) return [sure({ text: written, value: '' }), ...behind(field)];
  const found: Shown[] = [];
  if (trigger !== input) {
    const without = isMatch(trigger, '[role="listbox"]') ? INSIDE_LIST : INSIDE;
    found.push(...textsIn(trigger, trigger, without).map(shownAs(true)));
  }
  if (found.length === 0) found.push(...textsAround(field, input ?? trigger, popup));
  // Where a person sees a prompt only, what is kept behind it is no choice of theirs.
  if (found.length === 0 && written !== '') found.push(sure({ text: written, value: '' }));
  return [...found, ...behind(field)];
}

/** Values that inputs and selects out of sight keep for the field. */
function behind({ element, box }: Drawn): Shown[] {
  const stores = findAll(box, 'input, select', 8).filter((store) => store !== element && isStore(store));
  return stores.slice(0, 4).flatMap((store) => {
    if (store instanceof HTMLSelectElement) {
      const option = store.selectedOptions[0];
      return option ? [kept(describeOption(option))] : [];
    }
    if (!(store instanceof HTMLInputElement) || store.type === 'radio' || store.type === 'checkbox') return [];
    return store.value === '' ? [] : [kept({ text: '', value: store.value.slice(0, MAX_TEXT) })];
  });
}

interface ShownText extends Option {
  readonly owner: Element;
}

const MAX_NODES = 120;
/** What stands around a control and is not its value. */
const BESIDE =
  'label, legend, h1, h2, h3, h4, h5, h6, [role="heading"], [role="option"], [role="listbox"], [role="alert"], [role="status"], [role="tooltip"], [role="dialog"], [aria-live]:not([aria-live="off"]), option, select, textarea, datalist';
const INSIDE = '[role="listbox"], [role="tree"], [role="menu"], select, option, textarea, datalist, input';
/** A list that is its own trigger has its choices inside; elsewhere an option in the trigger is the chosen one. */
const INSIDE_LIST = `[role="option"], ${INSIDE}`;
const NEVER = new Set(['script', 'style', 'template', 'noscript', 'svg', 'iframe']);

/** The texts that are seen in an element: all in one, then each by itself, with the values that their elements carry. */
function textsIn(
  root: Element,
  control: Element,
  without = INSIDE,
  named: readonly Element[] = [],
  label = '',
): ShownText[] {
  const parts: { owner: Element; text: string }[] = [];
  const isLeft = (node: Node) =>
    node instanceof Element &&
    (NEVER.has(nameOf(node)) ||
      (node === control && node !== root) ||
      named.includes(node) ||
      isMatch(node, without) ||
      !isShown(node));
  for (const node of nodesIn(root, MAX_NODES, isLeft)) {
    if (!(node instanceof Text)) continue;
    const text = node.data.slice(0, MAX_TEXT * 2);
    const owner = text.trim() === '' ? undefined : parentOf(node);
    if (!owner || isIcon(owner, text) || (label !== '' && fold(text) === label)) continue;
    const last = parts.at(-1);
    if (last && last.owner === owner) last.text += text;
    else parts.push({ owner, text });
  }
  const each = parts.slice(0, 12).map(({ owner, text }) => ({ owner, text: cut(text), value: valueNear(owner) }));
  const [first] = each;
  if (!first) return [];
  const whole =
    each.length > 1 ? [{ owner: first.owner, text: cut(each.map(({ text }) => text).join(' ')), value: '' }] : [];
  return [...whole, ...each, ...each.flatMap(({ owner }) => titleNear(owner))];
}

/** Some fonts draw a word as a picture (`expand_more`). */
function isIcon(owner: Element, text: string): boolean {
  return /^\s*[a-z\d]+(?:_[a-z\d]+)*\s*$/.test(text) && isMatch(owner, 'i, [aria-hidden="true"], [role="img"]');
}

function cut(text: string): string {
  return collapse(text).slice(0, MAX_TEXT);
}

function valueNear(owner: Element): string {
  const parent = parentOf(owner);
  return valueCarried(owner) || (parent ? valueCarried(parent) : '');
}

/** A text that is cut on the screen often stands whole in the title. */
function titleNear(owner: Element): ShownText[] {
  const title = attribute(owner, 'title');
  return title ? [{ owner, text: cut(title), value: '' }] : [];
}

/** The value may be drawn beside the control: the nearest texts around it that are not label, help or list. */
function textsAround(
  { element, box, label }: Drawn & { readonly label: string },
  control: Element,
  popup: Element | undefined,
): Shown[] {
  const named = [
    ...elementsNamedIn(control, 'aria-labelledby').filter((node) => !isInside(node, control)),
    ...elementsNamedIn(control, 'aria-describedby'),
    ...(popup ? [popup] : []),
  ];
  let around = parentOf(element);
  for (let level = 0; level < 8 && around && isInside(box, around); level++, around = parentOf(around)) {
    const texts = textsIn(around, control, BESIDE, named, label).filter(({ text }) => fold(text) !== '');
    if (texts.length > 0) return texts.map((text) => shownAs(isBeside(text.owner, control))(text));
  }
  return [];
}

/** Does a text stand on the line of the control, and not below it as help does? */
function isBeside(owner: Element, control: Element): boolean {
  if (isMatch(owner, 'button, [role="button"], button *, [role="button"] *')) return false;
  const text = owner.getBoundingClientRect();
  const line = control.getBoundingClientRect();
  if (line.height === 0 && text.height === 0) return true;
  return text.top < line.bottom + line.height && text.bottom > line.top - line.height && text.top < line.bottom;
}
