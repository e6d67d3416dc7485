import type { ColumnMapping } from '../../lib/files/columns.ts';
import type { MonthWork } from '../../lib/files/month-work.ts';
import type { FeedbackMapping } from '../../lib/files/read-feedback.ts';
import type { Keeping } from '../../lib/messages.ts';
import type { Correction } from '../../lib/report/correction-list.ts';
import type { FindingQuery } from '../../lib/report/finding-index.ts';
import type { OwnLines } from '../../lib/store/own-lines.ts';
import type { OpenDesk } from './desk.ts';
import type { Texts } from './languages.ts';
import type {
  Checked,
  CheckSettings,
  CompareAnswer,
  FeedbackAnswers,
  FindingInDetail,
  Problem,
  Problems,
  Progress,
} from './worker/answers.ts';

export const TABS = ['result', 'list', 'indicators', 'compare', 'files'] as const;
export type Tab = (typeof TABS)[number];

/** A run that is going on. */
export interface Running {
  readonly files: readonly File[];
  readonly startedAt: number;
  readonly progress: Progress | undefined;
  readonly cancel: () => void;
}

/** What has been checked and is shown. */
export interface Shown {
  readonly desk: OpenDesk;
  readonly files: readonly File[];
  readonly checked: Checked;
  /** From the drop to the answer. */
  readonly seconds: number;
  readonly settings: CheckSettings;
  /** Grows with every answer of the checks: what was fetched of an earlier one is no longer right. */
  readonly version: number;
}

/** The list of findings as it stands. */
export interface Listing {
  readonly query: FindingQuery;
  /** Findings that the query lets through. */
  readonly count: number;
  /** Grows when the same place in the list may hold something else. */
  readonly version: number;
  readonly handled: number;
  readonly detail: FindingInDetail | undefined;
}

/** A feedback file of the registry's, and what was made of it. */
export interface Feedback {
  readonly file: string;
  readonly headers: readonly string[];
  readonly mapping: FeedbackMapping;
  readonly answer: FeedbackAnswers | undefined;
}

/** The vault, as far as this page sees it. */
export interface KeptMonths {
  readonly keeping: Keeping;
  readonly list: readonly MonthWork[];
  /** What came of the last time the work was to be kept. */
  readonly saving: 'not-asked' | 'working' | 'done' | 'failed';
}

export type Notice = 'cancelled' | 'crashed' | 'failed' | 'no-files';

/** All that the page shows, as plain data. */
export interface State {
  readonly texts: Texts;
  readonly tab: Tab;
  readonly settings: CheckSettings;
  readonly mapping: ColumnMapping;
  readonly running: Running | undefined;
  /** Files that were dropped while a run goes on or a result is shown, and that nothing has been said about. */
  readonly waiting: readonly File[] | undefined;
  /** The files that the last run could not read, with all files of that run. */
  readonly problems: { readonly list: readonly Problem[]; readonly files: readonly File[] } | undefined;
  readonly notice: Notice | undefined;
  readonly shown: Shown | undefined;
  readonly listing: Listing;
  readonly comparison: CompareAnswer | Problems | 'working' | undefined;
  readonly feedback: Feedback | undefined;
  /** The lines that the unit has set itself. */
  readonly lines: OwnLines;
  /** What the vault holds of earlier months; undefined until it has answered. */
  readonly months: KeptMonths | undefined;
  /** A correction list is being made. */
  readonly isExporting: boolean;
  /** What is shown as a page for the printer. */
  readonly printed: readonly Correction[] | undefined;
  /** The user has said that the files are complete. */
  readonly isComplete: boolean;
}

export const ALL: FindingQuery = { sort: 'file' };

/** The files' names, or how many there are. */
export function namesOf(files: readonly { readonly name: string }[], { page, numbers }: Texts): string {
  const [only] = files;
  return files.length === 1 && only ? `«${only.name}»` : page.fileCount(numbers.whole(files.length));
}
