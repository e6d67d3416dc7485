// What the page and its worker say to each other: plain data.

import type { ForlopLineView } from '../../../components/line-of-forlop.ts';
import type { Severity } from '../../../lib/checks/finding.ts';
import type { RuleId } from '../../../lib/checks/rule-ids.ts';
import type { ColumnMapping } from '../../../lib/files/columns.ts';
import type { FileReading } from '../../../lib/files/read-files.ts';
import type { RejectedRow } from '../../../lib/files/row-reader.ts';
import type { FileProblem } from '../../../lib/files/unreadable-file.ts';
import type { DayNumber } from '../../../lib/forlop/day.ts';
import type { Language } from '../../../lib/locale/language.ts';
import type { Comparison } from '../../../lib/report/compare.ts';
import type { MatchedRow } from '../../../lib/report/feedback.ts';
import type { IndicatorRow } from '../../../lib/report/indicators.ts';
import type { Overview } from '../../../lib/report/overview.ts';
import type { QualityRow } from '../../../lib/report/quality.ts';

/** What the checks rest on besides the files. */
export interface CheckSettings {
  readonly today: DayNumber;
  readonly simplifiedFrom: DayNumber | undefined;
  readonly completeFrom: DayNumber | undefined;
}

export interface RunOptions extends CheckSettings {
  readonly mapping: ColumnMapping;
  readonly language: Language;
  /** Keys of what the user has marked as handled in a former run. */
  readonly handled: readonly string[];
}

/** A file that cannot be used, and why; `index` is its place among the files. */
export type Problem =
  | { readonly kind: 'unreadable'; readonly file: string; readonly index: number; readonly problem: FileProblem }
  | { readonly kind: 'gone'; readonly file: string; readonly index: number };

export interface Progress {
  readonly phase: 'reading' | 'checking';
  /** Bytes of the files, or forløp. */
  readonly done: number;
  readonly of: number;
  /** Rows read, or forløp checked. */
  readonly rows: number;
}

export interface Checked {
  readonly kind: 'checked';
  readonly overview: Overview;
  readonly files: readonly FileReading[];
  /** The first of the rejected rows, and how many there are. */
  readonly rejected: readonly RejectedRow[];
  readonly rejectedInAll: number;
  /** The day from which the files are probably complete, where that must be asked. */
  readonly likelyFrom: DayNumber | undefined;
  readonly handled: number;
  /** Where the memory held only the first of the bytes. */
  readonly cut: { readonly bytes: number; readonly of: number } | undefined;
}

export interface Problems {
  readonly kind: 'problems';
  readonly problems: readonly Problem[];
}

export type RunAnswer = Checked | Problems;

/** One finding as the list shows it. */
export interface ListedFinding {
  readonly number: number;
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly title: string;
  readonly message: string;
  readonly action: string;
  readonly pasient: string;
  readonly hf: string;
  readonly enhet: string;
  readonly forlopstype: string;
  readonly hendelse: string;
  readonly utfall: string;
  /** ISO day, or the cell's own text. */
  readonly dato: string;
  readonly file: string;
  readonly line: number;
  readonly handled: boolean;
  /** Is the one before it in the list another patient's? */
  readonly isFirstOfPatient: boolean;
  /** The forløp that the event belongs to; undefined where it joins none. */
  readonly drawing: ForlopLineView | undefined;
}

/** One finding with all that is known of it. */
export interface FindingInDetail extends ListedFinding {
  readonly consequence: string;
  readonly why: string;
  readonly question: string | undefined;
  readonly related: readonly { readonly file: string; readonly line: number }[];
  /** The events of the forløp in order, or the event alone. */
  readonly events: readonly {
    readonly dato: string;
    readonly hendelse: string;
    readonly utfall: string;
    readonly enhet: string;
    readonly line: number;
    readonly isThis: boolean;
  }[];
  /** What else was found in the forløp. */
  readonly others: readonly { readonly number: number; readonly title: string; readonly severity: Severity }[];
}

/** The indicators for one way of telling forløp apart. */
export interface IndicatorAnswer {
  readonly rows: readonly IndicatorRow[];
  /** The same, were no forløp left out. */
  readonly withLeftOut: readonly IndicatorRow[];
  readonly quality: readonly QualityRow[];
}

/** Bits that comparisons set on findings, for the list to be narrowed by. */
export const MARKS = { fresh: 1, remaining: 2, both: 4, ours: 8 } as const;

export type CompareAnswer = Omit<Comparison, 'freshNumbers' | 'remainingNumbers' | 'correctedNumbers'> & {
  /** The first of those that have been corrected. */
  readonly first: readonly ListedFinding[];
};

/** What has become of the registry's feedback. */
export interface FeedbackAnswers {
  readonly both: number;
  readonly registry: number;
  readonly noEvent: number;
  /** Findings that have a name with the registry, and that it did not send back. */
  readonly ours: number;
  readonly lines: readonly (Omit<MatchedRow, 'row' | 'dato'> & {
    readonly dato: string;
    /** Line of the event in the export. */
    readonly at: number | undefined;
  })[];
}
