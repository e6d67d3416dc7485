import { browser } from 'wxt/browser';
import { SIGHTING_PORT, type Sighting, type Whose } from '../../lib/frame-messages.ts';
import type { EventReading, FrameReading } from '../../lib/page/reading.ts';

/** A list is told of when it has been at rest this long (ms): journals draw it in several steps. */
const REST = 300;
/** An empty list may be one that has not been filled yet. */
const EMPTY_REST = 1500;
const ATTEMPTS = 2;
const ELEVEN = /^\d{11}$/;
/** What a page shows of earlier events that shows none. */
const NO_LIST: SeenList = { events: [], completeness: { kind: 'unknown', reason: 'no-list' } };

export interface Sightings {
  /** Tells the background of the patient's events, when the page shows both and they are not what was last told. */
  consider(reading: FrameReading, number: string | undefined): void;
  /** Tells at once of an event that is being saved, unless the page has a whole list, which will show it. */
  submit(event: EventReading, reading: FrameReading, number: string | undefined): void;
  stop(): void;
}

/** Sends a patient's events to the background, once for each change, on a port that lives until it has answered. */
export function createSightings(): Sightings {
  let told = '';
  let submitted = '';
  let due: { text: string; timer: ReturnType<typeof setTimeout> } | undefined;

  function cancel(): void {
    if (due) clearTimeout(due.timer);
    due = undefined;
  }

  return {
    consider(reading, number) {
      const seen = sightingOf(reading, number);
      const text = seen ? JSON.stringify(seen) : '';
      if (text === due?.text) return;
      cancel();
      if (!seen || text === told) return;
      const timer = setTimeout(
        () => {
          due = undefined;
          told = text;
          tell(seen, ATTEMPTS);
        },
        seen.events.length > 0 ? REST : EMPTY_REST,
      );
      due = { text, timer };
    },
    submit(event, reading, number) {
      const { history = NO_LIST } = reading;
      if (history.completeness.kind === 'complete') return;
      const seen = sightingOf({ ...reading, history }, number, [event]);
      const text = seen ? JSON.stringify(seen) : '';
      // A press and what it submits are one.
      if (!seen || text === submitted) return;
      submitted = text;
      // What the list says from here on is news, though it may be what it said before.
      told = '';
      tell(seen, ATTEMPTS);
    },
    stop: cancel,
  };
}

/** Tells the background whose page it is, and nothing else. */
export function tellWhose(told: Whose): void {
  tell(told, ATTEMPTS);
}

/** Of a reading, what a sighting is made of. */
interface Seen extends Pick<FrameReading, 'patient'> {
  readonly history?: SeenList | undefined;
}
type SeenList = Pick<NonNullable<FrameReading['history']>, 'events' | 'completeness'>;

function sightingOf(
  { patient, history }: Seen,
  number: string | undefined,
  submitted?: EventReading[],
): Sighting | undefined {
  if (patient.kind !== 'one' || !history || number === undefined || !ELEVEN.test(number)) return undefined;
  return {
    kind: 'sighting',
    fingerprint: patient.fingerprint,
    number,
    ...(patient.birth ? { birth: patient.birth } : {}),
    events: history.events,
    ...(submitted ? { submitted } : {}),
    completeness: history.completeness,
  };
}

/** The worker may die while it listens: then once more, and after that not until something changes. */
function tell(found: Sighting | Whose, attempts: number): void {
  if (browser.runtime?.id === undefined) return;
  const port = browser.runtime.connect({ name: SIGHTING_PORT });
  // That there is an answer says that it was heard; nothing is read of it.
  port.onMessage.addListener(() => port.disconnect());
  port.onDisconnect.addListener(() => {
    // Read, or the browser writes in the page's console that the worker was not there.
    void browser.runtime?.lastError;
    if (attempts > 1) tell(found, attempts - 1);
  });
  port.postMessage(found);
}
