import type { Language } from './language.ts';
import type { oversikt } from './nb/oversikt.ts';

/** What the coordinator's page says. Numbers are handed in as they are written in the language. */
export type OversiktTexts = Omit<typeof oversikt, 'language'> & { readonly language: Language };
