import { browser } from 'wxt/browser';
import { profileForFrame } from '../../lib/frame-messages.ts';
import type { ConfirmAnswer, ConfirmRequest } from '../../lib/page/fill-message.ts';
import { openClosedRootsWith } from '../../lib/page/flat-tree.ts';
import { eventIn, formSavedBy } from '../../lib/page/saved-form.ts';
import { watchUserActs } from '../../lib/page/user-acts.ts';
import { sendAway } from '../sentinel/post.ts';
import { openClosedRoot } from './closed-roots.ts';
import { heedAccess, isRefusal, withinPage } from './heed-access.ts';
import { borrowFiller, type Filler } from './lent-filler.ts';
import { createMarker } from './marker.ts';
import { listenToPanels } from './panel-ports.ts';
import { createReader } from './reader.ts';
import { createSightings, tellWhose } from './sightings.ts';
import { tellingOf } from './telling.ts';
import { watchPage } from './watch-page.ts';
import { watchSaves } from './watch-saves.ts';

/** Kept on the script's own global object, which a second injection into the same document shares. */
const RUNNING = Symbol.for('forlopsvakt.journal');

interface Running {
  /** Says again that the document is here, unless the extension behind it is gone. */
  greet(): boolean;
}

/** Is the script already at work in this document? Then it announces itself again, for whoever injected it anew. */
export function isRunning(): boolean {
  const running: unknown = Reflect.get(globalThis, RUNNING);
  return isRunningScript(running) && running.greet();
}

function isRunningScript(value: unknown): value is Running {
  return typeof value === 'object' && value !== null && 'greet' in value && typeof value.greet === 'function';
}

/**
 * Wires the page to the panels and the background. When the extension is reloaded, the script is left behind in the
 * page: at its next step it finds that out, and stops for good.
 */
export function startJournalScript(): void {
  openClosedRootsWith(openClosedRoot);
  const reader = createReader(document);
  const sightings = createSightings();
  const marker = createMarker(document);
  let isMarking = false;
  const panels = listenToPanels({
    onChange() {
      watch.follow(panels.count() > 0);
      mark();
    },
    current: () => (watch.hasGivenUp() ? reader.giveUp() : reader.readAll()),
    onLookAgain: () => watch.lookAgain(),
    onMark(isOn) {
      isMarking = isOn;
      mark();
    },
    onTellWhose(fingerprint) {
      const number = reader.standing().fingerprint === fingerprint && reader.isSamePatient() && reader.number();
      if (number) tellWhose({ kind: 'whose', fingerprint, number });
    },
    onRequest(request, answer) {
      if (request.kind === 'confirm') return answer(confirmPatient(request));
      if (request.kind === 'still') return filler?.hear(request);
      filler ??= borrowFiller(document, reader, { isKnown: panels.isKnown, publish });
      if (filler) return filler.take(request, answer);
      answer({ kind: 'filled', ask: request.ask, form: request.form, refused: 'changed', notSet: [], undoable: false });
    },
  });
  let filler: Filler | undefined;
  const watch = watchPage(document, {
    isAlive,
    onStop: stop,
    onGiveUp: () => publish(reader.giveUp()),
    *lookInSteps(isOfRows) {
      publish(yield* reader.readInSteps(isOfRows));
    },
    readForms: () => publish(reader.readForms()),
    trees: () => reader.trees(),
    tellingOf: (records) => tellingOf(records, reader.parts()),
    touch: (element) => reader.touch(element),
    isSamePatient: () => reader.isSamePatient(),
    hasWholeForms: () => reader.hasWholeForms(),
  });

  const saves = watchSaves((target) => {
    const before = formSavedBy(target, reader.standing().forms);
    if (!before || !isAlive()) return;
    const reading = reader.readForms();
    const form = reader.standing().forms.find(({ id }) => id === before.id);
    const event = form && eventIn(form);
    if (event) sightings.submit(event, reading, reader.number());
  });

  const stopActs = watchUserActs(() => {
    if (isAlive()) browser.runtime.sendMessage({ kind: 'user-active', ...withinPage() }).catch(nobodyListens);
  });

  function confirmPatient({ ask, fingerprint }: ConfirmRequest): ConfirmAnswer {
    reader.readAll();
    return { kind: 'confirmed', ask, same: reader.standing().fingerprint === fingerprint };
  }

  function publish(reading: ReturnType<typeof reader.readAll>): void {
    panels.post(reading);
    mark();
    sightings.consider(reading, reader.number());
  }

  /** The forms that a panel speaks of are marked, as long as it is open. */
  function mark(): void {
    marker.place(isMarking && panels.count() > 0 ? reader.standing().forms.map(({ detected }) => detected.box) : []);
  }

  function greet(): boolean {
    if (!isAlive()) return false;
    // One that was put in beside the reader, with those for other frames of the tab.
    sendAway();
    void announceFrame();
    return true;
  }

  function announceFrame(): Promise<void> {
    return browser.runtime.sendMessage({ kind: 'frame-here', ...withinPage() }).then(hearAnswer, nobodyListens);
  }

  function hearAnswer(answer: unknown): void {
    if (isRefusal(answer)) stop();
    const parsed = profileForFrame.safeParse(answer);
    if (parsed.success && reader.useProfile(parsed.data.profile)) watch.lookNow();
  }

  function onPageShow(event: PageTransitionEvent): void {
    // The site may have been taken back while the page was kept out of sight: it is asked first.
    if (event.persisted && isAlive()) void announceFrame().then(watch.lookNow);
  }

  function stop(): void {
    unheed();
    watch.stop();
    filler?.stop();
    panels.stop();
    sightings.stop();
    saves.stop();
    stopActs();
    marker.stop();
    Reflect.deleteProperty(globalThis, RUNNING);
    window.removeEventListener('pageshow', onPageShow);
  }

  const unheed = heedAccess(stop, greet);
  window.addEventListener('pageshow', onPageShow);
  Reflect.set(globalThis, RUNNING, { greet } satisfies Running);
  greet();
  watch.lookNow();
}

/** An extension that was reloaded or removed leaves its scripts without an id. */
function isAlive(): boolean {
  return browser.runtime?.id !== undefined;
}

/** No panel is open and the background has nothing to say to it: the announcement was for nobody. */
function nobodyListens(): void {}
