import type { StorageFault as Fault, Keeping as KeepingState } from '../messages.ts';
import type { Weakness as PassphraseWeakness } from '../passphrase/weakness.ts';
import type { PostponeReason } from './panel-texts.ts';

export type Keeping = KeepingState;
export type StorageFault = Fault;
export type Weakness = PassphraseWeakness;

/** What keeps the reminders: the passphrase, the lock, what went wrong, and the parts of the list that hang on them. */
export interface VaultTexts {
  readonly passphrase: string;
  readonly newPassphrase: (length: number) => string;
  readonly show: string;
  readonly ask: {
    readonly heading: string;
    /** Two sentences, and no more. */
    readonly text: string;
    readonly set: string;
    readonly later: string;
  };
  readonly locked: {
    readonly heading: string;
    readonly unlock: string;
    readonly count: (count: number) => string;
    readonly held: (patients: number) => string;
    readonly holdsNothing: string;
    readonly onPage: string;
    readonly noneDue: string;
  };
  readonly forgotten: {
    readonly summary: string;
    readonly text: string;
    readonly confirm: string;
    readonly start: string;
  };
  readonly outcomes: Readonly<Record<'wrong' | 'too-simple', string>>;
  /** Why a passphrase is too easy to guess. */
  readonly weak: Readonly<Record<Weakness, string>>;
  /** Random words to take. */
  readonly offer: {
    readonly text: (words: number) => string;
    readonly take: string;
    readonly another: string;
  };
  readonly tooShort: (length: number) => string;
  readonly wait: (seconds: number) => string;
  readonly lock: string;
  readonly notKept: Readonly<Record<'none' | 'ephemeral' | 'off', string>>;
  readonly faults: Readonly<Record<StorageFault, string>>;
  readonly damaged: (count: number) => string;
  readonly copyDue: { readonly text: string; readonly make: string; readonly later: string };
  readonly list: {
    readonly meeting: (count: number) => string;
    readonly meetingHeading: string;
    readonly meetingEmpty: string;
    readonly types: string;
    readonly allTypes: string;
    readonly more: (count: number) => string;
    readonly overruledTo: (date: string) => string;
    readonly overruledDone: (date: string) => string;
    readonly provisional: string;
    /** One line, and what the two answers are called. */
    readonly shownDone: (site: string) => string;
    readonly end: string;
    readonly endMeans: (site: string) => string;
    readonly keep: string;
    readonly history: (on: string, to: string, reason: string) => string;
    readonly copyReason: string;
    readonly copied: string;
    /** A sentence for the journal. */
    readonly reason: (what: string, to: string, reason: PostponeReason) => string;
    readonly nextVisit: string;
    readonly nextVisitHelp: string;
  };
  readonly settings: {
    readonly heading: string;
    readonly states: Readonly<Record<Keeping, string>>;
    readonly lockAfter: string;
    readonly minutes: string;
    readonly change: {
      readonly heading: string;
      readonly old: string;
      readonly next: (length: number) => string;
      readonly save: string;
      readonly done: string;
      readonly changing: string;
      readonly help: string;
      /** The passphrase of today is easy to guess. */
      readonly weak: string;
    };
    readonly hours: {
      readonly heading: string;
      readonly help: string;
      readonly from: string;
      readonly to: string;
      readonly wrong: string;
    };
    readonly keep: {
      readonly heading: string;
      readonly done: string;
      readonly closed: string;
      readonly outside: string;
    };
    readonly copy: {
      readonly heading: string;
      readonly help: string;
      readonly last: (date: string) => string;
      readonly none: string;
      readonly save: string;
      readonly file: string;
      readonly passphrase: string;
      readonly read: string;
      readonly imported: (patients: number, damaged: number) => string;
      readonly unreadable: string;
      readonly fileName: string;
    };
    readonly remove: {
      readonly heading: string;
      readonly help: string;
      readonly confirm: string;
      readonly button: string;
      readonly done: string;
    };
    readonly log: {
      readonly heading: string;
      readonly help: string;
      readonly none: string;
      readonly save: string;
      readonly fileName: string;
      readonly what: Readonly<Record<LogWhat, string>>;
      readonly why: Readonly<Record<LogWhy, string>>;
    };
    readonly failed: string;
  };
}

export type LogWhat = 'sighting' | 'page-message' | 'storage' | 'access' | 'notification' | 'vault' | 'copy' | 'all';
export type LogWhy =
  | 'wrong-sender'
  | 'malformed'
  | 'failed'
  | 'damaged-record'
  | 'restored'
  | 'older'
  | 'made'
  | 'opened'
  | 'wrong-passphrase'
  | 'locked'
  | 'changed'
  | 'exported'
  | 'imported'
  | 'deleted'
  | 'swapped-key';
