import { describeChoice } from './field-options.ts';
import { giveFocus, press, pressKey } from './fill-events.ts';
import { rendered } from './fill-pace.ts';
import { pickOption, type Target } from './fill-target.ts';
import { MAX_OPTIONS } from './limits.ts';
import type { FillScope } from './press-gate.ts';
import { attribute, findAll, isShown } from './safe-dom.ts';
import { isChosen } from './shown-value.ts';

const CHOICES = '[role="radio"], [role="option"], [role="tab"], [role="treeitem"], [role="menuitemradio"]';
/** Branches of a tree that are opened to find what is wanted. */
const MAX_BRANCHES = 40;

/** Presses one of the choices that stand in the page: radios drawn by hand, a list always open, tabs, a tree, toggles. */
export async function fillChoices(scope: FillScope, target: Target): Promise<boolean> {
  const { elements, element } = scope.field;
  if (target.kind === 'empty') return pressOff(scope, elements);
  const choice = pickAmong(elements, target) ?? (await findInTree(scope, element, target));
  if (!choice || attribute(choice, 'aria-disabled') === 'true') return false;
  return press(scope, 'choice', choice);
}

/** Of several choices the one that is exactly what is wanted. */
export function pickAmong(choices: readonly Element[], target: Target): Element | undefined {
  const index = pickOption(choices.map(describeChoice), target);
  return index === undefined ? undefined : choices[index];
}

/** A toggle is pressed once more; among others only an empty choice empties. */
async function pressOff(scope: FillScope, elements: readonly Element[]): Promise<boolean> {
  const empty = pickAmong(elements, { kind: 'empty' });
  if (empty) return press(scope, 'choice', empty);
  const chosen = elements.find(isChosen);
  if (!chosen) return true;
  return attribute(chosen, 'aria-pressed') === 'true' ? press(scope, 'choice', chosen) : false;
}

/** Opens the closed branches of a tree one after the other until what is wanted stands in it. */
export async function findInTree(scope: FillScope, tree: Element, target: Target): Promise<Element | undefined> {
  const opened = new Set<Element>();
  for (let n = 0; n < MAX_BRANCHES; n++) {
    const found = pickAmong(findAll(tree, CHOICES, MAX_OPTIONS).filter(isShown), target);
    if (found) return found;
    const branch = findAll(tree, '[role="treeitem"][aria-expanded="false"]', MAX_OPTIONS).find(
      (one) => isShown(one) && !opened.has(one),
    );
    if (!branch) return undefined;
    opened.add(branch);
    giveFocus(branch);
    pressKey(scope, branch, 'ArrowRight');
    await rendered(branch.ownerDocument);
    if (attribute(branch, 'aria-expanded') === 'false') await press(scope, 'branch', branch);
  }
  return undefined;
}
