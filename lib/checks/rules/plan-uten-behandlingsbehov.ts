import { defineRule, type Fired, finding, NONE } from '../rule.ts';

/** A treatment plan in an ended forløp in which no need of treatment was ever decided. */
export const planUtenBehandlingsbehov = defineRule({
  id: 'plan-uten-behandlingsbehov',
  severity: 'tips',
  source: { document: 'helsedirektoratet-forenkling-av-registrering', place: 'Tabell 5' },
  looksAt: 'forlop',
  examples: {
    broken: [
      'A 2026-01-05, M 2026-01-12, C/I 2026-02-02, !U/U 2026-02-09, X/G 2026-03-02',
      'A 2026-01-05, M 2026-01-12, !U/U 2026-02-09, !U/U 2026-02-20, X/P 2026-03-02',
    ],
    fine: [
      {
        events: 'A 2026-01-05, M 2026-01-12, U/U 2026-02-02, C/P 2026-02-09, X/G 2026-03-02',
        note: 'Behovet er besluttet, om enn senere',
      },
      { events: 'A 2026-01-05, M 2026-01-12, U/U 2026-02-09', note: 'Forløpet er ikke avsluttet' },
      { events: 'A 2021-01-05, M 2021-01-12, U/B 2021-02-09, X/P 2021-03-02', note: 'Informasjon er ikke en plan' },
      {
        events: 'A 2026-01-05, M 2026-01-12, U/U 2026-02-02, C/T 2026-02-09, X/N 2026-03-02',
        note: 'Behov for behandling i TSB',
      },
    ],
    unclear: ['… M 2026-01-12, !U/U 2026-02-09, X/G 2026-03-02'],
    boundary: [
      { expect: 'broken', example: 'A 2023-11-05, !U/U 2023-12-01, X/P 2023-12-31' },
      { expect: 'broken', example: 'A 2023-11-05, !U/U 2025-01-01, X/P 2025-02-01' },
    ],
  },
  end({ seen, end }, context) {
    if (end === NONE || !seen.has('U/U') || seen.has('C/P') || seen.has('C/T')) return undefined;
    const found: Fired[] = [];
    const related = [context.row(end)];
    for (let position = seen.first('U/U'); position <= seen.last('U/U'); position++) {
      const { hendelse, utfall } = context.code(position);
      if (hendelse === 'U' && utfall === 'U') found.push(finding({ row: context.row(position) }, { related }));
    }
    return found;
  },
});
