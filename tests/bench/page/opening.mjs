/**
 * Opens a page of an extension anew and gives the milliseconds from the beginning of its loading until an element that
 * `shown` selects has been painted: it stands there, the next frame's callback has come, and a task after it.
 */
export async function createOpening(page, shown) {
  await page.addInitScript(watchForPaint, shown);
  return {
    async measure() {
      await page.reload({ waitUntil: 'commit' });
      return page.evaluate(() => globalThis.benchPainted);
    },
  };
}

/** Runs in the page before its own scripts. */
function watchForPaint(shown) {
  globalThis.benchPainted = new Promise((resolve, reject) => {
    setTimeout(reject, 20_000, new Error(`never shown: ${shown}`));
    const afterTask = () => resolve(performance.now());
    const inFrame = () => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = afterTask;
      port2.postMessage(undefined);
    };
    const observer = new MutationObserver(() => {
      if (!document.querySelector(shown)) return;
      observer.disconnect();
      requestAnimationFrame(inFrame);
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true });
  });
}
