import type { Language } from '../../lib/locale/language.ts';
import type { Texts } from './explain.ts';

type Loader = () => Promise<[{ panel: Texts['panel'] }, { findingTexts: Texts['findings'] }, ...unknown[]]>;

/**
 * Each language is a few chunks of its own: the panel loads one. What they are made of is asked for at the same time, or
 * the browser would find it out one after the other while the verdict waits.
 */
const LOADERS: Readonly<Record<Language, Loader>> = {
  nb: () =>
    Promise.all([
      import('../../lib/locale/nb/panel.ts'),
      import('../../lib/locale/nb/findings.ts'),
      import('../../lib/locale/nb/rules.ts'),
      import('../../lib/locale/nb/set-aside.ts'),
    ]),
  nn: () =>
    Promise.all([
      import('../../lib/locale/nn/panel.ts'),
      import('../../lib/locale/nn/findings.ts'),
      import('../../lib/locale/nn/rules.ts'),
      import('../../lib/locale/nn/set-aside.ts'),
    ]),
  en: () =>
    Promise.all([
      import('../../lib/locale/en/panel.ts'),
      import('../../lib/locale/en/findings.ts'),
      import('../../lib/locale/en/rules.ts'),
      import('../../lib/locale/en/set-aside.ts'),
    ]),
};

/** The panel's texts in a language. */
export async function loadTexts(language: Language): Promise<Texts> {
  const [{ panel }, { findingTexts: findings }] = await LOADERS[language]();
  return { panel, findings };
}
