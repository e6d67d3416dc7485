import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkEvents } from '../../lib/checks/check.ts';
import type { Completeness } from '../../lib/checks/completeness.ts';
import { RULES } from '../../lib/checks/index.ts';
import { parseIsoDay } from '../../lib/forlop/day.ts';
import { dayOf2026, someDay, someEvents } from './arbitrary-events.ts';
import { checkPlainly } from './check-plainly.ts';

const history: fc.Arbitrary<Completeness> = fc.oneof(
  fc.constant({ kind: 'complete' as const }),
  fc.constant({ kind: 'unknown' as const, reason: 'test' }),
  fc.oneof(someDay, dayOf2026).map((day) => ({ kind: 'from' as const, day: parseIsoDay(day), reason: 'test' })),
);

const told = fc.record({
  today: fc.constantFrom('2024-01-05', '2026-03-10', '2026-06-01', '2026-11-21'),
  simplifiedFrom: fc.option(fc.constantFrom('2023-01-01', '2023-01-03', '2024-01-01', '2025-01-04'), {
    nil: undefined,
  }),
  source: fc.constantFrom('page' as const, 'file' as const),
  history,
});

const births = fc.array(fc.constantFrom('', '', '1990-05-01', '2008-02-29', '2008-02-20', '2008-02-30'), {
  minLength: 14,
  maxLength: 14,
});

it('the engine answers as the rules read plainly, on any history', () => {
  fc.assert(
    fc.property(someEvents, births, told, (given, born, known) => {
      const events = given.map((one, n) => ({ ...one, fodselsdato: born[n] ?? '' }));
      const { findings } = checkEvents(events, {
        ...known,
        today: parseIsoDay(known.today),
        simplifiedFrom: known.simplifiedFrom === undefined ? undefined : parseIsoDay(known.simplifiedFrom),
        rules: RULES,
      });
      const answers = findings.map(({ row, rule, severity }) => `${row} ${rule} ${severity}`).sort();
      expect(answers).toEqual(checkPlainly(events, known));
    }),
    { numRuns: 3000 },
  );
}, 120_000);
