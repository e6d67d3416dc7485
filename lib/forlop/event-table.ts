import { normaliseCode } from './composite.ts';
import { type DayNumber, isoOf, parseIsoDay, UNREADABLE } from './day.ts';
import { CodeDictionary, type EventCode } from './event-code.ts';

/** Care level of an event: outpatient, inpatient, or not told. */
export type Omsorgsniva = 'P' | 'D' | '';

/** One event as someone registered it. Days are ISO texts; a date that cannot be read stands as its own text. */
export interface EventInput {
  readonly pasient: string;
  readonly forlopstype: string;
  readonly hendelse: string;
  readonly utfall?: string;
  readonly dato: string;
  readonly enhet?: string;
  readonly hf?: string;
  readonly omsorgsniva?: Omsorgsniva;
  readonly fodselsdato?: string;
  readonly mottatt?: string;
  readonly vurdert?: string;
}

/** Where a row of the table came from: which file (from 0) and which physical line (from 1). */
export interface Origin {
  readonly file: number;
  readonly line: number;
}

/** What `EventTable.append` takes: texts interned by the caller, days as numbers (UNREADABLE where unknown). */
export interface TableRow {
  pasient: number;
  code: number;
  day: DayNumber;
  enhet: number;
  hf: number;
  file: number;
  line: number;
  birth: DayNumber;
  received: DayNumber;
  assessed: DayNumber;
}

/** Texts that occur again and again, each kept once under a number; number 0 is the empty text. */
export interface Texts {
  /** How many numbers are in use; the highest is one less. */
  readonly size: number;
  number(text: string): number;
  text(number: number): string;
}

export class TextDictionary implements Texts {
  private readonly texts: string[] = [''];
  private readonly numbers = new Map<string, number>([['', 0]]);

  number(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.texts.length);
    this.texts.push(text);
    return this.texts.length - 1;
  }

  text(number: number): string {
    return this.texts[number] ?? '';
  }

  get size(): number {
    return this.texts.length;
  }
}

/**
 * Events as columns, in the order given. The same form serves the five rows of a panel and the three million of
 * an export; nothing is an object per event.
 */
export class EventTable {
  size = 0;
  readonly codes = new CodeDictionary();
  readonly pasienter: Texts;
  readonly enheter: Texts = new TextDictionary();
  readonly hfs: Texts = new TextDictionary();
  pasient: Int32Array;
  code: Int32Array;
  day: Int32Array;
  enhet: Int32Array;
  hf: Int32Array;
  line: Int32Array;
  file: Uint16Array;
  /** The columns that few files have; undefined until a row fills one. */
  birth: Int32Array | undefined;
  received: Int32Array | undefined;
  assessed: Int32Array | undefined;
  /** The cell's own text where a date could not be read, by row. */
  readonly unreadableDates = new Map<number, string>();

  /**
   * @param capacity rows to make room for at first; the table grows as needed
   * @param pasienter keeps the patients' keys; a reader of large files brings one that holds bytes, not strings
   */
  constructor(capacity = 16, pasienter: Texts = new TextDictionary()) {
    this.pasienter = pasienter;
    this.pasient = new Int32Array(capacity);
    this.code = new Int32Array(capacity);
    this.day = new Int32Array(capacity);
    this.enhet = new Int32Array(capacity);
    this.hf = new Int32Array(capacity);
    this.line = new Int32Array(capacity);
    this.file = new Uint16Array(capacity);
  }

  /** Adds one row and answers its number. */
  append(row: TableRow): number {
    const n = this.size;
    if (n === this.pasient.length) this.resize(Math.max(16, n + (n >> 1)));
    this.pasient[n] = row.pasient;
    this.code[n] = row.code;
    this.day[n] = row.day;
    this.enhet[n] = row.enhet;
    this.hf[n] = row.hf;
    this.line[n] = row.line;
    this.file[n] = row.file;
    if (row.birth !== UNREADABLE) this.optional('birth')[n] = row.birth;
    if (row.received !== UNREADABLE) this.optional('received')[n] = row.received;
    if (row.assessed !== UNREADABLE) this.optional('assessed')[n] = row.assessed;
    this.size = n + 1;
    return n;
  }

  /** The code of a row, looked up in the kodeverk. */
  codeOf(row: number): EventCode {
    return this.codes.codes[this.code[row] as number] as EventCode;
  }

  /** ISO day of a row, or the cell's own text where the date was not readable. */
  dateText(row: number): string {
    const day = this.day[row] as number;
    return day === UNREADABLE ? (this.unreadableDates.get(row) ?? '') : isoOf(day);
  }

  /** Frees the room that was made for more rows than came. */
  trim(): void {
    if (this.size < this.pasient.length) this.resize(this.size);
  }

  private optional(column: 'birth' | 'received' | 'assessed'): Int32Array {
    this[column] ??= new Int32Array(this.pasient.length).fill(UNREADABLE);
    return this[column];
  }

  private resize(capacity: number): void {
    this.pasient = resized(this.pasient, capacity);
    this.code = resized(this.code, capacity);
    this.day = resized(this.day, capacity);
    this.enhet = resized(this.enhet, capacity);
    this.hf = resized(this.hf, capacity);
    this.line = resized(this.line, capacity);
    const files = new Uint16Array(capacity);
    files.set(this.file.subarray(0, Math.min(capacity, this.size)));
    this.file = files;
    if (this.birth) this.birth = resized(this.birth, capacity);
    if (this.received) this.received = resized(this.received, capacity);
    if (this.assessed) this.assessed = resized(this.assessed, capacity);
  }
}

function resized(column: Int32Array, capacity: number): Int32Array {
  const copy = new Int32Array(capacity);
  copy.fill(UNREADABLE, Math.min(column.length, capacity));
  copy.set(column.subarray(0, Math.min(column.length, capacity)));
  return copy;
}

/** A table of a handful of events, as a page or a paste gives them; `line` counts from 1 in the order given. */
export function tableOf(events: readonly EventInput[]): EventTable {
  const table = new EventTable(events.length);
  events.forEach((event, index) => {
    const day = parseIsoDay(event.dato);
    const row = table.append({
      pasient: table.pasienter.number(event.pasient.trim()),
      code: table.codes.number(
        normaliseCode(event.forlopstype),
        normaliseCode(event.hendelse),
        normaliseCode(event.utfall ?? ''),
      ),
      day,
      enhet: table.enheter.number(event.enhet?.trim() ?? ''),
      hf: table.hfs.number(event.hf?.trim() ?? ''),
      file: 0,
      line: index + 1,
      birth: parseIsoDay(event.fodselsdato ?? ''),
      received: parseIsoDay(event.mottatt ?? ''),
      assessed: parseIsoDay(event.vurdert ?? ''),
    });
    if (day === UNREADABLE) table.unreadableDates.set(row, event.dato);
  });
  return table;
}
