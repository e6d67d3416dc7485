import type { EventTable } from '../forlop/event-table.ts';
import { compareCodePoints } from './indicators.ts';

/** A unit of an HF; either may be empty. */
export interface Place {
  readonly hf: string;
  readonly enhet: string;
}

/** The places that have an event, sorted by HF and unit, and which of them each row belongs to. */
export interface Places {
  readonly list: readonly Place[];
  /** Index in `list`, by row. */
  readonly ofRow: Uint16Array;
}

const UNSEEN = -1;
/** More units than a country has; those beyond are counted as the last. */
const MOST = 0xffff;

/** Finds the places of a table. */
export function placesOf(table: EventTable): Places {
  const { size, hf, enhet, hfs, enheter } = table;
  const width = enheter.size;
  const byKey = new Int32Array(width * hfs.size).fill(UNSEEN);
  const found: (Place & { readonly key: number })[] = [];
  for (let row = 0; row < size; row++) {
    const key = (hf[row] as number) * width + (enhet[row] as number);
    if (byKey[key] !== UNSEEN) continue;
    byKey[key] = 0;
    found.push({ key, hf: hfs.text(hf[row] as number), enhet: enheter.text(enhet[row] as number) });
  }
  found.sort((a, b) => compareCodePoints(a.hf, b.hf) || compareCodePoints(a.enhet, b.enhet));
  found.forEach(({ key }, index) => {
    byKey[key] = Math.min(index, MOST);
  });
  const ofRow = new Uint16Array(size);
  for (let row = 0; row < size; row++) {
    ofRow[row] = byKey[(hf[row] as number) * width + (enhet[row] as number)] as number;
  }
  return { list: found.map((place) => ({ hf: place.hf, enhet: place.enhet })), ofRow };
}
