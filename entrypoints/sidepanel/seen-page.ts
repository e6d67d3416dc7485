import type { DayNumber } from '../../lib/forlop/day.ts';
import { type JoinedPage, joinReadings, type TabReadings } from '../../lib/page/join.ts';
import { type Known, type PageView, type ViewSettings, viewPage } from './view.ts';

/** The tab as one page, and what the panel shows of it; undefined where no document has been read. */
export interface SeenPage {
  readonly joined: JoinedPage;
  readonly view: PageView | undefined;
}

type Basis = readonly [readings: TabReadings, settings: ViewSettings, today: DayNumber, known: Known];

/** Works out what the panel shows, anew only where something that it rests on is another than the last time. */
export function createSeenPage(): (...basis: Basis) => SeenPage {
  let last: { readonly basis: Basis; readonly seen: SeenPage } | undefined;
  return (...basis) => {
    if (last && isSame(last.basis, basis)) return last.seen;
    const [readings, settings, today, known] = basis;
    const joined = joinReadings(readings);
    const isRead = readings.documents.some(({ reading }) => reading !== undefined);
    const seen = { joined, view: isRead ? viewPage(joined, settings, today, known) : undefined };
    last = { basis, seen };
    return seen;
  };
}

function isSame([readings, settings, today, known]: Basis, [others, otherSettings, otherDay, otherKnown]: Basis) {
  return (
    readings === others &&
    settings === otherSettings &&
    today === otherDay &&
    known.asides === otherKnown.asides &&
    known.mark.isUsed === otherKnown.mark.isUsed &&
    known.mark.own === otherKnown.mark.own
  );
}
