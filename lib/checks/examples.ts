import { parseIsoDay } from '../forlop/day.ts';
import type { EventInput } from '../forlop/event-table.ts';
import { COMPLETE, type Completeness } from './completeness.ts';
import type { Example } from './rule.ts';

export interface ParsedExample {
  readonly events: readonly EventInput[];
  /** Indices of the events marked with `!`: where the findings stand. */
  readonly marked: readonly number[];
  readonly history: Completeness;
  /** ISO day; 2026-11-21 unless the example says another. */
  readonly today: string;
  readonly simplifiedFrom: string | undefined;
  readonly source: 'page' | 'file';
  readonly note: string | undefined;
}

const EVENT =
  /^(?<mark>!)?(?:(?<type>[^\s/]+) )?(?<hendelse>[^\s/]+)(?:\/(?<utfall>\S+))? (?<dato>[^\s@=]+)(?: @(?<hf>[^\s/]*)(?:\/(?<enhet>\S+))?)?(?<more>(?: \w+=\S+)*)$/u;

/**
 * Reads an example: events with commas between them, each `[!][type ]hendelse[/utfall] date[ @hf[/enhet]]`, then
 * any of `born=`, `received=`, `assessed=` with an ISO day. The type is D11 where it is left out; `-` stands for a
 * type, hendelse or date that is not filled in. A leading `…` says that earlier events are not visible,
 * `…2026-01-10 ` that all are from that day on.
 * Throws on an example that cannot be read: examples are part of the program.
 */
export function parseExample(example: Example): ParsedExample {
  const full = typeof example === 'string' ? { events: example } : example;
  const lead = /^…(\S*)\s+/.exec(full.events);
  const body = lead ? full.events.slice(lead[0].length) : full.events;
  const marked: number[] = [];
  const events = body.split(', ').map((text, index) => {
    const groups = EVENT.exec(text)?.groups;
    if (!groups) throw new Error(`unreadable example: ${text}`);
    if (groups.mark) marked.push(index);
    const more = new Map(
      (groups.more ?? '')
        .trim()
        .split(' ')
        .map((pair) => pair.split('=') as [string, string]),
    );
    return {
      pasient: 'P',
      forlopstype: given(groups.type ?? 'D11'),
      hendelse: given(groups.hendelse),
      utfall: groups.utfall ?? '',
      dato: given(groups.dato),
      hf: groups.hf ?? '',
      enhet: groups.enhet ?? '',
      fodselsdato: more.get('born') ?? '',
      mottatt: more.get('received') ?? '',
      vurdert: more.get('assessed') ?? '',
    };
  });
  return {
    events,
    marked,
    history: historyOf(lead),
    today: full.today ?? '2026-11-21',
    simplifiedFrom: full.simplifiedFrom,
    source: full.source ?? 'file',
    note: full.note,
  };
}

function given(text = ''): string {
  return text === '-' ? '' : text;
}

function historyOf(lead: RegExpExecArray | null): Completeness {
  if (!lead) return COMPLETE;
  if (!lead[1]) return { kind: 'unknown', reason: 'example' };
  return { kind: 'from', day: parseIsoDay(lead[1]), reason: 'example' };
}
