import type { browser } from 'wxt/browser';
import { type Answer, pageToBackground } from '../../lib/messages.ts';
import { note } from '../../lib/store/log.ts';
import { answerPage } from './answer-page.ts';
import { isOwnPage } from './senders.ts';

type Sender = Parameters<Parameters<typeof browser.runtime.onMessage.addListener>[0]>[1];

/** Messages of the extension's own pages. What a content script announces to the panel is not for the background. */
export function onMessage(message: unknown, sender: Sender, respond: (answer: Answer) => void): boolean {
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
