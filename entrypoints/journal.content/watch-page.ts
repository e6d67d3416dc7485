import { shadowRootOf } from '../../lib/page/flat-tree.ts';
import { isMatch } from '../../lib/page/safe-dom.ts';
import type { Work } from '../../lib/page/work.ts';
import { createBudget } from './budget.ts';
import { createTask } from './task.ts';
import type { Told } from './telling.ts';

/** Times in milliseconds. */
const FRAME = 16;
/** A look takes at most this share of the time: a page that changes all the time is looked at less often. */
const SHARE = 0.2;
/** But never less often than this, so that what the user has saved is soon seen; a slow look may wait longer. */
const LONGEST_REST = 250;
const SLOW = 50;
const LONGEST_SLOW_REST = 2000;
/** Style and visibility change often and seldom matter. */
const APPEARANCE_REST = 100;
/** What changes where it can say nothing may still be a sign of something unseen: a shadow root that came late. */
const SELDOM = 3000;
/** With no panel open, only the patient's list is waited for. */
const UNWATCHED_REST = 1500;
/** Values that scripts set give no sign, so that the fields are read again this often while a panel shows them. */
const POLL = 500;
/** And this long after the user has pressed something, which is when scripts set values most of all. */
const AFTER_PRESS = 50;
/** A look is put down after this long, so that the page is never kept waiting. */
const SLICE = 6;
/** A page that changes while it is looked at is looked at from the beginning, so many times; then at once. */
const MAX_STARTS = 3;
const INPUTS = ['input', 'change', 'reset'] as const;
const PRESSES = ['click', 'keyup'] as const;
const CHANGES: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['hidden', 'class', 'style', 'open', 'aria-hidden', 'aria-rowcount', 'aria-busy', 'value'],
};

interface Handlers {
  readonly isAlive: () => boolean;
  readonly onStop: () => void;
  /** Reading the page takes more than it may, and is given up until `lookAgain`. */
  readonly onGiveUp: () => void;
  /**
   * Looks at the whole page, or where nothing else has changed at its lists alone, and tells what it says; does so only
   * when it is done to its end.
   */
  readonly lookInSteps: (isOfRows: boolean) => Work<void>;
  readonly readForms: () => void;
  /** Can the changes change what the page says? */
  readonly tellingOf: (records: readonly MutationRecord[]) => Told;
  /** The document and its shadow roots, as of the last look. */
  readonly trees: () => readonly Node[];
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
  /** The user wants a page looked at again that was given up. */
  lookAgain(): void;
  hasGivenUp(): boolean;
  stop(): void;
}

/** Calls for a new look at the page when something in it changes, at most once a frame. */
export function watchPage(page: Document, handlers: Handlers): PageWatch {
  let isWatched = false;
  let isStopped = false;
  let hasGivenUp = false;
  let isStructureDue = false;
  /** Since the last look that was done to its end, nothing but rows of lists is known to have changed. */
  let isOfRows = false;
  /** When the whole page is to be looked at again, whatever has changed. */
  let wholeDue = 0;
  let isInputDue = false;
  let nextLook = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let timerEnds = 0;
  let poll: ReturnType<typeof setInterval> | undefined;
  let afterPress: ReturnType<typeof setTimeout> | undefined;
  /** The look that was put down, what it has cost, and how often it was begun. */
  let looking: Work<void> | undefined;
  let cost = 0;
  let starts = 0;

  const task = createTask(() => {
    if (isStopped || hasGivenUp) return;
    if (!handlers.isAlive()) return handlers.onStop();
    if (isInputDue) readForms();
    isInputDue = false;
    if (looking) goOn();
    else if (isStructureDue && performance.now() >= nextLook) look();
  });
  const observer = new MutationObserver((records) => onMutations(records));
  const budget = createBudget();
  let watched = new Set<Node>();

  /** Told before the page is looked at anew, which takes a little longer; but never under a patient who is gone. */
  function readForms(): void {
    const begun = performance.now();
    if (isStructureDue && !handlers.isSamePatient()) {
      isOfRows = false;
      if (!looking) look();
    } else if (handlers.hasWholeForms()) {
      handlers.readForms();
      account(begun, performance.now());
    }
  }

  function account(begun: number, ended: number): void {
    budget.spend(begun, ended);
    if (hasGivenUp || !budget.isBurnt()) return;
    hasGivenUp = true;
    rest();
    handlers.onGiveUp();
  }

  function look(): void {
    clearTimeout(timer);
    timer = undefined;
    cost = 0;
    starts = 0;
    begin();
    goOn();
  }

  function begin(): void {
    isStructureDue = false;
    isOfRows &&= performance.now() < wholeDue;
    starts++;
    looking = handlers.lookInSteps(isOfRows);
  }

  /** What was found before a change and what is found after it may be of two patients. */
  function goOn(): void {
    if (isStructureDue) begin();
    const begun = performance.now();
    let isDone = false;
    do isDone = looking?.next().done ?? true;
    while (!isDone && (starts >= MAX_STARTS || performance.now() - begun < SLICE));
    const ended = performance.now();
    cost += ended - begun;
    if (isDone) end(ended);
    else task.schedule();
    account(begun, ended);
  }

  function end(ended: number): void {
    looking = undefined;
    if (isOfRows) lookAfter(SELDOM);
    else wholeDue = ended + SELDOM;
    isOfRows = true;
    const trees = handlers.trees();
    for (const tree of trees) watchTree(tree);
    // Those that have gone are let go.
    watched = new Set(trees);
    nextLook = ended + Math.min(cost > SLOW ? LONGEST_SLOW_REST : LONGEST_REST, Math.max(FRAME, cost / SHARE));
  }

  function lookAfter(rest: number): void {
    const ends = performance.now() + rest;
    if (timer !== undefined && timerEnds <= ends) return;
    clearTimeout(timer);
    timerEnds = ends;
    timer = setTimeout(() => {
      timer = undefined;
      if (!handlers.isAlive()) return handlers.onStop();
      // What is looked at without a telling change is looked at for what gives no sign.
      isOfRows &&= isStructureDue;
      if (!looking) look();
    }, rest);
  }

  function onMutations(records: readonly MutationRecord[]): void {
    if (!isStructureDue || isOfRows) {
      const told = tellingOf(records);
      if (told === 'anything') isOfRows = false;
      if (told === 'nothing' && !isStructureDue) {
        lookAfter(SELDOM);
        return;
      }
    }
    isStructureDue = true;
    const wait = nextLook - performance.now();
    const isContent = records.length === 0 || records.some(({ type }) => type !== 'attributes');
    if (!isWatched) lookAfter(Math.max(wait, UNWATCHED_REST));
    else if (!isContent) lookAfter(Math.max(wait, APPEARANCE_REST));
    else if (wait > 0) lookAfter(wait);
    else task.schedule();
  }

  function tellingOf(records: readonly MutationRecord[]): Told {
    const begun = performance.now();
    const told = handlers.tellingOf(records);
    account(begun, performance.now());
    return told;
  }

  function onInput(event: Event): void {
    const { target } = event;
    if (!(target instanceof Element)) return;
    if (handlers.touch(target)) {
      isInputDue = true;
      if (isWatched) task.schedule();
    } else if (isWatched && isMatch(target, 'input, select, form')) {
      // What is written in a field may be what tells that it is one of ours, or filter the list.
      isOfRows = false;
      lookAfter(Math.max(APPEARANCE_REST, nextLook - performance.now()));
    }
  }

  function onPoll(): void {
    if (handlers.isAlive()) readForms();
    else handlers.onStop();
  }

  function onPress(): void {
    if (!isWatched) return;
    clearTimeout(afterPress);
    afterPress = setTimeout(onPoll, AFTER_PRESS);
  }

  /** What happens in a shadow root is seen from inside it only. */
  function watchTree(tree: Node): void {
    if (watched.has(tree)) return;
    watched.add(tree);
    observer.observe(tree, CHANGES);
    for (const type of INPUTS) tree.addEventListener(type, onInput, { capture: true, passive: true });
  }

  /** A shadow root that was attached late gives no sign; the user who goes into it does. */
  function onFocus({ target }: Event): void {
    const root = target instanceof Element ? shadowRootOf(target) : undefined;
    if (root && !watched.has(root)) onMutations([]);
  }

  function stand(): void {
    watchTree(page);
    window.addEventListener('focusin', onFocus, { capture: true, passive: true });
    for (const type of PRESSES) window.addEventListener(type, onPress, { capture: true, passive: true });
    pollWhileWatched();
  }

  function pollWhileWatched(): void {
    clearInterval(poll);
    poll = isWatched && !hasGivenUp ? setInterval(onPoll, POLL) : undefined;
  }

  /** Nothing is done any more. */
  function rest(): void {
    observer.disconnect();
    clearTimeout(timer);
    timer = undefined;
    looking = undefined;
    clearInterval(poll);
    clearTimeout(afterPress);
    window.removeEventListener('focusin', onFocus, { capture: true });
    for (const type of PRESSES) window.removeEventListener(type, onPress, { capture: true });
    for (const tree of watched) {
      for (const type of INPUTS) tree.removeEventListener(type, onInput, { capture: true });
    }
    watched = new Set();
  }

  stand();
  return {
    follow(watched) {
      isWatched = watched;
      pollWhileWatched();
    },
    hasGivenUp: () => hasGivenUp,
    lookAgain() {
      if (!hasGivenUp) return;
      hasGivenUp = false;
      budget.reset();
      stand();
      this.lookNow();
    },
    lookNow() {
      isStructureDue = true;
      isOfRows = false;
      nextLook = 0;
      task.schedule();
    },
    stop() {
      isStopped = true;
      rest();
    },
  };
}
