import type { Language } from '../../lib/locale/language.ts';
import type { Texts } from './explain.ts';

/** Each language is a chunk of its own: the panel loads one. */
const LOADERS: Readonly<Record<Language, () => Promise<Texts>>> = {
  nb: async () =>
    textsOf(await import('../../lib/locale/nb/panel.ts'), await import('../../lib/locale/nb/findings.ts')),
  nn: async () =>
    textsOf(await import('../../lib/locale/nn/panel.ts'), await import('../../lib/locale/nn/findings.ts')),
  en: async () =>
    textsOf(await import('../../lib/locale/en/panel.ts'), await import('../../lib/locale/en/findings.ts')),
};

/** The panel's texts in a language. */
export function loadTexts(language: Language): Promise<Texts> {
  return LOADERS[language]();
}

function textsOf({ panel }: { panel: Texts['panel'] }, { findingTexts }: { findingTexts: Texts['findings'] }): Texts {
  return { panel, findings: findingTexts };
}
