import type { browser } from 'wxt/browser';
import { frameHere, sign, userActive } from '../../lib/frame-messages.ts';
import { type Answer, pageToBackground, SENDERS } from '../../lib/messages.ts';
import { note } from '../../lib/store/log.ts';
import { answerPage } from './answer-page.ts';
import { onSign } from './on-sign.ts';
import { profileOf } from './profiles.ts';
import { isContentScript, ownPageOf } from './senders.ts';
import { touch } from './vault.ts';

type Sender = Parameters<Parameters<typeof browser.runtime.onMessage.addListener>[0]>[1];

/**
 * Messages of the extension's own pages, each kind from the pages that may send it, a sentinel's sign, and a reader that
 * has begun, which is told what was pointed out by hand on its site, or says that the user does something in its page.
 */
export function onMessage(message: unknown, sender: Sender, respond: (answer: Answer) => void): boolean {
  const signed = sign.safeParse(message);
  if (signed.success && isContentScript(sender)) {
    void onSign(signed.data, sender).then(respond);
    return true;
  }
  if (isContentScript(sender) && frameHere.safeParse(message).success) {
    void profileOf(sender).then(respond);
    return true;
  }
  if (isContentScript(sender) && userActive.safeParse(message).success) {
    void touch().then(() => respond({ kind: 'done' }));
    return true;
  }
  const parsed = pageToBackground.safeParse(message);
  const page = ownPageOf(sender);
  if (!parsed.success) {
    // Others may speak to panels: only a page of ours is taken at its word that it meant us.
    if (page) void note('page-message', 'malformed');
    return false;
  }
  if (!page || !SENDERS[parsed.data.kind].some((allowed) => allowed === page)) {
    void note('page-message', 'wrong-sender');
    return false;
  }
  void answerPage(parsed.data).then(respond);
  return true;
}
