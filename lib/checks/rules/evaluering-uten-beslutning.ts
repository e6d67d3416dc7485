import { defineRule, finding } from '../rule.ts';

/** An evaluation before any clinical decision. */
export const evalueringUtenBeslutning = defineRule({
  id: 'evaluering-uten-beslutning',
  severity: 'advarsel',
  source: { document: 'helsedirektoratet-tall-og-oppmerksomheter', place: 'Oppmerksomheter 2019 tom 2021' },
  npr: 'Kode E (evalueringspunkt) mangler forutgående hendelse C (klinisk beslutning)',
  looksAt: 'forlop',
  examples: {
    broken: [
      'A 2026-01-05, M 2026-01-12, !E 2026-02-20',
      'A 2026-01-05, M 2026-01-12, !E 2026-02-20, !E 2026-03-20, C/P 2026-03-21',
    ],
    fine: [
      {
        events: 'A 2026-01-05, M 2026-01-12, E 2026-02-02, C/P 2026-02-02',
        note: 'Samme dag: beslutningen regnes først',
      },
      {
        events: 'A 2026-01-05, M 2026-01-12, C 2026-02-02, E 2026-03-10',
        note: 'En beslutning med feil er også en beslutning',
      },
    ],
    unclear: ['… !E 2026-02-20'],
    boundary: [
      { expect: 'broken', example: 'A 2023-11-05, M 2023-11-12, !E 2023-12-31' },
      { expect: 'broken', example: 'A 2023-11-05, M 2023-11-12, !E 2025-01-01' },
    ],
  },
  on: { E: (event, seen) => (seen.has('C') ? undefined : finding(event)) },
});
