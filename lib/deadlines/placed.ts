import { type DayNumber, UNREADABLE } from '../forlop/day.ts';
import { KNOWN_TYPES } from '../forlop/event-code.ts';
import { type EventInput, type EventTable, tableOf } from '../forlop/event-table.ts';
import { type Sammenstilling, sammenstill } from '../forlop/sammenstilling.ts';
import { isTsb } from '../kodeverk/forlopstyper.ts';
import type { PlacedEvent, PlacedForlop } from './kind.ts';

/** One patient's events put together. */
export interface PlacedPatient {
  readonly forlop: readonly PlacedForlop[];
  /** Types with an event whose date cannot be read: nobody knows where it belongs. */
  readonly unreadable: ReadonlySet<string>;
}

/** Puts events together into each patient's forløp. Duplicates and what cannot be placed are left out. */
export function placePatients(events: readonly EventInput[]): PlacedPatient[] {
  const table = tableOf(events);
  const put = sammenstill(table);
  const patients: PlacedPatient[] = [];
  for (let patient = 0; patient + 1 < put.patientStart.length; patient++) {
    patients.push({ forlop: forlopOf(patient, table, put), unreadable: unreadableTypes(patient, table, put) });
  }
  return patients;
}

function forlopOf(patient: number, table: EventTable, put: Sammenstilling): PlacedForlop[] {
  const forlop: PlacedForlop[] = [];
  for (let n = put.patientForlop[patient] as number; n < (put.patientForlop[patient + 1] as number); n++) {
    const rows = rowsBetween(put, put.forlopStart[n], put.forlopEnd[n]);
    const events = rows.map((row) => placedEvent(row, table));
    const code = table.codeOf(rows[0] as number);
    const service = code.forlopstypeEntry && isTsb(code.forlopstypeEntry) ? 'TSB' : 'PH';
    forlop.push({ forlopstype: code.forlopstype, service, events, open: events.at(-1)?.hendelse !== 'X' });
  }
  return forlop;
}

function rowsBetween(put: Sammenstilling, start = 0, end = 0): number[] {
  return Array.from({ length: end - start }, (_, n) => put.order.row(start + n));
}

function placedEvent(row: number, table: EventTable): PlacedEvent {
  const { hendelse, utfall } = table.codeOf(row);
  return { row, hendelse, utfall, day: table.day[row] as DayNumber };
}

function unreadableTypes(patient: number, table: EventTable, put: Sammenstilling): Set<string> {
  const types = new Set<string>();
  for (const row of rowsBetween(put, put.patientStart[patient], put.patientStart[patient + 1])) {
    const code = table.codeOf(row);
    if (table.day[row] === UNREADABLE && code.typeIndex < KNOWN_TYPES) types.add(code.forlopstype);
  }
  return types;
}
