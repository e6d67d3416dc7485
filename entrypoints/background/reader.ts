import { type Browser, browser } from 'wxt/browser';

type Target = Browser.scripting.InjectionTarget;

/** Reads the page it stands in. */
export const READER = '/content-scripts/journal.js';

/** Puts the reader into the frames where it is not at work yet; false where the extension may see none of them. */
export async function injectReader(target: Target): Promise<boolean> {
  try {
    const found = await browser.scripting.executeScript({ target, func: greetReader });
    const frames = found.filter(({ result }) => result !== true);
    // The script is large: it is not even loaded where it is at work.
    if (frames.length > 0) {
      await browser.scripting.executeScript({ target: framesOf(target.tabId, frames), files: [READER] });
    }
    return found.length > 0;
  } catch {
    return false;
  }
}

/** Is the reader at work in any frame of the tab? */
export async function isTabRead(tab: number): Promise<boolean> {
  const answers = await browser.scripting
    .executeScript({ target: { tabId: tab, allFrames: true }, func: greetReader })
    .catch(() => []);
  return answers.some(({ result }) => result === true);
}

function framesOf(tabId: number, frames: readonly { frameId: number; documentId?: string }[]): Target {
  const documentIds = frames.flatMap(({ documentId }) => documentId ?? []);
  return documentIds.length === frames.length
    ? { tabId, documentIds }
    : { tabId, frameIds: frames.map(({ frameId }) => frameId) };
}

/** Runs in a frame: a reader that is at work there says again that it is. The name is that of journal.content/start.ts. */
function greetReader(): boolean {
  const running: unknown = Reflect.get(globalThis, Symbol.for('forlopsvakt.journal'));
  if (typeof running !== 'object' || running === null || !('greet' in running)) return false;
  return typeof running.greet === 'function' && running.greet() === true;
}
