import type { FrameLocator, Page } from 'playwright-core';

export type FormPlace = Page | FrameLocator;

export interface FormValues {
  readonly forlopstype?: string;
  readonly hendelse?: string;
  readonly utfall?: string;
  /** ISO day. */
  readonly dato?: string;
}

export function formOf(page: Page, options?: { readonly framed?: boolean }): FormPlace;
export function fillSelectForm(form: FormPlace, values: FormValues): Promise<void>;
export function fillEventForm(form: FormPlace, values: Omit<FormValues, 'hendelse'>): Promise<void>;
export function fillCodeForm(
  form: FormPlace,
  values: { readonly kode?: string; readonly dato?: string },
): Promise<void>;
export function save(form: FormPlace): Promise<void>;
export function switchPatient(page: Page, name: string): Promise<void>;
export function hurryThrough(
  page: Page,
  visits: readonly { readonly name: string; readonly fill: boolean; readonly stay: number }[],
  day: string,
): Promise<void>;
export function goTo(page: Page, path: string): Promise<void>;
export function dayFromToday(days: number): string;
