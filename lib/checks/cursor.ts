import { type DayNumber, UNREADABLE } from '../forlop/day.ts';
import type { EventCode } from '../forlop/event-code.ts';
import type { EventTable } from '../forlop/event-table.ts';
import type { Sammenstilling } from '../forlop/sammenstilling.ts';
import type { Period } from '../kodeverk/editions.ts';
import { periodOf } from './period.ts';
import { type EventView, NONE, type Position } from './rule.ts';

/** The one event view of a walk: it moves from position to position instead of being made anew. */
export class Cursor implements EventView {
  position: Position = NONE;
  row = NONE;
  day: DayNumber = UNREADABLE;
  period: Period | undefined;
  code: EventCode;
  private readonly codes: readonly EventCode[];
  private joins = false;
  private patientFrom: Position = 0;
  private patientTo: Position = 0;
  private patientBirth: DayNumber | undefined;

  constructor(
    private readonly table: EventTable,
    private readonly put: Sammenstilling,
    private readonly simplifiedFrom: DayNumber | undefined,
  ) {
    this.codes = table.codes.codes;
    this.code = this.codes[0] as EventCode;
  }

  /** Tells which positions are the patient's at hand. */
  enter(from: Position, to: Position): void {
    this.patientFrom = from;
    this.patientTo = to;
    this.patientBirth = undefined;
  }

  /** @param joins whether the event belongs to a forløp; a duplicate never does */
  moveTo(position: Position, joins: boolean): void {
    const { order } = this.put;
    this.joins = joins;
    this.position = position;
    this.row = order.row(position);
    this.day = order.day(position);
    this.period = periodOf(this.day, this.simplifiedFrom);
    this.code = this.codes[order.code(position)] as EventCode;
  }

  get hendelse(): string {
    return this.code.hendelse;
  }

  get utfall(): string {
    return this.code.utfall;
  }

  get dateText(): string {
    return this.table.dateText(this.row);
  }

  get duplicateOf(): number {
    return this.joins ? NONE : (this.put.duplicateOf.get(this.row) ?? NONE);
  }

  get received(): DayNumber {
    return this.table.received?.[this.row] ?? UNREADABLE;
  }

  get assessed(): DayNumber {
    return this.table.assessed?.[this.row] ?? UNREADABLE;
  }

  /** The row's own date of birth, else the patient's first readable one in the order given. */
  get birth(): DayNumber {
    const { birth } = this.table;
    if (!birth) return UNREADABLE;
    const own = birth[this.row] as number;
    if (own !== UNREADABLE) return own;
    this.patientBirth ??= this.firstBirth(birth);
    return this.patientBirth;
  }

  private firstBirth(birth: Int32Array): DayNumber {
    let first = Number.POSITIVE_INFINITY;
    for (let position = this.patientFrom; position < this.patientTo; position++) {
      const row = this.put.order.row(position);
      if (row < first && birth[row] !== UNREADABLE) first = row;
    }
    return birth[first] ?? UNREADABLE;
  }
}
