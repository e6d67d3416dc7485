import { fieldName } from './accessible-name.ts';
import { hostOf, shadowRootOf, type Tree, treeOf } from './flat-tree.ts';
import { collapse, fold } from './fold.ts';
import { getter } from './own-property.ts';
import { attribute, nameOf } from './safe-dom.ts';
import {
  hasFewDigits,
  type Locator,
  type LocatorStep,
  MAX_HOSTS_AROUND,
  MAX_PATH,
  MAX_VALUE,
  type NamedBy,
} from './site-profile.ts';

/**
 * Where an element stands, so that it is found again after the page has been drawn anew, for another patient too. Of the
 * page's own texts only names and labels are kept, cut short and with no more than two digits, so that no number of a
 * patient, no date and no telephone can be among them.
 */

const MAX_CANDIDATES = 2000;

/** What each name is worth where several elements have some of them. */
const WORTH: Readonly<Record<NamedBy, number>> = { id: 4, name: 4, data: 4, label: 3, 'id-words': 1 };
/** Names that developers give for others to hold on to. */
const DATA = ['data-testid', 'data-test', 'data-test-id', 'data-cy', 'data-qa', 'data-field', 'data-name', 'data-key'];
const KIND = /^[a-z-]{1,20}$/;

const nodeParent = getter(Node.prototype, 'parentNode');
const before = getter(Element.prototype, 'previousElementSibling');

/** Writes down where an element stands. Undefined for one that is in no page, or too far in. */
export function describeElement(element: Element): Locator | undefined {
  const steps: LocatorStep[] = [];
  for (let current = element; steps.length < MAX_HOSTS_AROUND; ) {
    steps.unshift(stepTo(current));
    const tree = treeOf(current);
    if (!tree) return undefined;
    if (!(tree instanceof ShadowRoot)) return steps;
    current = hostOf(tree);
  }
  return undefined;
}

/**
 * Finds the element again. Undefined where none fits surely: it must be called what it was called, by half of its names
 * at least, or stand exactly where it stood when it has none.
 * @param isLenient what has no name is also found where a third of its way is the same, for what is checked otherwise
 */
export function locate(page: Document, where: Locator, isLenient = false): Element | undefined {
  let tree: Tree | undefined = page;
  let found: Element | undefined;
  for (const step of where) {
    found = tree && findStep(tree, step, isLenient);
    tree = found && shadowRootOf(found);
  }
  return found;
}

function stepTo(element: Element): LocatorStep {
  const whole = pathOf(element);
  return {
    tag: clean(nameOf(element)),
    kind: kindOf(element),
    cues: cuesOf(element),
    path: whole.slice(0, MAX_PATH),
    depth: whole.length,
  };
}

function findStep(tree: Tree, step: LocatorStep, isLenient: boolean): Element | undefined {
  const least = Math.ceil(step.cues.length / 2);
  let best: Element[] = [];
  let bestWorth = 0;
  for (const element of elementsIn(tree, step.tag)) {
    if (clean(nameOf(element)) !== step.tag || kindOf(element) !== step.kind) continue;
    const fitting = step.cues.filter((cue) => nameBy(element, cue.by).includes(cue.value));
    const worth = fitting.reduce((sum, { by }) => sum + WORTH[by], 0);
    if (fitting.length < least || worth < bestWorth) continue;
    if (worth > bestWorth) best = [];
    bestWorth = worth;
    best.push(element);
  }
  return nearest(best, step, isLenient);
}

/** Of those that are called the same the one that stands most where it stood. */
function nearest(elements: readonly Element[], step: LocatorStep, isLenient: boolean): Element | undefined {
  const [only] = elements;
  if (elements.length === 1 && step.cues.length > 0) return only;
  let best: Element | undefined;
  let most = -1;
  for (const element of elements) {
    const path = pathOf(element);
    const same = sameSteps(path, step.path);
    const isExact = same === step.path.length && path.length === step.depth;
    if (step.cues.length === 0 && !isExact && !(isLenient && same * 3 >= step.path.length)) continue;
    const likeness = isExact ? Number.POSITIVE_INFINITY : same;
    if (likeness <= most) continue;
    most = likeness;
    best = element;
  }
  return best;
}

function sameSteps(path: LocatorStep['path'], other: LocatorStep['path']): number {
  const end = other.findIndex(([tag, at], index) => path[index]?.[0] !== tag || path[index]?.[1] !== at);
  return end < 0 ? other.length : end;
}

function elementsIn(tree: Tree, tag: string): Element[] {
  const selector = /^[a-z][a-z0-9-]*$/.test(tag) ? tag : '*';
  const found =
    tree instanceof ShadowRoot
      ? DocumentFragment.prototype.querySelectorAll.call(tree, selector)
      : Document.prototype.querySelectorAll.call(tree, selector);
  const elements: Element[] = [];
  for (let i = 0; i < found.length && i < MAX_CANDIDATES; i++) {
    const element = found[i];
    if (element instanceof Element) elements.push(element);
  }
  return elements;
}

function kindOf(element: Element): string {
  const kind = (element instanceof HTMLInputElement && attribute(element, 'type')) || attribute(element, 'role') || '';
  return KIND.test(kind) ? kind : '';
}

function cuesOf(element: Element): LocatorStep['cues'] {
  return (['id', 'id-words', 'name', 'data', 'label'] as const).flatMap((by) =>
    nameBy(element, by)
      .slice(0, 1)
      .map((value) => ({ by, value })),
  );
}

/** What the element is called, in each way; empty where it is not. Of data attributes there may be several. */
function nameBy(element: Element, by: NamedBy): string[] {
  const texts = {
    id: () => [attribute(element, 'id')],
    // Numbers in an id may be another each time that the page is drawn.
    'id-words': () => [attribute(element, 'id')?.replace(/\d+/g, '#')],
    name: () => [attribute(element, 'name')],
    data: () => DATA.map((name) => attribute(element, name)),
    label: () => [labelOf(element)],
  }[by]();
  return texts.flatMap((text) => (text ? [clean(text)] : [])).filter((text) => /\p{L}/u.test(text));
}

/** Its label as far as the page says that it is one: what merely stands near it may be about the patient. */
function labelOf(element: Element): string {
  return fold(
    fieldName({ element, box: element, showsValue: true, isValueBeside: false, isGroup: false, isAction: true }),
  );
}

function clean(text: string): string {
  const short = collapse(text.slice(0, MAX_VALUE * 4)).slice(0, MAX_VALUE);
  return hasFewDigits(short) ? short : short.replace(/\d/g, '#');
}

/** From the element outwards to the edge of its tree. */
function pathOf(element: Element): LocatorStep['path'] {
  const path: LocatorStep['path'] = [];
  for (let current: Node | null = element; current instanceof Element; current = nodeParent.call(current)) {
    const tag = nameOf(current);
    let at = 1;
    for (let other = before.call(current); other; other = before.call(other)) if (nameOf(other) === tag) at++;
    path.push([clean(tag), at]);
  }
  return path;
}
