/**
 * Chooses a value in the page and gives the milliseconds until the panel, whose document then holds `shown`, has
 * - `painted` it: the next frame's callback has come, and a task after it, so that layout and paint are done;
 * - `presented` it: the frame after that one has begun, so that the painted one is on the screen.
 * All clocks are the browser's, on the same time line.
 */
export async function measurePainted({ page, panel, select, value, shown }) {
  const waiting = await panel.evaluateHandle(waitUntilPresented, shown);
  const from = await page.evaluate(choose, { select, value });
  const { painted, presented } = await panel.evaluate(({ end }) => end, waiting);
  await waiting.dispose();
  return { painted: painted - from, presented: presented - from };
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
function waitUntilPresented(selector) {
  const now = () => performance.timeOrigin + performance.now();
  const end = new Promise((resolve, reject) => {
    setTimeout(reject, 10_000, new Error(`never shown: ${selector}`));
    const afterTask = () => {
      const painted = now();
      requestAnimationFrame(() => resolve({ painted, presented: now() }));
    };
    const inFrame = () => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = afterTask;
      port2.postMessage(undefined);
    };
    const look = () => {
      if (!document.querySelector(selector)) return;
      observer.disconnect();
      requestAnimationFrame(inFrame);
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  return { end };
}
