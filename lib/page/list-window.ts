import type { SeenList } from './list-scope.ts';
import { ancestorsOf, attribute, childElements, isMatch, textOf } from './safe-dom.ts';

/** How a list shows a part of itself while one scrolls. */
export interface Window {
  /** What is shown is the beginning. */
  readonly isFirst: boolean;
}

const MAX_LEVELS = 10;

/** Are there rows that the list tells of, or leaves room for, but that are not in the page? */
export function windowOf(list: SeenList): Window | undefined {
  if (isToldWhole(list)) return undefined;
  return toldWindow(list) ?? roomWindow(list);
}

/** Does it say how many rows there are, and are they all here, numbered without a gap? Room that is left is room alone. */
function isToldWhole({ parts, rowElements }: SeenList): boolean {
  const numbers = numbersOf(rowElements);
  const first = Math.min(...numbers);
  const last = Math.max(...numbers);
  const count = rowsTold(parts);
  return count !== '' && last === Number(count) && first <= 4 && last - first < numbers.length;
}

function numbersOf(rowElements: readonly Element[]): number[] {
  return [...new Set(rowElements.flatMap((row) => numberOf(row, 'aria-rowindex')))];
}

function rowsTold(parts: readonly Element[]): string {
  return (
    parts
      .flatMap((part) => ancestorsOf(part, 3))
      .map((part) => attribute(part, 'aria-rowcount'))
      .find((count) => count !== undefined) ?? ''
  );
}

/** By what it says to a screen reader: how many rows there are, and which these are. */
function toldWindow({ parts, rowElements, rowCount }: SeenList): Window | undefined {
  const told = rowsTold(parts);
  const count = Number(told);
  if (told !== '' && (count < 0 || count > rowCount)) {
    const numbers = numbersOf(rowElements);
    return { isFirst: numbers.length === 0 || Math.min(...numbers) <= 3 };
  }
  const size = Math.max(...rowElements.flatMap((row) => numberOf(row, 'aria-setsize')));
  const places = rowElements.flatMap((row) => numberOf(row, 'aria-posinset'));
  const isInSet = rowElements.every((row) =>
    isMatch(row, '[role="listitem"], [role="article"], [role="option"], li, article'),
  );
  if (
    isInSet &&
    places.length > 0 &&
    (size > rowElements.length || rowElements.some((row) => attribute(row, 'aria-setsize') === '-1'))
  )
    return { isFirst: Math.min(...places) <= 1 };
  return undefined;
}

function numberOf(element: Element, name: string): number[] {
  const told = attribute(element, name);
  return told !== undefined && /^\d+$/.test(told) ? [Number(told)] : [];
}

/** By the room that is kept above or below the rows: an empty block, padding, or rows put at their place by hand. */
function roomWindow({ rowElements }: SeenList): Window | undefined {
  const boxes = rowElements.map((row) => row.getBoundingClientRect()).filter(({ height }) => height > 0);
  const [first] = rowElements;
  if (boxes.length === 0 || !first) return undefined;
  const rows = extentOf(boxes);
  const room = Math.max(48, (2 * (rows.bottom - rows.top)) / boxes.length);
  const isPlaced = isPlacedByHand(first);
  for (const around of ancestorsOf(first, MAX_LEVELS).slice(1)) {
    if (isMatch(around, 'body, html')) return undefined;
    // Rows are taken out of the page where one cannot see them: what scrolls, and has room for all, shows every row.
    if (isPlaced && hasRoomForAll(around)) return undefined;
    const box = contentBox(around);
    const filled = childElements(around, 3000).filter(hasText);
    const inner = extentOf(filled.map((child) => child.getBoundingClientRect()).filter(({ height }) => height > 0));
    const above = inner.top - box.top;
    const below = box.bottom - inner.bottom;
    const isKept = (gap: number, side: 'top' | 'bottom') => gap > room && (isPlaced || isRoom(around, gap, side));
    const isTopKept = isKept(above, 'top');
    if (isTopKept || isKept(below, 'bottom')) {
      if (!isPlaced || hasOwnHeight(around) || isScroller(around)) return { isFirst: !isTopKept };
    }
  }
  return undefined;
}

/** Is anything said in it? No more of its text is gathered than that takes. */
function hasText(element: Element): boolean {
  return textOf(element, 20) !== '';
}

function extentOf(boxes: readonly { top: number; bottom: number }[]): { top: number; bottom: number } {
  return { top: Math.min(...boxes.map(({ top }) => top)), bottom: Math.max(...boxes.map(({ bottom }) => bottom)) };
}

function contentBox(element: Element): { top: number; bottom: number } {
  const box = element.getBoundingClientRect();
  if (!isScroller(element)) return box;
  const top = box.top + element.clientTop - element.scrollTop;
  return { top, bottom: top + element.scrollHeight };
}

function isScroller(element: Element): boolean {
  return element.scrollHeight > element.clientHeight + 2 && mayScroll(element);
}

/** Would it scroll, and need not? */
function hasRoomForAll(element: Element): boolean {
  return element.clientHeight > 0 && element.scrollHeight <= element.clientHeight + 2 && mayScroll(element);
}

function mayScroll(element: Element): boolean {
  return /auto|scroll|overlay/.test(getComputedStyle(element).overflowY);
}

function isPlacedByHand(row: Element): boolean {
  return ancestorsOf(row, 4).some((element) => {
    const { position, transform } = getComputedStyle(element);
    return (
      position === 'absolute' ||
      (transform !== 'none' && transform !== '' && !/^matrix\(1, 0, 0, 1, 0, 0\)$/.test(transform))
    );
  });
}

function hasOwnHeight(element: Element): boolean {
  return /(?:^|[\s;])(?:min-)?height:\s*[\d.]+(?:px|rem|em)/.test(attribute(element, 'style') ?? '');
}

/** Nothing but a block without a word, or padding, fills the room. */
function isRoom(element: Element, gap: number, side: 'top' | 'bottom'): boolean {
  const style = getComputedStyle(element);
  if (Number.parseFloat(side === 'top' ? style.paddingTop : style.paddingBottom) >= gap * 0.8) return true;
  return childElements(element, 3000).some((child) => {
    const { height } = child.getBoundingClientRect();
    return (
      height >= gap * 0.8 &&
      !hasText(child) &&
      !isMatch(child, 'img, canvas, svg, iframe, textarea, input, :has(img, canvas, svg, iframe, input, textarea)')
    );
  });
}
