import { defineRule, finding, NONE } from '../rule.ts';

/** The same event registered again; it joins no forløp. */
export const duplikat = defineRule({
  id: 'duplikat',
  severity: 'advarsel',
  source: {
    document: 'helsedirektoratet-forenkling-av-registrering',
    place: 'Tilbakemelding til rapporterende enheter',
  },
  looksAt: 'event',
  examples: {
    broken: [
      'A 2026-01-05, !A 2026-01-05',
      'A 2026-01-05, M 2026-01-12, C/P 2026-02-02, U/U 2026-02-02, !U/U 2026-02-02, !U/U 2026-02-02',
      'A 2026-01-05 @HF1, !A 2026-01-05',
    ],
    fine: [
      { events: 'A 2026-01-05 @HF1, A 2026-01-05 @HF2', note: 'To ulike steder som begge er kjent' },
      { events: 'A 2026-01-05, M 2026-01-12, C/P 2026-02-02, C/T 2026-02-02', note: 'Ulikt utfall' },
      { events: 'A 2026-01-32, A 2026-01-32', note: 'Uten en lesbar dato kan hendelser ikke sammenlignes' },
    ],
  },
  each(event) {
    const original = event.duplicateOf;
    return original === NONE ? undefined : finding(event, { related: [original] });
  },
});
