import type { BrowserContext, Page } from 'playwright-core';

export const TEST_BUILD: string;
export const PRODUCTION_BUILD: string;

export interface LaunchOptions {
  readonly extension?: string;
  readonly headless?: boolean;
  readonly profile?: string;
  readonly sandbox?: boolean;
  /** Language of the extension; bokmål when left out. */
  readonly language?: 'nb' | 'nn' | 'en';
  /** Keep pages that are left as they are, for the way back. */
  readonly bfcache?: boolean;
}

export interface StageOptions extends LaunchOptions {
  /** Path in the journal with its variants, `/pasient/<key>/registrer/skjema?sprak=nn`. */
  readonly path?: string;
  /** ISO day that the journal takes for today. */
  readonly journalToday?: string;
  /** Port of the journal; a free one when left out. */
  readonly port?: number;
}

export interface Launched {
  readonly context: BrowserContext;
  readonly extensionId: string;
  close(): Promise<void>;
}

export interface Stage extends Launched {
  readonly journal: { readonly url: string; readonly port: number; close(): Promise<void> };
  readonly page: Page;
  readonly panel: Page;
}

export function launchBrowser(options?: LaunchOptions): Promise<Launched>;
export function openStage(options?: StageOptions): Promise<Stage>;
export function openSidePanel(context: BrowserContext, extensionId: string, page: Page): Promise<string | undefined>;
export function openPanel(context: BrowserContext, extensionId: string, address: string): Promise<Page>;
