import { useMemo } from 'preact/hooks';
import type { Completeness } from '../lib/checks/completeness.ts';
import { isoOf, norwegianDate } from '../lib/forlop/day.ts';
import { hendelseText, shortCode, utfallText } from './code-text.ts';
import { fullDate } from './dates.ts';
import { useTexts } from './texts.ts';

/** A row of the journal's list. */
export interface ShownEvent {
  readonly forlopstype: string;
  readonly hendelse: string;
  readonly utfall: string;
  /** ISO day; empty where it is missing or unreadable, and then `dateText` says what stands there. */
  readonly dato: string;
  readonly dateText: string;
}

export interface ShownHistory {
  /** False where the page shows no list of events. */
  readonly listed: boolean;
  readonly events: readonly ShownEvent[];
  readonly completeness: Completeness;
  readonly unreadRows: number;
  /** Rows that the journal shows as deleted or as drafts. */
  readonly leftOut?: number | undefined;
  /** Why the list may not be all, as a clause; empty where it is. */
  readonly because: string;
}

/** What the verdict rests on: the events that the journal's list shows, and how much of the list that is. */
export function HistoryList({ history }: { readonly history: ShownHistory }) {
  const { history: texts } = useTexts();
  const { listed, events, completeness, unreadRows, leftOut = 0, because } = history;
  const { kind } = completeness;
  // A list may have two thousand rows, and the panel is drawn at each change of the form.
  const rows = useMemo(() => <EventRows events={events} />, [events]);
  return (
    <details
      class="fv-history"
      data-complete={kind === 'complete' ? 'true' : kind === 'from' ? 'from' : 'false'}
      data-from={kind === 'from' ? isoOf(completeness.day) : undefined}
      data-reason={kind === 'complete' ? undefined : completeness.reason}
    >
      <summary>
        {texts.builtOn} · <span class="fv-link">{howMuch(history, texts)}</span>
      </summary>
      {listed && because !== '' && <p class="fv-note">{`${because.charAt(0).toUpperCase()}${because.slice(1)}.`}</p>}
      {unreadRows > 0 && <p class="fv-note">{texts.unreadRows(unreadRows)}</p>}
      {leftOut > 0 && <p class="fv-note">{texts.leftOut(leftOut)}</p>}
      {listed && events.length === 0 && <p class="fv-note">{texts.none}</p>}
      {rows}
    </details>
  );
}

function EventRows({ events }: { readonly events: readonly ShownEvent[] }) {
  return (
    <ol class="fv-events">
      {events.map((event, index) => (
        <EventRow key={index} event={event} />
      ))}
    </ol>
  );
}

function howMuch({ listed, events, completeness }: ShownHistory, texts: ReturnType<typeof useTexts>['history']) {
  if (!listed) return texts.noList;
  const count = texts.events(events.length);
  if (completeness.kind === 'complete') return `${count}, ${texts.complete}`;
  if (completeness.kind === 'from') return `${count}, ${texts.from(norwegianDate(completeness.day))}`;
  return `${count}, ${texts.partly}`;
}

function EventRow({ event }: { readonly event: ShownEvent }) {
  const { forlopstype, hendelse, utfall, dato, dateText } = event;
  return (
    <li data-event data-dato={dato} data-hendelse={hendelse} data-utfall={utfall} data-forlopstype={forlopstype}>
      <span class="fv-due">{dato === '' ? dateText || '–' : fullDate(dato)}</span>
      <span lang="nb">
        <b>{shortCode(event)}</b> {hendelseText(hendelse)}
        {utfall !== '' && <span class="fv-subtle">: {utfallText(hendelse, utfall)}</span>}
      </span>
      <span class="fv-subtle">{forlopstype}</span>
    </li>
  );
}
