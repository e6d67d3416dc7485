import { expect, it } from 'vitest';
import { tableOf } from '../../lib/forlop/event-table.ts';
import { sammenstill } from '../../lib/forlop/sammenstilling.ts';

it('thousands of forløp, and a patient with more events than one has, are put together like a few', () => {
  const one = { forlopstype: 'D11', hendelse: 'X', utfall: 'G' };
  const days = (n: number) => `2026-01-${String(1 + (n % 28)).padStart(2, '0')}`;
  const many = Array.from({ length: 100 }, (_, n) => ({ ...one, pasient: 'P', utfall: `${n}`, dato: days(n) }));
  const others = Array.from({ length: 5000 }, (_, n) => ({ ...one, pasient: `P${n}`, dato: days(n) }));
  const { forlopStart, forlopEnd, patientForlop } = sammenstill(tableOf([...others, ...many]));
  expect(forlopStart.length).toBe(5100);
  expect([...forlopStart]).toEqual(Array.from({ length: 5100 }, (_, n) => n));
  expect([...forlopEnd]).toEqual(Array.from({ length: 5100 }, (_, n) => n + 1));
  expect(patientForlop.length).toBe(5002);
});
