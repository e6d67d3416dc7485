import { splitComposite } from '../forlop/composite.ts';
import { readEventText } from './event-text.ts';
import type { Columns, FoundColumns } from './find-columns.ts';
import { fold } from './fold.ts';
import { saysLeftOut } from './left-out.ts';
import { matchCode, type Vocabulary } from './match-code.ts';
import { readDate } from './read-date.ts';
import type { EventReading } from './reading.ts';
import type { Row } from './table-grid.ts';

/**
 * What a row of a list of events is. `group` is a heading within the list that says the type of what follows; `out` an
 * event that was struck out, or is a draft.
 */
export type RowRead =
  | { readonly kind: 'event'; readonly event: EventReading }
  | { readonly kind: 'group'; readonly forlopstype: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'out' }
  | { readonly kind: 'unread' };

const NOTHING: RowRead = { kind: 'nothing' };
const UNREAD: RowRead = { kind: 'unread' };

/**
 * Reads one row. A row whose codes cannot be read is `unread` as a whole, so that nothing is made of half an event; a
 * day that cannot be read leaves an event, which the checks say more of.
 */
export function readRow(
  row: Row,
  { columns, isOfDocuments }: Pick<FoundColumns, 'columns' | 'isOfDocuments'>,
  forlopstype: string | undefined,
): RowRead {
  const filled = row.cells.filter((cell) => cell !== undefined && cell.text !== '');
  const [only] = filled;
  if (!only) return NOTHING;
  if (filled.length === 1 && (row.isHead || only.isJoined || row.cells.length === 1))
    return readLoneCell(only.text, row.isHead);
  if (row.isHead) return NOTHING;
  if (isOfDocuments && !isDocument(row, columns)) return NOTHING;
  if (row.isCrossedOut || saysLeftOut(filled.flatMap((cell) => cell?.parts ?? []))) return { kind: 'out' };
  const codes = readCodes(row, columns);
  if (!codes || codes.hendelse === '') return UNREAD;
  const dato = columns.dato === undefined ? '' : textAt(row, columns.dato);
  if (dato === undefined) return UNREAD;
  const place = placeOf(row, columns);
  return {
    kind: 'event',
    event: { ...codes, forlopstype: codes.forlopstype || (forlopstype ?? ''), dato: dayIn(dato), ...place },
  };
}

/** A cell of a day may say more: «05.11.2026 Fjordby DPS». */
function dayIn(text: string): EventReading['dato'] {
  const whole = readDate(text);
  if (whole.kind !== 'unreadable') return whole;
  const told = readEventText([text]).dato;
  const day = told === undefined ? whole : readDate(told);
  return day.kind === 'value' ? day : whole;
}

/** A row of one cell: no events, a heading with a type, a heading without, or something that is not understood. */
function readLoneCell(text: string, isHead: boolean): RowRead {
  const folded = fold(text);
  if (/^ingen\b|^ikke (?:registrert|noe)\b/.test(folded)) return NOTHING;
  const type = matchCode('forlopstype', text);
  if (type && type.by !== 'shape') return { kind: 'group', forlopstype: type.code };
  return isHead || isHeadingOfTime(folded) ? NOTHING : UNREAD;
}

/** «2025», «November 2026», «2025 (3)»: rows are grouped by when. */
export function isHeadingOfTime(folded: string): boolean {
  return /^(?:(?:ar )?\d{4}|(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)(?: \d{4})?)(?: \d{1,3}(?: (?:hendelser?|stk|rader?))?)?$/.test(
    folded,
  );
}

function isDocument(row: Row, { hendelse }: Columns): boolean {
  const cell = hendelse === undefined ? undefined : row.cells[hendelse];
  return cell !== undefined && /^ppr\b/.test(fold(cell.text));
}

type Codes = Pick<EventReading, 'forlopstype' | 'hendelse' | 'utfall'>;

function readCodes(row: Row, columns: Columns): Codes | undefined {
  if (columns.kode !== undefined) {
    const kode = codeAt(row, columns.kode, 'kode');
    if (kode !== undefined) return splitComposite(kode);
    return eventAt(row, columns.kode);
  }
  const told = columns.hendelse === undefined ? undefined : row.cells[columns.hendelse];
  const event = told && !told.isJoined ? readEventText(told.parts) : undefined;
  if (event?.kind === 'doubtful') return undefined;
  const isTold = event?.kind === 'event' && event.isSure;
  const forlopstype = codeAt(row, columns.forlopstype, 'forlopstype');
  const utfall = codeAt(row, columns.utfall, 'utfall');
  const hendelse = isTold ? event.hendelse : codeAt(row, columns.hendelse, 'hendelse');
  if (forlopstype === undefined || utfall === undefined) return undefined;
  if (event?.kind === 'event' && (hendelse === undefined || hendelse === event.hendelse))
    // What the hendelse's own cell says beside it counts where no column does.
    return {
      forlopstype: forlopstype || event.forlopstype,
      hendelse: event.hendelse,
      utfall: utfall || event.utfall,
    };
  return hendelse === undefined ? undefined : { forlopstype, hendelse, utfall };
}

function eventAt(row: Row, column: number): Codes | undefined {
  const cell = row.cells[column];
  if (!cell || cell.isJoined) return undefined;
  const event = readEventText(cell.parts);
  return event.kind === 'event' ? event : undefined;
}

/** The code in a column: empty when the cell is, undefined when its text is no code or reaches over other columns. */
function codeAt(row: Row, column: number | undefined, vocabulary: Vocabulary): string | undefined {
  if (column === undefined) return '';
  const text = textAt(row, column);
  if (text === undefined) return undefined;
  if (text === '' || /^[-–—.]+$/.test(text) || fold(text) === 'ingen') return '';
  const match = matchCode(vocabulary, text) ?? matchOfParts(row, column, vocabulary);
  return match?.code.slice(0, 40);
}

/** A code and its text on two lines: the first that is one, when no other says another. */
function matchOfParts(row: Row, column: number, vocabulary: Vocabulary) {
  const parts = row.cells[column]?.parts ?? [];
  if (parts.length < 2) return undefined;
  const matches = parts.flatMap((part) => matchCode(vocabulary, part) ?? []).filter(({ by }) => by !== 'shape');
  return new Set(matches.map(({ code }) => code)).size === 1 ? matches[0] : undefined;
}

function textAt(row: Row, column: number): string | undefined {
  const cell = row.cells[column];
  if (cell) return cell.isJoined ? undefined : cell.text;
  const before = row.cells.slice(0, column).findLast((one) => one !== undefined);
  const isCovered = before?.isJoined === true && row.cells.length > column;
  return isCovered ? undefined : '';
}

function placeOf(row: Row, columns: Columns): Pick<EventReading, 'enhet' | 'hf'> {
  const enhet = columns.enhet === undefined ? '' : (textAt(row, columns.enhet) ?? '');
  const hf = columns.hf === undefined ? '' : (textAt(row, columns.hf) ?? '');
  return { ...(enhet ? { enhet } : {}), ...(hf ? { hf } : {}) };
}
