import { defineRule, finding } from '../rule.ts';

/** Ended as completed after a decision to treat, with no evaluation. */
export const avsluttetUtenEvaluering = defineRule({
  id: 'avsluttet-uten-evaluering',
  severity: 'tips',
  source: {
    document: 'helsedirektoratet-forenkling-av-registrering',
    place: 'Involvering i evaluering av behandlingen',
  },
  looksAt: 'forlop',
  examples: {
    broken: [
      'A 2026-01-05, M 2026-01-12, C/P 2026-02-02, U/U 2026-02-09, !X/G 2026-06-01',
      'D01 A 2026-01-05, D01 M 2026-01-12, D01 C/T 2026-02-02, !D01 X/G 2026-06-01',
    ],
    fine: [
      {
        events: 'A 2026-01-05, M 2026-01-12, C/P 2026-02-02, E 2026-06-01, X/G 2026-06-01',
        note: 'Evaluert ved avslutningen',
      },
      { events: 'A 2026-01-05, M 2026-01-12, C/P 2026-02-02, X/P 2026-06-01', note: 'Avbrudd, ikke gjennomført' },
      { events: 'A 2026-01-05, M 2026-01-12, C/I 2026-02-02, X/G 2026-06-01', note: 'Ingen behandling å evaluere' },
    ],
    unclear: ['… C/P 2026-02-02, !X/G 2026-06-01'],
    boundary: [
      { expect: 'broken', example: 'A 2023-11-05, C/P 2023-12-01, !X/G 2023-12-31' },
      { expect: 'broken', example: 'A 2023-11-05, C/P 2023-12-01, !X/G 2025-01-01' },
    ],
  },
  on: {
    X(event, seen, context) {
      if (event.utfall !== 'G' || seen.has('E')) return undefined;
      if (!seen.has('C/P') && !seen.has('C/T')) return undefined;
      return finding(event, { related: [context.row(Math.max(seen.last('C/P'), seen.last('C/T')))] });
    },
  },
});
