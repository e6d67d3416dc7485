import { browser } from 'wxt/browser';
import { glimpse, hasControl, hasDay, hasNumber, hasOurWords } from '../../lib/page/glimpse.ts';
import { openClosedRoot } from '../journal.content/closed-roots.ts';
import { takePost } from './post.ts';

/** Times in milliseconds. What comes into the page is looked at in lots. */
const REST = 400;
/** Of one lot no more than this at a time, and of all time no more than a twentieth. */
const SLICE = 5;
const SHARE = 0.05;
/** Custom elements may get their inside late, of which there is no sign: looked at again after so long, and no more. */
const LATER = 500;
const LATEST = 8000;
const MAX_LATE = 200;

/** Watches the page for something to read, until the reader takes its place. */
export function standGuard(): void {
  let saysWords = false;
  let showsDay = false;
  let asksForSomething = false;
  let records: MutationRecord[][] = [];
  const waiting: Node[] = [];
  let late: HTMLElement[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let later: ReturnType<typeof setTimeout> | undefined;
  let wait = LATER;
  const told = new Set<string>();
  const known = new WeakSet<ShadowRoot>();
  const observer = new MutationObserver((found) => {
    records.push(found);
    lookAfter(REST);
  });

  function lookAfter(rest: number): void {
    timer ??= setTimeout(look, rest);
  }

  function look(): void {
    timer = undefined;
    if (!browser.runtime?.id) {
      stop();
      return;
    }
    const begun = performance.now();
    takeRecords();
    let showsNumber = false;
    while (waiting.length > 0 && performance.now() - begun < SLICE) {
      const node = waiting.pop();
      if (node?.isConnected) showsNumber = lookAt(node) || showsNumber;
    }
    late = late.filter((host) => host.isConnected && !enter(host));
    if (saysWords && (showsDay || asksForSomething)) tell('form');
    else if (showsNumber) tell('patient');
    if (waiting.length > 0) lookAfter((performance.now() - begun) / SHARE);
  }

  /** What the page has got since the last look; nothing else is asked of a record, since all that is asked costs. */
  function takeRecords(): void {
    for (const record of records.flat()) {
      if (record.type === 'characterData') waiting.push(record.target);
      else for (const node of record.addedNodes) waiting.push(node);
    }
    records = [];
  }

  /** Answers whether it shows a number in a frame that may hold no more than the patient. */
  function lookAt(node: Node): boolean {
    const text = glimpse(node, onHost);
    showsDay ||= hasDay(text);
    if (saysWords) asksForSomething ||= hasControl(node);
    else if (hasOurWords(text)) {
      saysWords = true;
      asksForSomething ||= hasControl(document.documentElement);
    }
    return self !== top && hasNumber(text);
  }

  function onHost(host: HTMLElement, isCustom: boolean): void {
    if (!enter(host) && isCustom && late.length < MAX_LATE) late.push(host);
  }

  /** Goes into a shadow root that has not been seen; false where there is none. */
  function enter(host: HTMLElement): boolean {
    const root = openClosedRoot(host);
    if (root && !known.has(root)) {
      known.add(root);
      // What it asks for is not looked through again when the words are found elsewhere.
      asksForSomething = true;
      watch(root, root);
    }
    return root !== undefined;
  }

  function watch(tree: Node, part: Node): void {
    observer.observe(tree, { subtree: true, childList: true, characterData: true });
    waiting.push(part);
  }

  /** Nothing of what the page holds goes with it. Told once; again where nobody has heard it. */
  function tell(sign: string): void {
    if (told.has(sign)) return;
    told.add(sign);
    browser.runtime.sendMessage({ kind: 'sign', sign }).catch(() => told.delete(sign));
  }

  /** Of what lies in a shadow root the page itself may give no sign; the user who goes there does. */
  function onFocus({ target }: FocusEvent): void {
    if (target instanceof HTMLElement && enter(target)) lookAfter(REST);
  }

  function lookLater(): void {
    if (late.length > 0) lookAfter(0);
    if (wait <= LATEST) later = setTimeout(lookLater, wait);
    wait *= 2;
  }

  function stop(): void {
    observer.disconnect();
    clearTimeout(timer);
    clearTimeout(later);
    removeEventListener('focusin', onFocus, true);
  }

  takePost(stop);
  addEventListener('focusin', onFocus, true);
  watch(document, document.documentElement);
  lookAfter(0);
  lookLater();
}
