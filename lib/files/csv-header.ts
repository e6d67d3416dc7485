import { type ColumnMapping, countKnown } from './columns.ts';
import { CsvScanner, UNFINISHED } from './csv-scanner.ts';
import { isBlank, textOf } from './row.ts';

/** A byte that UTF-8 never has: cuts no cells. */
const NO_SEPARATOR = 0xff;
const SEPARATORS = [';', ',', '\t'];
/** Excel's own first line that says which character stands between cells. */
const SEPARATOR_LINE = /^sep=([^\w\s"]|\t)[^\S\t]*$/i;

export interface CsvHeader {
  readonly separator: string;
  readonly headers: readonly string[];
  /** Where the first row after the header begins, and how many physical lines come before it. */
  readonly next: number;
  readonly linesRead: number;
}

/** What was found instead: the bytes end too early, there is nothing but blanks, or a quote stays open. */
export type NoHeader =
  | { readonly none: 'unfinished' }
  | { readonly none: 'empty' }
  | { readonly none: 'open-quote'; readonly line: number };

/** A header that ends within so many bytes is chosen among its like, without waiting for those cut otherwise. */
const NEAR = 1 << 16;

/**
 * The header: the first row that is not blank, cut by the separator that gives most known names, or by the one that a
 * first line `sep=` says. The answer depends on the bytes alone, not on how many of them have come so far.
 * @param to end of the bytes; the byte there must be a line feed
 */
export function findHeader(
  bytes: Uint8Array,
  to: number,
  isLast: boolean,
  mapping?: ColumnMapping,
): CsvHeader | NoHeader {
  const told = separatorLine(bytes, to, isLast);
  if (told === 'unfinished') return { none: 'unfinished' };
  if (told) return headerWith(told.separator, bytes, told.next, to, isLast, 1);
  const tried = SEPARATORS.map((separator) => headerWith(separator, bytes, 0, to, isLast, 0));
  const found = tried.filter((header) => 'separator' in header);
  const near = found.filter(({ next }) => next <= NEAR);
  const best = mostKnown(near.length > 0 ? near : found, mapping);
  const isKnown = best !== undefined && countKnown(best.headers, mapping) > 0;
  // Cut by what is not the separator, a quoted first cell may seem to go on through the whole file: not waited for.
  const isWaiting = tried.some((header) => 'none' in header && header.none === 'unfinished');
  if (isWaiting && (to < NEAR || near.length === 0 || !isKnown)) return { none: 'unfinished' };
  if (isKnown) return best;
  return tried.find((header) => 'none' in header) ?? best ?? { none: 'empty' };
}

/** The first of the headers that no other one beats. */
function mostKnown(headers: readonly CsvHeader[], mapping?: ColumnMapping): CsvHeader | undefined {
  const counts = headers.map((header) => countKnown(header.headers, mapping));
  return headers[counts.indexOf(Math.max(...counts))];
}

/** The `sep=` line, if the bytes begin with one. */
function separatorLine(
  bytes: Uint8Array,
  to: number,
  isLast: boolean,
): { separator: string; next: number } | 'unfinished' | undefined {
  const scanner = new CsvScanner(NO_SEPARATOR);
  scanner.use(bytes);
  const next = scanner.scanRow(0, to, isLast);
  if (next === UNFINISHED) return scanner.openQuoteLine > 0 ? undefined : 'unfinished';
  const separator = SEPARATOR_LINE.exec(textOf(scanner, 0))?.[1];
  return separator && separator.charCodeAt(0) < 0x80 ? { separator, next } : undefined;
}

function headerWith(
  separator: string,
  bytes: Uint8Array,
  from: number,
  to: number,
  isLast: boolean,
  linesRead: number,
): CsvHeader | NoHeader {
  const scanner = new CsvScanner(separator.charCodeAt(0), undefined, linesRead);
  scanner.use(bytes);
  for (let at = from; at < to; ) {
    at = scanner.scanRow(at, to, isLast);
    if (at === UNFINISHED) return isLast ? { none: 'open-quote', line: scanner.openQuoteLine } : { none: 'unfinished' };
    if (isBlank(scanner)) continue;
    const headers = Array.from({ length: scanner.count }, (_, cell) => textOf(scanner, cell).trim());
    return { separator, headers, next: at, linesRead: scanner.linesRead };
  }
  return { none: isLast ? 'empty' : 'unfinished' };
}
