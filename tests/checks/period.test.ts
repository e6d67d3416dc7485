import { describe, expect, it } from 'vitest';
import { periodOf } from '../../lib/checks/period.ts';
import { parseIsoDay, UNREADABLE } from '../../lib/forlop/day.ts';

const period = (day: string, simplifiedFrom?: string) =>
  periodOf(parseIsoDay(day), simplifiedFrom === undefined ? undefined : parseIsoDay(simplifiedFrom));

describe('periodOf', () => {
  it('has no code list before 2019 and none for an unreadable date', () => {
    expect(period('2018-12-31')).toBeUndefined();
    expect(periodOf(UNREADABLE, undefined)).toBeUndefined();
    expect(periodOf(UNREADABLE, parseIsoDay('2023-01-01'))).toBeUndefined();
    expect(period('2018-12-31', '2023-01-01')).toBeUndefined();
  });

  it('is in transition through 2024 where nobody has confirmed a day', () => {
    expect(period('2019-01-01')).toBe('edition-2019');
    expect(period('2023-12-31')).toBe('edition-2019');
    expect(period('2024-01-01')).toBe('transition');
    expect(period('2024-12-31')).toBe('transition');
    expect(period('2025-01-01')).toBe('edition-2024');
  });

  it('goes over on the day that the unit confirmed, without a transition', () => {
    expect(period('2023-05-31', '2023-06-01')).toBe('edition-2019');
    expect(period('2023-06-01', '2023-06-01')).toBe('edition-2024');
    expect(period('2024-12-31', '2025-03-01')).toBe('edition-2019');
    expect(period('2025-02-28', '2025-03-01')).toBe('edition-2019');
  });
});
