import { collapse } from './fold.ts';
import { MAX_TEXT } from './limits.ts';
import { readDate } from './read-date.ts';
import { attribute, findAll, nameOf, textPieces } from './safe-dom.ts';

/** Texts of one entry, at most. */
export const MAX_PARTS = 40;
const MAX_NODES = 400;

/** The texts inside an element, one for each place where it stands apart: a line, a cell, a mark of its own. */
export function partsOf(element: Element): string[] {
  const parts: string[] = [];
  for (const piece of textPieces(element, MAX_NODES)) {
    const text = collapse(piece.slice(0, MAX_TEXT * 4)).slice(0, MAX_TEXT);
    if (text !== '') parts.push(text);
    if (parts.length >= MAX_PARTS) break;
  }
  return withWholeDays(joinedNumbers(parts), element);
}

/** A day that is written over several elements: `05` `.11.` `2026`. */
function joinedNumbers(parts: readonly string[]): string[] {
  const joined: string[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (
      last !== undefined &&
      /^[\d./\s-]{1,8}$/.test(last) &&
      /^[\d./\s-]{1,8}$/.test(part) &&
      readDate(last).kind !== 'value'
    )
      joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  return joined;
}

/** «I går» and `5. nov.` say their day in an attribute of the element. */
function withWholeDays(parts: string[], element: Element): string[] {
  if (parts.some((part) => /\d{4}/.test(part))) return parts;
  const [time] =
    nameOf(element) === 'time' ? [element] : findAll(element, 'time[datetime], time[title], abbr[title]', 1);
  const told = time && (attribute(time, 'datetime') ?? attribute(time, 'title'));
  return told && readDate(told).kind === 'value' ? [told, ...parts] : parts;
}
