import type { Page } from 'puppeteer-core';
import type { browser as extensionApi } from 'wxt/browser';
import type { Answer, PageToBackground } from '../../../lib/messages.ts';

declare const browser: typeof extensionApi;

/** Sends a message from a page of the extension, as the page itself does, and answers what the background answers. */
export function send(page: Page, message: PageToBackground): Promise<Answer> {
  return page.evaluate((sent) => browser.runtime.sendMessage(sent) as Promise<Answer>, message);
}
