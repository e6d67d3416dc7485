/**
 * A first, cheap look at a page or a part of it: can there be anything of ours at all? It says yes too often rather than
 * too seldom, and costs little: the browser gathers the text, one expression goes through it. Nothing here is shared
 * with the reading proper, so that the sentinel stays small.
 */

/** Stems of what forms and lists of hendelser say, in bokmål and nynorsk; where an ø is, whatever is written for it. */
export const WORDS =
  /forl..?p|hend(?:els|ing)|utfall|beslut|avgjer|(?:fr[ea]m|opp)m..?te|evalueringsp|utf..?r. akt|hjelpebehov|tilbakemelding|avslutt|tutsatt|sammensatt|(?:^|[^a-z])(?:ppr|d0\d|d1[0-2])/i;
/** A day, as every list of events holds one. */
export const DAY =
  /\d\s?[./-]\s?\d\d?\s?[./-]\s?\d\d|\d{4}-\d\d-\d\d|\d\.? (?:jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des)/i;
const NUMBER = /(?:^|\D)\d{6}[\s.-]?\d{5}(?!\d)/;
const CONTROL =
  'input:not([type=hidden]),select,textarea,[contenteditable],[aria-haspopup],[role*=box],[role^=radio],[role=tree]';

/** Among more elements or text than this the browser itself finds those that may have a shadow root too slowly. */
const FEW = 500;
const SMALL = 2000;
/** Of a page with more elements not all is gone through: of what stands under one parent the first and the last, being alike. */
const LARGE = 10_000;
const FIRST = 15;
const LAST = 5;
const MAX_VISITED = 800;
/** Elements and texts. */
const MAX_VISITED_OF_LARGE = 400;
/** Of fields, and of what may have a shadow root, no more than this. */
const MAX_FOUND = 400;
/** What may have a shadow root, among little else. */
const UNCOMMON = ':not(a,b,br,button,div,i,label,li,option,p,path,span,svg,td,tr),div:empty';

/** Elements, and the root of a shadow tree, so that one can go back up to it; by number, as the DOM standard has them. */
const SHOWN = 1 | 1024;
const SHOW_TEXT = 4;

/** Called from the prototypes: a form's control can hide its form's own property by its name. */
const { getAttribute, getElementsByTagName, hasChildNodes, matches, querySelectorAll } = Element.prototype;
const { createTreeWalker } = Document.prototype;

/** Does the text say anything that a form or a list of hendelser would? */
export function hasOurWords(text: string): boolean {
  return WORDS.test(text);
}

/** Does the text hold something like an identity number? */
export function hasNumber(text: string): boolean {
  return NUMBER.test(text);
}

type VisitHost = (element: HTMLElement, isCustom: boolean) => void;

/**
 * The text in a part of a page, with what its text fields show instead of a label. Calls back for each element that can
 * have a shadow root: custom ones, and empty ones.
 */
export function glimpse(node: Node, visit: VisitHost): string {
  const page = document.documentElement;
  // Asked for one by one: for an index the browser first counts all that there are.
  const hasMoreThan = (many: number) => node === page && !!getElementsByTagName.call(page, '*').item(many);
  const isLarge = hasMoreThan(LARGE);
  // A form whose control is called `textContent` gives that control: then it says nothing here.
  let text = isLarge ? '' : String(node.textContent);
  const look = (element: Node) => {
    if (element instanceof HTMLInputElement) text += shownIn(element);
    else visitHost(element, visit);
  };
  look(node);
  if (isLarge) {
    walk(node, SHOWN | SHOW_TEXT, MAX_VISITED_OF_LARGE, (passed) => {
      text += passed.nodeValue ?? '';
      look(passed);
    });
    return text;
  }
  const isSmall = node === page ? !hasMoreThan(FEW) : text.length < SMALL;
  if (!isSmall) walk(node, SHOWN, MAX_VISITED, (passed) => visitHost(passed, visit));
  for (const element of [...findIn(node, isSmall ? UNCOMMON : 'input')].slice(0, MAX_FOUND)) look(element);
  return text;
}

function findIn(node: Node, selector: string): ArrayLike<Element> & Iterable<Element> {
  if (node instanceof Element) return querySelectorAll.call(node, selector);
  return node instanceof ShadowRoot ? node.querySelectorAll(selector) : [];
}

function shownIn(input: Element): string {
  let text = '';
  for (const name of ['placeholder', 'aria-label', 'title', 'value']) text += ` ${getAttribute.call(input, name)}`;
  return text;
}

/** Does the text hold a day, as every list of events does? */
export function hasDay(text: string): boolean {
  return DAY.test(text);
}

/** Is there anything to fill in? */
export function hasControl(node: Node): boolean {
  return findIn(node, CONTROL).length > 0 || (node instanceof Element && matches.call(node, CONTROL));
}

function walk(part: Node, shown: number, max: number, pass: (node: Node) => void): void {
  const walker = createTreeWalker.call(document, part, shown);
  const counts = [0];
  let node = walker.firstChild();
  for (let visited = 0; node && visited < max; visited++) {
    pass(node);
    const child = walker.firstChild();
    if (child) {
      counts.push(0);
      node = child;
    } else node = nextOf(walker, counts);
  }
}

function nextOf(walker: TreeWalker, counts: number[]): Node | null {
  for (;;) {
    const seen = (counts.pop() ?? 0) + 1;
    const next = walker.nextSibling();
    if (next) {
      counts.push(seen === FIRST ? leap(walker) : seen);
      return walker.currentNode;
    }
    if (counts.length === 0 || !walker.parentNode()) return null;
  }
}

/** Goes on near the end of many siblings. */
function leap(walker: TreeWalker): number {
  const here = walker.currentNode;
  walker.parentNode();
  walker.lastChild();
  for (let back = 1; back < LAST && walker.currentNode !== here; back++) walker.previousSibling();
  return FIRST;
}

function visitHost(node: Node, visit: VisitHost): void {
  if (!(node instanceof HTMLElement)) return;
  // A form whose control is called `localName` gives that control, whose name here has no hyphen.
  if (/-/.test(node.localName)) visit(node, true);
  else if (node instanceof HTMLDivElement && !hasChildNodes.call(node)) visit(node, false);
}
