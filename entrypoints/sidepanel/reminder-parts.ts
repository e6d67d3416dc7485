import type { Language } from '../../lib/locale/language.ts';
import type { VaultTexts } from '../../lib/locale/vault-texts.ts';
import type { Kept, List } from './reminder-components.tsx';

/** What shows reminders and the lock, in one language. */
export interface ReminderParts {
  readonly List: typeof List;
  readonly Kept: typeof Kept;
  readonly texts: VaultTexts;
}

const TEXTS: Readonly<Record<Language, () => Promise<{ vault: VaultTexts }>>> = {
  nb: () => import('../../lib/locale/nb/vault.ts'),
  nn: () => import('../../lib/locale/nn/vault.ts'),
  en: () => import('../../lib/locale/en/vault.ts'),
};

/** Fetches them when they are first wanted: the verdict must not wait for what it does not need. */
export async function loadReminderParts(language: Language): Promise<ReminderParts> {
  const [components, { vault: texts }] = await Promise.all([import('./reminder-components.tsx'), TEXTS[language]()]);
  return { ...components, texts };
}
