import { DAY, glimpse, hasControl, hasNumber, WORDS } from '../../lib/page/glimpse.ts';
import { openClosedRoot } from '../journal.content/closed-roots.ts';
import { ACCESS_CHANGED, isOfKind, MAY_STAY, STAND_DOWN } from './access-words.ts';
import { extension } from './extension.ts';
import { LATER, LATEST, LONGEST_REST, LOT, MAX_LATE, QUIET, REST, SHARE, SLICE } from './pace.ts';
import { takePost } from './post.ts';

const now = () => performance.now();

/** Watches the page for something to read, until the reader takes its place. */
export function standGuard(): void {
  const page = document.documentElement;
  let saysWords = false;
  let showsDay = false;
  let asksForSomething = false;
  let hasSkipped = false;
  let records: MutationRecord[] = [];
  const waiting: Node[] = [];
  let late: HTMLElement[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let later: ReturnType<typeof setTimeout> | undefined;
  let wait = LATER;
  let rest = REST;
  let lookedAt = 0;
  let told = '';
  let known = new WeakSet<ShadowRoot>();
  const observer = new MutationObserver((found) => {
    records.push(...found);
    if (timer) return;
    // What changes soon after each look does so all the time.
    rest = now() - lookedAt < REST ? Math.min(rest * 2, LONGEST_REST) : REST;
    lookAfter(rest);
  });

  function lookAfter(pause: number): void {
    timer ??= setTimeout(look, pause);
  }

  function look(): void {
    timer = undefined;
    const begun = now();
    takeRecords();
    let showsNumber = false;
    while (waiting[0] && now() - begun < SLICE) {
      const node = waiting.pop();
      if (node?.isConnected) showsNumber = lookAt(node) || showsNumber;
    }
    late = late.filter((host) => host.isConnected && !enter(host));
    if (saysWords && (showsDay || asksForSomething)) tell('form');
    else if (showsNumber) tell('patient');
    lookedAt = now();
    if (waiting[0]) lookAfter((lookedAt - begun) * SHARE);
  }

  /** What the page has got since the last look; nothing else is asked of a record, since all that is asked costs. */
  function takeRecords(): void {
    const step = Math.max(1, records.length / LOT);
    for (const { type, target, addedNodes } of records.filter((_, at) => at % step < 1)) {
      waiting.push(...(type === 'characterData' ? [target] : addedNodes));
    }
    hasSkipped ||= step > 1;
    if (hasSkipped && records[0]) {
      clearTimeout(later);
      later = setTimeout(lookLater, QUIET);
    }
    records = [];
  }

  /** Answers whether it shows a number in a frame that may hold no more than the patient. */
  function lookAt(node: Node): boolean {
    const text = glimpse(node, onHost);
    if (saysWords) {
      showsDay ||= DAY.test(text);
      asksForSomething ||= hasControl(node);
    } else if (WORDS.test(text)) {
      saysWords = true;
      showsDay = DAY.test(page.textContent);
      asksForSomething ||= hasControl(page);
    }
    return self !== top && hasNumber(text);
  }

  function onHost(host: HTMLElement, isCustom: boolean): void {
    if (!enter(host) && isCustom && late.length < MAX_LATE) late.push(host);
  }

  /** Goes into a shadow root that has not been seen; false where there is none. */
  function enter(host: HTMLElement): boolean {
    const root = isAlive() ? openClosedRoot(host) : undefined;
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
    if (told === sign || !isAlive()) return;
    told = sign;
    ask({ kind: 'sign', sign });
  }

  /** The background answers that the site is not allowed, no longer or not now: then nobody stands here. */
  function ask(message: object): void {
    extension()
      .runtime.sendMessage(message)
      .then(
        (answer: unknown) => isOfKind(answer, STAND_DOWN) && stop(),
        () => {
          told = '';
        },
      );
  }

  /** Some site is no longer allowed: is it this one? */
  function onMessage(message: unknown): void {
    if (isOfKind(message, ACCESS_CHANGED)) ask({ kind: MAY_STAY });
  }

  /** Of what lies in a shadow root the page itself may give no sign; the user who goes there does. */
  function onFocus({ target }: FocusEvent): void {
    if (target instanceof HTMLElement && enter(target)) lookAfter(REST);
  }

  function lookLater(): void {
    if (hasSkipped) {
      hasSkipped = false;
      // Shadow roots are gone into anew from the page.
      known = new WeakSet();
      waiting.push(page);
    }
    if (late[0] || waiting[0]) lookAfter(0);
    if (wait <= LATEST) later = setTimeout(lookLater, wait);
    wait *= 2;
  }

  /** Asked only when the extension is needed: an updated one leaves its scripts behind in pages that are open. */
  function isAlive(): boolean {
    const isThere = !!extension().runtime?.id;
    if (!isThere) stop();
    return isThere;
  }

  function stop(): void {
    observer.disconnect();
    clearTimeout(timer);
    clearTimeout(later);
    removeEventListener('focusin', onFocus, true);
    extension().runtime?.onMessage.removeListener(onMessage);
  }

  takePost(stop);
  // In a task of its own: the page does not wait for it.
  setTimeout(() => extension().runtime.onMessage.addListener(onMessage));
  addEventListener('focusin', onFocus, true);
  watch(document, page);
  lookAfter(0);
  lookLater();
}
