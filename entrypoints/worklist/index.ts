import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { SIGHTING_PORT, type Sighting, sighting } from '../../lib/frame-messages.ts';
import { answer } from '../../lib/messages.ts';
import { openClosedRootsWith } from '../../lib/page/flat-tree.ts';
import type { ListedPatient } from '../../lib/page/listed-person.ts';
import { readingOf, readWorklist, type Worklist } from '../../lib/page/read-worklist.ts';
import { type WorklistKept, type WorklistReading, worklistReading } from '../../lib/page/worklist-reading.ts';
import { openClosedRoot } from '../journal.content/closed-roots.ts';
import { heedAccess } from '../journal.content/heed-access.ts';

/** Where the panel finds what keeps the list that was read; known to the extension's own scripts in a frame alone. */
const KEEP = Symbol.for('forlopsvakt.worklist');
/** Ends what the last reading in this document has left. */
const LEAVE = Symbol.for('forlopsvakt.worklist.leave');

/**
 * Reads a list of several patients, when the user asks for it, and answers with it. It stands in no page before that, and
 * remembers only what the list looked like, so that nobody is kept whom the user has not seen.
 */
export default defineUnlistedScript((): WorklistReading | undefined => {
  openClosedRootsWith(openClosedRoot);
  const former: (() => void) | undefined = Reflect.get(globalThis, LEAVE);
  former?.();
  const list = readWorklist(document);
  const reading = list && worklistReading.safeParse(readingOf(list));
  if (!reading?.success) return undefined;
  const shown = JSON.stringify(reading.data);
  const left = new AbortController();
  Reflect.set(globalThis, KEEP, () => keep(shown, left.signal));
  Reflect.set(globalThis, LEAVE, leave);
  const unheed = heedAccess(leave);
  return reading.data;

  /** The site is no longer allowed, or the list is read anew. */
  function leave(): void {
    left.abort();
    unheed();
    Reflect.deleteProperty(globalThis, KEEP);
    Reflect.deleteProperty(globalThis, LEAVE);
  }
});

/** Tells the background of every patient that has a number, as the page shows them now, if that is what was shown. */
async function keep(shown: string, left: AbortSignal): Promise<WorklistKept> {
  const list: Worklist | undefined = readWorklist(document);
  if (!list || JSON.stringify(readingOf(list)) !== shown) return { kind: 'changed' };
  const fingerprints: string[] = [];
  for (const patient of list.patients) {
    if (left.aborted) return { kind: 'changed' };
    const found = sightingOf(patient);
    fingerprints.push(found && (await tell(found)) ? found.fingerprint : '');
  }
  return { kind: 'kept', fingerprints };
}

function sightingOf({ number, birth, events }: ListedPatient): Sighting | undefined {
  if (number === undefined) return undefined;
  const parsed = sighting.safeParse({
    kind: 'sighting',
    fingerprint: newToken(),
    number,
    ...(birth ? { birth } : {}),
    events,
    // A list of many seldom shows all that is registered of each.
    completeness: { kind: 'unknown', reason: 'unknown' },
  });
  return parsed.success ? parsed.data : undefined;
}

/** Resolves to whether it is on the disk. */
function tell(found: Sighting): Promise<boolean> {
  return new Promise((resolve) => {
    const port = browser.runtime.connect({ name: SIGHTING_PORT });
    port.onMessage.addListener((message: unknown) => {
      const said = answer.safeParse(message);
      if (!said.success) return;
      port.disconnect();
      resolve(said.data.kind === 'done');
    });
    port.onDisconnect.addListener(() => resolve(false));
    port.postMessage(found);
  });
}

function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
