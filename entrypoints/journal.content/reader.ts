import { faultIn } from '../../lib/page/check-reading.ts';
import type { DetectedForm } from '../../lib/page/detect-form.ts';
import {
  type FrameMemory,
  followFrame,
  isPartOf,
  NEW_FRAME,
  type StandingForm,
  touchForms,
} from '../../lib/page/follow-frame.ts';
import { type FrameContent, readFrame, readFrameInSteps, readListsInSteps } from '../../lib/page/read-frame.ts';
import { readPatientNumber } from '../../lib/page/read-patient.ts';
import { type Cue, type FrameReading, GAVE_UP } from '../../lib/page/reading.ts';
import { inOneLook, isInPage, lookInParts, treesOf } from '../../lib/page/safe-dom.ts';
import type { SiteProfile } from '../../lib/page/site-profile.ts';
import { finish, type Work } from '../../lib/page/work.ts';
import type { ReadParts } from './telling.ts';

export interface Reader {
  /** Looks at the whole page. */
  readAll(): FrameReading;
  /**
   * The same, put down at each step; for as long as the page stays as it is.
   * @param isOfRows nothing but rows of the lists last found has changed since the last look
   */
  readInSteps(isOfRows: boolean): Work<FrameReading>;
  /** Looks at the whole page and remembers nothing: the forms last found stay those that are followed. */
  peek(): FrameContent;
  /** Reads the fields of the forms last found, and nothing else. */
  readForms(): FrameReading;
  /** The parts of the page that forms and lists were read of, as of the last look. */
  parts(): ReadParts;
  /** The document and its shadow roots, as of the last look at the whole page. */
  trees(): readonly Node[];
  /** Says that the page is no longer read, and forgets what was read of it. */
  giveUp(): FrameReading;
  /** The user has done something in this element; is it part of a form that was found? */
  touch(element: Element): boolean;
  /** There are forms, and their fields still stand in the page. */
  hasWholeForms(): boolean;
  /** Does the page still show the patient of the last reading? */
  isSamePatient(): boolean;
  /** The forms that stand in the page, and whose; as of the last look. */
  standing(): { readonly fingerprint: string; readonly forms: readonly StandingForm[] };
  /** What was pointed out by hand on this site. Answers whether it is something else than before. */
  useProfile(profile: SiteProfile | undefined): boolean;
  /** Identity number on the page; for the background alone. */
  number(): string | undefined;
}

const NOTHING_READ: ReadParts = { regions: [], lists: [] };

/** Reads one document and remembers what it must between readings. */
export function createReader(page: Document): Reader {
  let memory: FrameMemory = NEW_FRAME;
  let content: FrameContent | undefined;
  let trees: readonly Node[] = [page];
  let profile: SiteProfile | undefined;

  /** What was found becomes a reading, and is remembered, in its last step: one that is put down for good leaves no trace. */
  function* follow(found: FrameContent): Work<FrameReading> {
    content = found;
    for (;;) {
      const before = memory;
      try {
        const followed = followFrame(before, found, {
          newToken,
          address: `${location.origin}${location.pathname}${location.hash}`,
        });
        yield;
        const fault = yield* faultIn(followed.reading);
        // What the user has touched meanwhile is remembered too.
        if (memory !== before) continue;
        memory = followed.memory;
        // What the page made larger or other than a reading may be is not sent; that it happened is.
        return fault === undefined ? followed.reading : refused(followed.reading.revision, fault);
      } catch {
        memory = { ...NEW_FRAME, revision: memory.revision + 1, lastForm: memory.lastForm };
        return refused(memory.revision, 'follow');
      }
    }
  }

  const read = (found: FrameContent) => finish(follow(found));

  return {
    readAll: () =>
      inOneLook(() => {
        const found = readFrame(page, knownControls(memory), profile);
        trees = treesOf(page);
        return read(found);
      }),
    peek: () => inOneLook(() => readFrame(page, knownControls(memory), profile)),
    *readInSteps(isOfRows) {
      const inLook = lookInParts();
      const known = knownControls(memory);
      const work =
        isOfRows && content ? readListsInSteps(page, content, known, profile) : readFrameInSteps(page, known, profile);
      for (;;) {
        const step = inLook(() => work.next());
        if (step.done) {
          trees = inLook(() => treesOf(page));
          yield;
          return yield* follow(step.value);
        }
        yield;
      }
    },
    readForms: () => read(content ?? readFrame(page, undefined, profile)),
    parts: () => content ?? NOTHING_READ,
    trees: () => trees,
    giveUp() {
      content = undefined;
      memory = { ...NEW_FRAME, revision: memory.revision + 1, lastForm: memory.lastForm };
      return nothingRead(memory.revision, { cue: GAVE_UP });
    },
    touch(element) {
      memory = touchForms(memory, element);
      return memory.forms.some(({ detected }) => isPartOf(detected, element));
    },
    hasWholeForms: () => memory.forms.length > 0 && memory.forms.every(({ detected }) => isWhole(detected)),
    isSamePatient: () => numberOn(page) === memory.patient?.number,
    standing: () => ({ fingerprint: memory.patient?.fingerprint ?? '', forms: memory.forms }),
    useProfile(next) {
      const isNew = JSON.stringify(next) !== JSON.stringify(profile);
      profile = next;
      return isNew;
    },
    number: () => memory.patient?.number,
  };
}

function numberOn(page: Document): string | undefined {
  try {
    return finish(readPatientNumber(page));
  } catch {
    return undefined;
  }
}

function knownControls({ forms }: FrameMemory): Set<Element> {
  return new Set(forms.flatMap(({ detected }) => Object.values(detected.fields).map(({ element }) => element)));
}

function isWhole({ fields }: DetectedForm): boolean {
  return Object.values(fields).every(({ elements }) => elements.every(isInPage));
}

function refused(revision: number, detail: string): FrameReading {
  return nothingRead(revision, { cue: 'reading-refused', detail: detail.slice(0, 40) });
}

function nothingRead(revision: number, cue: Cue): FrameReading {
  return { revision, patient: { kind: 'none', reason: 'no-number' }, forms: [], declined: [cue], closedFrames: [] };
}

/** Works on pages without a secure context too, where `randomUUID` is missing. */
function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
