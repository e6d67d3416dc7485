import type { Language } from '../../lib/locale/language.ts';
import type { WorklistTexts } from '../../lib/locale/worklist-texts.ts';
import { WorklistScreen } from './worklist-screen.tsx';

/** What shows a list of several patients, in one language. */
export interface LoadedWorklist {
  readonly Screen: typeof WorklistScreen;
  readonly texts: WorklistTexts;
}

const TEXTS: Readonly<Record<Language, () => Promise<{ worklist: WorklistTexts }>>> = {
  nb: () => import('../../lib/locale/nb/worklist.ts'),
  nn: () => import('../../lib/locale/nn/worklist.ts'),
  en: () => import('../../lib/locale/en/worklist.ts'),
};

/** Fetched when somebody asks about a list. */
export async function loadWorklist(language: Language): Promise<LoadedWorklist> {
  const { worklist } = await TEXTS[language]();
  return { Screen: WorklistScreen, texts: worklist };
}
