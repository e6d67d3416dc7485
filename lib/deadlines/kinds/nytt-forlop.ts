import type { Kind, PlacedEvent, PlacedForlop } from '../kind.ts';

/** A new forløp may well have been started some time before the old one was ended. */
const BEFORE = 90;

/** Ended as transferred to another type of forløp, and none has been started. */
export const nyttForlop: Kind = {
  id: 'nytt-forlop',
  closed: true,
  from(forlop, { patient }) {
    const end = forlop.events.at(-1);
    if (end?.utfall !== 'N') return undefined;
    return patient.some((other) => goesOnIn(other, forlop, end)) ? undefined : end;
  },
};

function goesOnIn(other: PlacedForlop, ended: PlacedForlop, end: PlacedEvent): boolean {
  if (other === ended) return false;
  const sameType = other.forlopstype === ended.forlopstype;
  if (other.open && !sameType) return true;
  const earliest = sameType ? end.day : end.day - BEFORE;
  return other.events.some((event) => event.hendelse === 'A' && event.day >= earliest);
}
