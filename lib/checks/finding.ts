import type { RuleId } from './rule-ids.ts';

/**
 * `feil`: the registration will be refused or is worthless. `advarsel`: against the coding guide. `tips`: worth a
 * look. `uavklart`: cannot be judged from what is visible.
 */
export type Severity = 'feil' | 'advarsel' | 'tips' | 'uavklart';

export const SEVERITIES: readonly Severity[] = ['feil', 'advarsel', 'tips', 'uavklart'];

/** Why an answer is `uavklart`. */
export type Unclear =
  /** The year in which units went over to the simplified codes at different times. */
  | 'transition'
  /** The published lists of edition-2019 are not complete: a code may have been valid. */
  | 'unlisted'
  /** Events of the forløp may exist that are not seen. */
  | 'not-whole'
  /** The rule itself threw: a bug that must be visible. */
  | 'rule-failed';

/** What a rule says of one event. Texts are made from it when it is shown (`lib/locale`). */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** Row of the event that the finding stands on. */
  readonly row: number;
  /** Rows of the other events concerned, the nearest first. */
  readonly related: readonly number[];
  /** Which of the rule's texts applies, where it has more than one. */
  readonly variant?: string | undefined;
  /** Set where `severity` is `uavklart`. */
  readonly unclear?: Unclear | undefined;
}
