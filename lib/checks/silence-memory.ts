import { type DayNumber, parseIsoDay } from '../forlop/day.ts';

const FIRST_DAY = parseIsoDay('2015-01-01');
const DAYS = 8192;
/** Above this many codes an export is mostly rubbish, and what is remembered would not fit in the cache anyway. */
const MOST_CODES = 1024;

/**
 * Remembers which codes on which days no rule about the event alone has anything to say of. The same code on the same
 * day gets the same answer, and in an export of millions nearly all events are one of some thousand such pairs.
 */
export class SilenceMemory {
  private readonly byCode: (Uint8Array | undefined)[];

  constructor(codes: number) {
    this.byCode = new Array(Math.min(codes, MOST_CODES)).fill(undefined);
  }

  isKnown(code: number, day: DayNumber): boolean {
    return this.byCode[code]?.[day - FIRST_DAY] === 1;
  }

  note(code: number, day: DayNumber): void {
    const index = day - FIRST_DAY;
    if (code >= this.byCode.length || index < 0 || index >= DAYS) return;
    this.byCode[code] ??= new Uint8Array(DAYS);
    this.byCode[code][index] = 1;
  }
}
