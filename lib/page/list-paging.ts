import { fold } from './fold.ts';
import { besideIn, controlName, isDisabled, type Scope, type Words } from './list-scope.ts';
import { findAll, findClosest, isInside, isMatch, textOf } from './safe-dom.ts';
import { BACK_PHRASES, MORE_PHRASES } from './wording-lists.ts';

/** How a list is cut: `isFirst` when what is shown is its beginning. */
export interface Cut {
  readonly reason: 'paged' | 'filtered';
  readonly isFirst: boolean;
}

const UNITS =
  '(?:hendelser?|hendinga?r?|rader|forløp|registreringer|registreringar|treff|oppføringer|oppføringar|elementer|poster|resultater|dokumenter|items?|rows?|entries|records|results)';
/** Begins where the digits begin, and has three thousands separators at most: a run of any length is read once. */
const NUMBER = '(?<!\\d)(\\d{1,3}(?:[\\s.]\\d{3}){1,3}|\\d+)';
/** Without this none of the three that follow is said: expressions that the browser takes much memory to compile. */
const PART_OF = /\d\s*(?:av|of|\/)/i;
/** «1–20 av 57», «Viser 1 til 20 av 57 rader», «1-20 / 57». */
const SPAN = new RegExp(
  `${NUMBER}\\s*(?:[-–—]|til|to)\\s*${NUMBER}\\s+(?:av|of|/)\\s+(?:ca\\.?\\s*|totalt\\s*)?${NUMBER}`,
  'i',
);
/** «Viser 20 av 57», «20 av 57 hendelser». */
const COUNT = new RegExp(
  `\\b(?:viser|syner|vist|showing)\\s+(?:dei?\\s+|the\\s+)?(?:første\\s+|fyrste\\s+|siste\\s+|nyeste\\s+|first\\s+|last\\s+)?${NUMBER}\\s+(?:av|of)\\s+${NUMBER}|${NUMBER}\\s+(?:av|of)\\s+${NUMBER}\\s+${UNITS}(?!\\w|\\S*\\s+(?:er\\s+)?(?:valgt|valde|markert|selected))`,
  'i',
);
/** «Side 1 av 3», «1 av 3 sider», «Page 1 / 3». */
const PAGES = /\b(?:side|page)\s+(\d+)\s*(?:av|of|\/)\s*(\d+)|(?<!\d)(\d+)\s+(?:av|of)\s+(\d+)\s+(?:sider|pages)/i;
const TOTAL = new RegExp(
  `\\b(?:totalt|i alt|antall|antal|total)(?: ${UNITS})?\\s*(?::\\s*)?${NUMBER}(?:\\s+${UNITS}|\\s*$|\\s*[|·,.)])|${NUMBER}\\s+${UNITS}|\\b(?:hendelser|hendingar|forløpshendelser|registreringer)\\s*\\(${NUMBER}\\)`,
  'gi',
);
/** Parts of the words without which no total is told, folded. */
const COUNTED =
  'tal|i alt|hend|rad|forlop|registrering|treff|oppforing|element|post|resultat|dokument|item|row|entr|record|result'.split(
    '|',
  );
const PART = /\b(?:viser|syner)\s+(?:bare|kun|berre|siste|nyeste|dei? siste|hendelser (?:fra|siste))\b/i;
const BUTTONS = 'button, a, [role="button"], [role="link"], li[title], li[aria-label], [tabindex][aria-label]';
const MORE = new RegExp(`^(?:${MORE_PHRASES.join('|')})(?: \\d+)?(?: ${UNITS})?(?: til)?(?: \\d+)?$`);
const BACK = new RegExp(`^(?:${BACK_PHRASES.join('|')})$`);

/** Is the list shown page by page, or is there a way to more of it? `rows` is how many entries are there. */
export function pagingOf(scope: Scope, { text, lines }: Words, rows: number): Cut | undefined {
  const buttons = besideIn(scope, BUTTONS, 300).filter((button) => isOfList(scope, button));
  const canGoBack = buttons.some((button) => isBack(button) && !isDisabled(button));
  const cut = (isFirst = !canGoBack): Cut => ({ reason: 'paged', isFirst });

  const told = PART_OF.test(text) ? partOf(text) : undefined;
  if (told) return cut(told.isFirst);
  const numbered = pageNumbers(scope);
  if (numbered) return cut(numbered.current === undefined ? !canGoBack : numbered.current === 1);
  if (buttons.some((button) => isMore(button) && !isDisabled(button))) return cut();
  if (canGoBack && buttons.some(isMore)) return cut(false);
  if (rows > 0 && lines.some((line) => totalIn(line) > rows)) return cut();
  return PART.test(text) ? { reason: 'filtered', isFirst: false } : undefined;
}

/** What is said of how much is shown; `isFirst` undefined where it is not said. */
function partOf(text: string): { readonly isFirst?: boolean } | undefined {
  const span = SPAN.exec(text);
  const [start, end, all] = numbersOf(span);
  if (span && (start > 1 || end < all)) return { isFirst: start <= 1 };
  const pages = PAGES.exec(text);
  const [page, count] = numbersOf(pages);
  if (pages && count > 1) return { isFirst: page === 1 };
  const [shown, of] = numbersOf(COUNT.exec(text));
  return shown < of ? {} : undefined;
}

function numbersOf(match: RegExpExecArray | null): [number, number, number] {
  const numbers = (match ?? [])
    .slice(1)
    .filter((one) => one !== undefined)
    .map((one) => Number(one.replace(/[\s.]/g, '')));
  return [numbers[0] ?? 0, numbers[1] ?? 0, numbers[2] ?? 0];
}

function totalIn(text: string): number {
  let total = 0;
  const folded = fold(text);
  if (!/\d/.test(text) || !COUNTED.some((part) => folded.includes(part))) return total;
  for (const match of text.matchAll(TOTAL)) {
    const told = match.slice(1).find((one) => one !== undefined);
    // «12 rader per side» is how many a page takes.
    if (told && !/^\s*(?:per|pr)\b/i.test(text.slice(match.index + match[0].length)))
      total = Math.max(total, Number(told.replace(/[\s.]/g, '')));
  }
  return total > 1900 && total < 2100 ? 0 : total;
}

/** A form's own steps say nothing of the list, unless the form is around the list as well. */
function isOfList({ parts }: Scope, button: Element): boolean {
  const form = findClosest(button, 'form:not([role="search"])');
  return form === undefined || parts.some((part) => isInside(form, part));
}

function isMore(button: Element): boolean {
  const name = controlName(button);
  return MORE.test(fold(name)) || /^\s*[›»→]\s*$|^\s*>{1,2}\s*$/.test(name);
}

function isBack(button: Element): boolean {
  const name = controlName(button);
  return BACK.test(fold(name)) || /^\s*[‹«←]\s*$|^\s*<{1,2}\s*$/.test(name);
}

/** Numbers of pages to choose between: «1 2 3 … 8». */
function pageNumbers(scope: Scope): { current: number | undefined } | undefined {
  const found = new Map<number, Element>();
  for (const element of besideIn(scope, 'button, a, li, [role="button"], [role="link"]', 200)) {
    if (
      findClosest(element, 'table, [role="grid"], form:not(:has(table, [role="grid"]))') &&
      !isInside(element, scope.element)
    )
      continue;
    const match = /^(?:(?:ga til )?side |(?:go to )?page )?(\d{1,3})$/.exec(fold(controlName(element)));
    if (match && !found.has(Number(match[1]))) found.set(Number(match[1]), element);
  }
  if (!found.has(1) || !found.has(2)) return undefined;
  const current = [...found].find(([, element]) => isCurrent(element));
  return { current: current?.[0] };
}

function isCurrent(element: Element): boolean {
  const mark = '[aria-current]:not([aria-current="false"]), [aria-selected="true"], [aria-pressed="true"]';
  return (
    isMatch(element, mark) ||
    findAll(element, mark, 1).length > 0 ||
    findClosest(element, `li:is(${mark})`) !== undefined ||
    (isMatch(element, ':disabled, [aria-disabled="true"]') && textOf(element) !== '')
  );
}
