/** A message and its answer between the product's own panel and content script, with nothing done in between. */
export async function openRoundTrip({ page, panel, extensionId }) {
  const contextId = await findContentScript(page, extensionId);
  await contextId.evaluate(`chrome.runtime.onConnect.addListener((port) => {
    if (port.name === 'bench') port.onMessage.addListener((message) => port.postMessage(message));
  })`);
  await panel.evaluate(() => {
    const { chrome } = globalThis;
    const tab = Number(new URLSearchParams(location.search).get('tab'));
    const port = chrome.tabs.connect(tab, { name: 'bench', frameId: 0 });
    globalThis.benchRoundTrip = () =>
      new Promise((resolve) => {
        const from = performance.now();
        const answered = () => {
          port.onMessage.removeListener(answered);
          resolve(performance.now() - from);
        };
        port.onMessage.addListener(answered);
        port.postMessage(0);
      });
  });
  return { measure: () => panel.evaluate(() => globalThis.benchRoundTrip()) };
}

/** The content script's own world in the page, found by its extension. */
async function findContentScript(page, extensionId) {
  const session = await page.context().newCDPSession(page);
  const found = new Promise((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === `chrome-extension://${extensionId}`) resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  const contextId = await found;
  return { evaluate: (expression) => session.send('Runtime.evaluate', { contextId, expression }) };
}
