import { fold, hasAnyPhrase, hasPhrase } from './fold.ts';
import { matchCode, type Vocabulary } from './match-code.ts';
import { isDateLike } from './read-date.ts';
import type { Grid, Row } from './table-grid.ts';
import { COLUMN_WORDINGS, FIELD_BLOCKERS, FIELD_WORDINGS, type Role } from './wording-fields.ts';

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
  /** A column tells which patient a row is about. */
  readonly hasPatients: boolean;
}

const CODE_ROLES: readonly Vocabulary[] = ['kode', 'forlopstype', 'hendelse', 'utfall'];
/** Rows looked at to know what a column holds. */
const SAMPLE = 40;

/** Finds the columns by their headings and by what stands in them; a heading that the content gainsays is not believed. */
export function findColumns(grid: Pick<Grid, 'rows'>): FoundColumns {
  const headAt = grid.rows.findIndex((row) => row.isHead || isHeadByContent(row));
  const head = grid.rows[headAt];
  const rows = headAt < 0 ? grid.rows : grid.rows.slice(headAt + 1);
  const titles = head ? head.cells.map((cell) => fold(cell?.text ?? '')) : [];
  const sample = rows.slice(0, SAMPLE);
  const width = Math.max(titles.length, ...sample.map((row) => row.cells.length));
  const claims: Claim[] = [];
  for (let column = 0; column < width; column++) claims.push(...claimsOf(column, titles[column] ?? '', sample));
  claims.sort((one, other) => other.points - one.points);
  const columns: Columns = {};
  const taken = new Set<number>();
  const chosen: Claim[] = [];
  for (const claim of claims) {
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
    hasPatients: titles.some((title) => hasAnyPhrase(title, COLUMN_WORDINGS.pasient)),
  };
}

interface Claim {
  readonly column: number;
  readonly role: ColumnRole;
  readonly points: number;
  readonly isKnown: boolean;
  readonly isSpecific: boolean;
}

function claimsOf(column: number, title: string, rows: readonly Row[]): Claim[] {
  const texts = rows.flatMap((row) => {
    const cell = row.cells[column];
    return cell && !cell.isJoined && cell.text !== '' ? [cell.text] : [];
  });
  const claims: Claim[] = [];
  const add = (role: ColumnRole, points: number, isKnown = false, isSpecific = false) => {
    if (points > 0) claims.push({ column, role, points, isKnown, isSpecific });
  };
  add('dato', dateClaim(title, texts));
  for (const role of CODE_ROLES) {
    const said = titlePoints(title, role);
    const content = codeShare(role, texts);
    if (texts.length >= 3 && content.known + content.shaped < 0.3) continue;
    const isTold = content.told >= 0.6 || (role !== 'hendelse' && role !== 'utfall' && content.known >= 0.6);
    if (said.points === 0 && !isTold) continue;
    add(role, said.points + content.known * 4, content.known >= 0.5, said.isSpecific);
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

/** Shares of the texts that are codes of the list, that say it in words, and that only look like codes. */
function codeShare(role: Vocabulary, texts: readonly string[]): { known: number; told: number; shaped: number } {
  if (texts.length === 0) return { known: 0, told: 0, shaped: 0 };
  const matches = texts.map((text) => matchCode(role, text)?.by);
  const share = (count: number) => count / texts.length;
  return {
    known: share(matches.filter((by) => by !== undefined && by !== 'shape').length),
    told: share(matches.filter((by) => by === 'both' || by === 'text').length),
    shaped: share(matches.filter((by) => by === 'shape').length),
  };
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
