import { defineRule, finding } from '../rule.ts';

/** A type that no edition has ever had, or none at all. */
export const ukjentForlopstype = defineRule({
  id: 'ukjent-forlopstype',
  severity: 'feil',
  source: { document: 'helsedirektoratet-forenkling-av-registrering', place: 'Tabell 1 og 2' },
  npr: 'Ugyldig kode for PK psykisk helse og rus',
  looksAt: 'event',
  variants: ['missing'],
  examples: {
    broken: ['!D99 A 2026-01-05', '!D1 A 2021-03-01, D11 M 2021-03-09', 'A 2026-01-05, !- M 2026-01-12'],
    fine: [
      { events: 'D09 A 2026-01-05', note: 'Utgått, men ikke ukjent: en annen regel' },
      { events: 'd11 A 2026-01-05', note: 'Store og små bokstaver leses likt' },
      { events: 'D99 A 2026-02-30', note: 'Uten en lesbar dato gjelder ikke noe kodeverk' },
    ],
    boundary: [
      { expect: 'fine', example: { events: 'D99 A 2018-12-31', note: 'Da gjaldt ikke noe kodeverk' } },
      { expect: 'broken', example: '!D99 A 2019-01-01' },
      { expect: 'broken', example: '!D99 A 2024-06-01' },
    ],
  },
  each(event) {
    const { code } = event;
    if (code.forlopstypeEntry || event.period === undefined) return undefined;
    return code.forlopstype === '' ? finding(event, { variant: 'missing' }) : finding(event);
  },
});
