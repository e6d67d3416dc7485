import { isTsb } from '../../kodeverk/forlopstyper.ts';
import { defineRule, finding, NONE } from '../rule.ts';

const DAYS = 180;
/** In addiction treatment there may be long between events. */
const DAYS_TSB = 365;

/** Nothing for a long time in a forløp that is not ended. Only for files: a page is about one patient today. */
export const apentUtenAktivitet = defineRule({
  id: 'apent-uten-aktivitet',
  severity: 'tips',
  source: { document: 'helsedirektoratet-forenkling-av-registrering', place: 'Tabell 5' },
  looksAt: 'forlop',
  filesOnly: true,
  examples: {
    broken: [
      { events: 'A 2026-01-05, M 2026-01-12, C/P 2026-02-02, !E 2026-05-24', today: '2026-11-21' },
      { events: 'D01 A 2025-01-06, !D01 M 2025-11-20', today: '2026-11-21' },
    ],
    fine: [
      {
        events: 'A 2026-01-05, M 2026-01-12, C/P 2026-02-02, E 2026-05-25',
        today: '2026-11-21',
        note: '180 dager siden',
      },
      { events: 'D01 A 2025-01-06, D01 M 2025-11-21', today: '2026-11-21', note: 'TSB: 365 dager siden' },
      { events: 'A 2025-01-06, X/M 2025-02-03', today: '2026-11-21', note: 'Avsluttet' },
      { events: 'A 2025-01-06', today: '2026-11-21', source: 'page', note: 'Bare i filer' },
    ],
    unclear: ['… !E 2026-01-05'],
    boundary: [
      { expect: 'broken', example: { events: '!A 2023-12-31', today: '2024-07-01' } },
      { expect: 'broken', example: { events: '!D09 A 2023-12-31', today: '2025-01-01' } },
    ],
  },
  end(forlop, context) {
    if (forlop.end !== NONE) return undefined;
    const { forlopstypeEntry } = forlop.code;
    const limit = forlopstypeEntry && isTsb(forlopstypeEntry) ? DAYS_TSB : DAYS;
    if (context.today - context.day(forlop.last) <= limit) return undefined;
    return finding({ row: context.row(forlop.last) });
  },
});
