import { defineRule, finding } from '../rule.ts';

/** A first attendance after a clinical decision. */
export const fremmoteEtterBeslutning = defineRule({
  id: 'fremmote-etter-beslutning',
  severity: 'advarsel',
  source: { document: 'helsedirektoratet-tall-og-oppmerksomheter', place: 'Oppmerksomheter 2019 tom 2021' },
  npr: 'Kode M (første frammøte) har forutgående prosedyrekode C (klinisk beslutning)',
  looksAt: 'forlop',
  examples: {
    broken: [
      'A 2026-01-05, C/P 2026-02-02, !M 2026-02-09',
      'A 2026-01-05, M 2026-01-12, C/P 2026-02-02, !M 2026-02-09',
    ],
    fine: [
      { events: 'A 2026-01-05, C/P 2026-02-02, M 2026-02-02', note: 'Samme dag: fremmøtet regnes først' },
      {
        events: 'A 2026-01-05, M 2026-01-12, C/P 2026-02-02, X/G 2026-05-04, A 2026-06-01, M 2026-06-08',
        note: 'Nytt forløp',
      },
    ],
    unclear: ['… C/P 2026-02-02, !M 2026-02-09'],
    boundary: [
      { expect: 'broken', example: 'A 2023-11-05, C/P 2023-12-01, !M 2023-12-31' },
      { expect: 'broken', example: 'A 2023-11-05, C/P 2023-12-01, !M 2025-01-01' },
    ],
  },
  on: {
    M: (event, seen, context) =>
      seen.has('C') ? finding(event, { related: [context.row(seen.last('C'))] }) : undefined,
  },
});
