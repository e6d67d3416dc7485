import type { FileTexts } from '../../lib/locale/file-texts.ts';
import type { Language } from '../../lib/locale/language.ts';
import type { MonthTexts } from '../../lib/locale/month-texts.ts';
import { type Numbers, numbersIn } from '../../lib/locale/numbers.ts';
import type { OversiktTexts } from '../../lib/locale/oversikt-texts.ts';
import type { PanelTexts } from '../../lib/locale/panel-texts.ts';
import type { FindingTexts } from '../../lib/locale/rule-texts.ts';

/** Everything that the page says, in one language. */
export interface Texts {
  readonly page: OversiktTexts;
  readonly panel: PanelTexts;
  readonly files: FileTexts;
  readonly findings: FindingTexts;
  readonly month: MonthTexts;
  readonly numbers: Numbers;
}

type Modules = readonly [
  { oversikt: OversiktTexts },
  { panel: PanelTexts },
  { files: FileTexts },
  { findingTexts: FindingTexts },
  { month: MonthTexts },
];

/** Each language is a chunk of its own: the page loads one. */
const LOADERS: Readonly<Record<Language, () => Promise<Modules>>> = {
  nb: () =>
    Promise.all([
      import('../../lib/locale/nb/oversikt.ts'),
      import('../../lib/locale/nb/panel.ts'),
      import('../../lib/locale/nb/files.ts'),
      import('../../lib/locale/nb/findings.ts'),
      import('../../lib/locale/nb/month.ts'),
    ]),
  nn: () =>
    Promise.all([
      import('../../lib/locale/nn/oversikt.ts'),
      import('../../lib/locale/nn/panel.ts'),
      import('../../lib/locale/nn/files.ts'),
      import('../../lib/locale/nn/findings.ts'),
      import('../../lib/locale/nn/month.ts'),
    ]),
  en: () =>
    Promise.all([
      import('../../lib/locale/en/oversikt.ts'),
      import('../../lib/locale/en/panel.ts'),
      import('../../lib/locale/en/files.ts'),
      import('../../lib/locale/en/findings.ts'),
      import('../../lib/locale/en/month.ts'),
    ]),
};

/** The page's texts in a language. */
export async function loadTexts(language: Language): Promise<Texts> {
  const [{ oversikt }, { panel }, { files }, { findingTexts }, { month }] = await LOADERS[language]();
  return { page: oversikt, panel, files, findings: findingTexts, month, numbers: numbersIn(language) };
}
