/** The look-up in one language, apart from the topics' own words. */
export interface LookupTexts {
  readonly heading: string;
  readonly open: string;
  readonly field: string;
  readonly hint: string;
  /** Shown before anything is asked: things to try. */
  readonly examples: readonly string[];
  readonly examplesHeading: string;
  readonly nothing: string;
  readonly count: (count: number) => string;
  readonly date: string;
  readonly before: string;
  readonly gone: string;
  readonly noSource: string;
  readonly unitNote: string;
  readonly rule: string;
}
