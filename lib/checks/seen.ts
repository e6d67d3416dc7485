import type { EventCode } from '../forlop/event-code.ts';
import { NONE, type Position, type Seen, type SeenKey } from './rule.ts';

const LETTERS = 26;
const FIRST_LETTER = 'A'.charCodeAt(0);
/** Slots of the utfall lie after those of the hendelser, one block for each hendelse that rules ask about by utfall. */
const BLOCKS: Readonly<Record<string, number>> = { C: LETTERS, U: 2 * LETTERS, X: 3 * LETTERS };
const SLOT_COUNT = 4 * LETTERS;

/**
 * Slot of a hendelse or of a hendelse with one utfall. Arithmetic on letters and not a look-up: it runs several
 * times for each of millions of events.
 */
function slotOf(key: SeenKey): number {
  const letter = key.charCodeAt(0) - FIRST_LETTER;
  if (key.length === 1) return letter;
  const block = letter === 2 ? 1 : letter === 20 ? 2 : 3; // C, U, X
  return block * LETTERS + key.charCodeAt(2) - FIRST_LETTER;
}

/** The two slots that an event of this code fills, or -1 where no rule can ask about it. */
export function slotsOf(code: EventCode): { hendelse: number; utfall: number } {
  const letter = code.utfall.charCodeAt(0) - FIRST_LETTER;
  const block = code.utfall.length === 1 && letter >= 0 && letter < LETTERS ? BLOCKS[code.hendelse] : undefined;
  return {
    hendelse: code.hendelseEntry ? code.hendelse.charCodeAt(0) - FIRST_LETTER : -1,
    utfall: block === undefined ? -1 : block + letter,
  };
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
    return this.counts[slotOf(key)] as number;
  }

  first(key: SeenKey): Position {
    return this.has(key) ? (this.firsts[slotOf(key)] as number) : NONE;
  }

  last(key: SeenKey): Position {
    return this.has(key) ? (this.lasts[slotOf(key)] as number) : NONE;
  }
}
