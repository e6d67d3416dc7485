import type { FrameToPanel } from '../../lib/frame-messages.ts';
import type { DetectedForm } from '../../lib/page/detect-form.ts';
import {
  type FillOutcome,
  type FormAccess,
  type Former,
  fillForm,
  restoreForm,
  type WantedEvent,
} from '../../lib/page/fill-form.ts';
import type { FillRequest, Refusal, StillAnswer, UndoRequest } from '../../lib/page/fill-message.ts';
import type { StandingForm } from '../../lib/page/follow-frame.ts';
import { isEqual } from '../../lib/page/form-state.ts';
import { headingsAbove, isSameHeading } from '../../lib/page/form-surroundings.ts';
import type { FormValues } from '../../lib/page/read-form.ts';
import type { FrameReading } from '../../lib/page/reading.ts';
import { isInPage } from '../../lib/page/safe-dom.ts';
import type { Reader } from './reader.ts';

type Answer = (message: FrameToPanel) => void;

interface Panels {
  readonly isKnown: (reading: FrameReading, revision: number) => boolean;
  /** Tells the panels what a reading says. */
  readonly publish: (reading: FrameReading) => void;
}

/** Does another document still show the patient, as far as it was last asked? */
type Elsewhere = Pick<FormAccess, 'isStill' | 'askElsewhere'>;

/** How long (ms) the panel may take to ask another document. */
const LONGEST_ANSWER = 1000;

/** What was last filled, so that it can be taken back. */
interface Filled {
  readonly form: string;
  readonly fingerprint: string;
  readonly event: WantedEvent;
  readonly former: readonly Former[];
  readonly left: FormValues;
}

/** The one form that a filling is bound to, while the page may draw it anew. */
interface BoundForm extends FormAccess {
  /** Its id as it is now. */
  readonly id: () => string;
}

/**
 * Fills the forms of one document when a panel asks, one at a time, and takes back what was last filled. Nothing is done
 * where the page says something else than what the panel's button was drawn from.
 */
export function createFiller(
  page: Document,
  reader: Reader,
  panels: Panels,
): {
  take(request: FillRequest | UndoRequest, answer: Answer): void;
  /** The panel's answer to whether another document still shows the patient. */
  hear(answer: StillAnswer): void;
  /** Nothing more is done in the page, also not by what is at work in it. */
  stop(): void;
} {
  let isBusy = false;
  let isStopped = false;
  let last: Filled | undefined;
  let asks = 0;
  const asked = new Map<number, (same: boolean) => void>();

  /** Where the patient stands in another document, the panel asks it; no answer in time is a no. */
  function watchElsewhere(request: FillRequest | UndoRequest, answer: Answer): Elsewhere {
    let isSame = true;
    const ask = async (): Promise<void> => {
      const number = ++asks;
      isSame &&= await new Promise<boolean>((resolve) => {
        asked.set(number, resolve);
        setTimeout(resolve, LONGEST_ANSWER, false);
        answer({ kind: 'ask-still', ask: number });
      });
      asked.delete(number);
    };
    return { isStill: () => isSame, askElsewhere: request.elsewhere ? ask : async () => {} };
  }

  async function fill(
    request: FillRequest,
    elsewhere: Elsewhere,
  ): Promise<Refusal | { form: string; outcome: FillOutcome }> {
    const reading = reader.readAll();
    const { fingerprint, forms } = reader.standing();
    if (fingerprint !== request.fingerprint) return 'patient';
    const form = forms.find(({ id }) => id === request.form);
    if (!form || !isEqual(form.values, request.seen) || !panels.isKnown(reading, request.revision)) return 'changed';
    if (!takesHendelse(form, request.event.hendelse)) return 'other-form';
    const { event } = request;
    const bound = bind(page, reader, { form, fingerprint, event, history: reading.history, elsewhere, goOn });
    last = undefined;
    const outcome = await fillForm(bound, event);
    const { former, left } = outcome;
    if (!left) return reader.standing().fingerprint === fingerprint ? 'changed' : 'patient';
    if (former.length > 0) last = { form: bound.id(), fingerprint, event, former, left };
    return { form: bound.id(), outcome };
  }

  async function undo(
    request: UndoRequest,
    elsewhere: Elsewhere,
  ): Promise<Refusal | { form: string; outcome: FillOutcome }> {
    const { history } = reader.readAll();
    const { fingerprint, forms } = reader.standing();
    if (fingerprint !== request.fingerprint) return 'patient';
    const form = forms.find(({ id }) => id === request.form);
    // What the user has changed since then is the user's own.
    if (!last || !form || last.form !== form.id || last.fingerprint !== fingerprint) return 'changed';
    if (!isEqual(form.values, last.left)) return 'changed';
    const bound = bind(page, reader, { form, fingerprint, event: last.event, history, elsewhere, goOn });
    const outcome = await restoreForm(bound, last.former);
    last = undefined;
    if (!outcome.left) return reader.standing().fingerprint === fingerprint ? 'changed' : 'patient';
    return { form: bound.id(), outcome };
  }

  async function run(request: FillRequest | UndoRequest, answer: Answer): Promise<void> {
    const about = { kind: 'filled', ask: request.ask, form: request.form, notSet: [], undoable: false } as const;
    if (isBusy) return answer({ ...about, notSet: [], refused: 'busy' });
    isBusy = true;
    const end = await attempt(request, watchElsewhere(request, answer));
    isBusy = false;
    if (isStopped) return;
    panels.publish(reader.readAll());
    if (typeof end === 'string') return answer({ ...about, notSet: [], refused: end });
    const { form, outcome } = end;
    const { notSet, left, former } = outcome;
    answer({ ...about, form, notSet: [...notSet], ...(left ? { left } : {}), undoable: former.length > 0 });
  }

  /** A page that makes its own code or ours fail has taken in nobody knows what: then nothing is claimed. */
  async function attempt(request: FillRequest | UndoRequest, elsewhere: Elsewhere) {
    try {
      return await (request.kind === 'fill' ? fill(request, elsewhere) : undo(request, elsewhere));
    } catch {
      return 'changed';
    }
  }

  function goOn(): void {
    if (isStopped) throw new Stopped();
  }

  return {
    take: (request, answer) => void (isStopped || run(request, answer)),
    hear: ({ ask, same }) => asked.get(ask)?.(same),
    stop() {
      isStopped = true;
    },
  };
}

/** Unwinds a filling from wherever it is: what has been written stands, since the page is no longer to be touched. */
class Stopped extends Error {}

/** A form for one hendelse, which its heading names, takes no other. */
function takesHendelse({ detected: { fields }, values: { hendelse } }: StandingForm, wanted: string): boolean {
  if (fields.hendelse || fields.kode) return true;
  return hendelse.kind === 'value' && hendelse.value === wanted;
}

/** Binds a filling to what stood there when it began: the patient, the form under its headings, the list. */
function bind(page: Document, reader: Reader, beginning: Beginning): BoundForm {
  const { form, fingerprint, event, history, elsewhere, goOn } = beginning;
  let { id, detected } = form;
  const alone = reader.standing().forms.length === 1;
  const headings = headingsAbove(detected);
  const lists = reader.parts().lists.map((list) => ({ list, text: list.textContent }));
  const hasSameHeading = (now: DetectedForm) => isSameHeading(headings, headingsAbove(now), event);
  // Where a list cannot be seen, as behind a dialog, its texts say whether it has changed.
  const hasSameEvents = (now: FrameReading['history']) => now === undefined || eventsOf(now) === eventsOf(history);
  const hasSameLists = () => {
    if (lists.every(({ list, text }) => list.textContent === text)) return true;
    const { history: now } = reader.peek();
    return now !== undefined && hasSameEvents(now);
  };
  const find = (): DetectedForm | undefined => {
    goOn();
    const reading = reader.readAll();
    const now = reader.standing();
    if (!elsewhere.isStill() || now.fingerprint !== fingerprint || !hasSameEvents(reading.history)) return undefined;
    // Drawn anew with other values it has another id; where there is one form only, it is that one.
    const [only] = alone && now.forms.length === 1 ? now.forms : [];
    const found = now.forms.find((one) => one.id === id) ?? only;
    if (!found || !hasSameHeading(found.detected)) return undefined;
    ({ id, detected } = found);
    return detected;
  };
  const isStill = () => {
    goOn();
    return (
      elsewhere.isStill() &&
      reader.standing().fingerprint === fingerprint &&
      reader.isSamePatient() &&
      isInPage(detected.box) &&
      hasSameHeading(detected) &&
      hasSameLists()
    );
  };
  return { page, find, isStill, askElsewhere: elsewhere.askElsewhere, id: () => id };
}

/** What the page showed when a filling began. */
interface Beginning {
  readonly form: StandingForm;
  readonly fingerprint: string;
  /** What the form is to hold, or holds. */
  readonly event: WantedEvent;
  readonly history: FrameReading['history'];
  readonly elsewhere: Elsewhere;
  /** Throws where nothing more is to be done in the page. */
  readonly goOn: () => void;
}

function eventsOf(history: FrameReading['history']): string {
  return JSON.stringify(history?.events ?? []);
}
