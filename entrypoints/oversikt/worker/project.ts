import type { Completeness } from '../../../lib/checks/completeness.ts';
import type { FileSet } from '../../../lib/files/read-files.ts';
import { norwegianDate, parseIsoDay, UNREADABLE } from '../../../lib/forlop/day.ts';
import { type Sammenstilling, sammenstill } from '../../../lib/forlop/sammenstilling.ts';
import type { FindingTexts } from '../../../lib/locale/rule-texts.ts';
import { type CheckedTable, checkTable, likelyCompleteFrom } from '../../../lib/report/check-table.ts';
import { compareExports } from '../../../lib/report/compare.ts';
import type { Correction } from '../../../lib/report/correction-list.ts';
import { type FeedbackAnswer, type FeedbackRow, matchFeedback } from '../../../lib/report/feedback.ts';
import { FindingIndex, type FindingQuery } from '../../../lib/report/finding-index.ts';
import { handledKeys, handledMarks, markHandled, markKept } from '../../../lib/report/finding-keys.ts';
import { type Grouping, indicators } from '../../../lib/report/indicators.ts';
import { type Months, monthsOf } from '../../../lib/report/months.ts';
import { overviewOf } from '../../../lib/report/overview.ts';
import { type Places, placesOf } from '../../../lib/report/places.ts';
import { quality } from '../../../lib/report/quality.ts';
import {
  type Checked,
  type CheckSettings,
  type CompareAnswer,
  type FeedbackAnswers,
  type FindingInDetail,
  type IndicatorAnswer,
  type ListedFinding,
  MARKS,
} from './answers.ts';
import { type Described, describe, describeInDetail } from './describe.ts';
import { ForlopFinder } from './forlop-finder.ts';
import type { Reading } from './read-export.ts';

/** Rejected rows that are sent to the page: no one reads more of them one by one. */
const MOST_REJECTED = 1000;

/** Findings and lines that are sent to the page one by one. */
const MOST_CORRECTED = 500;
const MOST_LINES = 1000;
const ORDER: Readonly<Record<FeedbackAnswer, number>> = { registry: 0, 'no-event': 1, both: 2 };

/** An export that has been read: what stays as it is whatever the checks rest on. */
export interface Export {
  readonly set: FileSet;
  readonly cut: Reading['cut'];
  readonly put: Sammenstilling;
  readonly places: Places;
  readonly months: Months;
}

/** Puts together what the checks need of files that have been read. */
export function exportOf({ set, cut }: Reading): Export {
  const { table } = set;
  table.trim();
  return { set, cut, put: sammenstill(table), places: placesOf(table), months: monthsOf(table) };
}

/** An export checked under some settings, and what the page can ask about it. */
export class Project {
  private readonly checked: CheckedTable;
  readonly index: FindingIndex;
  private readonly history: Completeness;
  private finder: ForlopFinder | undefined;
  private listed: Uint32Array = new Uint32Array();

  constructor(
    private readonly from: Export,
    private readonly settings: CheckSettings,
    private readonly texts: FindingTexts,
    onProgress: (forlop: number, of: number) => void,
  ) {
    const { set, put, places, months } = from;
    this.checked = checkTable(set.table, { ...settings, onProgress }, put);
    this.index = new FindingIndex(set.table, this.checked.findings, places, months);
    this.history =
      settings.completeFrom === undefined
        ? { kind: 'complete' }
        : { kind: 'from', day: settings.completeFrom, reason: 'from' };
  }

  /** Takes over what was marked as handled before, and tells the result. */
  result(handled: readonly string[]): Checked {
    const { set, cut, places, months } = this.from;
    return {
      kind: 'checked',
      overview: overviewOf(this.checked, this.index, places, months),
      files: set.files,
      rejected: set.rejected.slice(0, MOST_REJECTED),
      rejectedInAll: set.rejected.length,
      likelyFrom: this.settings.completeFrom === undefined ? likelyCompleteFrom(this.checked) : undefined,
      handled: markHandled(set.table, this.index, handled),
      cut,
    };
  }

  /** Lists the findings of a query; the page then asks for the rows that it shows. */
  list(query: FindingQuery): { readonly count: number; readonly milliseconds: number } {
    const started = performance.now();
    this.listed = this.index.select(query);
    return { count: this.listed.length, milliseconds: performance.now() - started };
  }

  /** The findings listed from one place to another. */
  rows(from: number, to: number): ListedFinding[] {
    const described = this.described();
    const { table } = this.from.set;
    const patientAt = (place: number) => table.pasient[this.index.rows[this.listed[place] as number] as number];
    return Array.from(this.listed.subarray(from, to), (number, n) => ({
      ...describe(described, number),
      isFirstOfPatient: from + n === 0 || patientAt(from + n) !== patientAt(from + n - 1),
    }));
  }

  numbers(from: number, to: number): number[] {
    return Array.from(this.listed.subarray(from, to));
  }

  detail(number: number): FindingInDetail {
    return describeInDetail(this.described(), number);
  }

  /** Findings as a list to hand on: the numbers given, or all that are listed. */
  corrections(numbers: readonly number[] | undefined, texts: FindingTexts, handledWord: string): Correction[] {
    const described = { ...this.described(), texts };
    return Array.from(numbers ?? this.listed, (number) => {
      const { severity, dato, handled, ...found } = describe(described, number, false);
      return {
        ...found,
        severity: texts.severities[severity],
        dato: parseIsoDay(dato) === UNREADABLE ? dato : norwegianDate(parseIsoDay(dato)),
        handled: handled ? handledWord : '',
      };
    });
  }

  /** Marks findings as handled, or takes the marks away. Answers how many are marked in all. */
  handle(numbers: readonly number[], isHandled: boolean): number {
    for (const number of numbers) this.index.handled[number] = isHandled ? 1 : 0;
    return this.index.handled.reduce((sum, one) => sum + one, 0);
  }

  indicators(grouping: Grouping): IndicatorAnswer {
    const { table, facts } = this.checked;
    return {
      rows: indicators(table, facts, grouping),
      withLeftOut: indicators(table, facts, { ...grouping, withLeftOut: true }),
      quality: quality(this.checked, this.index, grouping),
    };
  }

  /** Holds a former export, checked in the same way, against this one; marks what is new and what remains. */
  compare(former: Project): CompareAnswer {
    const own = { table: this.from.set.table, index: this.index };
    const { freshNumbers, remainingNumbers, correctedNumbers, ...comparison } = compareExports(
      { table: former.from.set.table, index: former.index },
      own,
    );
    this.index.mark(MARKS.fresh, freshNumbers);
    this.index.mark(MARKS.remaining, remainingNumbers);
    const corrected = former.described(); // its texts are the same
    return {
      ...comparison,
      first: correctedNumbers.slice(0, MOST_CORRECTED).map((n) => describe(corrected, n, false)),
    };
  }

  /** Matches what the registry sent back to the events and findings; marks what both found, and what only we did. */
  match(rows: readonly FeedbackRow[]): FeedbackAnswers {
    const { finder } = this.described();
    const {
      rows: matched,
      shared,
      ours,
    } = matchFeedback(
      rows,
      this.checked,
      this.index,
      (row) => finder.rowsWith(row) ?? [],
      (row) => finder.findingsOn(row),
    );
    this.index.mark(MARKS.both, shared);
    this.index.mark(MARKS.ours, ours);
    const { table } = this.from.set;
    const lines = matched.map(({ row, ...line }) => ({
      ...line,
      dato: line.dato === UNREADABLE ? '' : norwegianDate(line.dato),
      at: row === undefined ? undefined : (table.line[row] as number),
    }));
    const count = (answer: FeedbackAnswer) => lines.filter((line) => line.answer === answer).length;
    return {
      both: count('both'),
      registry: count('registry'),
      noEvent: count('no-event'),
      ours: ours.length,
      // What needs no look comes last.
      lines: [...lines].sort((a, b) => ORDER[a.answer] - ORDER[b.answer]).slice(0, MOST_LINES),
    };
  }

  handledKeys(): string[] {
    return handledKeys(this.from.set.table, this.index);
  }

  /** What stands for the findings that are handled, for keeping. */
  handledMarks(): string[] {
    return handledMarks(this.from.set.table, this.index);
  }

  /** Marks what such numbers stand for. Answers how many are marked in all. */
  markKept(marks: readonly string[]): number {
    return markKept(this.from.set.table, this.index, marks);
  }

  private described(): Described {
    this.finder ??= new ForlopFinder(this.checked, this.index);
    return {
      checked: this.checked,
      index: this.index,
      finder: this.finder,
      fileNames: this.from.set.files.map(({ name }) => name),
      texts: this.texts,
      history: this.history,
    };
  }
}
