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
  let pressed = Number.NEGATIVE_INFINITY;
  const heard = (event: Event) => {
    const { type, isTrusted, timeStamp } = event;
    if (!isTrusted || (event instanceof KeyboardEvent && event.key !== 'Enter')) return;
    if (type !== 'submit') pressed = timeStamp;
    else if (timeStamp - pressed > LONGEST) return;
    // One press submits once.
    else pressed = Number.NEGATIVE_INFINITY;
    if (type === 'keydown') return;
    // What stands in an open shadow root is told from outside only on the event's path.
    const [target] = event.composedPath();
    if (target instanceof Element) onPress(target);
  };
  const types = ['click', 'keydown', 'submit'];
  for (const type of types) window.addEventListener(type, heard, { capture: true, passive: true });
  return {
    stop() {
      for (const type of types) window.removeEventListener(type, heard, { capture: true });
    },
  };
}
