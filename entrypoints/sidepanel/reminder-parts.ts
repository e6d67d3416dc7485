import type { MineFrister } from '../../components/MineFrister.tsx';
import type { PatientKept } from '../../components/PatientKept.tsx';
import type { Language } from '../../lib/locale/language.ts';
import type { VaultTexts } from '../../lib/locale/vault-texts.ts';

/** What shows reminders and the lock, in one language. */
export interface ReminderParts {
  readonly List: typeof MineFrister;
  readonly Kept: typeof PatientKept;
  readonly texts: VaultTexts;
}

const TEXTS: Readonly<Record<Language, () => Promise<{ vault: VaultTexts }>>> = {
  nb: () => import('../../lib/locale/nb/vault.ts'),
  nn: () => import('../../lib/locale/nn/vault.ts'),
  en: () => import('../../lib/locale/en/vault.ts'),
};

/** Fetches them when they are first wanted: the verdict must not wait for what it does not need. */
export async function loadReminderParts(language: Language): Promise<ReminderParts> {
  const [{ MineFrister: List }, { PatientKept: Kept }, { vault: texts }] = await Promise.all([
    import('../../components/MineFrister.tsx'),
    import('../../components/PatientKept.tsx'),
    TEXTS[language](),
  ]);
  return { List, Kept, texts };
}
