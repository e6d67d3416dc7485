import { KNOWN_TYPES } from '../../forlop/event-code.ts';
import { type Context, defineRule, type Fired, type ForlopView, finding, NONE } from '../rule.ts';

/** The new forløp may have been started some time before the old one was ended. */
const DAYS_BEFORE = 90;

/** Transferred to another forløp that is not seen. With another provider it is in order. */
export const overfortUtenNyttForlop = defineRule({
  id: 'overfort-uten-nytt-forlop',
  severity: 'tips',
  source: { document: 'helsedirektoratet-forenkling-av-registrering', place: 'Tabell 6' },
  looksAt: 'forlop',
  examples: {
    broken: [
      'A 2026-01-05, M 2026-01-12, !X/N 2026-02-28',
      'D01 A 2025-11-29, D01 X/G 2025-12-20, A 2026-01-05, !X/N 2026-02-28',
      'A 2026-01-05, !X/N 2026-02-28, A 2026-03-05',
    ],
    fine: [
      { events: 'A 2026-01-05, X/N 2026-02-28, D01 A 2026-03-05', note: 'Det nye forløpet' },
      { events: 'D01 A 2025-11-30, D01 X/G 2025-12-20, A 2026-01-05, X/N 2026-02-28', note: 'Startet 90 dager før' },
      { events: 'D01 A 2024-05-01, A 2026-01-05, X/N 2026-02-28', note: 'Et annet forløp går fortsatt' },
      { events: 'A 2026-01-05, X/O 2026-02-28', note: 'Samme forløp et annet sted' },
    ],
    unclear: ['… A 2026-01-05, !X/N 2026-02-28'],
    boundary: [
      { expect: 'broken', example: 'D06 A 2023-11-05, !D06 X/N 2023-12-31' },
      { expect: 'fine', example: 'D06 A 2023-11-05, D06 X/N 2023-12-31, A 2024-01-01' },
    ],
  },
  patient(forlop, context) {
    let lastStart: readonly number[] | undefined;
    let found: Fired[] | undefined;
    for (const one of forlop) {
      if (!isTransfer(one, context)) continue;
      lastStart ??= lastStartByType(forlop, context);
      const since = context.day(one.end) - DAYS_BEFORE;
      if (lastStart.some((day, type) => type !== one.code.typeIndex && day >= since)) continue;
      found ??= [];
      found.push(finding({ row: context.row(one.end) }, { whole: one.whole }));
    }
    return found;
  },
});

function isTransfer({ end }: ForlopView, context: Context): boolean {
  return end !== NONE && context.code(end).utfall === 'N';
}

/** For each type the day of its last start, or for ever while a forløp of the type is open. */
function lastStartByType(forlop: readonly ForlopView[], context: Context): readonly number[] {
  const days = new Array<number>(KNOWN_TYPES).fill(Number.NEGATIVE_INFINITY);
  for (const { seen, end, code } of forlop) {
    const start = seen.last('A');
    const day = start === NONE ? Number.NEGATIVE_INFINITY : context.day(start);
    const own = end === NONE ? Number.POSITIVE_INFINITY : day;
    days[code.typeIndex] = Math.max(days[code.typeIndex] ?? own, own);
  }
  return days;
}
