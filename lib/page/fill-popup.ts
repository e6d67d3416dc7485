import { popupOf } from './controls.ts';
import { describeChoice } from './field-options.ts';
import { isWanted, type Target } from './fill-target.ts';
import { MAX_OPTIONS } from './limits.ts';
import { attribute, findAll, isMatch, isShown, nameOf, parentOf } from './safe-dom.ts';

/** What was to be seen before a list or a calendar was opened: what comes in addition belongs to it. */
export interface Before {
  readonly page: Document;
  readonly seen: ReadonlySet<Element>;
  /** Nothing was left out for the page's size: else nobody can tell what has come in addition. */
  readonly isWhole: boolean;
}

const OPTIONS = '[role="option"], [role="treeitem"], [role="menuitemradio"], [role="menuitem"], [role="radio"], option';
/** Elements that may be a choice though nothing says so. */
const PLAIN = 'li, [data-value], [data-key], button, td, div, span, a';
/**
 * Elements that are remembered. Of a page with more nobody could tell what has come in addition: no list is opened there.
 */
const MAX_SEEN = 20_000;

/** Remembers what is to be seen now. */
export function seeBefore(page: Document): Before {
  const seen = new Set<Element>();
  const all = findAll(page, '*', MAX_SEEN + 1);
  for (const element of all) {
    if (!isSeen(element)) continue;
    // What is around something seen was there too, though it may have no box of its own.
    for (let one: Element | undefined = element; one && !seen.has(one); one = parentOf(one)) seen.add(one);
  }
  return { page, seen, isWhole: all.length <= MAX_SEEN };
}

/** Has the element come into sight since? */
export function isFresh({ seen, isWhole }: Before, element: Element): boolean {
  return isWhole && !seen.has(element) && isSeen(element);
}

/** The outermost element around one that has come into sight that was not to be seen before, either: its pop-up. */
export function freshRootOf(before: Before, element: Element): Element | undefined {
  if (!isFresh(before, element)) return undefined;
  let root = element;
  for (let around = parentOf(root); around && !before.seen.has(around); around = parentOf(around)) root = around;
  return root;
}

/**
 * The choices that an opened list shows: those in the list that the control names, else those that have come into sight;
 * elements with the role of a choice before those that are only drawn like one.
 */
export function choicesOf(control: readonly Element[], before: Before): Element[] {
  for (const element of control) {
    const popup = popupOf(element);
    const listed = popup ? findAll(popup, OPTIONS, MAX_OPTIONS).filter(isSeen) : [];
    if (listed.length > 0) return innermost(listed);
    // The list may be a shadow root's own, with what it shows handed in from outside.
    const own = findAll(element, OPTIONS, MAX_OPTIONS).filter((one) => isFresh(before, one));
    if (own.length > 0) return innermost(own);
  }
  return innermost(findAll(before.page, OPTIONS, MAX_OPTIONS * 2).filter((one) => isFresh(before, one)));
}

/** Elements without a role that have come into sight and say exactly what is wanted; the innermost of each. */
export function plainChoices(before: Before, target: Target): Element[] {
  const fresh = findAll(before.page, PLAIN, MAX_SEEN).filter((one) => isFresh(before, one));
  return innermost(fresh.filter((one) => isWanted(describeChoice(one), target)));
}

/** Elements that have come into sight. */
export function freshIn(before: Before, selector: string): Element[] {
  return findAll(before.page, selector, MAX_SEEN).filter((one) => isFresh(before, one));
}

function innermost(elements: readonly Element[]): Element[] {
  const around = new Set(elements.flatMap((one) => ancestorsAmong(one, elements)));
  return elements.filter((one) => !around.has(one));
}

function ancestorsAmong(element: Element, elements: readonly Element[]): Element[] {
  const all = new Set(elements);
  const found: Element[] = [];
  for (let around = parentOf(element), level = 0; around && level < 8; around = parentOf(around), level++) {
    // A branch of a tree holds its twigs, and is a choice of its own.
    if (all.has(around) && !isMatch(around, '[role="treeitem"]')) found.push(around);
  }
  return found;
}

/** To be seen, and not a shadow that only tells assistive technology of a list drawn elsewhere. */
export function isSeen(element: Element): boolean {
  if (!isShown(element)) return false;
  const { width, height } = element.getBoundingClientRect();
  return (width > 1 && height > 1) || isDisplayContents(element);
}

function isDisplayContents(element: Element): boolean {
  return nameOf(element).includes('-') && getComputedStyle(element).display === 'contents';
}

/** The nearest element around that scrolls. */
export function scrollerOf(element: Element): Element | undefined {
  for (let around = parentOf(element), level = 0; around && level < 8; around = parentOf(around), level++) {
    if (around.scrollHeight > around.clientHeight + 4 && /auto|scroll/.test(getComputedStyle(around).overflowY))
      return around;
  }
  return undefined;
}

/** Does a control say that its list is open? Undefined where it says nothing. */
export function isExpanded(control: readonly Element[]): boolean | undefined {
  const said = control.flatMap((element) => attribute(element, 'aria-expanded') ?? []);
  return said.length === 0 ? undefined : said.includes('true');
}
