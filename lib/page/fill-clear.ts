import type { Field } from './fields.ts';
import { giveFocus, press, pressKey } from './fill-events.ts';
import { writeText } from './fill-native.ts';
import { rendered } from './fill-pace.ts';
import { fold } from './fold.ts';
import { attribute, findAll, isShown, textOf } from './safe-dom.ts';

const CLEARERS = 'button, [role="button"], [aria-label]';
const CLEAR = /^(?:fjern|slett|tom|nullstill|clear|remove|delete|reset)\b/;
const MAX_CHIPS = 10;

/** Empties a field that holds something chosen: by its own buttons for that, else by writing nothing, else by the key. */
export async function clearField(field: Field): Promise<boolean> {
  const { element, box } = field;
  let isDone = await pressClearers(field);
  if (element instanceof HTMLInputElement && !element.readOnly && element.value !== '') {
    writeText(element, '');
    isDone = true;
  }
  if (!isDone) {
    giveFocus(element);
    isDone = pressKey(element, 'Backspace') || pressKey(element, 'Delete');
  }
  await rendered(box.ownerDocument);
  return isDone;
}

/** Presses the crosses on what has been chosen, and the button that empties the field. */
export async function pressClearers({ box }: Field): Promise<boolean> {
  let isDone = false;
  for (let n = 0; n < MAX_CHIPS; n++) {
    const clearer = findAll(box, CLEARERS, 40).find(isClearer);
    if (!clearer || !(await press(clearer))) break;
    isDone = true;
    await rendered(box.ownerDocument);
  }
  return isDone;
}

function isClearer(element: Element): boolean {
  if (!isShown(element)) return false;
  const name = attribute(element, 'aria-label') ?? attribute(element, 'title') ?? textOf(element, 40);
  return CLEAR.test(fold(name)) || /^[×✕✖⨯x]$/iu.test(name.trim());
}
