import { isBeforeIntroduction } from '../edition-rules.ts';
import { defineRule, finding } from '../rule.ts';

/** A type dated before edition-2019 took it into use. */
export const forlopIkkeInnfort = defineRule({
  id: 'forlop-ikke-innfort',
  severity: 'feil',
  source: { document: 'helsedirektoratet-tall-og-oppmerksomheter', place: 'Oppmerksomheter 2019 tom 2021' },
  npr: 'Ikke med i beregning. Pakkeforløpet er ikke innført',
  looksAt: 'event',
  examples: {
    broken: ['!D06 A 2019-01-10, !D06 M 2019-02-01, D06 C/P 2019-03-01', '!D08 A 2019-02-14'],
    fine: [
      { events: 'D09 A 2019-01-02', note: 'Innført 01.01.2019, før de tilstandsspesifikke forløpene' },
      { events: 'D06 A 2018-12-20', note: 'Før det første kodeverket: en annen regel' },
    ],
    boundary: [
      { expect: 'broken', example: '!D07 A 2019-02-14' },
      { expect: 'fine', example: 'D07 A 2019-02-15' },
    ],
  },
  each(event) {
    const { forlopstypeEntry } = event.code;
    return forlopstypeEntry && isBeforeIntroduction(event, forlopstypeEntry) ? finding(event) : undefined;
  },
});
