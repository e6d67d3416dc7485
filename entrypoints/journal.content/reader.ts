import type { DetectedForm } from '../../lib/page/detect-form.ts';
import { type FrameMemory, followFrame, isPartOf, NEW_FRAME, touchForms } from '../../lib/page/follow-frame.ts';
import { type FrameContent, readFrame } from '../../lib/page/read-frame.ts';
import { type FrameReading, frameReading } from '../../lib/page/reading.ts';
import { isInPage } from '../../lib/page/safe-dom.ts';

export interface Reader {
  /** Looks at the whole page. */
  readAll(): FrameReading;
  /** Reads the fields of the forms last found, and nothing else. */
  readForms(): FrameReading;
  /** The user has done something in this element; is it part of a form that was found? */
  touch(element: Element): boolean;
  /** There are forms, and their fields still stand in the page. */
  hasWholeForms(): boolean;
  /** Identity number on the page; for the background alone. */
  number(): string | undefined;
}

/** Reads one document and remembers what it must between readings. */
export function createReader(page: Document): Reader {
  let memory: FrameMemory = NEW_FRAME;
  let content: FrameContent | undefined;

  function read(found: FrameContent): FrameReading {
    content = found;
    const followed = followFrame(memory, found, {
      newToken,
      address: `${location.origin}${location.pathname}${location.hash}`,
    });
    memory = followed.memory;
    return checked(followed.reading);
  }

  return {
    readAll: () => read(readFrame(page, knownControls(memory))),
    readForms: () => read(content ?? readFrame(page)),
    touch(element) {
      memory = touchForms(memory, element);
      return memory.forms.some(({ detected }) => isPartOf(detected, element));
    },
    hasWholeForms: () => memory.forms.length > 0 && memory.forms.every(({ detected }) => isWhole(detected)),
    number: () => memory.patient?.number,
  };
}

function knownControls({ forms }: FrameMemory): Set<Element> {
  return new Set(forms.flatMap(({ detected }) => Object.values(detected.fields).map(({ element }) => element)));
}

function isWhole({ fields }: DetectedForm): boolean {
  return Object.values(fields).every(({ elements }) => elements.every(isInPage));
}

/** What the page made larger or other than a reading may be is not sent; that it happened is. */
function checked(reading: FrameReading): FrameReading {
  const result = frameReading.safeParse(reading);
  if (result.success) return reading;
  const failed = result.error.issues[0]?.path.join('.') ?? '';
  return {
    revision: reading.revision,
    patient: { kind: 'none', reason: 'no-number' },
    forms: [],
    declined: [{ cue: 'reading-refused', detail: failed.slice(0, 40) }],
    closedFrames: [],
  };
}

/** Works on pages without a secure context too, where `randomUUID` is missing. */
function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
