import type { IsoDay } from '../forlop/day.ts';
import { collapse } from './fold.ts';
import { MAX_REGION_NODES } from './limits.ts';
import { readDate } from './read-date.ts';
import { textPieces } from './safe-dom.ts';

/** What journals call the patient's last appointment that was kept. */
const LABEL =
  /(?<!\p{L})(?:siste|sist|forrige|førre)\s+(?:time|besøk|konsultasjon|oppmøte|fremmøte|frammøte)(?!\p{L})\s*:?\s*/giu;
const DATE =
  /^(?:\p{L}{3,7}\.?,?\s+)?(\d{1,2}\.\s?\d{1,2}\.\s?(?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}|\d{1,2}\.\s\p{L}{3,9}\.?\s\d{4})(?!\d)/u;
const LONGEST = 40;

/**
 * The day of the patient's last appointment, where the region at the head of the page with the patient's number says it.
 * Undefined where it does not, or says two different days.
 */
export function readLastVisit(region: Element): IsoDay | undefined {
  const text = collapse([...textPieces(region, MAX_REGION_NODES)].join(' '));
  const days = new Set<IsoDay>();
  for (const label of text.matchAll(LABEL)) {
    const after = text.slice(label.index + label[0].length).slice(0, LONGEST);
    const read = readDate(DATE.exec(after)?.[1] ?? '');
    if (read.kind === 'value') days.add(read.value);
  }
  const [only] = days;
  return days.size === 1 ? only : undefined;
}
