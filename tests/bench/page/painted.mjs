/**
 * Chooses a value in the page and gives the milliseconds until the panel, whose document then holds `shown`, has put
 * it on the screen: the frame after it is in the document, and a task after that frame. Both clocks are the
 * browser's, on the same time line.
 */
export async function measurePainted({ page, panel, select, value, shown }) {
  const painted = await panel.evaluateHandle(waitUntilPainted, shown);
  const from = await page.evaluate(choose, { select, value });
  const to = await panel.evaluate(({ end }) => end, painted);
  await painted.dispose();
  return to - from;
}

/** Runs in the page: what a user's choice does, with the time just before it. */
function choose({ select, value }) {
  const element = document.querySelector(select);
  const now = performance.timeOrigin + performance.now();
  element.value = value;
  element.dispatchEvent(new Event('input', { bubbles: true }));
  element.dispatchEvent(new Event('change', { bubbles: true }));
  return now;
}

/** Runs in the panel's page. The promise is wrapped, so that starting to wait does not wait. */
function waitUntilPainted(selector) {
  const end = new Promise((resolve, reject) => {
    setTimeout(reject, 10_000, new Error(`never shown: ${selector}`));
    const presented = () => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
      port2.postMessage(undefined);
    };
    const look = () => {
      if (!document.querySelector(selector)) return;
      observer.disconnect();
      requestAnimationFrame(presented);
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  return { end };
}
