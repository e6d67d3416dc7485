import { browser } from 'wxt/browser';
import { type WorklistReading, worklistKept, worklistReading } from '../../lib/page/worklist-reading.ts';
import { askBackground } from './ask-background.ts';
import { defaultLabel } from './default-label.ts';
import type { Texts } from './explain.ts';
import type { LoadedWorklist } from './worklist.ts';

/** Reads a list of several patients; the background and the sentinel know nothing of it. */
const SCRIPT = '/worklist.js';

/** What has come of keeping the patients of the list. */
export type Seeded =
  | { readonly kind: 'not-asked' | 'working' | 'changed' | 'failed' }
  | { readonly kind: 'done'; readonly patients: number };

/** The list of several patients that the user has asked about. */
export type ShownWorklist =
  | { readonly kind: 'reading' | 'failed' | 'none' }
  | { readonly kind: 'read'; readonly reading: WorklistReading; readonly seeded: Seeded };

export interface WorklistDesk {
  /** Undefined until what shows it has been fetched. */
  readonly loaded: LoadedWorklist | undefined;
  readonly shown: ShownWorklist;
  /** Reads what the tab shows now; fetches what puts it into words, again where the language has changed. */
  open(tab: number | undefined, texts: Texts): Promise<void>;
  /** Tells the background of the patients of the list, whose deadlines are then followed. */
  seed(): Promise<void>;
  /** Another page, or the view has been left: nothing of the list stays. */
  reset(): void;
}

interface ReadFrame {
  readonly frameId: number;
  readonly reading: WorklistReading;
}

const NOTHING: ShownWorklist = { kind: 'none' };

/** @param onChange there is something new to show */
export function createWorklistDesk(onChange: () => void): WorklistDesk {
  let loaded: { readonly language: string; readonly parts: LoadedWorklist } | undefined;
  let shown = NOTHING;
  let frames: { readonly tab: number; readonly read: readonly ReadFrame[] } | undefined;
  /** An answer that comes after the list was let go of is for nobody. */
  let turn = 0;

  function show(next: ShownWorklist): void {
    shown = next;
    onChange();
  }

  return {
    get loaded() {
      return loaded?.parts;
    },
    get shown() {
      return shown;
    },
    async open(tab, texts) {
      const mine = ++turn;
      frames = undefined;
      show({ kind: 'reading' });
      const { language } = texts.panel;
      const [parts, read] = await Promise.all([
        loaded?.language === language
          ? loaded.parts
          : import('./worklist.ts').then(({ loadWorklist }) => loadWorklist(language)),
        tab === undefined ? undefined : readFrames(tab),
      ]);
      loaded = { language, parts };
      if (mine !== turn) return;
      if (tab === undefined || !read) return show({ kind: 'failed' });
      if (read.length === 0) return show(NOTHING);
      frames = { tab, read };
      show({ kind: 'read', reading: together(read), seeded: { kind: 'not-asked' } });
    },
    async seed() {
      if (shown.kind !== 'read' || !frames || shown.seeded.kind === 'working') return;
      const mine = turn;
      const { reading } = shown;
      show({ kind: 'read', reading, seeded: { kind: 'working' } });
      const seeded = await keep(frames);
      if (mine === turn) show({ kind: 'read', reading, seeded });
    },
    reset() {
      turn++;
      shown = NOTHING;
      frames = undefined;
    },
  };
}

/** Undefined where the tab may not be read. What does not parse is as if it were not there. */
async function readFrames(tab: number): Promise<ReadFrame[] | undefined> {
  const target = { tabId: tab, allFrames: true };
  const answers = await browser.scripting.executeScript({ target, files: [SCRIPT] }).catch(() => undefined);
  return answers?.flatMap(({ frameId, result }) => {
    const reading = worklistReading.safeParse(result);
    return reading.success && reading.data.patients.length > 0 ? [{ frameId, reading: reading.data }] : [];
  });
}

function together(read: readonly ReadFrame[]): WorklistReading {
  const all = read.map(({ reading }) => reading);
  return {
    patients: all.flatMap(({ patients }) => patients),
    unreadRows: all.reduce((sum, one) => sum + one.unreadRows, 0),
    rowsOfNobody: all.reduce((sum, one) => sum + one.rowsOfNobody, 0),
  };
}

/** Each frame tells the background of its own patients; the panel gives them the labels that it gives everybody. */
async function keep({ tab, read }: { readonly tab: number; readonly read: readonly ReadFrame[] }): Promise<Seeded> {
  let patients = 0;
  for (const { frameId, reading } of read) {
    const target = { tabId: tab, frameIds: [frameId] };
    const [answer] = await browser.scripting.executeScript({ target, func: keepInFrame }).catch(() => []);
    const kept = worklistKept.safeParse(answer?.result);
    if (!kept.success) return { kind: 'failed' };
    if (kept.data.kind === 'changed') return { kind: 'changed' };
    for (const [index, fingerprint] of kept.data.fingerprints.entries()) {
      if (fingerprint === '') continue;
      patients++;
      await label(fingerprint, reading.patients[index]);
    }
  }
  return patients > 0 ? { kind: 'done', patients } : { kind: 'failed' };
}

async function label(fingerprint: string, patient: WorklistReading['patients'][number] | undefined): Promise<void> {
  const text = defaultLabel(patient?.name ?? '', patient?.birth ?? '');
  const known = await askBackground({ kind: 'ask-patient', fingerprint });
  if (known.kind !== 'patient' || known.kept !== 'yes' || known.label !== '' || text === '') return;
  await askBackground({ kind: 'label-patient', fingerprint, label: text });
}

/** Runs in a frame: what read the list keeps it. The name is that of worklist/index.ts. */
function keepInFrame(): unknown {
  const keepList: unknown = Reflect.get(globalThis, Symbol.for('forlopsvakt.worklist'));
  return typeof keepList === 'function' ? keepList() : undefined;
}
