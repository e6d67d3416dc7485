import { type Context, defineRule, type ForlopView, finding, NONE, type Position } from '../rule.ts';

/** How long after an emergency admission the start is normally decided. */
const EMERGENCY_DAYS = 14;

/** A forløp that has a start, but not first. A short time after an attendance it may be an emergency admission. */
export const forsteKodeIkkeStart = defineRule({
  id: 'forste-kode-ikke-start',
  severity: 'advarsel',
  source: { document: 'helsedirektoratet-tall-og-oppmerksomheter', place: 'Oppmerksomheter 2019 tom 2021' },
  npr: 'Ikke med i beregning. Første kode er forskjellig fra start pakkeforløp',
  looksAt: 'forlop',
  variants: ['emergency'],
  examples: {
    broken: [
      '!M 2026-01-02, A 2026-02-05',
      '!M 2026-01-02, A 2026-01-16, C/P 2026-02-20',
      '!U/U 2026-01-02, M 2026-01-07, A 2026-01-09',
      '!C/P 2026-01-02, A 2026-01-05, M 2026-01-09',
    ],
    fine: [
      { events: 'M 2026-01-05, A 2026-01-05', note: 'Samme dag: starten regnes først' },
      {
        events: 'A 2026-01-05, X/G 2026-02-02, M 2026-02-03',
        note: 'Forløpet etter X har ingen start: en annen regel',
      },
    ],
    unclear: ['… !M 2026-01-02, A 2026-01-05'],
    boundary: [
      { expect: 'broken', example: '!M 2023-12-28, A 2024-01-02' },
      { expect: 'broken', example: '!M 2024-12-28, A 2025-01-02' },
    ],
  },
  end(forlop, context) {
    const start = forlop.seen.first('A');
    if (start === NONE || start === forlop.start) return undefined;
    const row = context.row(forlop.start);
    const attendance = attendanceBefore(forlop, start, context);
    if (attendance === NONE || context.day(start) - context.day(attendance) > EMERGENCY_DAYS) {
      return finding({ row }, { related: [context.row(start)] });
    }
    const related = attendance === forlop.start ? [start] : [start, attendance];
    return finding({ row }, { variant: 'emergency', related: related.map((position) => context.row(position)) });
  },
});

/** The last attendance before the start. */
function attendanceBefore(forlop: ForlopView, start: Position, context: Context): Position {
  for (let position = start - 1; position >= forlop.start; position--) {
    if (context.code(position).hendelse === 'M') return position;
  }
  return NONE;
}
