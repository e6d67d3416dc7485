import type { DayNumber } from '../forlop/day.ts';
import type { EventTable } from '../forlop/event-table.ts';
import type { ByteTexts } from './byte-texts.ts';
import { CodeCells } from './code-cells.ts';
import { DateCells } from './date-cells.ts';
import { PlaceCells } from './place-cells.ts';
import type { RejectedRow } from './row-reader.ts';

/** What turns cells into values, shared by the files of a set so that what one file taught helps the next. */
export interface CellReaders {
  readonly table: EventTable;
  readonly patients: ByteTexts;
  readonly codes: CodeCells;
  readonly enheter: PlaceCells;
  readonly hfs: PlaceCells;
  readonly dates: DateCells;
  readonly birthDates: DateCells;
  readonly rejected: RejectedRow[];
}

/**
 * @param patients the table's own dictionary of patients
 * @param today a birth date with a year of two digits is the latest such day not after it
 */
export function cellReadersFor(table: EventTable, patients: ByteTexts, today: DayNumber): CellReaders {
  return {
    table,
    patients,
    codes: new CodeCells(table.codes),
    enheter: new PlaceCells(table.enheter),
    hfs: new PlaceCells(table.hfs),
    dates: new DateCells(),
    birthDates: new DateCells(today),
    rejected: [],
  };
}
