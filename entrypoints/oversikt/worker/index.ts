import { expose } from 'comlink';
import { type FeedbackFile, type FeedbackMapping, readFeedback } from '../../../lib/files/read-feedback.ts';
import { UnreadableFile } from '../../../lib/files/unreadable-file.ts';
import { parseIsoDay } from '../../../lib/forlop/day.ts';
import type { Language } from '../../../lib/locale/language.ts';
import type { FindingTexts } from '../../../lib/locale/rule-texts.ts';
import { feedbackRows } from '../../../lib/report/feedback.ts';
import type { FindingQuery } from '../../../lib/report/finding-index.ts';
import type { Grouping } from '../../../lib/report/indicators.ts';
import { sampleExport } from '../sample.ts';
import type {
  CheckSettings,
  CompareAnswer,
  FeedbackAnswers,
  FindingInDetail,
  IndicatorAnswer,
  ListedFinding,
  Problems,
  Progress,
  RunAnswer,
  RunOptions,
} from './answers.ts';
import { exportList, type ListOptions } from './export-list.ts';
import { type Export, exportOf, Project } from './project.ts';
import { ProblemsWithFiles, readExport } from './read-export.ts';
import { FileGone, sourceOfFile } from './source-of-file.ts';

const TEXTS: Readonly<Record<Language, () => Promise<{ findingTexts: FindingTexts }>>> = {
  nb: () => import('../../../lib/locale/nb/findings.ts'),
  nn: () => import('../../../lib/locale/nn/findings.ts'),
  en: () => import('../../../lib/locale/en/findings.ts'),
};

/** Progress is told at most so often, in milliseconds: more would only keep the page busy. */
const TELL_EVERY = 80;
/** Bytes of a row where no row has been read yet. */
const ROW_BYTES = 50;

let feedback: FeedbackFile | undefined;
let read: Export | undefined;
let project: Project | undefined;
let texts: FindingTexts | undefined;
let language: Language = 'nb';
/** Has a file come? */
let isAsked = false;

/** Reads files and checks them. What was read stays here, so that a change of setting does not read it again. */
async function run(files: readonly File[], options: RunOptions, tell: (now: Progress) => void): Promise<RunAnswer> {
  isAsked = true;
  const progress = slowly(tell);
  let rowBytes = ROW_BYTES;
  // Neither keeps the reading waiting: a small file takes less time than they do one after the other.
  void bytesOfRow(files).then((bytes) => {
    rowBytes = bytes;
  });
  try {
    const reading = readExport(files, {
      today: options.today,
      mapping: options.mapping,
      onProgress: (done, of) => progress({ phase: 'reading', done, of, rows: Math.round(done / rowBytes) }),
    });
    language = options.language;
    [read, { findingTexts: texts }] = await Promise.all([reading.then(exportOf), TEXTS[language]()]);
    return check(options, options.handled, tell);
  } catch (error) {
    if (error instanceof ProblemsWithFiles) return { kind: 'problems', problems: error.problems };
    throw error;
  }
}

/** Checks what has been read again, under other settings. */
async function recheck(settings: CheckSettings): Promise<RunAnswer> {
  return check(settings, theProject().handledKeys(), () => undefined);
}

/** Reads a former export and holds it against this one, under the settings that this one was checked with. */
async function compare(files: readonly File[], options: RunOptions): Promise<CompareAnswer | Problems> {
  if (!texts) throw new Error('nothing has been read');
  try {
    const reading = await readExport(files, { today: options.today, mapping: options.mapping });
    return theProject().compare(new Project(exportOf(reading), options, texts, () => undefined));
  } catch (error) {
    if (error instanceof ProblemsWithFiles) return { kind: 'problems', problems: error.problems };
    throw error;
  }
}

/** What stands in a feedback file as headers, for the page to ask what they mean; none where it cannot be read. */
async function openFeedback(file: File): Promise<readonly string[]> {
  feedback = undefined;
  try {
    feedback = await readFeedback(sourceOfFile(file));
    return feedback.headers;
  } catch (error) {
    if (error instanceof UnreadableFile || error instanceof FileGone) return [];
    throw error;
  }
}

function match(mapping: FeedbackMapping): FeedbackAnswers {
  if (!feedback) throw new Error('no feedback has been read');
  return theProject().match(feedbackRows(feedback, mapping));
}

function check(settings: CheckSettings, handled: readonly string[], tell: (now: Progress) => void): RunAnswer {
  if (!read || !texts) throw new Error('nothing has been read');
  const progress = slowly(tell);
  project = new Project(read, settings, texts, (done, of) => progress({ phase: 'checking', done, of, rows: done }));
  return project.result(handled);
}

/** So many bytes as a row of the first file takes, from its beginning. */
async function bytesOfRow([file]: readonly File[]): Promise<number> {
  if (!file) return ROW_BYTES;
  const head = new Uint8Array(
    await file
      .slice(0, 1 << 15)
      .arrayBuffer()
      .catch(() => new ArrayBuffer(0)),
  );
  const lines = head.reduce((count, byte) => count + (byte === 0x0a ? 1 : 0), 0);
  return lines === 0 ? ROW_BYTES : head.length / lines;
}

function slowly(tell: (now: Progress) => void): (now: Progress) => void {
  let last = 0;
  return (now) => {
    const time = performance.now();
    if (time - last < TELL_EVERY) return;
    last = time;
    tell(now);
  };
}

function theProject(): Project {
  if (!project) throw new Error('nothing has been checked');
  return project;
}

/**
 * Reads and checks the sample for nobody, until a file comes: what the engine has run before it runs several times
 * as fast, and a small file would be done before it had got so far.
 */
async function warmUp(): Promise<void> {
  const today = parseIsoDay('2026-01-01');
  const sample = new File([sampleExport(today)], 'sample.csv');
  const reading = await readExport([sample], { today });
  const { findingTexts } = await TEXTS[language]();
  if (isAsked) return;
  const warm = new Project(
    exportOf(reading),
    { today, simplifiedFrom: undefined, completeFrom: undefined },
    findingTexts,
    () => undefined,
  );
  warm.result([]);
  warm.list({ sort: 'file' });
}

/** Lists that are handed on to the units are in Norwegian, whatever the page speaks. */
async function textsHandedOn(): Promise<FindingTexts> {
  return (await TEXTS[language === 'en' ? 'nb' : language]()).findingTexts;
}

const api = {
  run,
  recheck,
  list: (query: FindingQuery) => theProject().list(query),
  rows: (from: number, to: number): ListedFinding[] => theProject().rows(from, to),
  numbers: (from: number, to: number): number[] => theProject().numbers(from, to),
  detail: (number: number): FindingInDetail => theProject().detail(number),
  compare,
  openFeedback,
  match,
  exportList: async (options: ListOptions) => exportList(theProject(), await textsHandedOn(), options),
  corrections: async (handled: string, most: number) =>
    theProject().corrections(theProject().numbers(0, most), await textsHandedOn(), handled),
  indicators: (grouping: Grouping): IndicatorAnswer => theProject().indicators(grouping),
  handle: (numbers: readonly number[], isHandled: boolean): number => theProject().handle(numbers, isHandled),
  handledKeys: (): string[] => theProject().handledKeys(),
  handledMarks: (): string[] => theProject().handledMarks(),
  markKept: (marks: readonly string[]): number => theProject().markKept(marks),
};

export type Desk = typeof api;

expose(api);
void warmUp();
