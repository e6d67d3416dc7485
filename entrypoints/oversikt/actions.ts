import type { ColumnMapping } from '../../lib/files/columns.ts';
import { type FeedbackMapping, guessFeedbackColumns } from '../../lib/files/read-feedback.ts';
import { isoOf } from '../../lib/forlop/day.ts';
import type { FindingQuery } from '../../lib/report/finding-index.ts';
import type { Grouping } from '../../lib/report/indicators.ts';
import { type OwnLines, saveLines } from '../../lib/store/own-lines.ts';
import {
  forgetColumns,
  readFeedbackColumns,
  rememberColumns,
  rememberFeedbackColumns,
} from '../../lib/store/remembered-columns.ts';
import { askBackground } from '../sidepanel/ask-background.ts';
import { Cancelled, Crashed, makeReady, type OpenDesk, startRun } from './desk.ts';
import { sampleExport } from './sample.ts';
import { saveFile } from './save-file.ts';
import { ALL, type State, type Tab } from './state.ts';
import type { CheckSettings, IndicatorAnswer, ListedFinding } from './worker/answers.ts';

/** Where the state is kept. */
export interface Store {
  readonly get: () => State;
  readonly set: (change: Partial<State>) => void;
}

export type Actions = ReturnType<typeof makeActions>;

const SAMPLE_NAME = 'eksempel.csv';
/** Some two hundred pages: more than anyone prints. */
const MOST_PRINTED = 3000;

/** What the user can do on the page. */
export function makeActions({ get, set }: Store) {
  /** Runs that have been started; an answer of any but the latest is for nobody. */
  let turn = 0;
  let listTurn = 0;
  /** Where the marks that the vault keeps have been set. */
  let markedIn: OpenDesk | undefined;

  async function run(files: readonly File[], mapping: ColumnMapping = get().mapping): Promise<void> {
    const mine = ++turn;
    get().running?.cancel();
    const { settings, texts, shown } = get();
    const startedAt = performance.now();
    const handled = shown ? await shown.desk.ask.handledKeys() : [];
    const options = { ...settings, mapping, language: texts.page.language, handled };
    const { answer, cancel } = startRun(files, options, (progress) => {
      const { running } = get();
      if (mine === turn && running) set({ running: { ...running, progress } });
    });
    const running = { files, startedAt, progress: undefined, cancel };
    set({ running, mapping, waiting: undefined, problems: undefined, notice: undefined });
    try {
      const done = await answer;
      if (mine !== turn) return done.desk.close();
      if (done.answer.kind === 'problems') {
        done.desk.close();
        set({ running: undefined, problems: { list: done.answer.problems, files } });
        return;
      }
      get().shown?.desk.close();
      const seconds = (performance.now() - startedAt) / 1000;
      await show({ desk: done.desk, files, checked: done.answer, seconds, settings });
    } catch (error) {
      if (mine !== turn) return;
      const notice = error instanceof Cancelled ? 'cancelled' : error instanceof Crashed ? 'crashed' : 'failed';
      set({ running: undefined, notice });
    }
  }

  /** What the vault says now: it may have been opened or locked since. */
  async function askMonths(): Promise<void> {
    const answer = await askBackground({ kind: 'list-months' });
    if (answer.kind !== 'months') return;
    const { keeping, months: list } = answer;
    set({ months: { keeping, list, saving: get().months?.saving ?? 'not-asked' } });
    await markKept();
  }

  /** Marks what was handled in earlier months, once for each run: what is unmarked after that stays so. */
  async function markKept(): Promise<void> {
    const { shown, months } = get();
    const marks = (months?.list ?? []).flatMap(({ handled }) => handled);
    if (!shown || marks.length === 0 || markedIn === shown.desk) return;
    markedIn = shown.desk;
    const handled = await shown.desk.ask.markKept(marks);
    if (get().shown?.desk !== shown.desk) return;
    set({ listing: { ...get().listing, handled } });
    await list(get().listing.query);
  }

  async function show(shown: Omit<NonNullable<State['shown']>, 'version'>): Promise<void> {
    const { listing, shown: before } = get();
    const version = (before?.version ?? 0) + 1;
    const handled = shown.checked.handled;
    set({
      shown: { ...shown, version },
      running: undefined,
      // They were made with what is gone.
      comparison: undefined,
      feedback: undefined,
      listing: { ...listing, handled, detail: undefined, version: listing.version + 1 },
    });
    await list({ ...get().listing.query, marked: undefined });
    makeReady();
    await markKept();
  }

  async function list(query: FindingQuery): Promise<void> {
    const { shown } = get();
    if (!shown) return;
    const mine = ++listTurn;
    const { count } = await shown.desk.ask.list(query);
    if (mine !== listTurn) return;
    const { listing } = get();
    set({ listing: { ...listing, query, count, version: listing.version + 1 } });
  }

  /** The same files under other settings: nothing is read again. */
  async function recheck(settings: CheckSettings): Promise<void> {
    const { shown } = get();
    set({ settings });
    if (!shown) return;
    const startedAt = performance.now();
    const answer = await shown.desk.ask.recheck(settings);
    if (get().shown?.desk !== shown.desk || answer.kind !== 'checked') return;
    await show({ ...shown, checked: answer, seconds: (performance.now() - startedAt) / 1000, settings });
  }

  function onTab(tab: Tab): void {
    if (tab !== get().tab) set({ tab });
    if (location.hash !== `#${tab}`) location.hash = tab;
  }

  return {
    onTab,

    onFiles(files: readonly File[]): void {
      const { running, shown } = get();
      if (files.length === 0) set({ notice: 'no-files' });
      else if (running || shown) set({ waiting: files, notice: undefined });
      else void run(files);
    },
    onWaiting(answer: 'together' | 'instead' | 'ignore'): void {
      const { waiting, running, shown } = get();
      const before = answer === 'together' ? (running?.files ?? shown?.files ?? []) : [];
      if (answer === 'ignore' || !waiting) set({ waiting: undefined });
      else void run([...before, ...waiting]);
    },
    onSample(): void {
      void run([sampleFile(get())]);
    },
    onSaveSample(): void {
      saveFile(sampleFile(get()));
    },
    onCancel(): void {
      get().running?.cancel();
    },
    onStartAgain(): void {
      get().shown?.desk.close();
      set({ shown: undefined, problems: undefined, notice: undefined, waiting: undefined, isComplete: false });
    },

    /** Reads the files again with what the user has said of the headers, and remembers it. */
    onMapping(mapping: ColumnMapping, headers: readonly string[], files: readonly File[]): void {
      void rememberColumns(mapping, headers);
      void run(files, { ...get().mapping, ...mapping });
    },
    onForgetColumns(): void {
      void forgetColumns();
      set({ mapping: {} });
    },
    onRun(files: readonly File[]): void {
      void run(files);
    },
    onCloseProblems(): void {
      set({ problems: undefined });
    },
    onCloseNotice(): void {
      set({ notice: undefined });
    },

    onSettings(change: Partial<CheckSettings>): void {
      void recheck({ ...get().settings, ...change });
    },
    onIsComplete(): void {
      set({ isComplete: true });
    },

    onQuery(change: Partial<FindingQuery>): void {
      void list({ ...get().listing.query, ...change });
    },
    onShowList(change: Partial<FindingQuery>): void {
      void list({ ...ALL, ...change });
      onTab('list');
    },
    async rows(from: number, to: number): Promise<readonly ListedFinding[]> {
      const { shown } = get();
      return shown ? shown.desk.ask.rows(from, to) : [];
    },
    /** Numbers of the findings listed from one place to another. */
    async numbers(from: number, to: number): Promise<readonly number[]> {
      const { shown } = get();
      return shown ? shown.desk.ask.numbers(from, to) : [];
    },
    async onDetail(number: number | undefined): Promise<void> {
      const { shown } = get();
      const detail = shown && number !== undefined ? await shown.desk.ask.detail(number) : undefined;
      set({ listing: { ...get().listing, detail } });
    },
    /** Makes the correction list of the findings given, or of all that are listed, and hands it to the user. */
    async onExport(format: 'xlsx' | 'csv', byUnit: boolean, numbers: readonly number[] | undefined): Promise<void> {
      const { shown, texts, settings } = get();
      if (!shown) return;
      const { export: own, none } = texts.page;
      const names = { all: own.all, nameless: none, handled: own.handled };
      set({ isExporting: true });
      const list = await shown.desk.ask.exportList({ format, byUnit, numbers, headers: own.headers, names });
      set({ isExporting: false });
      saveFile(new File([list], `${own.fileName}-${isoOf(settings.today)}.${format}`, { type: list.type }));
    },
    async indicators(grouping: Grouping): Promise<IndicatorAnswer | undefined> {
      return get().shown?.desk.ask.indicators(grouping);
    },
    onLines(lines: OwnLines): void {
      set({ lines });
      void saveLines(lines);
    },
    async onCompare(files: readonly File[]): Promise<void> {
      const { shown, texts, mapping, settings } = get();
      if (!shown) return;
      set({ comparison: 'working' });
      const options = { ...settings, mapping, language: texts.page.language, handled: [] };
      const comparison = await shown.desk.ask.compare(files, options);
      set({ comparison });
    },
    async onFeedback(file: File): Promise<void> {
      const { shown } = get();
      if (!shown) return;
      const headers = await shown.desk.ask.openFeedback(file);
      const mapping = guessFeedbackColumns(headers, await readFeedbackColumns());
      set({ feedback: { file: file.name, headers, mapping, answer: undefined } });
    },
    onFeedbackMapping(mapping: FeedbackMapping): void {
      const { feedback } = get();
      if (feedback) set({ feedback: { ...feedback, mapping, answer: undefined } });
    },
    async onMatch(): Promise<void> {
      const { shown, feedback } = get();
      if (!shown || !feedback) return;
      void rememberFeedbackColumns(feedback.mapping, feedback.headers);
      set({ feedback: { ...feedback, answer: await shown.desk.ask.match(feedback.mapping) } });
    },
    /** Shows what is listed as a page for the printer. */
    async onPrint(): Promise<void> {
      const { shown, texts } = get();
      if (!shown) return;
      set({ printed: await shown.desk.ask.corrections(texts.page.export.handled, MOST_PRINTED) });
    },
    onPrinted(): void {
      set({ printed: undefined });
    },
    onMonths: askMonths,
    /** Keeps what has been done with this month's files in the vault. */
    async onKeepMonth(): Promise<void> {
      const { shown, months, settings, mapping } = get();
      if (!shown || !months || months.saving === 'working') return;
      set({ months: { ...months, saving: 'working' } });
      const savedOn = isoOf(settings.today);
      const work = {
        month: savedOn.slice(0, 7),
        savedOn,
        files: shown.files.map(({ name }) => name),
        mapping: { ...mapping },
        handled: await shown.desk.ask.handledMarks(),
      };
      const answer = await askBackground({ kind: 'keep-month', work });
      const saving = answer.kind === 'done' ? 'done' : 'failed';
      set({ months: { ...months, saving } });
      await askMonths();
    },
    async onHandle(numbers: readonly number[], isHandled: boolean): Promise<void> {
      const { shown } = get();
      if (!shown) return;
      const handled = await shown.desk.ask.handle(numbers, isHandled);
      const { listing } = get();
      const detail =
        listing.detail && numbers.includes(listing.detail.number)
          ? { ...listing.detail, handled: isHandled }
          : listing.detail;
      const { months } = get();
      set({
        listing: { ...listing, handled, detail, version: listing.version + 1 },
        months: months && { ...months, saving: 'not-asked' },
      });
    },
  };
}

function sampleFile({ settings }: State): File {
  return new File([sampleExport(settings.today)], SAMPLE_NAME, { type: 'text/csv' });
}
