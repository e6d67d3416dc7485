import { defineRule, finding } from '../rule.ts';

/** Feedback to the referrer before any clinical decision, while the code was in use. */
export const tilbakemeldingUtenBeslutning = defineRule({
  id: 'tilbakemelding-uten-beslutning',
  severity: 'advarsel',
  source: { document: 'helsedirektoratet-tall-og-oppmerksomheter', place: 'Oppmerksomheter 2019 tom 2021' },
  npr: 'Kode F (tilbakemelding til henviser sendt) mangler forutgående hendelse C (klinisk beslutning)',
  looksAt: 'forlop',
  examples: {
    broken: ['A 2021-01-05, M 2021-01-12, !F 2021-01-20', 'A 2024-01-05, !F 2024-01-20, C/P 2024-02-02, F 2024-02-03'],
    fine: [
      {
        events: 'A 2021-01-05, M 2021-01-12, F 2021-02-02, C/P 2021-02-02',
        note: 'Samme dag: beslutningen regnes først',
      },
      { events: 'A 2026-01-05, F 2026-01-20', note: 'Koden er utgått: en annen regel' },
    ],
    unclear: ['… !F 2021-02-03'],
    boundary: [
      { expect: 'broken', example: 'A 2024-12-01, !F 2024-12-31' },
      { expect: 'fine', example: 'A 2024-12-01, F 2025-01-01' },
      { expect: 'broken', example: { events: 'A 2023-05-01, !F 2023-05-31', simplifiedFrom: '2023-06-01' } },
      { expect: 'fine', example: { events: 'A 2023-05-01, F 2023-06-01', simplifiedFrom: '2023-06-01' } },
    ],
  },
  on: {
    F: (event, seen) => (seen.has('C') || event.period === 'edition-2024' ? undefined : finding(event)),
  },
});
