/** Keeping what a coordinator has done with a month's files, in one language. */
export interface MonthTexts {
  readonly keep: string;
  readonly working: string;
  readonly kept: (date: string) => string;
  readonly failed: string;
  /** Why it cannot be kept, and what to do. */
  readonly locked: string;
  readonly none: string;
  readonly off: string;
}
