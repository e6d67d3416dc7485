import type { Part } from '../page/reading.ts';

/** Why a file of profiles was not taken in. */
export type ProfileRefusal = 'not-json' | 'not-profiles' | 'newer' | 'profile' | 'not-kept';

/** Pointing out fields by hand, in one language. */
export interface PointingTexts {
  readonly heading: string;
  readonly help: string;
  readonly start: string;
  readonly again: string;
  readonly parts: Readonly<Record<Part, string>>;
  /** Asks the user to point at a part. */
  readonly ask: Readonly<Record<Part, string>>;
  /** Stands in the page, beside the line. */
  readonly inPage: Readonly<Record<Part, string>>;
  readonly step: (number: number, of: number) => string;
  readonly keys: string;
  readonly single: string;
  readonly absent: string;
  readonly cancel: string;
  readonly before: string;
  readonly next: string;
  readonly choose: string;
  /** What the line is around: its number of so many, and what the page calls it, which may be empty. */
  readonly shown: (number: number, of: number, name: string) => string;
  readonly nothingShown: string;
  readonly nothingThere: string;
  readonly taken: (part: string) => string;
  readonly saved: string;
  readonly nothingSaved: string;
  readonly notSaved: string;
  readonly gone: string;
  readonly failed: string;
  /** The profile in use. */
  readonly test: string;
  readonly found: string;
  readonly missing: string;
  readonly remove: string;
  readonly settings: {
    readonly heading: string;
    readonly help: string;
    readonly none: string;
    readonly byPolicy: string;
    readonly removePart: (part: string, site: string) => string;
    readonly removePartShort: string;
    readonly remove: string;
    readonly removeSite: (site: string) => string;
    readonly exportAll: string;
    readonly fileName: string;
    readonly importLabel: string;
    readonly imported: (sites: number) => string;
    /** `at`: number of the site in the file, from 1. */
    readonly refused: Readonly<Record<ProfileRefusal, (at: number) => string>>;
  };
}
