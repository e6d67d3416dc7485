import { defineRule, finding, NONE } from '../rule.ts';

/** Ended as never meant for a forløp, though treatment was decided, planned or evaluated. */
export const skalIkkeIForlop = defineRule({
  id: 'skal-ikke-i-forlop',
  severity: 'advarsel',
  source: { document: 'helsedirektoratet-forenkling-av-registrering', place: 'Tabell 6' },
  looksAt: 'forlop',
  examples: {
    broken: [
      'A 2026-01-05, M 2026-01-12, C/P 2026-02-02, !X/L 2026-03-02',
      'A 2026-01-05, M 2026-01-12, U/U 2026-02-02, !X/L 2026-03-02',
      'A 2026-01-05, E 2026-02-02, !X/L 2026-03-02',
    ],
    fine: [
      { events: 'A 2026-01-05, M 2026-01-12, X/L 2026-01-12', note: 'Avklart ved første fremmøte' },
      { events: 'A 2026-01-05, M 2026-01-12, C/I 2026-02-02, X/G 2026-03-02', note: 'Gjennomført' },
    ],
    unclear: ['… C/P 2026-02-02, !X/L 2026-03-02'],
    boundary: [
      { expect: 'broken', example: 'A 2023-11-05, C/P 2023-12-01, !X/L 2023-12-31' },
      { expect: 'broken', example: 'A 2023-11-05, C/P 2023-12-01, !X/L 2025-01-01' },
    ],
  },
  on: {
    X(event, seen, context) {
      if (event.utfall !== 'L') return undefined;
      const nearest = Math.max(seen.last('C'), seen.last('U'), seen.last('E'));
      return nearest === NONE ? undefined : finding(event, { related: [context.row(nearest)] });
    },
  },
});
