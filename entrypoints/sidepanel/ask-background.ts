import { browser } from 'wxt/browser';
import { type Answer, answer, type PageToBackground } from '../../lib/messages.ts';

const FAILED: Answer = { kind: 'failed', reason: 'storage' };

/** Asks the background for something; an answer that does not parse, or none, is a failure. */
export async function askBackground(message: PageToBackground): Promise<Answer> {
  try {
    const parsed = answer.safeParse(await browser.runtime.sendMessage(message));
    return parsed.success ? parsed.data : FAILED;
  } catch {
    return FAILED;
  }
}
