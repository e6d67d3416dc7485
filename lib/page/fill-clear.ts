import { giveFocus, press, pressKey } from './fill-events.ts';
import { writeText } from './fill-native.ts';
import { rendered } from './fill-pace.ts';
import { type FillScope, isAllowed } from './press-gate.ts';
import { findAll } from './safe-dom.ts';

const CLEARERS = 'button, [role="button"], [aria-label], [title], svg, span, i';
const MAX_CLEARERS = 40;

/** Empties a field that holds something chosen: by its own cross, else by writing nothing, else by the key. */
export async function clearField(scope: FillScope): Promise<boolean> {
  const { element } = scope.field;
  let isDone = await pressClearer(scope);
  if (element instanceof HTMLInputElement && !element.readOnly && element.value !== '') {
    writeText(element, '');
    isDone = true;
  }
  if (!isDone) {
    giveFocus(element);
    isDone = pressKey(scope, element, 'Backspace') || pressKey(scope, element, 'Delete');
  }
  await rendered(element.ownerDocument);
  return isDone;
}

/** Presses the cross in the field once; whether that has emptied it is read afterwards. */
async function pressClearer(scope: FillScope): Promise<boolean> {
  const act = { kind: 'press', part: 'clearer' } as const;
  const clearer = findAll(scope.field.box, CLEARERS, MAX_CLEARERS).find((one) => isAllowed(scope, act, one));
  if (!clearer || !(await press(scope, 'clearer', clearer))) return false;
  await rendered(clearer.ownerDocument);
  return true;
}
