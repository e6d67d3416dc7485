import { defineRule, finding } from '../rule.ts';

/** A second first attendance; at another place it is often right. */
export const flereFremmoter = defineRule({
  id: 'flere-fremmoter',
  severity: 'advarsel',
  source: { document: 'helsedirektoratet-forenkling-av-registrering', place: 'Tabell 6' },
  looksAt: 'forlop',
  variants: ['elsewhere'],
  examples: {
    broken: ['A 2026-01-02, M 2026-01-09, !M 2026-01-16', 'A 2026-01-02 @HF1, M 2026-01-09 @HF1, !M 2026-01-16 @HF2'],
    fine: [
      { events: 'A 2026-01-02, M 2026-01-09, X/M 2026-01-12, A 2026-02-01, M 2026-02-09', note: 'Nytt forløp' },
      { events: 'A 2026-01-02, M 2026-01-09, M 2026-01-09', note: 'Samme hendelse to ganger: et duplikat' },
    ],
    unclear: ['… M 2026-01-09, !M 2026-01-16'],
  },
  on: {
    M(event, seen, context) {
      if (!seen.has('M')) return undefined;
      const earlier = seen.last('M');
      const related = [context.row(earlier)];
      return context.isElsewhere(earlier, event.position)
        ? finding(event, { related, severity: 'tips', variant: 'elsewhere' })
        : finding(event, { related });
    },
  },
});
