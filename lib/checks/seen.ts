import type { EventCode } from '../forlop/event-code.ts';
import { hendelser } from '../kodeverk/hendelser.ts';
import { NONE, type Position, type Seen, type SeenKey } from './rule.ts';

/** A slot for each hendelse and for each utfall of C, U and X: what rules ask about. */
const SLOTS: Readonly<Record<string, number>> = Object.fromEntries(
  hendelser()
    .flatMap((entry) => [
      entry.code,
      ...(entry.code === 'H' ? [] : entry.utfall.map((utfall) => `${entry.code}/${utfall.code}`)),
    ])
    .map((key, slot) => [key, slot]),
);
const SLOT_COUNT = Object.keys(SLOTS).length;

/** The two slots that an event of this code fills, or -1. */
export function slotsOf(code: EventCode): { hendelse: number; utfall: number } {
  return { hendelse: SLOTS[code.hendelse] ?? -1, utfall: SLOTS[`${code.hendelse}/${code.utfall}`] ?? -1 };
}

/** The running state of one forløp: how many of each hendelse, the first and the last of them. */
export class RunningSeen implements Seen {
  private readonly counts = new Int32Array(SLOT_COUNT);
  private readonly firsts = new Int32Array(SLOT_COUNT);
  private readonly lasts = new Int32Array(SLOT_COUNT);

  clear(): void {
    this.counts.fill(0);
  }

  /** Notes an event in a slot from `slotsOf`. */
  note(slot: number, position: Position): void {
    if (slot < 0) return;
    const count = this.counts[slot] as number;
    if (count === 0) this.firsts[slot] = position;
    this.lasts[slot] = position;
    this.counts[slot] = count + 1;
  }

  has(key: SeenKey): boolean {
    return this.count(key) > 0;
  }

  count(key: SeenKey): number {
    return this.counts[SLOTS[key] as number] ?? 0;
  }

  first(key: SeenKey): Position {
    return this.has(key) ? (this.firsts[SLOTS[key] as number] as number) : NONE;
  }

  last(key: SeenKey): Position {
    return this.has(key) ? (this.lasts[SLOTS[key] as number] as number) : NONE;
  }
}
