import { describe, expect, it } from 'vitest';
import { isoDay } from '../../lib/forlop/day.ts';
import { diagnosisReport, diagnosisSections } from '../../lib/locale/diagnosis-text.ts';
import { diagnosis as en } from '../../lib/locale/en/diagnosis.ts';
import { diagnosis as nb } from '../../lib/locale/nb/diagnosis.ts';
import { findingTexts } from '../../lib/locale/nb/findings.ts';
import { diagnosis as nn } from '../../lib/locale/nn/diagnosis.ts';
import { diagnose, originOf } from '../../lib/page/diagnose.ts';
import type { OpenDocument } from '../../lib/page/join.ts';
import { type Cue, type FrameReading, frameReading } from '../../lib/page/reading.ts';

const CANARY = 'Kanarifugl';
const NUMBER = '12839212345';

/** Everything that a page can put into a reading, as far as the schema lets it. */
const FULL: FrameReading = frameReading.parse({
  revision: 1,
  patient: {
    kind: 'one',
    fingerprint: `${CANARY} f`,
    name: `${CANARY} Testesen`,
    birth: isoDay.parse('1992-03-12'),
    lastVisit: isoDay.parse('2026-11-01'),
  },
  forms: [
    {
      id: CANARY,
      forlopstype: { kind: 'unreadable', text: CANARY },
      hendelse: { kind: 'value', value: CANARY },
      utfall: { kind: 'unreadable', text: NUMBER },
      dato: { kind: 'unreadable', text: CANARY },
      fields: ['hendelse'],
      cues: cuesWith(CANARY),
    },
  ],
  history: {
    events: [
      {
        forlopstype: CANARY,
        hendelse: CANARY,
        utfall: NUMBER,
        dato: { kind: 'unreadable', text: CANARY },
        enhet: CANARY,
        hf: NUMBER,
      },
    ],
    completeness: { kind: 'unknown', reason: CANARY },
    unreadRows: 1,
  },
  declined: [{ cue: 'declined', detail: 'few-cues' }, ...cuesWith(NUMBER), { cue: 'reading-refused', detail: CANARY }],
  closedFrames: [`https://lab.example/${CANARY}?nr=${NUMBER}#${CANARY}`, `https://${NUMBER}.example`, CANARY],
});

function cuesWith(text: string): Cue[] {
  const known = ['label', 'hint', 'identifier', 'options', 'option-codes', 'value', 'example', 'oid', 'date-field'];
  const others = ['controls', 'heading', 'heading-hendelse', 'save-button', 'declined', 'step-failed', text];
  return [...known, ...others].flatMap((cue) => [
    { cue, detail: text },
    { cue, detail: `hendelse: ${text}` },
  ]);
}

function documentOf(reading: FrameReading | undefined, frame = 0): OpenDocument {
  return { document: `d${frame}`, frame, reading, owes: 0 };
}

const read = (more: object): FrameReading =>
  frameReading.parse({
    revision: 1,
    patient: { kind: 'none', reason: 'no-number' },
    forms: [],
    declined: [],
    closedFrames: [],
    ...more,
  });

describe('a diagnosis', () => {
  it.each([nb, nn, en])(
    'holds nothing of what the page or the patient is, whatever the reading holds (%#)',
    (texts) => {
      const places = [{ document: 'd0', address: `https://epj.example/pasient/${CANARY}/${NUMBER}?navn=${CANARY}` }];
      const documents = diagnose([documentOf(FULL)], places);
      const sections = diagnosisSections(documents, texts, findingTexts.hidden);
      const about = { version: '1', browser: 'Chrome/156', site: '', access: 'granted', profile: 'none' } as const;
      const whole = JSON.stringify([documents, sections, diagnosisReport(sections, about, texts)]);
      expect(whole).toContain('https://epj.example');
      expect(whole).toContain('https://lab.example');
      for (const secret of [CANARY, NUMBER, 'Testesen', '1992', '2026']) expect(whole).not.toContain(secret);
    },
  );

  it('tells each reason apart with what speaks for it', () => {
    const declined = [
      { cue: 'declined', detail: 'search-filter' },
      { cue: 'label', detail: 'hendelse: hendelse' },
      { cue: 'declined', detail: 'no-fields' },
      { cue: 'controls', detail: '7' },
    ];
    const [document] = diagnose([documentOf(read({ declined }))], []);
    expect(document?.declined).toEqual([
      { reason: 'search-filter', signs: [{ cue: 'label', detail: 'hendelse: hendelse' }] },
      { reason: 'no-fields', signs: [{ cue: 'controls', detail: '7' }] },
    ]);
  });

  it('knows the page that has not answered from one that was given up', () => {
    const given = read({ declined: [{ cue: 'gave-up' }] });
    const states = diagnose([documentOf(undefined), documentOf(given, 3)], []).map(({ state }) => state);
    expect(states).toEqual(['waiting', 'gave-up']);
  });

  it('says which part of the reading failed', () => {
    const declined = [
      { cue: 'step-failed', detail: 'history' },
      { cue: 'reading-refused', detail: 'forms.0.id' },
    ];
    expect(diagnose([documentOf(read({ declined }))], [])[0]?.failed).toEqual(['history', 'reading']);
  });

  it.each([nb, nn, en])('puts words of our own in quotation marks and names their role (%#)', (texts) => {
    const declined = [
      { cue: 'declined', detail: 'few-cues' },
      { cue: 'label', detail: 'kode: kode' },
      { cue: 'options', detail: 'utfall: 5/6' },
    ];
    const [section] = diagnosisSections(diagnose([documentOf(read({ declined }))], []), texts, findingTexts.hidden);
    const [first] = section?.lines ?? [];
    expect(first?.text).toContain(texts.reasons['few-cues']);
    expect(first?.signs).toEqual([
      texts.cues.label(`«kode» (${texts.roles.kode})`),
      texts.cues.options(`5/6 (${texts.roles.utfall})`),
    ]);
  });
});

describe('originOf', () => {
  it.each([
    ['https://epj.example:8443/pasient/1?x=2', 'https://epj.example:8443'],
    ['about:srcdoc', ''],
    ['javascript:alert(1)', ''],
    ['', ''],
    [`https://p${NUMBER}.example/`, 'https://p….example'],
  ])('of %s is %s', (address, origin) => expect(originOf(address)).toBe(origin));
});
