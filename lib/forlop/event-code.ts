import { type ForlopstypeEntry, findForlopstype } from '../kodeverk/forlopstyper.ts';
import { findHendelse, findUtfall, type HendelseEntry, type UtfallEntry } from '../kodeverk/hendelser.ts';

/** One distinct type + hendelse + utfall, looked up in the kodeverk once; the parts are normalised texts. */
export interface EventCode {
  readonly forlopstype: string;
  readonly hendelse: string;
  readonly utfall: string;
  /** Undefined when the type is in no edition. */
  readonly forlopstypeEntry: ForlopstypeEntry | undefined;
  /** Undefined when the hendelse is in no edition. */
  readonly hendelseEntry: HendelseEntry | undefined;
  /** Undefined when the utfall is empty or was never valid for the hendelse. */
  readonly utfallEntry: UtfallEntry | undefined;
  /** Index among the known types in code order, or a number above them, one for each unknown text. */
  readonly typeIndex: number;
  /** Place within a day (domain: `A M D C U L F T E H`, any other, `X`). */
  readonly dayRank: number;
}

const TYPE_ORDER = ['D01', 'D06', 'D07', 'D08', 'D09', 'D10', 'D11', 'D12'];
const DAY_ORDER = 'AMDCULFTEH';

/** Types with an index below this are in some edition. */
export const KNOWN_TYPES = TYPE_ORDER.length;
/** The `dayRank` of the hendelser with a part in the ordering of a day. */
export const RANK_START = 0;
export const RANK_END = DAY_ORDER.length + 1;

/** Keeps every distinct code of a set of events once; an event holds the code's number. */
export class CodeDictionary {
  readonly codes: EventCode[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly unknownTypes = new Map<string, number>();

  /** Number of a code whose parts are already trimmed and in upper case. */
  number(forlopstype: string, hendelse: string, utfall: string): number {
    const key = `${forlopstype}\n${hendelse}\n${utfall}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const hendelseEntry = findHendelse(hendelse);
    const number = this.codes.length;
    this.codes.push({
      forlopstype,
      hendelse,
      utfall,
      forlopstypeEntry: findForlopstype(forlopstype),
      hendelseEntry,
      utfallEntry: hendelseEntry && findUtfall(hendelseEntry, utfall),
      typeIndex: this.typeIndex(forlopstype),
      dayRank: dayRank(hendelse),
    });
    this.numbers.set(key, number);
    return number;
  }

  private typeIndex(forlopstype: string): number {
    const known = TYPE_ORDER.indexOf(forlopstype);
    if (known >= 0) return known;
    const seen = this.unknownTypes.get(forlopstype);
    if (seen !== undefined) return seen;
    const index = KNOWN_TYPES + this.unknownTypes.size;
    this.unknownTypes.set(forlopstype, index);
    return index;
  }
}

function dayRank(hendelse: string): number {
  if (hendelse === 'X') return RANK_END;
  const rank = hendelse.length === 1 ? DAY_ORDER.indexOf(hendelse) : -1;
  return rank >= 0 ? rank : DAY_ORDER.length;
}
