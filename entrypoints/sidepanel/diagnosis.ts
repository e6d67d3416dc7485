import type { ShownDiagnosis } from '../../components/Diagnosis.tsx';
import { type Circumstances, diagnosisReport, diagnosisSections } from '../../lib/locale/diagnosis-text.ts';
import type { DiagnosisTexts } from '../../lib/locale/diagnosis-texts.ts';
import type { Language } from '../../lib/locale/language.ts';
import { type DocumentPlace, diagnose, originOf } from '../../lib/page/diagnose.ts';
import type { TabReadings } from '../../lib/page/join.ts';
import type { Texts } from './explain.ts';
import { pointedOutIn } from './pointed-out.ts';
import type { Access } from './site-access.ts';

/** Each language is a chunk of its own, fetched when somebody asks. */
const LOADERS: Readonly<Record<Language, () => Promise<{ diagnosis: DiagnosisTexts }>>> = {
  nb: () => import('../../lib/locale/nb/diagnosis.ts'),
  nn: () => import('../../lib/locale/nn/diagnosis.ts'),
  en: () => import('../../lib/locale/en/diagnosis.ts'),
};

/** What is known of the tab. */
export interface DiagnosedTab {
  readonly readings: TabReadings;
  readonly places: readonly DocumentPlace[];
  readonly access: Access;
}

/** Says of a tab what was seen in it. */
export type LoadedDiagnosis = (tab: DiagnosedTab) => ShownDiagnosis;

/**
 * Makes the diagnosis ready in the panel's language.
 * @param program the extension's version, and the browser it runs in
 */
export async function loadDiagnosis(
  { panel, findings }: Texts,
  program: Pick<Circumstances, 'version' | 'browser'>,
): Promise<LoadedDiagnosis> {
  const { diagnosis: texts } = await LOADERS[panel.language]();
  return ({ readings, places, access }) => {
    const documents = diagnose(readings.documents, places);
    const sections = diagnosisSections(documents, texts, findings.hidden);
    const site = documents.find(({ frame }) => frame === 0)?.origin ?? lockedOrigin(access);
    const about = {
      ...program,
      site,
      access: access.kind === 'off' ? 'granted' : access.kind,
      profile: profileIn(readings),
    } as const;
    return { texts, sections, report: diagnosisReport(sections, about, texts) };
  };
}

function profileIn(readings: TabReadings): Circumstances['profile'] {
  const pointed = pointedOutIn(readings);
  if (!pointed) return 'none';
  return pointed.found.length > 0 ? 'used' : 'unused';
}

function lockedOrigin(access: Access): string {
  return access.kind === 'locked' ? originOf(access.origin ?? '') : '';
}

/** Browser and version from its own words: `Chrome/156.0.0.0` or `Firefox/140.0`. */
export function browserName(userAgent: string): string {
  return /\b(?:Edg|Firefox|OPR)\/[\d.]+/.exec(userAgent)?.[0] ?? /\bChrome\/[\d.]+/.exec(userAgent)?.[0] ?? '?';
}
