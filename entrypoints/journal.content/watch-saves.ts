/**
 * So long after the user's own press (ms) a form that is submitted is taken to be so by it; as long as browsers let a press
 * stand for the user's will.
 */
const LONGEST = 5000;

/**
 * Calls back with what the user presses, and with forms that are submitted by it, before the page itself hears of it.
 * Nothing is held up or changed. What a script presses is nobody's word: a click made by a script is told apart by the
 * browser, a form submitted by one (`requestSubmit`) is not, so that a press, or Enter, must have come before it.
 */
export function watchSaves(onPress: (target: Element) => void): { stop(): void } {
  const listening = new AbortController();
  const options = { capture: true, passive: true, signal: listening.signal };
  let pressed = -LONGEST;
  const heard = (event: Event) => {
    const isKey = event instanceof KeyboardEvent;
    const isSubmit = event.type === 'submit';
    if (!event.isTrusted || (isKey && event.key !== 'Enter')) return;
    if (isSubmit && event.timeStamp - pressed > LONGEST) return;
    // One press submits once.
    pressed = isSubmit ? -LONGEST : event.timeStamp;
    // What stands in an open shadow root is told from outside only on the event's path.
    const [target] = event.composedPath();
    if (!isKey && target instanceof Element) onPress(target);
  };
  for (const type of ['click', 'keydown', 'submit']) addEventListener(type, heard, options);
  return { stop: () => listening.abort() };
}
