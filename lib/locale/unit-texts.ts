/** What a unit has of its own on the settings page: counts, notes, the marker in the page; in one language. */
export interface UnitTexts {
  /** How often each rule has been set aside. */
  readonly counts: {
    readonly heading: string;
    readonly help: string;
    readonly none: string;
    readonly rule: string;
    readonly total: string;
    readonly save: string;
    readonly fileName: string;
    readonly clear: string;
  };
  /** What is seen in the journal's own page. */
  readonly page: {
    readonly heading: string;
    readonly marker: string;
    readonly markerHelp: string;
    readonly isOff: (origin: string) => string;
    readonly turnOn: string;
  };
  readonly notes: {
    readonly heading: string;
    readonly help: string;
    readonly file: string;
    readonly count: (count: number) => string;
    readonly fromPolicy: (count: number) => string;
    readonly remove: string;
    readonly problems: Readonly<Record<'empty' | 'too-large' | 'patient', string>>;
  };
}
