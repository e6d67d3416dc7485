import { type Browser, browser } from 'wxt/browser';

type Target = Browser.scripting.InjectionTarget;

/**
 * What reads the page it stands in, in the order in which it is put there (wxt.config.ts): in one piece it would keep the
 * page waiting while it is compiled.
 */
export const READER = [
  '/content-scripts/journal-kodeverk.js',
  '/content-scripts/journal-fields.js',
  '/content-scripts/journal-lists.js',
  '/content-scripts/journal.js',
] as const;

/** A frame that goes while the parts come keeps the rest from all: then it is begun anew with those that are there. */
const ATTEMPTS = 3;

/** Puts the reader into the frames where it is not at work yet; false where the extension may see none of them. */
export async function injectReader(target: Target): Promise<boolean> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    try {
      return await putReaderInto(target);
    } catch {
      // Those that are there now.
    }
  }
  return false;
}

async function putReaderInto(target: Target): Promise<boolean> {
  const found = await browser.scripting.executeScript({ target, func: greetReader });
  const frames = found.filter(({ result }) => result !== true);
  // The script is large: it is not even loaded where it is at work.
  if (frames.length > 0) {
    const there = framesOf(target.tabId, frames);
    for (const file of READER) await browser.scripting.executeScript({ target: there, files: [file] });
  }
  return found.length > 0;
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
