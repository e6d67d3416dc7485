import { UNREADABLE } from '../../forlop/day.ts';
import { defineRule, finding } from '../rule.ts';

/** An event dated before the first code list came into force. */
export const datoForKodeverket = defineRule({
  id: 'dato-for-kodeverket',
  severity: 'feil',
  source: { document: 'helsedirektoratet-tall-og-oppmerksomheter', place: 'Oppmerksomheter 2019 tom 2021' },
  npr: 'Ikke med i beregning. Pakkeforløpet er ikke innført',
  looksAt: 'event',
  examples: {
    broken: ['!A 2018-12-20, M 2019-01-09', '!A 1926-01-05, M 2026-01-12', '!D99 Q 2018-05-04'],
    fine: [
      { events: 'D06 A 2019-01-10', note: 'Typen var ikke innført, men kodeverket gjaldt: en annen regel' },
      { events: 'A 2018-11-31', note: 'Ingen slik dag: en annen regel' },
    ],
    boundary: [
      { expect: 'broken', example: '!A 2018-12-31' },
      { expect: 'fine', example: 'A 2019-01-01' },
    ],
  },
  each(event) {
    return event.period === undefined && event.day !== UNREADABLE ? finding(event) : undefined;
  },
});
