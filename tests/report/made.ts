import { type DayNumber, parseIsoDay } from '../../lib/forlop/day.ts';
import { type EventInput, tableOf } from '../../lib/forlop/event-table.ts';
import { type CheckedTable, checkTable, type FileCheckOptions } from '../../lib/report/check-table.ts';
import { FindingIndex } from '../../lib/report/finding-index.ts';
import { type Months, monthsOf } from '../../lib/report/months.ts';
import { type Places, placesOf } from '../../lib/report/places.ts';

export const TODAY: DayNumber = parseIsoDay('2026-11-22');

/** `pasient hf/enhet TYPE h/u dato`, one a line; `-` for no HF. */
export function eventsOf(text: string): EventInput[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [pasient = '', place = '', forlopstype = '', code = '', dato = ''] = line.trim().split(/\s+/);
      const [hf = '', enhet = ''] = place.split('/');
      const [hendelse = '', utfall = ''] = code.split('/');
      return { pasient, hf: hf === '-' ? '' : hf, enhet, forlopstype, hendelse, utfall, dato };
    });
}

export interface Made {
  readonly checked: CheckedTable;
  readonly index: FindingIndex;
  readonly places: Places;
  readonly months: Months;
}

/** The events checked, with everything that the page counts and lists by. */
export function made(text: string, options: Partial<FileCheckOptions> = {}): Made {
  const table = tableOf(eventsOf(text));
  const checked = checkTable(table, { today: TODAY, ...options });
  const places = placesOf(table);
  const months = monthsOf(table);
  return { checked, places, months, index: new FindingIndex(table, checked.findings, places, months) };
}
