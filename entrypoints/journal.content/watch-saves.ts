/**
 * Calls back with what is pressed, and with forms that are submitted, before the page itself hears of it. Nothing is held
 * up or changed.
 */
export function watchSaves(onPress: (target: Element) => void): { stop(): void } {
  const heard = (event: Event) => {
    // What stands in an open shadow root is told from outside only on the event's path.
    const [target] = event.composedPath();
    if (target instanceof Element) onPress(target);
  };
  const types = ['click', 'submit'];
  for (const type of types) window.addEventListener(type, heard, { capture: true, passive: true });
  return {
    stop() {
      for (const type of types) window.removeEventListener(type, heard, { capture: true });
    },
  };
}
