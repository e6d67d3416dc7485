import type { Severity } from '../checks/finding.ts';
import type { RuleId } from '../checks/rule-ids.ts';

/** What is said of a finding. One sentence each, except `why`; placeholders as `finding-text.ts` fills them. */
export interface RuleTextParts {
  /** Names the rule in a list. */
  readonly title: string;
  /** What is wrong. */
  readonly message: string;
  /** What follows from it. */
  readonly consequence: string;
  /** What to do. */
  readonly action: string;
  /** Why the rule is there, for the one who asks. */
  readonly why: string;
}

/** The texts of one rule; a variant says only what it says differently. */
export interface RuleText extends RuleTextParts {
  readonly variants?: { readonly [variant: string]: Partial<RuleTextParts> };
}

export type RuleTexts = { readonly [Id in RuleId]: RuleText };

/** What is said instead where a rule cannot judge. The title stays the rule's. */
export interface UnclearText {
  readonly message: string;
  readonly consequence: string;
  readonly action: string;
  /** What the user can answer so that the rule can judge. */
  readonly question?: string;
}

/** Why a history is not seen in full: a clause after a colon, and what to do about it. */
export interface HiddenText {
  readonly reason: string;
  readonly action: string;
}

/** Every text about findings in one language. */
export interface FindingTexts {
  readonly rules: RuleTexts;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly unclear: {
    readonly transition: UnclearText;
    readonly unlisted: UnclearText;
    /** Its action is the one of the reason. */
    readonly notWhole: Omit<UnclearText, 'action'>;
    readonly ruleFailed: UnclearText;
  };
  /** By the reason of a completeness; other reasons are `from` where a day is known, else `unknown`. */
  readonly hidden: {
    readonly from: HiddenText;
    readonly unknown: HiddenText;
    readonly 'unreadable-date': HiddenText;
  } & {
    readonly [reason: string]: HiddenText;
  };
  /** Stands where an event has no place, or no code. */
  readonly somewhere: string;
  readonly noCode: string;
}
