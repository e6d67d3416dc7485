import { defineRule, finding } from '../rule.ts';

/**
 * A hendelse in no edition. The published lists of edition-2019 are not complete (16 events were reported, 11 are
 * printed), so before edition-2024 nobody can tell whether the code was valid.
 */
export const ukjentHendelse = defineRule({
  id: 'ukjent-hendelse',
  severity: 'feil',
  source: { document: 'helsedirektoratet-forenkling-av-registrering', place: 'Tabell 5 og 6' },
  npr: 'Ugyldig kode for PK psykisk helse og rus',
  looksAt: 'event',
  variants: ['missing'],
  examples: {
    broken: ['A 2026-01-05, !R 2026-02-03', '!AA 2025-01-01', 'A 2026-01-05, !- 2026-02-03'],
    fine: [
      { events: 'A 2026-01-05, F 2026-02-03', note: 'Utgått, men ikke ukjent: en annen regel' },
      { events: 'A 2026-01-05, m 2026-01-12', note: 'Store og små bokstaver leses likt' },
    ],
    unclear: [{ events: 'A 2020-01-05, !R 2020-02-03', note: 'Listene fra den tiden er ikke fullstendige' }],
    boundary: [
      { expect: 'fine', example: { events: 'R 2018-12-31', note: 'Da gjaldt ikke noe kodeverk' } },
      { expect: 'unclear', example: '!R 2023-12-31' },
      { expect: 'unclear', example: '!R 2024-12-31' },
      { expect: 'broken', example: '!R 2025-01-01' },
      { expect: 'unclear', example: { events: '!R 2023-05-31', simplifiedFrom: '2023-06-01' } },
      { expect: 'broken', example: { events: '!R 2023-06-01', simplifiedFrom: '2023-06-01' } },
    ],
  },
  each(event) {
    const { code, period } = event;
    if (code.hendelseEntry || period === undefined) return undefined;
    return finding(event, {
      ...(period === 'edition-2024' ? {} : { unclear: 'unlisted' }),
      ...(code.hendelse === '' ? { variant: 'missing' } : {}),
    });
  },
});
