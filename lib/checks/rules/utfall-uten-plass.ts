import { utfallIsJudged } from '../edition-rules.ts';
import { defineRule, finding } from '../rule.ts';

/** An utfall on a hendelse that takes none. */
export const utfallUtenPlass = defineRule({
  id: 'utfall-uten-plass',
  severity: 'feil',
  source: { document: 'helsedirektoratet-forenkling-av-registrering', place: 'Tabell 5 og 6' },
  npr: 'Ugyldig kode for PK psykisk helse og rus',
  looksAt: 'event',
  examples: {
    broken: [
      'A 2026-01-05, !M/P 2026-01-12',
      'A 2026-01-05, M 2026-01-12, C/P 2026-02-02, !E/G 2026-03-10',
      'D01 A 2021-01-05, !D01 D/P 2021-01-20',
    ],
    fine: [
      { events: 'A 2026-01-05, M 2026-01-12, C/P 2026-02-02', note: 'Klinisk beslutning skal ha utfall' },
      { events: 'A 2020-01-05, R/P 2020-02-03', note: 'En ukjent hendelse: ingen vet om den tok utfall' },
    ],
    boundary: [
      { expect: 'fine', example: 'A/P 2018-12-31' },
      { expect: 'broken', example: '!F/P 2023-12-31' },
      { expect: 'fine', example: { events: 'F/P 2024-01-01', note: 'Hendelsen er utgått: en annen regel' } },
      { expect: 'broken', example: '!A/P 2024-01-01' },
    ],
  },
  each(event) {
    if (event.utfall === '' || event.code.hendelseEntry?.utfall.length !== 0) return undefined;
    return utfallIsJudged(event) ? finding(event) : undefined;
  },
  fix: () => ({ kind: 'code', utfall: '' }),
});
