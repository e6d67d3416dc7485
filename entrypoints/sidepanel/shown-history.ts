import type { ShownEvent, ShownHistory } from '../../components/HistoryList.tsx';
import type { Completeness } from '../../lib/checks/completeness.ts';
import { parseIsoDay } from '../../lib/forlop/day.ts';
import type { EventInput } from '../../lib/forlop/event-table.ts';
import type { EventReading, HistoryReading } from '../../lib/page/reading.ts';

type List = Pick<ShownHistory, 'listed' | 'events' | 'unreadRows' | 'leftOut'>;

const NO_LIST: List = { listed: false, events: [], unreadRows: 0 };

/** Of each list what was made from it: as long as a page's list stays the same, nothing of it is drawn anew. */
const LISTS = new WeakMap<HistoryReading, List>();
const EVENTS = new WeakMap<HistoryReading, { readonly birth: string; readonly events: readonly EventInput[] }>();

/** The list as it is shown. */
export function listOf(history: HistoryReading | undefined): List {
  if (!history) return NO_LIST;
  const known = LISTS.get(history);
  if (known) return known;
  const { unreadRows, leftOut } = history;
  const list = { listed: true, events: history.events.map(shownEvent), unreadRows, leftOut };
  LISTS.set(history, list);
  return list;
}

/** How much of the list is visible; rows that could not be read may be anything. */
export function completenessOf(history: HistoryReading | undefined): Completeness {
  if (!history) return { kind: 'unknown', reason: 'no-list' };
  if (history.unreadRows > 0) return { kind: 'unknown', reason: 'unreadable-rows' };
  const { completeness } = history;
  return completeness.kind === 'from' ? { ...completeness, day: parseIsoDay(completeness.day) } : completeness;
}

/** The list as the engine takes it: one patient, whose key nobody needs. */
export function eventsOf(history: HistoryReading | undefined, birth: string): readonly EventInput[] {
  if (!history) return [];
  const known = EVENTS.get(history);
  if (known?.birth === birth) return known.events;
  const events = history.events.map((event) => {
    const { dato, dateText, ...codes } = shownEvent(event);
    const place = { enhet: event.enhet ?? '', hf: event.hf ?? '' };
    return { ...codes, ...place, pasient: '', dato: dato || dateText, fodselsdato: birth };
  });
  EVENTS.set(history, { birth, events });
  return events;
}

function shownEvent({ forlopstype, hendelse, utfall, dato }: EventReading): ShownEvent {
  return {
    forlopstype,
    hendelse,
    utfall,
    dato: dato.kind === 'value' ? dato.value : '',
    dateText: dato.kind === 'unreadable' ? dato.text : '',
  };
}
