import type { Browser, Page } from 'puppeteer-core';

/** Folder of the extension as it is built for Firefox. */
export const FIREFOX_BUILD: string;

export interface Firefox {
  readonly browser: Browser;
  /** Opens one of the extension's own pages by its file's name; rejects where it does not open. */
  openPage(name: string): Promise<Page>;
  end(): Promise<void>;
  kill(): Promise<void>;
}

export function buildForFirefox(): void;
export function launchFirefox(profile: string): Promise<Firefox>;
