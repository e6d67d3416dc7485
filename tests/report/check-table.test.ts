import { expect, it } from 'vitest';
import { isoOf, parseIsoDay } from '../../lib/forlop/day.ts';
import { type EventInput, tableOf } from '../../lib/forlop/event-table.ts';
import { checkTable, likelyCompleteFrom } from '../../lib/report/check-table.ts';

const today = parseIsoDay('2026-11-22');

function event(pasient: string, hendelse: string, dato: string): EventInput {
  return { pasient, forlopstype: 'D11', hendelse, dato };
}

it('asks for a day where more than 8 % of the forløp lack a start, and names the first busy month', () => {
  const events = Array.from({ length: 20 }, (_, n) => event(`p${n}`, n < 2 ? 'M' : 'A', '2026-03-17'));
  const wrongYear = event('q', 'A', '1926-03-17');
  const likely = likelyCompleteFrom(checkTable(tableOf([...events, wrongYear]), { today }));
  expect(likely === undefined ? '' : isoOf(likely)).toBe('2026-03-01');
});

it('asks nothing where 8 % or fewer lack a start', () => {
  const events = Array.from({ length: 25 }, (_, n) => event(`p${n}`, n < 2 ? 'M' : 'A', '2026-03-17'));
  expect(likelyCompleteFrom(checkTable(tableOf(events), { today }))).toBeUndefined();
});

it('checks nothing of nothing', () => {
  const checked = checkTable(tableOf([]), { today });
  expect(checked).toMatchObject({ forlop: 0, pasienter: 0 });
  expect(checked.findings.size).toBe(0);
  expect(likelyCompleteFrom(checked)).toBeUndefined();
});
