import type { browser } from 'wxt/browser';
import { type Answer, pageToBackground, sign } from '../../lib/messages.ts';
import { note } from '../../lib/store/log.ts';
import { answerPage } from './answer-page.ts';
import { onSign } from './on-sign.ts';
import { isContentScript, isOwnPage } from './senders.ts';

type Sender = Parameters<Parameters<typeof browser.runtime.onMessage.addListener>[0]>[1];

/**
 * Messages of the extension's own pages, and a sentinel's sign. What a content script announces to the panel is not for
 * the background.
 */
export function onMessage(message: unknown, sender: Sender, respond: (answer: Answer) => void): boolean {
  const signed = sign.safeParse(message);
  if (signed.success && isContentScript(sender)) {
    void onSign(signed.data, sender).then(respond);
    return true;
  }
  const parsed = pageToBackground.safeParse(message);
  if (!isOwnPage(sender)) {
    // Only the attempt to ask for something counts: announcements to panels pass by here, too.
    if (parsed.success) void note('page-message', 'wrong-sender');
    return false;
  }
  if (!parsed.success) {
    void note('page-message', 'malformed');
    return false;
  }
  void answerPage(parsed.data).then(respond);
  return true;
}
