import type { Page } from 'playwright-core';

export function buildFiller(): Promise<string>;
export function tryLayout(
  page: Page,
  address: string,
  filler: string,
  today: string,
  without?: string,
): Promise<{
  readonly presses: string[];
  readonly filled: boolean;
  readonly back: boolean;
  readonly conditions: string[];
}>;
