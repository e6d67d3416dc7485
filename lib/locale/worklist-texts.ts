/** What is said of a list of several patients that the user has had checked, in one language. */
export interface WorklistTexts {
  readonly reading: string;
  readonly failed: string;
  readonly none: string;
  /** What was read. */
  readonly count: (patients: number, events: number) => string;
  /** The list may not hold all; and nothing is kept. */
  readonly about: string;
  readonly unread: (rows: number) => string;
  readonly nobody: (rows: number) => string;
  readonly again: string;
  readonly toLookAt: (patients: number) => string;
  readonly nothing: string;
  readonly rest: (patients: number) => string;
  readonly unnamed: (place: number) => string;
  readonly findings: (count: number) => string;
  readonly seed: {
    readonly heading: string;
    readonly help: (patients: number) => string;
    readonly button: string;
    readonly working: string;
    readonly done: (patients: number) => string;
    readonly changed: string;
    readonly failed: string;
    readonly without: (patients: number) => string;
  };
}
