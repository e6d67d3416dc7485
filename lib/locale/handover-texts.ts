/** Why a slip is not filled in. */
export type SlipRefusal = 'unreadable' | 'other-patient' | 'no-mark' | 'unknown-patient' | 'wrong' | 'unfit';

/** Handing a registration over as one line of text, in one language. */
export interface HandoverTexts {
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly paste: string;
  readonly field: string;
  readonly hint: string;
  /** Asks whom it is for; `name` is empty where the page shows none. */
  readonly question: (name: string) => string;
  readonly yes: string;
  readonly no: string;
  readonly refusals: Readonly<Record<SlipRefusal, string>>;
}
