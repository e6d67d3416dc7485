import { collapse } from './fold.ts';
import { MAX_TEXT, MAX_TEXT_NODES } from './limits.ts';

/**
 * The few ways in which a journal's DOM is read. A control's name can hide a form's own properties
 * (`<input name="children">`), so that everything is called from the prototypes and walks never use a node's own
 * properties.
 */
const { getAttribute, hasAttribute, querySelectorAll, matches, closest } = Element.prototype;
const { contains, compareDocumentPosition } = Node.prototype;
const { checkVisibility } = Element.prototype;
const parentGetter = getter(Node.prototype, 'parentNode');
const documentGetter = getter(Node.prototype, 'ownerDocument');
const connectedGetter = getter(Node.prototype, 'isConnected');
const beforeGetter = getter(Element.prototype, 'previousElementSibling');
const baseGetter = getter(Node.prototype, 'baseURI');
const titleGetter = getter(Document.prototype, 'title');
const { createTreeWalker } = Document.prototype;

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

/** Elements that match, in document order, at most `max`. */
export function findAll(root: Document | Element, selector: string, max: number): Element[] {
  const query = root instanceof Document ? Document.prototype.querySelectorAll : querySelectorAll;
  const found = query.call(root, selector);
  const elements: Element[] = [];
  for (let i = 0; i < found.length && i < max; i++) {
    const element = found[i];
    if (element instanceof Element) elements.push(element);
  }
  return elements;
}

export function isMatch(element: Element, selector: string): boolean {
  return matches.call(element, selector);
}

/** The element itself or its nearest ancestor that matches. */
export function findClosest(element: Element, selector: string): Element | undefined {
  return closest.call(element, selector) ?? undefined;
}

export function parentOf(element: Element): Element | undefined {
  const parent = parentGetter.call(element);
  return parent instanceof Element ? parent : undefined;
}

export function elementBefore(element: Element): Element | undefined {
  return beforeGetter.call(element) ?? undefined;
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

export function isInside(outer: Element, inner: Element): boolean {
  return contains.call(outer, inner);
}

/** Does `first` begin before `second` in the document? */
export function isBefore(first: Element, second: Element): boolean {
  return (compareDocumentPosition.call(first, second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

export function elementById(near: Element, id: string): Element | undefined {
  const owner = documentGetter.call(near);
  return (owner && Document.prototype.getElementById.call(owner, id)) ?? undefined;
}

/** Can a person see the element? Nothing is asked of the page's own code. */
export function isShown(element: Element): boolean {
  return checkVisibility.call(element, { visibilityProperty: true });
}

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
  const show = NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT;
  const walker = walkerOf(root, show, without);
  for (let visited = 0; visited < max; visited++) {
    const node = walker?.nextNode();
    if (!node) return;
    if (node instanceof Element) {
      if (BLOCKS.has(node.localName)) yield ' ';
      continue;
    }
    const before = node.previousSibling;
    if (before instanceof Element && BLOCKS.has(before.localName)) yield ' ';
    yield (node.nodeValue ?? '').slice(0, MAX_TEXT * 4);
  }
}

/** The element whose own text holds the given one, looking at no more than `max` text nodes. */
export function findTextOwner(root: Element, text: string, max: number): Element | undefined {
  const walker = walkerOf(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let visited = 0; visited < max; visited++) {
    const node = walker?.nextNode();
    if (!node) return undefined;
    if (node instanceof Text && node.data.includes(text)) return node.parentElement ?? undefined;
  }
  return undefined;
}

function walkerOf(root: Element, show: number, without?: Element): TreeWalker | undefined {
  const owner = documentGetter.call(root);
  if (!owner) return undefined;
  return createTreeWalker.call(owner, root, show, (node) =>
    node === without || (node instanceof Element && isSkipped(node))
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
}

function isSkipped(element: Element): boolean {
  return (
    SKIPPED.has(element.localName) || isAttributeSet(element, 'hidden') || attribute(element, 'aria-hidden') === 'true'
  );
}

/** A property as the DOM defines it; read plainly in a DOM that defines it elsewhere. */
function getter<T extends object, K extends keyof T>(prototype: T, name: K): { call(target: T): T[K] } {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  return { call: (target) => (get ? get.call(target) : target[name]) };
}
