import type { DiagnosedDocument, DiagnosedList, SeenSign } from '../page/diagnose.ts';
import type { DiagnosisTexts } from './diagnosis-texts.ts';
import type { FindingTexts } from './rule-texts.ts';

/** One document of the page in words. */
export interface DiagnosisSection {
  readonly frame: number;
  readonly title: string;
  readonly lines: readonly DiagnosisLine[];
}

export interface DiagnosisLine {
  readonly text: string;
  /** What was seen that it rests on. */
  readonly signs: readonly string[];
}

/** What the report says besides what was seen. */
export interface Circumstances {
  readonly version: string;
  readonly browser: string;
  /** Origin of the page; empty where it is not known. */
  readonly site: string;
  readonly access: keyof DiagnosisTexts['report']['accesses'];
  readonly profile: keyof DiagnosisTexts['report']['profiles'];
}

/** Puts a diagnosis into words. `hidden` are the reasons why a list may not be all. */
export function diagnosisSections(
  documents: readonly DiagnosedDocument[],
  texts: DiagnosisTexts,
  hidden: FindingTexts['hidden'],
): readonly DiagnosisSection[] {
  return documents.map((document) => {
    const { frame, origin } = document;
    const name = frame === 0 ? texts.page : texts.frame(frame);
    return {
      frame,
      title: origin === '' ? name : `${name} · ${origin}`,
      lines: linesOf(document, texts, hidden).filter(({ text }) => text !== ''),
    };
  });
}

function linesOf(
  { state, patient, forms, declined, failed, list, closedFrames }: DiagnosedDocument,
  texts: DiagnosisTexts,
  hidden: FindingTexts['hidden'],
): DiagnosisLine[] {
  if (state !== 'read') return [plain(texts.states[state])];
  return [
    ...forms.map((signs) => ({ text: texts.form, signs: signsIn(signs, texts) })),
    ...declined.map(({ reason, signs }) => ({
      text: `${texts.declined} ${texts.reasons[reason]}.`,
      signs: signsIn(signs, texts),
    })),
    ...failed.map((step) => plain(texts.failed(texts.steps[step]))),
    plain(texts.patient[patient]),
    plain(listText(list, texts, hidden)),
    ...closedFrames.map((origin) => plain(texts.closedFrame(origin))),
  ];
}

function plain(text: string): DiagnosisLine {
  return { text, signs: [] };
}

function listText(list: DiagnosedList | undefined, { list: texts }: DiagnosisTexts, hidden: FindingTexts['hidden']) {
  if (!list) return texts.none;
  const because = (hidden[list.reason] ?? hidden.unknown).reason;
  const found = { complete: texts.whole, from: texts.from, unknown: texts.partly(because) }[list.kind];
  const rows = list.unreadRows > 0 ? texts.unread(list.unreadRows) : '';
  return [found, list.hasEvents ? '' : texts.empty, rows].filter((part) => part !== '').join(' ');
}

function signsIn(signs: readonly SeenSign[], texts: DiagnosisTexts): string[] {
  return signs.length === 0 ? [texts.nothingSeen] : signs.map(({ cue, detail }) => texts.cues[cue](wordsFor(detail)));

  function wordsFor(detail: string): string {
    const [first = '', ...rest] = detail.split(': ');
    const roles: Readonly<Record<string, string>> = texts.roles;
    const name = roles[first] ?? texts.subjects[first] ?? first;
    if (rest.length === 0) return name;
    const said = rest.join(': ');
    return /^\d/.test(said) ? `${said} (${name})` : `«${said}» (${name})`;
  }
}

/** The whole as plain text, to be pasted into a letter. */
export function diagnosisReport(
  sections: readonly DiagnosisSection[],
  { version, browser, site, access, profile }: Circumstances,
  texts: DiagnosisTexts,
): string {
  const { report } = texts;
  const head = [
    report.title,
    `${report.version}: ${version}`,
    `${report.browser}: ${browser}`,
    ...(site === '' ? [] : [`${report.site}: ${site}`]),
    `${report.access}: ${report.accesses[access]}`,
    `${report.profile}: ${report.profiles[profile]}`,
    report.privacy,
  ];
  const body = sections.flatMap(({ title, lines }) => [
    '',
    title,
    ...lines.flatMap(({ text, signs }) => [`- ${text}`, ...signs.map((sign) => `    ${sign}`)]),
  ]);
  return [...head, ...(body.length > 0 ? body : ['', texts.noDocuments]), ''].join('\n');
}
