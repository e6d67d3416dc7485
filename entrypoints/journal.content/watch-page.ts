import { isMatch } from '../../lib/page/safe-dom.ts';
import { createTask } from './task.ts';

/** Times in milliseconds. */
const FRAME = 16;
/** A look takes at most this share of the time: a page that changes all the time is looked at less often. */
const SHARE = 0.2;
/** But never less often than this, so that what the user has saved is soon seen. */
const LONGEST_REST = 250;
/** Style and visibility change often and seldom matter. */
const APPEARANCE_REST = 100;
/** With no panel open, only the patient's list is waited for. */
const UNWATCHED_REST = 250;
/** Values that scripts set give no sign, so that the fields are read again this often while a panel shows them. */
const POLL = 500;

interface Handlers {
  readonly isAlive: () => boolean;
  readonly onStop: () => void;
  readonly readAll: () => void;
  readonly readForms: () => void;
  /** The page still shows the patient of the last look. */
  readonly isSamePatient: () => boolean;
  /** Is the element part of a form that was found? */
  readonly touch: (element: Element) => boolean;
  /** There are forms, and their fields still stand in the page. */
  readonly hasWholeForms: () => boolean;
}

export interface PageWatch {
  /** A panel has come or gone. */
  follow(isWatched: boolean): void;
  /** Looks at the page as soon as the present task is done. */
  lookNow(): void;
  stop(): void;
}

/** Calls for a new look at the page when something in it changes, at most once a frame. */
export function watchPage(page: Document, handlers: Handlers): PageWatch {
  let isWatched = false;
  let isStopped = false;
  let isStructureDue = false;
  let isInputDue = false;
  let nextLook = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let timerEnds = 0;
  let poll: ReturnType<typeof setInterval> | undefined;

  const task = createTask(() => {
    if (isStopped) return;
    if (!handlers.isAlive()) return handlers.onStop();
    if (isInputDue) readForms();
    isInputDue = false;
    if (isStructureDue && performance.now() >= nextLook) look();
  });
  const observer = new MutationObserver((records) => onMutations(records));

  /** Told before the page is looked at anew, which takes a little longer; but never under a patient who is gone. */
  function readForms(): void {
    if (isStructureDue && !handlers.isSamePatient()) look();
    else if (handlers.hasWholeForms()) handlers.readForms();
  }

  function look(): void {
    const begun = performance.now();
    clearTimeout(timer);
    timer = undefined;
    isStructureDue = false;
    handlers.readAll();
    const ended = performance.now();
    nextLook = ended + Math.min(LONGEST_REST, Math.max(FRAME, (ended - begun) / SHARE));
  }

  function lookAfter(rest: number): void {
    const ends = performance.now() + rest;
    if (timer !== undefined && timerEnds <= ends) return;
    clearTimeout(timer);
    timerEnds = ends;
    timer = setTimeout(() => {
      timer = undefined;
      if (handlers.isAlive()) look();
      else handlers.onStop();
    }, rest);
  }

  function onMutations(records: readonly MutationRecord[]): void {
    isStructureDue = true;
    const wait = nextLook - performance.now();
    const isContent = records.some(({ type }) => type !== 'attributes');
    if (!isWatched) lookAfter(UNWATCHED_REST);
    else if (!isContent) lookAfter(Math.max(wait, APPEARANCE_REST));
    else if (wait > 0) lookAfter(wait);
    else task.schedule();
  }

  function onInput(event: Event): void {
    const { target } = event;
    if (!(target instanceof Element)) return;
    if (handlers.touch(target)) {
      isInputDue = true;
      if (isWatched) task.schedule();
    } else if (isWatched && isMatch(target, 'input, select, form')) {
      // What is written in a field may be what tells that it is one of ours, or filter the list.
      lookAfter(Math.max(APPEARANCE_REST, nextLook - performance.now()));
    }
  }

  function onPoll(): void {
    if (handlers.isAlive()) readForms();
    else handlers.onStop();
  }

  observer.observe(page, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['hidden', 'class', 'style', 'open', 'aria-hidden', 'aria-rowcount', 'aria-busy', 'value'],
  });
  page.addEventListener('input', onInput, { capture: true, passive: true });
  page.addEventListener('change', onInput, { capture: true, passive: true });
  page.addEventListener('reset', onInput, { capture: true, passive: true });

  return {
    follow(watched) {
      isWatched = watched;
      clearInterval(poll);
      poll = watched ? setInterval(onPoll, POLL) : undefined;
    },
    lookNow() {
      isStructureDue = true;
      nextLook = 0;
      task.schedule();
    },
    stop() {
      isStopped = true;
      observer.disconnect();
      clearTimeout(timer);
      clearInterval(poll);
      page.removeEventListener('input', onInput, { capture: true });
      page.removeEventListener('change', onInput, { capture: true });
      page.removeEventListener('reset', onInput, { capture: true });
    },
  };
}
