import { turn } from './fill-pace.ts';
import { type FillScope, isAllowed, type Part } from './press-gate.ts';
import { findClosest } from './safe-dom.ts';

/**
 * What a user's hand does to a page, as events. They are not trusted, so that the browser's own part of each (moving the
 * focus, changing a value) is done here beside them. Each press and each key is allowed by the gate, or not made.
 */

const FOCUSABLE =
  'input, select, textarea, button, a[href], [tabindex], [contenteditable=""], [contenteditable="true"]';
const valueProperty = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
const selectedIndexProperty = Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'selectedIndex');

/** Sets a value past what a framework has put on the element itself to notice its own writing. */
export function setValue(input: HTMLInputElement, value: string): void {
  valueProperty?.set?.call(input, value);
}

export function setSelectedIndex(select: HTMLSelectElement, index: number): void {
  selectedIndexProperty?.set?.call(select, index);
}

/** Presses an element with the mouse, where the fill may. False where it may not, or no longer. */
export async function press(scope: FillScope, part: Part, element: Element): Promise<boolean> {
  await scope.askElsewhere();
  const act = { kind: 'press', part } as const;
  if (!isAllowed(scope, act, element)) return false;
  const place = placeOf(element);
  for (const [kind, bubbles] of [
    ['over', true],
    ['enter', false],
    ['move', true],
  ] as const) {
    element.dispatchEvent(new PointerEvent(`pointer${kind}`, { ...pointer(place, 0), bubbles }));
    element.dispatchEvent(new MouseEvent(`mouse${kind}`, { ...place, bubbles }));
  }
  // What turns into something else under the finger, as a button that is named anew, is let go.
  if (!isAllowed(scope, act, element)) return false;
  const down = element.dispatchEvent(new PointerEvent('pointerdown', { ...pointer(place, 1), pressure: 0.5 }));
  if (down && element.dispatchEvent(new MouseEvent('mousedown', { ...place, buttons: 1, detail: 1 })))
    focusFrom(element);
  // What opens or closes does so before the finger is lifted.
  await turn();
  if (!scope.isStill()) return false;
  // Many lists have taken the choice in by now, and are gone.
  if (!isAllowed(scope, act, element)) return true;
  element.dispatchEvent(new PointerEvent('pointerup', pointer(place, 0)));
  element.dispatchEvent(new MouseEvent('mouseup', { ...place, detail: 1 }));
  element.dispatchEvent(new PointerEvent('click', { ...pointer(place, 0), detail: 1 }));
  await turn();
  return true;
}

function placeOf(element: Element): MouseEventInit {
  const { left, top, width, height } = element.getBoundingClientRect();
  const at = { clientX: left + width / 2, clientY: top + height / 2 };
  return { ...at, bubbles: true, cancelable: true, composed: true, view: window, button: 0 };
}

function pointer(place: MouseEventInit, buttons: number): PointerEventInit {
  return { ...place, buttons, pointerId: 1, pointerType: 'mouse', isPrimary: true, width: 1, height: 1 };
}

function focusFrom(element: Element): void {
  const target = findClosest(element, FOCUSABLE);
  if (target) giveFocus(target);
}

/** Moves the focus. A window that is not in front says nothing of it to the page, so that it is said here. */
export function giveFocus(element: Element): void {
  if (!(element instanceof HTMLElement) || isFocused(element)) return;
  const heard = listen(element, 'focus');
  element.focus({ preventScroll: true });
  if (!heard()) {
    element.dispatchEvent(new FocusEvent('focus', { composed: true }));
    element.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
  }
}

/** Takes the focus from a field, at which many pages first take in what was written. */
export function takeFocus(element: Element): void {
  if (!(element instanceof HTMLElement)) return;
  const heard = listen(element, 'blur');
  element.blur();
  if (!heard()) {
    element.dispatchEvent(new FocusEvent('blur', { composed: true }));
    element.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
  }
}

/**
 * Says that the focus is on the page itself, as it is once a field has been left: the browser says nothing of it, and some
 * calendars close only when they hear that it went elsewhere. Nothing is pressed.
 */
export function tellFocusOnPage({ body }: Document): void {
  body.dispatchEvent(new FocusEvent('focus', { composed: true }));
  body.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
}

function isFocused(element: Element): boolean {
  const root = element.getRootNode();
  return (root instanceof Document || root instanceof ShadowRoot) && root.activeElement === element;
}

function listen(element: Element, kind: string): () => boolean {
  let heard = false;
  const hear = () => {
    heard = true;
  };
  element.addEventListener(kind, hear, { once: true, capture: true });
  return () => {
    element.removeEventListener(kind, hear, { capture: true });
    return heard;
  };
}

/** A key goes down and up, where the fill may press it. True where the page has taken it for itself. */
export function pressKey(scope: FillScope, element: Element, key: string): boolean {
  if (!isAllowed(scope, { kind: 'key', key }, element)) return false;
  const init: KeyboardEventInit = { key, code: codeOf(key), bubbles: true, cancelable: true, composed: true };
  const isTaken = !element.dispatchEvent(new KeyboardEvent('keydown', init));
  element.dispatchEvent(new KeyboardEvent('keyup', init));
  return isTaken;
}

function codeOf(key: string): string {
  if (/^\d$/.test(key)) return `Digit${key}`;
  return /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key;
}

/** Says that a field is about to take in a text. False where the page says no, or writes it itself. */
export function announceInput(element: Element, inputType: string, data: string | null): boolean {
  return element.dispatchEvent(
    new InputEvent('beforeinput', { inputType, data, bubbles: true, cancelable: true, composed: true }),
  );
}

export function fireInput(element: Element, inputType: string, data: string | null): void {
  element.dispatchEvent(new InputEvent('input', { inputType, data, bubbles: true, composed: true }));
}

export function fireChange(element: Element): void {
  element.dispatchEvent(new Event('change', { bubbles: true }));
}
