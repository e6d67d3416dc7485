import type { RuleId } from '../lib/checks/rule-ids.ts';
import type { IsoDay } from '../lib/forlop/day.ts';

/** A registration that a button fills the form with. */
export interface FillEvent {
  readonly forlopstype: string;
  readonly hendelse: string;
  readonly utfall: string;
  /** Empty: the user is asked. */
  readonly dato: IsoDay | '';
}

/** Something that one button offers to fill in. */
export interface Suggestion {
  /**
   * `step`: what comes next; `first`: what is missing before the one being made; `type`, `utfall`, `date`: what puts it
   * right; `kept`: what was half made; `slip`: what somebody else has written.
   */
  readonly kind: 'step' | 'first' | 'type' | 'utfall' | 'date' | 'kept' | 'slip';
  readonly event: FillEvent;
}

/** A registration that would be right now. */
export interface StepSuggestion extends Suggestion {
  /** Rules that have a tip about it. */
  readonly tips: readonly RuleId[];
  /** Something about it cannot be judged from what is visible. */
  readonly unsure: boolean;
}

/** What came of the last filling of a form. */
export interface ShownFill {
  readonly outcome: 'done' | 'partly' | 'refused' | 'undone';
  readonly event: FillEvent;
  readonly notSet: readonly ('forlopstype' | 'hendelse' | 'utfall' | 'dato')[];
  readonly refusal: 'patient' | 'changed' | 'other-form' | 'busy' | 'unwilling' | undefined;
  readonly undoable: boolean;
}

/** A registration that was half made when another had to be registered first. */
export interface KeptEvent {
  readonly event: FillEvent;
  /** The other has been saved, so that this one can be put back. */
  readonly isReady: boolean;
}

/** What is known of the filling of one form. */
export interface FormFill {
  readonly running: boolean;
  readonly result: ShownFill | undefined;
  readonly kept: KeptEvent | undefined;
}

export const NO_FILL: FormFill = { running: false, result: undefined, kept: undefined };
