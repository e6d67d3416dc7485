import { browser } from 'wxt/browser';
import type { Language } from '../locale/language.ts';

/** The language to speak: the one chosen, else the browser's, bokmål for Scandinavians and English for the rest. */
export function languageOf({ language }: { readonly language: Language | undefined }): Language {
  if (language) return language;
  const [primary = ''] = browser.i18n.getUILanguage().toLowerCase().split('-');
  if (primary === 'nn') return 'nn';
  return ['nb', 'no', 'da', 'sv'].includes(primary) ? 'nb' : 'en';
}
