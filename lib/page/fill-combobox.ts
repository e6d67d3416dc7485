import { findForlopstype } from '../kodeverk/forlopstyper.ts';
import { findHendelse, findUtfall } from '../kodeverk/hendelser.ts';
import type { Field } from './fields.ts';
import { findInTree, pickAmong } from './fill-choices.ts';
import { clearField } from './fill-clear.ts';
import { giveFocus, press, pressKey, takeFocus } from './fill-events.ts';
import { writeText } from './fill-native.ts';
import { rendered, waitFor } from './fill-pace.ts';
import { type Before, choicesOf, isExpanded, isFresh, plainChoices, scrollerOf } from './fill-popup.ts';
import type { Target } from './fill-target.ts';
import type { FillScope } from './press-gate.ts';
import { attribute, findAll, isInPage, isMatch } from './safe-dom.ts';

type Combobox = Field & { readonly widget: 'combobox' };

/** How long a list may take to be drawn, or fetched (ms). */
const LONGEST_OPENING = 1200;
const LONGEST_CLOSING = 800;
/** Pages of a list that is drawn only where one looks. */
const MAX_SCROLLS = 80;

/**
 * Opens the list of a combobox, chooses exactly what is wanted and sees to it that the list is closed. A list that answers to
 * what is written gets the text of the code, and then the code.
 */
export async function fillCombobox(scope: FillScope, field: Combobox, target: Target): Promise<boolean> {
  const { trigger, input } = field;
  const { before } = scope;
  const control = input && input !== trigger ? [input, trigger] : [trigger];
  if (input) giveFocus(input);
  const choice =
    (await openAndFind(scope, control, target)) ??
    (target.kind === 'empty' ? undefined : await typeAndFind(scope, field, control, target));
  if (!choice) {
    const isCleared = target.kind === 'empty' && (await clearField(scope));
    await close(scope, control);
    return isCleared;
  }
  const isPressed = isInPage(choice) && (await press(scope, 'choice', choice));
  await rendered(before.page);
  await close(scope, control);
  return isPressed;
}

async function openAndFind(
  scope: FillScope,
  control: readonly Element[],
  target: Target,
): Promise<Element | undefined> {
  if (choicesOf(control, scope.before).length === 0) await open(scope, control, target);
  return findChoice(scope, control, target);
}

/** Presses what opens the list; where that opens nothing, the arrow key does. */
async function open(scope: FillScope, control: readonly Element[], target: Target): Promise<void> {
  const { before } = scope;
  const isOpen = () => choicesOf(control, before).length > 0 || plainChoices(before, target).length > 0 || undefined;
  const [first] = control;
  for (const element of [...control].reverse()) {
    if ((await press(scope, 'control', element)) && (await waitFor(isOpen, LONGEST_OPENING))) return;
  }
  if (!first) return;
  giveFocus(first);
  pressKey(scope, first, 'ArrowDown');
  await waitFor(isOpen, LONGEST_CLOSING);
}

async function findChoice(scope: FillScope, control: readonly Element[], target: Target): Promise<Element | undefined> {
  const { before } = scope;
  const choices = choicesOf(control, before);
  const found = pickAmong(choices.filter(isFree), target);
  if (found) return found;
  const tree = choices[0] && isMatch(choices[0], '[role="treeitem"]') ? choices[0].closest('[role="tree"]') : undefined;
  if (tree) return findInTree(scope, tree, target);
  const [first] = choices;
  const scroller = first && scrollerOf(first);
  const further = scroller && (await findByScrolling(scroller, control, before, target));
  if (further) return further;
  const plain = choices.length === 0 ? plainChoices(before, target) : [];
  return plain.length === 1 ? plain[0] : undefined;
}

function isFree(choice: Element): boolean {
  return attribute(choice, 'aria-disabled') !== 'true' && !isMatch(choice, ':disabled');
}

/** Looks through a list that draws only the part that is in view. */
async function findByScrolling(
  scroller: Element,
  control: readonly Element[],
  before: Before,
  target: Target,
): Promise<Element | undefined> {
  scroller.scrollTop = 0;
  for (let n = 0; n < MAX_SCROLLS; n++) {
    await rendered(before.page);
    const found = pickAmong(choicesOf(control, before).filter(isFree), target);
    if (found) return found;
    const top = scroller.scrollTop;
    scroller.scrollTop = top + scroller.clientHeight * 0.8;
    if (scroller.scrollTop === top) return undefined;
  }
  return undefined;
}

/** Writes what may narrow the list to what is wanted: a word or two of the text, then the code. */
async function typeAndFind(
  { before, isStill }: FillScope,
  { input }: Combobox,
  control: readonly Element[],
  target: Target,
): Promise<Element | undefined> {
  const field = input ?? searchField(before);
  if (!field || field.readOnly) return undefined;
  for (const text of textsFor(target)) {
    if (!isStill()) return undefined;
    writeText(field, text);
    const found = await waitFor(() => {
      const choices = choicesOf(control, before).filter(isFree);
      return pickAmong(choices, target);
    }, LONGEST_OPENING);
    if (found) return found;
  }
  writeText(field, '');
  await rendered(before.page);
  return undefined;
}

/** A field for searching that has come with the list. */
function searchField(before: Before): HTMLInputElement | undefined {
  return findAll(before.page, 'input', 400)
    .filter((one) => one instanceof HTMLInputElement)
    .find((one) => isFresh(before, one) && one === one.ownerDocument.activeElement);
}

function textsFor(target: Target): string[] {
  if (target.kind === 'text') return [target.text];
  if (target.kind !== 'code') return [];
  const text = officialText(target);
  const words = text.split(' ').slice(0, 3).join(' ');
  return [...new Set([text, words, target.code])].filter((one) => one !== '');
}

function officialText({ vocabulary, code, hendelse }: Target & { kind: 'code' }): string {
  if (vocabulary === 'forlopstype') return findForlopstype(code)?.text ?? '';
  if (vocabulary === 'hendelse') return findHendelse(code)?.text ?? '';
  const entry = vocabulary === 'utfall' ? findHendelse(hendelse) : undefined;
  return (entry && findUtfall(entry, code)?.text) ?? '';
}

/** A list that stays open is closed by what opened it, or by leaving it: Escape might close the dialog around it. */
async function close(scope: FillScope, control: readonly Element[]): Promise<void> {
  const { before } = scope;
  const [first] = control;
  const isClosed = () => (isExpanded(control) === false || choicesOf(control, before).length === 0 ? true : undefined);
  if (!first || (await waitFor(isClosed, LONGEST_CLOSING))) return;
  takeFocus(first);
  if (await waitFor(isClosed, LONGEST_CLOSING)) return;
  const opener = control.at(-1);
  if (opener) await press(scope, 'control', opener);
  takeFocus(first);
  await rendered(before.page);
}
