import type { EventTable } from '../forlop/event-table.ts';
import type { Finding } from './finding.ts';

/**
 * What a finding rests on, as one text: the rule and its answer, the event that it stands on and the others concerned,
 * by codes and day. The same facts give the same text wherever the events stand in a list; when one of them changes,
 * it is another finding.
 */
export function factsOf({ rule, severity, variant = '', row, related }: Finding, table: EventTable): string {
  return [rule, severity, variant, eventText(table, row), ...related.map((one) => eventText(table, one)).sort()].join(
    ' | ',
  );
}

/** A short stand-in for facts: two rounds of FNV-1a, 64 bits in all. */
export function hashFacts(facts: string): string {
  return [0x811c9dc5, 0x01000193].map((seed) => fnv(facts, seed).toString(36)).join('-');
}

function fnv(text: string, seed: number): number {
  let hash = seed;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

function eventText(table: EventTable, row: number): string {
  const { forlopstype, hendelse, utfall } = table.codeOf(row);
  return `${forlopstype} ${hendelse} ${utfall} ${table.dateText(row)}`;
}
