import { parseIsoDay, partsOfDay, UNREADABLE } from '../../lib/forlop/day.ts';

/** More than this many initials say a name rather than stand for one. */
const MOST_INITIALS = 3;

/**
 * What a patient is called in the list until the user says otherwise: initials and day of birth, `NT 12.03`. Empty
 * where the page shows no name.
 * @param birth ISO day, or empty
 */
export function defaultLabel(name: string, birth: string): string {
  const letters = name
    .split(/[\s,-]+/)
    .map((word) => /\p{L}/u.exec(word)?.[0] ?? '')
    .filter((letter) => letter !== '');
  // A long name by its first and last words: the ones in between are seldom used.
  const initials = letters.length > MOST_INITIALS ? [...letters.slice(0, 2), ...letters.slice(-1)] : letters;
  const day = parseIsoDay(birth);
  if (initials.length === 0) return '';
  const text = initials.join('').toUpperCase();
  if (day === UNREADABLE) return text;
  const { month, date } = partsOfDay(day);
  return `${text} ${String(date).padStart(2, '0')}.${String(month).padStart(2, '0')}`;
}
