import { utfallIsJudged } from '../edition-rules.ts';
import { defineRule, finding } from '../rule.ts';

/** An utfall that was never valid for the hendelse. */
export const ukjentUtfall = defineRule({
  id: 'ukjent-utfall',
  severity: 'feil',
  source: { document: 'helsedirektoratet-forenkling-av-registrering', place: 'Tabell 5 og 6' },
  npr: 'Ugyldig kode for PK psykisk helse og rus',
  looksAt: 'event',
  examples: {
    broken: [
      'A 2026-01-05, M 2026-01-12, !C/Q 2026-02-02',
      'A 2026-01-05, M 2026-01-12, !C/PT 2026-02-02, !X/F 2026-05-04',
      'A 2021-01-05, M 2021-01-12, C/P 2021-02-02, !H/U 2021-06-01',
    ],
    fine: [
      { events: 'A 2026-01-05, M 2026-01-12, C/U 2026-02-02', note: 'Gjaldt før: utgått, ikke ukjent' },
      { events: 'A 2022-01-05, X/S 2022-05-04', note: 'Kom senere: for tidlig, ikke ukjent' },
      { events: 'A 2026-01-05, M/P 2026-01-12', note: 'Hendelsen tar ikke utfall: en annen regel' },
    ],
    boundary: [
      { expect: 'fine', example: 'C/Q 2018-12-31' },
      { expect: 'broken', example: '!C/Q 2019-01-01' },
      { expect: 'broken', example: '!C/Q 2024-06-01' },
      { expect: 'broken', example: '!H/N 2023-12-31' },
      { expect: 'fine', example: { events: 'H/N 2024-01-01', note: 'Hendelsen er utgått: en annen regel' } },
    ],
  },
  each(event) {
    const { utfallEntry, hendelseEntry } = event.code;
    if (utfallEntry || event.utfall === '' || !hendelseEntry?.utfall.length) return undefined;
    return utfallIsJudged(event) ? finding(event) : undefined;
  },
});
