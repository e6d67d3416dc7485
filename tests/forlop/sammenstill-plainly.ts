import { parseIsoDay, UNREADABLE } from '../../lib/forlop/day.ts';
import type { EventInput } from '../../lib/forlop/event-table.ts';

const TYPES = ['D01', 'D06', 'D07', 'D08', 'D09', 'D10', 'D11', 'D12'];

/** Sammenstilling written out as slowly and plainly as it is said: forløp as row numbers in order, and duplicates. */
export function sammenstillPlainly(events: readonly EventInput[]): {
  forlop: number[][];
  duplicateOf: Map<number, number>;
} {
  const duplicateOf = new Map<number, number>();
  events.forEach((later, n) => {
    const earlier = events.findIndex((one, m) => m < n && isSame(one, later) && !isElsewhere(one, later));
    if (earlier >= 0) duplicateOf.set(n, earlier);
  });
  const joining = events.flatMap((one, n) =>
    TYPES.includes(one.forlopstype) && isReadable(one) && !duplicateOf.has(n) ? [n] : [],
  );
  const forlop = [...grouped(joining, events).values()].flatMap((rows) => splitIntoForlop(rows, events));
  return { forlop, duplicateOf };
}

function grouped(rows: readonly number[], events: readonly EventInput[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const n of rows) {
    const key = `${events[n]?.pasient} ${events[n]?.forlopstype}`;
    groups.set(key, [...(groups.get(key) ?? []), n]);
  }
  return groups;
}

function splitIntoForlop(rows: readonly number[], events: readonly EventInput[]): number[][] {
  const event = (n: number) => events[n] as EventInput;
  const days = [...new Set(rows.map((n) => event(n).dato))].sort();
  const found: number[][] = [];
  let open: number[] = [];
  for (const day of days) {
    const today = rows.filter((n) => event(n).dato === day).sort((a, b) => rank(event(a)) - rank(event(b)) || a - b);
    const startsLast = open.length > 0 && today.some((n) => event(n).hendelse === 'X');
    const isLate = (n: number) => startsLast && event(n).hendelse === 'A';
    for (const n of [...today.filter((n) => !isLate(n)), ...today.filter(isLate)]) {
      open.push(n);
      if (event(n).hendelse !== 'X') continue;
      found.push(open);
      open = [];
    }
  }
  return open.length > 0 ? [...found, open] : found;
}

function rank({ hendelse }: EventInput): number {
  const ranks = 'AMDCULFTEH';
  if (hendelse === 'X') return ranks.length + 1;
  return hendelse !== '' && ranks.includes(hendelse) ? ranks.indexOf(hendelse) : ranks.length;
}

function isReadable({ dato }: EventInput): boolean {
  return parseIsoDay(dato) !== UNREADABLE;
}

function isSame(a: EventInput, b: EventInput): boolean {
  const keys = ['pasient', 'forlopstype', 'hendelse', 'utfall', 'dato'] as const;
  return isReadable(a) && keys.every((key) => a[key] === b[key]);
}

/** Are the two at known and different places? */
export function isElsewhere(a: EventInput, b: EventInput): boolean {
  if (a.hf && b.hf) return a.hf !== b.hf;
  return Boolean(a.enhet && b.enhet) && a.enhet !== b.enhet;
}
