import { splitComposite } from '../forlop/composite.ts';
import type { Columns } from './find-columns.ts';
import { fold } from './fold.ts';
import { matchCode, type Vocabulary } from './match-code.ts';
import { readDate } from './read-date.ts';
import type { EventReading } from './reading.ts';
import type { Row } from './table-grid.ts';

/** What a row of a list of events is. `group` is a heading within the list that says the type of what follows. */
export type RowRead =
  | { readonly kind: 'event'; readonly event: EventReading }
  | { readonly kind: 'group'; readonly forlopstype: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unread' };

const NOTHING: RowRead = { kind: 'nothing' };
const UNREAD: RowRead = { kind: 'unread' };

/**
 * Reads one row. A row whose codes cannot be read is `unread` as a whole, so that nothing is made of half an event; a
 * day that cannot be read leaves an event, which the checks say more of.
 */
export function readRow(row: Row, columns: Columns, forlopstype: string | undefined): RowRead {
  const filled = row.cells.filter((cell) => cell !== undefined && cell.text !== '');
  const [only] = filled;
  if (!only) return NOTHING;
  if (filled.length === 1 && (row.isHead || only.isJoined)) return readLoneCell(only.text, row.isHead);
  if (row.isHead) return NOTHING;
  const codes = readCodes(row, columns);
  if (!codes || codes.hendelse === '') return UNREAD;
  const dato = columns.dato === undefined ? '' : textAt(row, columns.dato);
  if (dato === undefined) return UNREAD;
  const place = placeOf(row, columns);
  return {
    kind: 'event',
    event: { ...codes, forlopstype: codes.forlopstype || (forlopstype ?? ''), dato: readDate(dato), ...place },
  };
}

/** A row of one cell: no events, a heading with a type, a heading without, or something that is not understood. */
function readLoneCell(text: string, isHead: boolean): RowRead {
  const folded = fold(text);
  if (/^ingen\b|^ikke (?:registrert|noe)\b/.test(folded)) return NOTHING;
  const type = matchCode('forlopstype', text);
  if (type && type.by !== 'shape') return { kind: 'group', forlopstype: type.code };
  return isHead || /^\d{4}$/.test(folded) ? NOTHING : UNREAD;
}

type Codes = Pick<EventReading, 'forlopstype' | 'hendelse' | 'utfall'>;

function readCodes(row: Row, columns: Columns): Codes | undefined {
  if (columns.kode !== undefined) {
    const kode = codeAt(row, columns.kode, 'kode');
    return kode === undefined ? undefined : splitComposite(kode);
  }
  const forlopstype = codeAt(row, columns.forlopstype, 'forlopstype');
  const hendelse = codeAt(row, columns.hendelse, 'hendelse');
  const utfall = codeAt(row, columns.utfall, 'utfall');
  if (forlopstype === undefined || hendelse === undefined || utfall === undefined) return undefined;
  return { forlopstype, hendelse, utfall };
}

/** The code in a column: empty when the cell is, undefined when its text is no code or reaches over other columns. */
function codeAt(row: Row, column: number | undefined, vocabulary: Vocabulary): string | undefined {
  if (column === undefined) return '';
  const text = textAt(row, column);
  if (text === undefined) return undefined;
  if (text === '' || /^[-–—.]+$/.test(text) || fold(text) === 'ingen') return '';
  return matchCode(vocabulary, text)?.code.slice(0, 40);
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
