import { UNREADABLE } from '../forlop/day.ts';
import type { TableRow } from '../forlop/event-table.ts';
import { BATCH } from './byte-texts.ts';
import type { CellReaders } from './cell-readers.ts';
import { NO_CODE, NO_HENDELSE } from './code-cells.ts';
import { type FileColumn, KNOWN_COLUMNS, type KnownColumn } from './columns.ts';
import { isBlank, type Row, textOf, trimCell } from './row.ts';

/** Why a row became no event, in the order in which it is asked. */
export type RejectionReason = 'for-mange-felt' | 'mangler-pasient' | 'mangler-hendelse';

/** A row that became no event: where it stands, why, and its text as it stands in the file. */
export interface RejectedRow {
  readonly file: string;
  readonly fileIndex: number;
  readonly line: number;
  readonly reason: RejectionReason;
  /** At most 1,000 characters. */
  readonly text: string;
}

const LONGEST_TEXT = 1000;

/** Makes one file's rows into events of the table: the only way from cells to an event, whatever the file's format. */
export class RowReader {
  accepted = 0;
  rejected = 0;
  columns: readonly FileColumn[] = [];
  private places: Record<KnownColumn, number> = placesOf([]);
  private hasMoreDates = false;
  /** Rows whose patient is still to be looked up; they follow one another in the table. */
  private waiting = 0;
  private firstWaiting = 0;
  private waitingView: DataView = new DataView(new ArrayBuffer(0));
  private readonly keyStarts = new Int32Array(BATCH);
  private readonly keyEnds = new Int32Array(BATCH);
  private readonly event: TableRow = {
    pasient: 0,
    code: 0,
    day: UNREADABLE,
    enhet: 0,
    hf: 0,
    file: 0,
    line: 0,
    birth: UNREADABLE,
    received: UNREADABLE,
    assessed: UNREADABLE,
  };

  constructor(
    private readonly readers: CellReaders,
    private readonly file: string,
    fileIndex: number,
  ) {
    this.event.file = fileIndex;
  }

  /** Says what the columns of the rows to come mean. */
  begin(columns: readonly FileColumn[]): void {
    this.columns = columns;
    this.places = placesOf(columns);
    this.hasMoreDates = columns.some(
      ({ column }) => column === 'fodselsdato' || column === 'mottatt' || column === 'vurdert',
    );
  }

  /** Adds the row's event to the table, or the row to the rejected ones. A row without a filled cell is neither. */
  read(row: Row): void {
    const { places } = this;
    if (row.isOverfull) {
      this.reject(row, 'for-mange-felt');
      return;
    }
    if (row.isLoose) trimCell(row, places.pasient);
    if (row.starts[places.pasient] === row.ends[places.pasient]) {
      if (!isBlank(row)) this.reject(row, 'mangler-pasient');
      return;
    }
    const code = this.code(row);
    if (code === NO_HENDELSE) this.reject(row, 'mangler-hendelse');
    else this.append(row, code);
  }

  private append(row: Row, code: number): void {
    const { places, readers, event } = this;
    if (row.isLoose) {
      trimCell(row, places.dato);
      trimCell(row, places.enhet);
      trimCell(row, places.hf);
    }
    event.code = code;
    event.day = readers.dates.day(row, places.dato);
    event.enhet = readers.enheter.number(row, places.enhet);
    event.hf = readers.hfs.number(row, places.hf);
    event.line = row.line;
    if (this.hasMoreDates) this.readMoreDates(row);
    const number = readers.table.append(event);
    if (event.day === UNREADABLE) this.keepDateText(row, number);
    this.accepted++;
    this.keepPatient(row, number);
  }

  /**
   * Notes where the patient's key stands; the keys of many rows are looked up together, which is several times faster
   * in a large file than one by one.
   */
  private keepPatient(row: Row, number: number): void {
    if (this.waiting === BATCH || row.view !== this.waitingView) {
      this.flush();
      this.waitingView = row.view;
    }
    if (this.waiting === 0) this.firstWaiting = number;
    this.keyStarts[this.waiting] = row.starts[this.places.pasient] as number;
    this.keyEnds[this.waiting] = row.ends[this.places.pasient] as number;
    this.waiting++;
  }

  /** Looks up the patients of the rows read since the last time. Must be called before their bytes are overwritten. */
  flush(): void {
    const { patients, table } = this.readers;
    patients.numberAll(this.waitingView, this.keyStarts, this.keyEnds, this.waiting, table.pasient, this.firstWaiting);
    this.waiting = 0;
  }

  private code(row: Row): number {
    const { places, readers } = this;
    if (row.isLoose) trimCell(row, places.kode);
    const code = readers.codes.composite(row, places.kode);
    if (code !== NO_CODE) return code;
    if (row.isLoose) {
      trimCell(row, places.forlopstype);
      trimCell(row, places.hendelse);
      trimCell(row, places.utfall);
    }
    return readers.codes.split(row, places.forlopstype, places.hendelse, places.utfall);
  }

  private readMoreDates(row: Row): void {
    const { places, readers, event } = this;
    if (row.isLoose) {
      trimCell(row, places.fodselsdato);
      trimCell(row, places.mottatt);
      trimCell(row, places.vurdert);
    }
    event.birth = readers.birthDates.day(row, places.fodselsdato);
    event.received = readers.dates.day(row, places.mottatt);
    event.assessed = readers.dates.day(row, places.vurdert);
  }

  private keepDateText(row: Row, number: number): void {
    const text = textOf(row, this.places.dato);
    if (text !== '') this.readers.table.unreadableDates.set(number, text);
  }

  private reject(row: Row, reason: RejectionReason): void {
    const text = cut(row.rawText());
    const { line } = row;
    this.readers.rejected.push({ file: this.file, fileIndex: this.event.file, line, reason, text });
    this.rejected++;
  }
}

/** Index of each known column; one past the last for those that the file lacks, where every row is empty. */
function placesOf(columns: readonly FileColumn[]): Record<KnownColumn, number> {
  const placeOf = (name: KnownColumn) => {
    const index = columns.findIndex(({ column }) => column === name);
    return index < 0 ? columns.length : index;
  };
  return Object.fromEntries(KNOWN_COLUMNS.map((name) => [name, placeOf(name)])) as Record<KnownColumn, number>;
}

function cut(text: string): string {
  return text.length <= LONGEST_TEXT ? text : text.slice(0, LONGEST_TEXT).replace(/[\ud800-\udbff]$/, '');
}
