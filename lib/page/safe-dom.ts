import { childrenOf, nodesIn, parentOf, treeOf } from './flat-tree.ts';
import { collapse } from './fold.ts';
import { MAX_DEPTH, MAX_TEXT, MAX_TEXT_NODES } from './limits.ts';
import { getter } from './own-property.ts';

export { findAll, inOneLook, isBefore, isInside, lookInParts, parentOf, treesOf } from './flat-tree.ts';

/**
 * The few ways in which a journal's DOM is read, all of them across shadow roots (flat-tree.ts). A control's name can
 * hide a form's own properties (`<input name="children">`), so that everything is called from the prototypes and walks
 * never use a node's own properties.
 */
const { getAttribute, hasAttribute, matches } = Element.prototype;
const { checkVisibility } = Element.prototype;
const nameGetter = getter(Element.prototype, 'localName');
const connectedGetter = getter(Node.prototype, 'isConnected');
const siblingGetter = getter(Node.prototype, 'previousSibling');
const beforeGetter = getter(Element.prototype, 'previousElementSibling');
const baseGetter = getter(Node.prototype, 'baseURI');
const titleGetter = getter(Document.prototype, 'title');

const SKIPPED = new Set(['script', 'style', 'template', 'noscript', 'select', 'textarea', 'datalist', 'svg', 'iframe']);
const BLOCKS = new Set(
  'address article aside blockquote br button caption dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr label legend li main nav ol p section summary table tbody td th thead tr ul'.split(
    ' ',
  ),
);

/** An attribute's text, or undefined when the element lacks it. */
export function attribute(element: Element, name: string): string | undefined {
  return getAttribute.call(element, name) ?? undefined;
}

export function isAttributeSet(element: Element, name: string): boolean {
  return hasAttribute.call(element, name);
}

export function nameOf(element: Element): string {
  return nameGetter.call(element);
}

export function isMatch(element: Element, selector: string): boolean {
  return matches.call(element, selector);
}

/** The element itself or its nearest ancestor that matches. */
export function findClosest(element: Element, selector: string): Element | undefined {
  let current: Element | undefined = element;
  for (let level = 0; level < MAX_DEPTH && current; level++, current = parentOf(current)) {
    if (isMatch(current, selector)) return current;
  }
  return undefined;
}

export function elementBefore(element: Element): Element | undefined {
  return beforeGetter.call(element) ?? undefined;
}

/** The element's own children as they are seen, in order, at most `max`; a slot gives what it shows. */
export function childElements(element: Element, max: number): Element[] {
  const children = childrenOf(element, max * 2).filter((node) => node instanceof Element);
  return children
    .reverse()
    .flatMap((child) => (nameOf(child) === 'slot' ? childElements(child, max) : [child]))
    .slice(0, max);
}

export function isInPage(element: Element): boolean {
  return connectedGetter.call(element);
}

export function titleOf(page: Document): string {
  return titleGetter.call(page).slice(0, MAX_TEXT);
}

/** Address that the page's relative addresses start from. */
export function baseOf(page: Document): string {
  return baseGetter.call(page);
}

/** The element and its ancestors, nearest first, at most `max`. */
export function ancestorsOf(element: Element, max: number): Element[] {
  const chain: Element[] = [];
  let current: Element | undefined = element;
  while (current && chain.length < max) {
    chain.push(current);
    current = parentOf(current);
  }
  return chain;
}

/** The element of an id as it is meant where it is written: in the same document or shadow root. */
export function elementById(near: Element, id: string): Element | undefined {
  const tree = treeOf(near);
  const found =
    tree instanceof ShadowRoot
      ? DocumentFragment.prototype.getElementById.call(tree, id)
      : tree && Document.prototype.getElementById.call(tree, id);
  return found ?? undefined;
}

/** The elements that an attribute names by their ids, at most `max`. */
export function elementsNamedIn(element: Element, name: string, max = 4): Element[] {
  const ids = (attribute(element, name) ?? '')
    .slice(0, MAX_TEXT * 4)
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, max);
  return ids.flatMap((id) => elementById(element, id) ?? []);
}

/**
 * Can a person see the element? Nothing is asked of the page's own code. One without a box of its own (`display:
 * contents`, as slots have) is seen where what is around it is.
 */
export function isShown(element: Element): boolean {
  if (checkVisibility.call(element, { visibilityProperty: true })) return true;
  let current: Element | undefined = element;
  for (let level = 0; level < MAX_BOXLESS; level++) {
    if (!current || getComputedStyle(current).display !== 'contents') return false;
    current = parentOf(current);
    if (current && checkVisibility.call(current, { visibilityProperty: true })) return true;
  }
  return false;
}

const MAX_BOXLESS = 8;

/** Every text inside, with a space between blocks, cut at `max` characters; what is hidden from readers is left out. */
export function textOf(root: Element, max = MAX_TEXT): string {
  const parts: string[] = [];
  let length = 0;
  for (const piece of textPieces(root, MAX_TEXT_NODES)) {
    parts.push(piece);
    length += piece.length;
    if (length > max * 2) break;
  }
  return collapse(parts.join('')).slice(0, max);
}

/**
 * The texts under a node in document order, `' '` where a block begins or ends; at most `max` nodes are visited, and
 * none under `without`.
 */
export function* textPieces(root: Element, max: number, without?: Element): Generator<string> {
  for (const node of nodesIn(root, max, (inner) => inner === without || isSkipped(inner))) {
    if (node instanceof Element) {
      if (isBlock(node)) yield ' ';
      continue;
    }
    const before = siblingGetter.call(node);
    if (before instanceof Element && isBlock(before)) yield ' ';
    if (node instanceof Text) yield (node.nodeValue ?? '').slice(0, MAX_TEXT * 4);
  }
}

/** The element whose own text holds the given one, looking at no more than `max` text nodes. */
export function findTextOwner(root: Element, text: string, max: number): Element | undefined {
  for (const node of nodesIn(root, max, isSkipped)) {
    if (node instanceof Text && node.data.includes(text)) return parentOf(node);
  }
  return undefined;
}

/** Custom elements are blocks for most: a name on one line with what follows would be read as one word. */
function isBlock(element: Element): boolean {
  const name = nameOf(element);
  return BLOCKS.has(name) || name.includes('-');
}

function isSkipped(node: Node): boolean {
  return (
    node instanceof Element &&
    (SKIPPED.has(nameOf(node)) || isAttributeSet(node, 'hidden') || attribute(node, 'aria-hidden') === 'true')
  );
}
