import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type EventInput, tableOf } from '../../lib/forlop/event-table.ts';
import { sammenstill } from '../../lib/forlop/sammenstilling.ts';

interface Place {
  readonly hf: string;
  readonly enhet: string;
}

/** The same event at each of the places, in the order given: which earlier one each repeats. */
function originals(places: readonly Place[]): readonly (number | undefined)[] {
  const one: EventInput = { pasient: 'P', forlopstype: 'D11', hendelse: 'M', dato: '2026-01-05' };
  const { duplicateOf } = sammenstill(tableOf(places.map((place) => ({ ...one, ...place }))));
  return places.map((_, row) => duplicateOf.get(row));
}

/** Compared by hf when both have one, else by enhet when both have one, else unknown. */
function areElsewhere(a: Place, b: Place): boolean {
  if (a.hf && b.hf) return a.hf !== b.hf;
  return a.enhet !== '' && b.enhet !== '' && a.enhet !== b.enhet;
}

const place = fc.record({ hf: fc.constantFrom('', 'HF1', 'HF2'), enhet: fc.constantFrom('', 'E1', 'E2') });

it('a repeated event is one of the earliest that is not at another known place', () => {
  fc.assert(
    fc.property(fc.array(place, { minLength: 2, maxLength: 6 }), (places) => {
      const expected = places.map((here, row) => {
        const earlier = places.slice(0, row).findIndex((there) => !areElsewhere(here, there));
        return earlier < 0 ? undefined : earlier;
      });
      expect(originals(places)).toEqual(expected);
    }),
    { numRuns: 1000 },
  );
});
