import type { EventTable } from './event-table.ts';

/** Rows that agree on patient, type, hendelse, utfall and day, indexed by place so that very many stay quick. */
export class SameEvent {
  private readonly firstAtHf = new Map<number, number>();
  private readonly firstAtEnhet = new Map<number, number>();
  private readonly firstWithoutHfAtEnhet = new Map<number, number>();
  private firstOfAll: number;

  constructor(
    private readonly table: EventTable,
    row: number,
  ) {
    this.firstOfAll = row;
    this.add(row);
  }

  add(row: number): void {
    const hf = this.table.hf[row] as number;
    const enhet = this.table.enhet[row] as number;
    this.firstOfAll = Math.min(this.firstOfAll, row);
    setFirst(this.firstAtHf, hf, row);
    setFirst(this.firstAtEnhet, enhet, row);
    if (hf === 0) setFirst(this.firstWithoutHfAtEnhet, enhet, row);
  }

  /** The earliest row that is not at a known, different place from this one, or -1. */
  firstNotElsewhere(row: number): number {
    const hf = this.table.hf[row] as number;
    const enhet = this.table.enhet[row] as number;
    if (hf === 0 && enhet === 0) return this.firstOfAll;
    if (hf === 0) return earliest(this.firstAtEnhet.get(enhet), this.firstAtEnhet.get(0));
    if (enhet === 0) return earliest(this.firstAtHf.get(hf), this.firstAtHf.get(0));
    return earliest(this.firstAtHf.get(hf), this.firstWithoutHfAtEnhet.get(enhet), this.firstWithoutHfAtEnhet.get(0));
  }
}

function setFirst(map: Map<number, number>, key: number, row: number): void {
  if (!map.has(key)) map.set(key, row);
}

function earliest(...rows: (number | undefined)[]): number {
  let found = -1;
  for (const row of rows) if (row !== undefined && (found < 0 || row < found)) found = row;
  return found;
}
