import { readEventText } from './event-text.ts';
import { fold, hasAnyPhrase, hasPhrase } from './fold.ts';
import { matchCode, type Vocabulary } from './match-code.ts';
import { isDateLike } from './read-date.ts';
import type { Cell, Grid, Row } from './table-grid.ts';
import { COLUMN_WORDINGS, FIELD_BLOCKERS, FIELD_WORDINGS, type Role } from './wording-fields.ts';
import type { Work } from './work.ts';

export type ColumnRole = Role | 'enhet' | 'hf';

/** Which column of a list holds what. */
export type Columns = Partial<Record<ColumnRole, number>>;

export interface FoundColumns {
  readonly columns: Columns;
  /** The rows below the headings. */
  readonly rows: readonly Row[];
  /** The content, not only a heading, says that these are coded events. */
  readonly isKnownByContent: boolean;
  /** Headings that belong to pathways alone. */
  readonly hasSpecificHeadings: boolean;
  /** The column that tells which patient a row is about. */
  readonly pasient: number | undefined;
  /** Titles carry the mark of a pathway's documents, so that what lacks it is another document. */
  readonly isOfDocuments: boolean;
}

const CODE_ROLES: readonly Vocabulary[] = ['kode', 'forlopstype', 'hendelse', 'utfall'];
/** Rows looked at to know what a column holds. */
const SAMPLE = 40;

/** What a list without a single row would be: its headings alone. */
export function isHeadOnly({ rows }: Pick<Grid, 'rows'>): boolean {
  return rows.length > 0 && rows.every((row) => row.isHead || isHeadByContent(row));
}

/**
 * Finds the columns by their headings and by what stands in them; a heading that the content gainsays is not believed.
 * @param isPointedOut a user has said that the grid is the list: then bare letters are codes where one column holds them
 */
export function* findColumns(grid: Pick<Grid, 'rows'>, isPointedOut = false): Work<FoundColumns> {
  const headAt = grid.rows.findIndex((row) => row.isHead || isHeadByContent(row));
  const head = grid.rows[headAt];
  const rows = headAt < 0 ? grid.rows : grid.rows.slice(headAt + 1);
  const titles = head ? titlesOf(grid.rows, headAt) : [];
  const sample = rows.slice(0, SAMPLE);
  const width = Math.max(titles.length, ...sample.map((row) => row.cells.length));
  const claims: Claim[] = [];
  for (let column = 0; column < width; column++) {
    yield;
    claims.push(...claimsOf(column, titles[column] ?? '', sample, isPointedOut));
  }
  claims.sort((one, other) => other.points - one.points);
  const columns: Columns = {};
  const taken = new Set<number>();
  const chosen: Claim[] = [];
  for (const claim of claims) {
    if (claim.isBare && claims.some((other) => other.role === claim.role && other.column !== claim.column)) continue;
    if (columns[claim.role] !== undefined || taken.has(claim.column)) continue;
    columns[claim.role] = claim.column;
    taken.add(claim.column);
    chosen.push(claim);
  }
  if (columns.kode !== undefined && columns.hendelse !== undefined && columns.forlopstype !== undefined)
    delete columns.kode;
  return {
    columns,
    rows,
    isKnownByContent: chosen.some(({ role, isKnown }) => (role === 'hendelse' || role === 'kode') && isKnown),
    hasSpecificHeadings: chosen.some(({ isSpecific }) => isSpecific),
    pasient: patientColumn(titles),
    isOfDocuments: chosen.some(({ role, isOfDocuments }) => role === 'hendelse' && isOfDocuments),
  };
}

/** Headings may stand in several rows: groups of columns first, or fields to filter by below. */
function titlesOf(rows: readonly Row[], headAt: number): string[] {
  const heads = rows.slice(headAt, headAt + 3);
  const last = heads.findIndex((row, index) => index > 0 && !row.isHead);
  const stack = last < 0 ? heads : heads.slice(0, last);
  const width = Math.max(...stack.map((row) => row.cells.length));
  return Array.from({ length: width }, (_, column) => {
    const texts = stack.map((row) => row.cells[column]).filter((cell) => cell !== undefined && !cell.isJoined);
    return fold(texts.findLast((cell) => cell?.text !== '')?.text ?? '');
  });
}

function patientColumn(titles: readonly string[]): number | undefined {
  const column = titles.findIndex((title) => hasAnyPhrase(title, COLUMN_WORDINGS.pasient));
  return column < 0 ? undefined : column;
}

interface Claim {
  readonly column: number;
  readonly role: ColumnRole;
  readonly points: number;
  readonly isKnown: boolean;
  readonly isSpecific: boolean;
  readonly isOfDocuments: boolean;
  /** Neither a heading nor a word says so, only letters that are codes. */
  readonly isBare: boolean;
}

function claimsOf(column: number, title: string, rows: readonly Row[], isPointedOut: boolean): Claim[] {
  const cells = rows.flatMap((row) => {
    const cell = row.cells[column];
    return cell && !cell.isJoined && cell.text !== '' ? [cell] : [];
  });
  const texts = cells.map(({ text }) => text);
  const claims: Claim[] = [];
  const add = (
    role: ColumnRole,
    points: number,
    { isKnown = false, isSpecific = false, isOfDocuments = false, isBare = false } = {},
  ) => {
    if (points > 0) claims.push({ column, role, points, isKnown, isSpecific, isOfDocuments, isBare });
  };
  add('dato', dateClaim(title, texts));
  for (const role of CODE_ROLES) {
    const said = titlePoints(title, role);
    const content = codeShare(role, cells);
    if (content.documents > 0) {
      add(role, 3 + content.known * 4, { isKnown: true, isSpecific: true, isOfDocuments: true });
      continue;
    }
    if (texts.length >= 3 && content.known + content.shaped < 0.3) continue;
    const isTold = content.told >= 0.6 || (role !== 'hendelse' && role !== 'utfall' && content.known >= 0.6);
    const isBare = said.points === 0 && !isTold;
    if (isBare && !(isPointedOut && content.known >= 0.8)) continue;
    add(role, said.points + content.known * 4, {
      isKnown: content.known >= 0.5,
      isSpecific: said.isSpecific,
      isBare,
    });
  }
  if (hasAnyPhrase(title, COLUMN_WORDINGS.hf)) add('hf', 1);
  else if (hasAnyPhrase(title, COLUMN_WORDINGS.enhet)) add('enhet', 1);
  return claims;
}

function dateClaim(title: string, texts: readonly string[]): number {
  const share = texts.length === 0 ? 0 : texts.filter(isDateLike).length / texts.length;
  const said = titlePoints(title, 'dato').points;
  if (texts.length >= 3 && share < 0.3) return 0;
  if (title !== '' && hasAnyPhrase(title, FIELD_BLOCKERS.dato)) return 0;
  return said === 0 && share < 0.6 ? 0 : said * 2 + share * 2;
}

function titlePoints(title: string, role: Role): { points: number; isSpecific: boolean } {
  if (title === '' || hasAnyPhrase(title, FIELD_BLOCKERS[role])) return { points: 0, isSpecific: false };
  const found = FIELD_WORDINGS[role]
    .filter(({ phrase, whole }) => (whole ? title === phrase : hasPhrase(title, phrase)))
    .sort((one, other) => other.points - one.points)[0];
  return { points: found?.points ?? 0, isSpecific: found?.specific === true };
}

interface Share {
  readonly known: number;
  readonly told: number;
  readonly shaped: number;
  readonly documents: number;
}

/** Shares of the cells that are codes of the list, that say it in words, that only look like codes, and of documents. */
function codeShare(role: Vocabulary, cells: readonly Cell[]): Share {
  if (cells.length === 0) return { known: 0, told: 0, shaped: 0, documents: 0 };
  const found = cells.map((cell) => kindOf(role, cell));
  const share = (of: (kind: string | undefined) => boolean) => found.filter(of).length / cells.length;
  return {
    known: share((kind) => kind !== undefined && kind !== 'shape'),
    told: share((kind) => kind === 'both' || kind === 'text' || kind === 'document'),
    shaped: share((kind) => kind === 'shape'),
    documents: share((kind) => kind === 'document'),
  };
}

/** How a cell tells a code: as `matchCode` says, or as one part of what stands in it. */
function kindOf(role: Vocabulary, { text, parts }: Cell): string | undefined {
  const event = role === 'hendelse' ? readEventText(parts) : undefined;
  if (event?.kind === 'event' && event.isDocument) return 'document';
  const by = matchCode(role, text)?.by;
  if (by !== undefined && by !== 'shape') return by;
  if (event?.kind !== 'event') return by;
  return event.isSure ? 'text' : 'code';
}

/** A first row without heading cells is a heading when it names the columns and holds no date. */
function isHeadByContent(row: Row): boolean {
  const texts = row.cells.flatMap((cell) => (cell ? [cell.text] : []));
  if (texts.some(isDateLike)) return false;
  const titles = texts.map(fold);
  const named = titles.filter((title) =>
    [...CODE_ROLES, 'dato' as const].some((role) => titlePoints(title, role).points > 0),
  );
  return named.length >= 2 && titles.some((title) => titlePoints(title, 'dato').points > 0);
}
