import { defineRule, finding, NONE } from '../rule.ts';

const DAYS = 30;
/** Utfall that point out of the service: the forløp is normally ended. */
const NOT_TREATED_HERE = ['S', 'K', 'A', 'I'];

/** Decided that no treatment is needed here, and nothing since, but the forløp is not ended. */
export const avslutningBorVurderes = defineRule({
  id: 'avslutning-bor-vurderes',
  severity: 'tips',
  source: { document: 'sintef-evaluering-2019', place: '1.3' },
  looksAt: 'forlop',
  examples: {
    broken: [
      { events: 'A 2026-08-03, M 2026-08-10, !C/K 2026-10-21', today: '2026-11-21' },
      { events: 'A 2026-01-05, C/P 2026-02-02, U/U 2026-02-09, E 2026-03-10, !C/I 2026-05-04', today: '2026-11-21' },
    ],
    fine: [
      { events: 'A 2026-08-03, M 2026-08-10, C/K 2026-10-22', today: '2026-11-21', note: '30 dager siden' },
      { events: 'A 2026-01-05, M 2026-01-12, C/K 2026-02-02, E 2026-03-10', note: 'Oppfølgingen fortsetter' },
      { events: 'A 2026-01-05, M 2026-01-12, C/S 2026-02-02, U/U 2026-03-10', note: 'Oppfølgingen fortsetter' },
      { events: 'A 2026-01-05, M 2026-01-12, C/I 2026-02-02, C/P 2026-03-10', note: 'Den siste beslutningen gjelder' },
      { events: 'A 2026-01-05, M 2026-01-12, C/A 2026-02-02, X/G 2026-02-03', note: 'Avsluttet' },
    ],
    unclear: ['… !C/K 2026-02-02'],
    boundary: [
      { expect: 'broken', example: { events: 'A 2023-10-05, !C/S 2023-11-30', today: '2024-01-01' } },
      { expect: 'broken', example: { events: 'A 2024-10-05, !C/A 2024-11-30', today: '2025-01-01' } },
    ],
  },
  end({ seen, end }, context) {
    const decision = seen.last('C');
    if (end !== NONE || decision === NONE) return undefined;
    if (seen.last('E') > decision || seen.last('U/U') > decision) return undefined;
    if (context.today - context.day(decision) <= DAYS) return undefined;
    if (!NOT_TREATED_HERE.includes(context.code(decision).utfall)) return undefined;
    return finding({ row: context.row(decision) });
  },
});
