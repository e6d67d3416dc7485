import type { browser } from 'wxt/browser';
import { type Answer, SIGHTING_PORT, type Sighting, sighting } from '../../lib/messages.ts';
import { note } from '../../lib/store/log.ts';
import { inTurn } from './in-turn.ts';
import { refresh } from './refresh.ts';
import { isContentScript } from './senders.ts';
import { storeSighting } from './store-sighting.ts';

type Port = Parameters<Parameters<typeof browser.runtime.onConnect.addListener>[0]>[0];

/** The port on which a page's content script tells of a patient's events; the only way for an identity number. */
export function onConnect(port: Port): void {
  if (port.name !== SIGHTING_PORT) return;
  if (!isContentScript(port.sender)) {
    void note('sighting', 'wrong-sender');
    port.disconnect();
    return;
  }
  port.onMessage.addListener((message: unknown) => void receive(port, message));
}

async function receive(port: Port, message: unknown): Promise<void> {
  const parsed = sighting.safeParse(message);
  if (!parsed.success) {
    await note('sighting', 'malformed');
    port.disconnect();
    return;
  }
  answerOn(port, await keep(parsed.data));
}

/** Acknowledges only what is on the disk. */
async function keep(found: Sighting): Promise<Answer> {
  try {
    await inTurn(async () => {
      const hasChanged = await storeSighting(found);
      if (hasChanged) await refresh();
    });
    return { kind: 'done' };
  } catch {
    await note('storage', 'failed');
    return { kind: 'failed', reason: 'storage' };
  }
}

function answerOn(port: Port, answer: Answer): void {
  try {
    port.postMessage(answer);
  } catch {
    // The page is gone; what it told of is stored all the same.
  }
}
