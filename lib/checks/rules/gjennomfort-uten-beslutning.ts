import { defineRule, finding } from '../rule.ts';

/** Ended as completed, though nothing was decided. */
export const gjennomfortUtenBeslutning = defineRule({
  id: 'gjennomfort-uten-beslutning',
  severity: 'tips',
  source: { document: 'helsedirektoratet-forenkling-av-registrering', place: 'Tabell 6' },
  looksAt: 'forlop',
  examples: {
    broken: ['A 2026-01-05, M 2026-01-12, !X/G 2026-03-02', 'A 2026-01-05, !X/G 2026-03-02'],
    fine: [
      { events: 'A 2026-01-05, M 2026-01-12, X/P 2026-03-02', note: 'Avbrudd, ikke gjennomført' },
      {
        events: 'A 2021-01-05, M 2021-01-12, H/K 2021-03-02, X/G 2021-03-02',
        note: 'Hjelpebehovet er vurdert ved avslutningen',
      },
    ],
    unclear: ['… M 2026-01-12, !X/G 2026-03-02'],
    boundary: [
      { expect: 'broken', example: 'A 2023-11-05, M 2023-11-12, !X/G 2023-12-31' },
      { expect: 'broken', example: 'A 2023-11-05, M 2023-11-12, !X/G 2025-01-01' },
    ],
  },
  on: {
    X: (event, seen) => (event.utfall !== 'G' || seen.has('C') || seen.has('H') ? undefined : finding(event)),
  },
});
