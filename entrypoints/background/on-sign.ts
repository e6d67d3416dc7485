import type { browser } from 'wxt/browser';
import type { Sign } from '../../lib/frame-messages.ts';
import type { Answer } from '../../lib/messages.ts';
import { isSiteAllowed, siteOf } from './frame-access.ts';
import { injectReader, isTabRead } from './reader.ts';

type Sender = Parameters<Parameters<typeof browser.runtime.onMessage.addListener>[0]>[1];

/**
 * A sentinel has seen something to read: the reader goes into every frame of its tab, since form, list and patient may
 * each stand in another. A frame with a patient and nothing else counts only where something is read already.
 */
export async function onSign({ sign }: Sign, { tab, frameId, documentId }: Sender): Promise<Answer> {
  if (tab?.id === undefined) return { kind: 'failed', reason: 'no-access' };
  // Around the frame may lie a page whose site is not allowed: into such a tab as a whole the browser lets nobody, or
  // waits for the user to say yes.
  const isTabOpen = await isSiteAllowed(siteOf({ url: tab.url }), []);
  if (sign === 'patient' && !(isTabOpen && (await isTabRead(tab.id)))) return { kind: 'done' };
  const here = {
    tabId: tab.id,
    ...(documentId === undefined ? { frameIds: [frameId ?? 0] } : { documentIds: [documentId] }),
  };
  // The frame itself first: of the whole tab the browser may refuse a part, or be at work with a page not yet shown.
  const isHere = await injectReader(here);
  const isThere = isTabOpen && (await injectReader({ tabId: tab.id, allFrames: true }));
  return isHere || isThere ? { kind: 'done' } : { kind: 'failed', reason: 'no-access' };
}
