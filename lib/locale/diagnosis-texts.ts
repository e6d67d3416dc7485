import type { Declined } from '../page/detect-form.ts';
import type { DiagnosedDocument, FailedStep, SeenCue } from '../page/diagnose.ts';
import type { Role } from '../page/wording-fields.ts';

/** What was seen on a page and why no form was found in it, in one language. */
export interface DiagnosisTexts {
  readonly lead: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly noDocuments: string;
  readonly page: string;
  readonly frame: (number: number) => string;
  readonly states: Readonly<Record<Exclude<DiagnosedDocument['state'], 'read'>, string>>;
  readonly form: string;
  readonly declined: string;
  readonly reasons: Readonly<Record<Declined, string>>;
  readonly seen: string;
  readonly nothingSeen: string;
  /** `detail`: a word of our own lists, or a count; may be empty. */
  readonly cues: Readonly<Record<SeenCue, (detail: string) => string>>;
  readonly roles: Readonly<Record<Role, string>>;
  readonly subjects: Readonly<Record<string, string>>;
  readonly failed: (step: string) => string;
  readonly steps: Readonly<Record<FailedStep, string>>;
  readonly patient: Readonly<Record<DiagnosedDocument['patient'], string>>;
  readonly list: {
    readonly none: string;
    readonly whole: string;
    readonly from: string;
    /** `because`: a clause. */
    readonly partly: (because: string) => string;
    readonly empty: string;
    readonly unread: (rows: number) => string;
  };
  readonly closedFrame: (origin: string) => string;
  /** Heads each line of the report that is copied. */
  readonly report: {
    readonly title: string;
    readonly version: string;
    readonly browser: string;
    readonly site: string;
    readonly access: string;
    readonly accesses: Readonly<Record<'granted' | 'locked' | 'never' | 'unknown', string>>;
    readonly profile: string;
    readonly profiles: Readonly<Record<'used' | 'unused' | 'none', string>>;
    readonly privacy: string;
  };
}
