import type { DeadlineKind } from '../deadlines/kind.ts';
import type { PostponeReason as Reason } from '../messages.ts';
import type { FillingTexts } from './filling-texts.ts';
import type { HandoverTexts } from './handover-texts.ts';
import type { Language } from './language.ts';
import type { SetAsideTexts } from './set-aside-texts.ts';
import type { SiteTexts } from './site-texts.ts';

export type DeadlineName = DeadlineKind;
export type PostponeReason = Reason;
export type ReminderState = 'coming' | 'today' | 'over' | 'postponed' | 'done';

/** The four fields of a registration. */
export type FieldName = 'forlopstype' | 'hendelse' | 'utfall' | 'dato';
export type Verdict = 'ok' | 'look' | 'stop' | 'unclear';
/** Why there is no verdict on anything: what `main[data-status]` says, apart from a form. */
export type QuietStatus = 'no-form' | 'locked-out' | 'no-access' | 'error';
/** How an event stands in the drawing of its forløp. */
export type StepState = 'done' | 'now' | 'missing' | 'unseen' | 'coming' | 'gap' | 'fault';
export type ReminderGroup = 'over' | 'today' | 'week' | 'later' | 'undated' | 'old' | 'done';

/** What the panel says. Code lists keep their official texts, in Norwegian, in every language. */
export interface PanelTexts {
  /** The page took more of the machine than reading it may. */
  readonly gaveUp: { readonly text: string; readonly again: string };
  /** Opens what was seen on the page: where no form was found, and quietly where one was. */
  readonly diagnosis: { readonly open: string; readonly quiet: string; readonly byHand: string };
  /** A list of several patients, where the page shows one. */
  readonly worklist: { readonly open: string };
  readonly language: Language;
  readonly product: string;
  readonly settings: string;
  readonly lookup: string;
  /** Opens the coordinator's page. */
  readonly oversikt: string;
  readonly verdict: Readonly<Record<Verdict, string>>;
  /** Heading while the form is not filled enough to be judged. */
  readonly notReady: string;
  readonly saved: string;
  readonly editing: string;
  readonly stillToFill: (fields: readonly string[]) => string;
  readonly notUnderstood: (field: string, text: string) => string;
  readonly fields: Readonly<Record<FieldName, string>>;
  readonly notFilled: string;
  readonly inferredType: string;
  readonly formHeading: string;
  readonly formNumber: (number: number, of: number) => string;
  readonly repeated: (times: number) => string;
  readonly severity: Readonly<Record<'feil' | 'advarsel' | 'tips' | 'uavklart', string>>;

  readonly why: string;
  readonly nprSays: string;
  readonly source: string;
  readonly exampleWrong: string;
  readonly exampleRight: string;
  /** Titles of the documents that rules rest on, by file name. */
  readonly documents: Readonly<Record<string, string>>;

  /** Heads the list of what cannot be judged because events may be hidden. */
  readonly notWhole: (count: number) => string;
  readonly transition: {
    readonly help: string;
    readonly save: string;
    readonly skip: string;
  };

  readonly patient: {
    readonly age: (years: number) => string;
    readonly unnamed: string;
    readonly none: string;
    readonly reasons: Readonly<Record<'no-number' | 'wrong-check-digit' | 'several', string>>;
  };

  readonly forlop: {
    readonly heading: string;
    readonly others: (count: number) => string;
    readonly states: Readonly<Record<StepState, string>>;
    /** Registered events that a long line leaves out. */
    readonly gap: (count: number) => string;
    readonly sentence: (event: string, state: Exclude<StepState, 'gap'>, date: string) => string;
  };

  readonly next: {
    readonly heading: string;
    readonly kinds: Readonly<Record<DeadlineName, string>>;
    readonly from: Readonly<Record<DeadlineName, (days: number) => string>>;
    readonly inDays: (days: number) => string;
    readonly uncertain: string;
    readonly undated: string;
  };
  readonly label: {
    readonly field: string;
    readonly hint: string;
    readonly save: string;
    readonly saved: (label: string) => string;
    readonly change: string;
    readonly failed: string;
  };

  readonly filling: FillingTexts;
  readonly handover: HandoverTexts;
  readonly setAside: SetAsideTexts;
  readonly site: SiteTexts;

  readonly history: {
    readonly before: (count: number) => string;
    readonly complete: string;
    readonly from: (date: string) => string;
    readonly partly: string;
    readonly none: string;
    readonly noList: string;
    readonly events: (count: number) => string;
    readonly builtOn: string;
    readonly unreadRows: (count: number) => string;
    /** Rows that the journal itself shows as deleted or as drafts. */
    readonly leftOut: (count: number) => string;
  };

  readonly status: Readonly<Record<QuietStatus, { readonly title: string; readonly text: string }>>;
  readonly access: {
    readonly hidden: string;
    readonly ask: (host: string) => string;
    readonly means: string;
    readonly enable: string;
    readonly refused: string;
    readonly frame: (host: string) => string;
    readonly enableFrame: (host: string) => string;
  };

  readonly reminders: {
    readonly heading: string;
    readonly open: string;
    readonly back: string;
    readonly count: (count: number) => string;
    readonly groups: Readonly<Record<ReminderGroup, string>>;
    readonly empty: string;
    readonly noHits: string;
    readonly failed: string;
    readonly search: string;
    readonly unlabelled: string;
    readonly lastSeen: (date: string) => string;
    readonly postponedBecause: (times: number, reason: string) => string;
    readonly postpone: string;
    readonly postponeTo: string;
    readonly reason: string;
    readonly reasonPatient: string;
    readonly reasonUnit: string;
    readonly reasons: Readonly<Record<PostponeReason, string>>;
    readonly choices: Readonly<Record<'day' | 'week' | 'fortnight', string>>;
    readonly cancel: string;
    readonly done: string;
    readonly remove: string;
    readonly about: (label: string, kind: string) => string;
    readonly footer: (patients: number) => string;
  };

  /** Rows pasted from another program. */
  readonly paste: {
    readonly open: string;
    readonly instead: string;
    readonly field: string;
    readonly placeholder: string;
    readonly help: string;
    readonly whole: (count: number) => string;
    readonly yes: string;
    readonly no: string;
    readonly unread: (count: number) => string;
  };

  readonly weekdays: readonly [string, string, string, string, string, string, string];
}
