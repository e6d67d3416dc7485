import { nodesIn } from './flat-tree.ts';
import { collapse } from './fold.ts';
import { MAX_TEXT } from './limits.ts';
import {
  ancestorsOf,
  attribute,
  childElements,
  findAll,
  isAttributeSet,
  isInside,
  isMatch,
  isShown,
  nameOf,
  parentOf,
  textOf,
} from './safe-dom.ts';

/** A list as it stands in the page, for telling how much of it is there. */
export interface SeenList {
  /** The elements that hold the rows. */
  readonly parts: readonly Element[];
  /** The rows that hold events, and those that could not be read. */
  readonly rowElements: readonly Element[];
  /** Rows of the list in the page, headings among them. */
  readonly rowCount: number;
}

/** A list's neighbourhood: what stands around it without its rows. */
export interface Scope {
  readonly element: Element;
  readonly parts: readonly Element[];
  readonly rows: ReadonlySet<Element>;
}

/** What a list's neighbourhood says, worked out once. */
export interface Words {
  readonly lines: readonly string[];
  readonly text: string;
}

export function wordsAround(scope: Scope): Words {
  const lines = linesAround(scope);
  return { lines, text: lines.join(' ') };
}

/** How many elements around a list are looked into that hold more than the list. */
const MAX_OUTER = 4;
const MAX_LEVELS = 16;
const MAX_NODES = 3000;
const LIST = 'table, [role="grid"], [role="table"], [role="treegrid"]';
/** What belongs to the whole page, whatever stands beside a list. */
const OF_THE_PAGE = '[role="navigation"] input, nav input';
const SECTION = 'main, article, section, dialog, [role="main"], [role="region"], [role="dialog"], [role="tabpanel"]';
const SKIPPED = new Set(['script', 'style', 'template', 'noscript', 'svg', 'iframe', 'select', 'textarea', 'datalist']);

/** Outwards until another list would come in. */
export function scopeOf({ parts, rowElements }: SeenList): Scope {
  const rows = new Set(rowElements);
  const [first] = parts;
  let element = parts.length === 1 && first ? first : commonOf(parts);
  let outer = 0;
  const isApart = (other: Element) => parts.every((part) => !isInside(part, other) && !isInside(other, part));
  for (const around of ancestorsOf(element, MAX_LEVELS)) {
    if (isMatch(around, 'html') || findAll(around, LIST, 4).some((other) => isApart(other) && isShown(other))) break;
    if (around !== element && childElements(around, 3).length > 1) outer++;
    element = around;
    if (outer >= MAX_OUTER) break;
  }
  return { element, parts, rows };
}

function commonOf(parts: readonly Element[]): Element {
  const [first, ...others] = parts;
  const around = first && ancestorsOf(first, MAX_LEVELS).find((one) => others.every((other) => isInside(one, other)));
  return around ?? first ?? document.documentElement;
}

/** Is the element part of a row, and so no word about the list? */
export function isInRow({ rows, element: end }: Scope, element: Element): boolean {
  for (let around: Element | undefined = element; around && around !== end; around = parentOf(around)) {
    if (rows.has(around)) return true;
  }
  return false;
}

/** The elements beside a list's rows that match and are seen. */
export function besideIn(scope: Scope, selector: string, max: number): Element[] {
  return findAll(scope.element, selector, max).filter(
    (element) => !isInRow(scope, element) && !isOfThePage(element) && isShown(element),
  );
}

function isOfThePage(element: Element): boolean {
  if (ancestorsOf(element, MAX_LEVELS).some((around) => isMatch(around, OF_THE_PAGE))) return true;
  return ancestorsOf(element, MAX_LEVELS).some(isPageHead);
}

/** A head that is not that of a section. */
function isPageHead(element: Element): boolean {
  if (attribute(element, 'role') === 'banner') return true;
  return nameOf(element) === 'header' && !ancestorsOf(element, MAX_LEVELS).some((around) => isMatch(around, SECTION));
}

/** The texts around a list, without those of its rows and of the page's head, each by the element that it stands in. */
function linesAround({ element, rows }: Scope): string[] {
  const isLeft = (node: Node) =>
    node instanceof Element &&
    (rows.has(node) ||
      SKIPPED.has(nameOf(node)) ||
      isAttributeSet(node, 'hidden') ||
      attribute(node, 'aria-hidden') === 'true' ||
      isPageHead(node));
  const lines: string[] = [];
  let last: Element | undefined;
  for (const node of nodesIn(element, MAX_NODES, isLeft)) {
    if (!(node instanceof Text)) continue;
    const owner = parentOf(node);
    const text = node.data.slice(0, MAX_TEXT * 2);
    if (owner === last && lines.length > 0) lines[lines.length - 1] += text;
    else lines.push(text);
    last = owner;
  }
  return lines.map(collapse).filter((line) => line !== '');
}

/** What a control is called: its label, its text, or what it shows as a hint. */
export function controlName(element: Element): string {
  return (attribute(element, 'aria-label') || textOf(element, 60) || attribute(element, 'title')) ?? '';
}

/** Can it not be pressed: by its state, or as its place in a bar of pages says? */
export function isDisabled(element: Element): boolean {
  const isOff = (one: Element | undefined) =>
    one !== undefined &&
    (isMatch(one, ':disabled, [aria-disabled="true"], [data-disabled="true"]') ||
      /(?:^|[\s_-])(?:is-)?disabled(?:$|\s)/i.test(attribute(one, 'class') ?? ''));
  const parent = parentOf(element);
  return isOff(element) || (parent !== undefined && nameOf(parent) === 'li' && isOff(parent));
}
