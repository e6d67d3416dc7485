import { utfallIsJudged } from '../edition-rules.ts';
import { defineRule, finding } from '../rule.ts';

/** A hendelse that must carry an utfall, without one. */
export const utfallMangler = defineRule({
  id: 'utfall-mangler',
  severity: 'feil',
  source: {
    document: 'helsedirektoratet-tall-og-oppmerksomheter',
    place: 'Ugyldige koder, hendelser uten utfall, 2019 tom 2021',
  },
  npr: 'Ugyldige koder, hendelser uten utfall',
  looksAt: 'event',
  examples: {
    broken: [
      'A 2026-01-05, M 2026-01-12, !C 2026-02-02',
      'A 2026-01-05, M 2026-01-12, C/P 2026-02-02, !U 2026-02-09, !X 2026-06-01',
      'A 2021-01-05, M 2021-01-12, C/P 2021-02-02, !H 2021-06-01',
    ],
    fine: [
      { events: 'A 2026-01-05, M 2026-01-12, C/P 2026-02-02, E 2026-03-10', note: 'Disse tar ikke utfall' },
      { events: 'A 2020-01-05, R 2020-02-03', note: 'En ukjent hendelse: ingen vet om den tok utfall' },
    ],
    boundary: [
      { expect: 'fine', example: 'C 2018-12-31' },
      { expect: 'broken', example: '!C 2023-12-31' },
      { expect: 'broken', example: '!C 2024-01-01' },
      { expect: 'broken', example: '!C 2025-01-01' },
      { expect: 'broken', example: '!H 2023-12-31' },
      { expect: 'fine', example: { events: 'H 2024-01-01', note: 'Hendelsen er utgått: en annen regel' } },
      { expect: 'fine', example: { events: 'H 2023-06-01', simplifiedFrom: '2023-06-01' } },
    ],
  },
  each(event) {
    if (event.utfall !== '' || !event.code.hendelseEntry?.utfall.length) return undefined;
    return utfallIsJudged(event) ? finding(event) : undefined;
  },
});
