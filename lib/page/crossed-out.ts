import { fold } from './fold.ts';
import { saysLeftOut } from './left-out.ts';
import { attribute, childElements, findAll, isMatch, textOf } from './safe-dom.ts';

const CROSSED = 'del, s, strike';
/** Cells whose looks are asked for: all of a row is crossed out or nothing. */
const MAX_CELLS = 4;

/** Is a row or an entry crossed out, or named as deleted? */
export function isCrossedOut(element: Element): boolean {
  if (saysDeleted(element) || findAll(element, '[aria-label], [title]', 8).some(isNamedDeleted)) return true;
  if (isMatch(element, CROSSED)) return true;
  const crossed = findAll(element, CROSSED, 20);
  if (crossed.length > 0) {
    // Not one word that was corrected.
    const length = crossed.reduce((sum, one) => sum + textOf(one).length, 0);
    return length * 2 > textOf(element).length;
  }
  return isLinedThrough(element);
}

function saysDeleted(element: Element): boolean {
  const said = fold(`${attribute(element, 'aria-label') ?? ''} ${attribute(element, 'title') ?? ''}`);
  return /\b(?:slettet|sletta|feilregistrert|kansellert|annullert|makulert)\b/.test(said);
}

function isNamedDeleted(element: Element): boolean {
  return saysLeftOut([attribute(element, 'aria-label') ?? '', attribute(element, 'title') ?? '']);
}

/** The line is drawn by a style, on the row or on each of its cells. */
function isLinedThrough(element: Element): boolean {
  // Asked for only where a style may come from somewhere.
  if (!isMatch(element, '[class], [style], [data-status], :has([style*="line-through"])')) return false;
  const has = (one: Element) => getComputedStyle(one).textDecorationLine?.includes('line-through') === true;
  if (has(element)) return true;
  const cells = childElements(element, MAX_CELLS).filter((cell) => textOf(cell) !== '');
  return cells.length > 0 && cells.every((cell) => has(cell) || childElements(cell, 1).some(has));
}
