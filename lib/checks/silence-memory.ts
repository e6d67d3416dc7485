import { type DayNumber, parseIsoDay } from '../forlop/day.ts';

const FIRST_DAY = parseIsoDay('2015-01-01');
const DAYS = 8192;
/** A word has a bit for each of 32 days. */
const WORDS = DAYS >> 5;
/** Above this many codes an export is mostly rubbish, and what is remembered would not fit in the cache anyway. */
const MOST_CODES = 1024;

/**
 * Remembers which codes on which days no rule about the event alone has anything to say of. The same code on the same
 * day gets the same answer, and in an export of millions nearly all events are one of some thousand such pairs. A bit
 * for each pair, so that all of them stay in the processor's cache.
 */
export class SilenceMemory {
  private readonly codes: number;
  private readonly bits: Int32Array;

  constructor(codes: number) {
    this.codes = Math.min(codes, MOST_CODES);
    this.bits = new Int32Array(this.codes * WORDS);
  }

  isKnown(code: number, day: DayNumber): boolean {
    const index = day - FIRST_DAY;
    if (code >= this.codes || index < 0 || index >= DAYS) return false;
    return (((this.bits[code * WORDS + (index >> 5)] as number) >> (index & 31)) & 1) === 1;
  }

  note(code: number, day: DayNumber): void {
    const index = day - FIRST_DAY;
    if (code >= this.codes || index < 0 || index >= DAYS) return;
    const word = code * WORDS + (index >> 5);
    this.bits[word] = (this.bits[word] as number) | (1 << (index & 31));
  }
}
