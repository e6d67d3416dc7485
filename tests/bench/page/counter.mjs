import { fileURLToPath } from 'node:url';
import { measurePainted } from './painted.mjs';

const EXTENSION = fileURLToPath(new URL('counter', import.meta.url));

/** Opens the counter's page and its panel, in a window like the product's. */
export async function openCounter({ context, page: front }, address) {
  const session = await context.browser().newBrowserCDPSession();
  const { id } = await session.send('Extensions.loadUnpacked', { path: EXTENSION });
  await session.detach();
  const page = await context.newPage();
  await page.goto(address);
  const helper = await context.newPage();
  await helper.goto(`chrome-extension://${id}/manifest.json`);
  const opening = context.waitForEvent('page');
  await helper.evaluate(openWindow, address);
  const panel = await opening;
  await panel.waitForLoadState();
  await panel.setViewportSize({ width: 360, height: 800 });
  await helper.close();
  // The counter's page needs events, no frames; the journal is the tab that is looked at.
  await front.bringToFront();
  const measure = (value) =>
    measurePainted({ page, panel, select: 'select', value, shown: `output[data-value="${value}"]` });
  return { measure, emptyPage: `chrome-extension://${id}/empty.html` };
}

/** Runs in a page of the counter's extension. */
async function openWindow(address) {
  const { chrome } = globalThis;
  const [tab] = await chrome.tabs.query({ url: `${address}*` });
  await chrome.windows.create({ url: `panel.html?tab=${tab.id}`, type: 'popup', width: 360, height: 800 });
}
