import { MAX_DEPTH, MAX_HOSTS, MAX_SCANNED } from './limits.ts';
import { getter } from './own-property.ts';

/**
 * The page as a person sees it: what stands in a shadow root counts as inside its host, and what a slot shows as inside
 * the slot. Everything is called from the prototypes, since a form's control can hide a property by its name.
 */

/** A document or a shadow root. */
export type Tree = Document | ShadowRoot;

/** Gives the shadow root of an element also where it is closed, as only an extension may ask. */
export type OpenClosedRoot = (host: HTMLElement) => ShadowRoot | null | undefined;

const { contains, compareDocumentPosition, getRootNode } = Node.prototype;
const { matches } = Element.prototype;
const { assignedNodes } = HTMLSlotElement.prototype;
const typeGetter = getter(Node.prototype, 'nodeType');
const parentGetter = getter(Node.prototype, 'parentNode');
const firstGetter = getter(Node.prototype, 'firstChild');
const nextGetter = getter(Node.prototype, 'nextSibling');
const shadowGetter = getter(Element.prototype, 'shadowRoot');
const slotGetter = getter(Element.prototype, 'assignedSlot');
const nameGetter = getter(Element.prototype, 'localName');
const hostGetter = getter(ShadowRoot.prototype, 'host');

/** Elements of HTML that may hold a shadow root; one that does shows nothing of its own, and is mostly empty. */
const PLAIN_HOSTS =
  'article, aside, blockquote, body, div, footer, h1, h2, h3, h4, h5, h6, header, main, nav, p, section, span';
const EMPTY_HOSTS = PLAIN_HOSTS.split(', ')
  .map((name) => `${name}:empty`)
  .join(', ');
/** In a large tree only elements of other names are asked one by one: custom ones, among few others. */
const COMMON =
  'a, b, br, button, caption, code, col, colgroup, dd, dl, dt, em, fieldset, form, g, hr, i, img, input, label, legend, li, link, meta, ol, option, path, pre, script, select, small, strong, style, svg, table, tbody, td, textarea, tfoot, th, thead, time, tr, u, ul, use';
const MAX_EMPTY = 2000;
const UNCOMMON = `:not(${PLAIN_HOSTS}, ${COMMON})`;

let openClosed: OpenClosedRoot | undefined;
const opened = new WeakMap<Element, ShadowRoot>();

/** Lets closed shadow roots be read. Asking costs, so only custom elements and empty ones are asked. */
export function openClosedRootsWith(open: OpenClosedRoot | undefined): void {
  openClosed = open;
}

/** Hosts by tree, known for as long as one look at the page lasts: the page cannot change meanwhile. */
let look: Map<Node, readonly Element[]> | undefined;

/** Runs one look at the page, in which each tree is searched for shadow roots once. It must not wait for anything. */
export function inOneLook<T>(run: () => T): T {
  return look ? run() : lookInParts()(run);
}

/** A look that is put down and taken up again: each part is run by what this gives. */
export function lookInParts(): <T>(run: () => T) => T {
  const own = new Map<Node, readonly Element[]>();
  return (run) => {
    const before = look;
    look = own;
    try {
      return run();
    } finally {
      look = before;
    }
  };
}

/** The element's shadow root: an open one, or a closed one that could be opened. */
export function shadowRootOf(element: Element): ShadowRoot | undefined {
  const root = shadowGetter.call(element) ?? opened.get(element);
  if (root || !openClosed) return root ?? undefined;
  return nameGetter.call(element).includes('-') ? ask(element) : undefined;
}

function ask(element: Element): ShadowRoot | undefined {
  const root = element instanceof HTMLElement ? openClosed?.(element) : undefined;
  if (root) opened.set(element, root);
  return root ?? undefined;
}

/** The document or shadow root that an element stands in; undefined for one that stands nowhere. */
export function treeOf(node: Node): Tree | undefined {
  const root = getRootNode.call(node);
  return root instanceof ShadowRoot || isDocument(root) ? root : undefined;
}

/** Not told by `instanceof`: not in every DOM is a page's document one of the class `Document`. */
export function isDocument(node: Node): node is Document {
  return typeGetter.call(node) === Node.DOCUMENT_NODE;
}

/** The element that a shadow root belongs to. */
export function hostOf(root: ShadowRoot): Element {
  return hostGetter.call(root);
}

/** The elements around which shadow roots stand, in one tree, in its order; not those in shadow roots further in. */
export function hostsIn(within: Tree | Element): readonly Element[] {
  const tree = treeOf(within);
  if (!look || !tree) return findHosts(within);
  let hosts = look.get(tree);
  if (!hosts) {
    hosts = findHosts(tree);
    look.set(tree, hosts);
  }
  return within === tree ? hosts : hosts.filter((host) => contains.call(within, host));
}

function findHosts(within: Tree | Element): Element[] {
  const hosts = new Set<Element>();
  const isLarge = query(within, '*').length > MAX_SCANNED;
  const places = isLarge ? [UNCOMMON, EMPTY_HOSTS] : ['*'];
  if (within instanceof Element && shadowRootOf(within)) hosts.add(within);
  for (const selector of places) {
    for (const element of listOf(query(within, selector), MAX_SCANNED)) {
      if (shadowRootOf(element) && hosts.size < MAX_HOSTS) hosts.add(element);
    }
  }
  if (openClosed) {
    for (const element of listOf(query(within, EMPTY_HOSTS), MAX_EMPTY)) if (ask(element)) hosts.add(element);
  }
  return [...hosts];
}

/** Every tree of the page: the document and each shadow root, an outer one before those in it. */
export function treesOf(page: Tree): Tree[] {
  const trees: Tree[] = [page];
  for (let i = 0; i < trees.length && trees.length < MAX_HOSTS; i++) {
    const tree = trees[i];
    for (const host of tree ? hostsIn(tree) : []) {
      const root = shadowRootOf(host);
      if (root) trees.push(root);
    }
  }
  return trees;
}

/** Elements inside that match, across shadow roots and slots, in the order in which they are seen; at most `max`. */
export function findAll(within: Tree | Element, selector: string, max: number): Element[] {
  const parts = partsOf(within);
  const [only] = parts;
  if (only && parts.length === 1) return listOf(query(only, selector), max);
  const found = new Set<Element>();
  let kinds = 0;
  for (const part of parts) {
    const before = found.size;
    if (part !== within && part instanceof Element && matches.call(part, selector)) found.add(part);
    for (const element of listOf(query(part, selector), max)) found.add(element);
    if (found.size > before) kinds++;
    if (found.size >= max * 4) break;
  }
  const list = [...found];
  return (kinds > 1 ? inOrder(list) : list).slice(0, max);
}

/** The element's tree, the shadow roots in it, and what its slots show. */
function partsOf(within: Tree | Element): (Tree | Element)[] {
  const parts: (Tree | Element)[] = [within];
  const seen = new Set<Node>(parts);
  const add = (part: Tree | Element) => {
    if (!seen.has(part) && parts.length < MAX_HOSTS) parts.push(part);
    seen.add(part);
  };
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i];
    if (!part) continue;
    for (const host of hostsIn(part)) {
      const root = shadowRootOf(host);
      if (root) add(root);
    }
    // What a shadow root's own slots show lies in its host, which has been taken whole.
    if (part instanceof Element && treeOf(part) instanceof ShadowRoot) {
      const slots = part instanceof HTMLSlotElement ? [part] : listOf(query(part, 'slot'), MAX_HOSTS);
      for (const slot of slots) for (const node of shownIn(slot)) if (node instanceof Element) add(node);
    }
  }
  return parts;
}

function query(within: Tree | Element, selector: string): NodeListOf<Element> {
  if (isDocument(within)) return Document.prototype.querySelectorAll.call(within, selector);
  if (within instanceof ShadowRoot) return DocumentFragment.prototype.querySelectorAll.call(within, selector);
  return Element.prototype.querySelectorAll.call(within, selector);
}

function listOf(found: NodeListOf<Element>, max: number): Element[] {
  const elements: Element[] = [];
  for (let i = 0; i < found.length && i < max; i++) {
    const element = found[i];
    if (element instanceof Element) elements.push(element);
  }
  return elements;
}

function shownIn(slot: Element): Node[] {
  return slot instanceof HTMLSlotElement ? assignedNodes.call(slot, { flatten: true }) : [];
}

/** The element around a node as a person sees it: its slot, else its parent, else its shadow root's host. */
export function parentOf(node: Node): Element | undefined {
  const parent = parentGetter.call(node);
  if (parent instanceof ShadowRoot) return hostOf(parent);
  if (!(parent instanceof Element)) return undefined;
  const root = shadowRootOf(parent);
  return (root && slotFor(node, root)) ?? parent;
}

function slotFor(node: Node, root: ShadowRoot): Element | undefined {
  const slot = node instanceof Element ? slotGetter.call(node) : undefined;
  // A closed root does not tell which of its slots shows the element.
  return slot ?? listOf(query(root, 'slot'), 50).find((one) => shownIn(one).includes(node));
}

/** Is `inner` the element itself or somewhere in it, as a person sees it? */
export function isInside(outer: Element, inner: Element): boolean {
  if (contains.call(outer, inner)) return true;
  if (treeOf(inner) === treeOf(outer)) return false;
  let current = parentOf(inner);
  for (let level = 0; level < MAX_DEPTH && current; level++, current = parentOf(current)) {
    if (current === outer) return true;
  }
  return false;
}

/** Does `first` begin before `second` as a person reads? */
export function isBefore(first: Element, second: Element): boolean {
  const tree = treeOf(first);
  if (tree === treeOf(second) && (!look || !tree || hostsIn(tree).length === 0)) return isBeforeInTree(first, second);
  return compareChains(chainOf(first), chainOf(second)) < 0;
}

function isBeforeInTree(first: Node, second: Node): boolean {
  return (compareDocumentPosition.call(first, second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function inOrder(elements: readonly Element[]): Element[] {
  const chains = elements.map((element) => ({ element, chain: chainOf(element) }));
  return chains.sort((one, other) => compareChains(one.chain, other.chain)).map(({ element }) => element);
}

/** The element and what is around it, outermost first. */
function chainOf(element: Element): Element[] {
  const chain: Element[] = [];
  for (let current: Element | undefined = element; current && chain.length < MAX_DEPTH; current = parentOf(current)) {
    chain.push(current);
  }
  return chain.reverse();
}

/** Below their last common parent two elements stand in the same tree, or in the same slot. */
function compareChains(one: readonly Element[], other: readonly Element[]): number {
  let level = 0;
  while (level < one.length && level < other.length && one[level] === other[level]) level++;
  const first = one[level];
  const second = other[level];
  if (!first || !second) return one.length - other.length;
  return isBeforeInTree(first, second) ? -1 : 1;
}

/**
 * The nodes inside a node as a person sees them, in order and at most `max`; nothing inside those that `isLeft` leaves
 * out, nor they themselves.
 */
export function* nodesIn(root: Node, max: number, isLeft: (node: Node) => boolean): Generator<Node> {
  const waiting = childrenOf(root, max);
  for (let visited = 0; visited < max; visited++) {
    const node = waiting.pop();
    if (!node) return;
    if (isLeft(node)) continue;
    yield node;
    if (node instanceof Element) for (const child of childrenOf(node, max - visited)) waiting.push(child);
  }
}

/** The children that are seen, the last first. */
export function childrenOf(node: Node, max: number): Node[] {
  const shown = node instanceof Element ? shownIn(node) : [];
  if (shown.length > 0) return shown.slice(0, max).reverse();
  const root = node instanceof Element ? shadowRootOf(node) : undefined;
  const children: Node[] = [];
  for (let child = firstGetter.call(root ?? node); child && children.length < max; child = nextGetter.call(child)) {
    children.push(child);
  }
  return children.reverse();
}
