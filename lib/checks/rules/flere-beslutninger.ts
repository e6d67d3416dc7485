import { type Context, defineRule, finding, type Seen } from '../rule.ts';

/** A second clinical decision where edition-2024 wants one only; at another place it is often right. */
export const flereBeslutninger = defineRule({
  id: 'flere-beslutninger',
  severity: 'advarsel',
  source: {
    document: 'helsedirektoratet-forenkling-av-registrering',
    place: 'Registrere kun én klinisk beslutning',
  },
  looksAt: 'forlop',
  variants: ['elsewhere'],
  examples: {
    broken: [
      'A 2026-01-05, M 2026-01-12, C/P 2026-02-02, !C/K 2026-05-04',
      'A 2026-01-05 @HF1, M 2026-01-12 @HF1, C/P 2026-02-02 @HF1, !C/P 2026-05-04 @HF2',
      'A 2023-10-02, M 2023-10-09, C/U 2023-11-20, C/P 2023-12-20, !C/K 2026-05-04',
    ],
    fine: [
      {
        events: 'A 2026-01-05, M 2026-01-12, C/P 2026-02-02, X/G 2026-05-04, A 2026-06-01, C/P 2026-07-01',
        note: 'Nytt forløp',
      },
      {
        events: 'A 2023-10-02, M 2023-10-09, C/U 2023-11-20, C/N 2023-12-20, C/P 2025-01-10',
        note: 'Utvidet utredning før forenklingen gir én beslutning til',
      },
    ],
    unclear: ['… C/P 2026-02-02, !C/K 2026-05-04'],
    boundary: [
      { expect: 'fine', example: 'A 2023-10-02, C/P 2023-12-01, C/K 2024-12-31' },
      { expect: 'broken', example: 'A 2023-10-02, C/P 2023-12-01, !C/K 2025-01-01' },
      { expect: 'fine', example: 'A 2024-10-02, C/U 2024-12-31, C/P 2025-01-01' },
      { expect: 'broken', example: 'A 2024-10-02, C/U 2025-01-01, !C/P 2025-01-02' },
      {
        expect: 'broken',
        example: { events: 'A 2023-10-02, C/P 2023-12-01, !C/K 2024-01-10', simplifiedFrom: '2024-01-01' },
      },
      {
        expect: 'fine',
        example: { events: 'A 2023-10-02, C/N 2023-12-31, C/K 2024-01-01', simplifiedFrom: '2024-01-01' },
      },
    ],
  },
  on: {
    C(event, seen, context) {
      if (event.period !== 'edition-2024' || !seen.has('C') || onlyExtendedBefore(seen, context)) return undefined;
      const earlier = seen.last('C');
      const related = [context.row(earlier)];
      return context.isElsewhere(earlier, event.position)
        ? finding(event, { related, severity: 'tips', variant: 'elsewhere' })
        : finding(event, { related });
    },
  },
});

/**
 * Were all earlier decisions about extended assessment, dated before edition-2024? Days grow through a forløp, so
 * the last of them answers for all.
 */
function onlyExtendedBefore(seen: Seen, context: Context): boolean {
  if (seen.count('C/U') + seen.count('C/N') < seen.count('C')) return false;
  return context.period(seen.last('C')) !== 'edition-2024';
}
