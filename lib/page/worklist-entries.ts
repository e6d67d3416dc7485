import { findHendelse } from '../kodeverk/hendelser.ts';
import { holdsDay, readEventText } from './event-text.ts';
import type { Entry, EntryList } from './find-entries.ts';
import { fold, hasAnyPhrase } from './fold.ts';
import { isAboutPathway } from './headings.ts';
import { numbersInText } from './identity-number.ts';
import { isOfOtherThings } from './list-titles.ts';
import { type Person, personAround, personInTexts, personOf } from './listed-person.ts';
import { tellEntries } from './read-entries.ts';
import { isHeadingOfTime } from './read-row.ts';
import type { EventReading } from './reading.ts';
import { isInside } from './safe-dom.ts';
import { LISTS_OF_MANY } from './wording-lists.ts';

/** What a list of several patients holds. */
export interface ListOfMany {
  readonly read: readonly { readonly person: Person; readonly event: EventReading; readonly isHeaded: boolean }[];
  readonly unreadRows: number;
  readonly rowsOfNobody: number;
}

/** Titles further away than this are of the page, not of the list. */
const NEAR = 3;

/**
 * Reads cards, lines of a list and terms with what follows them. An entry is the patient's whose number it says, else the one's
 * that an entry above it names, else the one's whose card the whole list stands in. A name alone is taken where it stands as
 * the patient's: after that word.
 * @param lists all lists of the page
 */
export function readManysEntries(list: EntryList, lists: readonly Element[]): ListOfMany | undefined {
  const { titles, told } = tellEntries(list);
  if (titles.slice(0, NEAR).some((title) => isOfOtherThings(title) && !hasAnyPhrase(title, LISTS_OF_MANY)))
    return undefined;
  const around = personAround(list.container, lists);
  let above = around;
  const read: { person: Person; event: EventReading; isHeaded: boolean }[] = [];
  let unreadRows = 0;
  let rowsOfNobody = 0;
  let unsure = 0;
  for (const { entry, kind, event } of told) {
    // What has a list of its own within it is read as that.
    if (lists.some((other) => other !== list.container && entry.elements.some((element) => isInside(element, other))))
      continue;
    const own = ownPerson(entry);
    if (event) {
      const text = readEventText(entry.parts);
      if (text.kind === 'event' && !text.isSure) unsure++;
      const person = own === 'nobody' ? undefined : (own ?? above);
      if (event.forlopstype === '' || !findHendelse(event.hendelse)) unreadRows++;
      else if (person) read.push({ person, event, isHeaded: own === undefined && above === around });
      else rowsOfNobody++;
    } else if (own) above = own === 'nobody' ? undefined : own;
    else {
      if (kind === 'unread') unreadRows++;
      if (kind !== 'group' && mayNameAnother(entry.parts)) above = undefined;
    }
  }
  const events = read.length + rowsOfNobody;
  if (events === 0 || unsure * 2 > events) return undefined;
  return { read, unreadRows, rowsOfNobody };
}

/** What has no day and is no heading of a time or of pathways may be the name of somebody whose number is not shown. */
export function mayNameAnother(parts: readonly string[]): boolean {
  const text = parts.join(' ');
  return text !== '' && !holdsDay(text) && !isHeadingOfTime(fold(text)) && !isAboutPathway(fold(text));
}

/** Whose the entry says that it is; undefined where it does not say, and nobody's where it says it badly or of two. */
function ownPerson({ parts }: Entry): Person | 'nobody' | undefined {
  const all = parts.join(' | ');
  const text = readEventText(parts);
  const named = text.kind === 'event' ? text.pasient : '';
  const numbers = numbersInText(all);
  if (numbers.size > 0) {
    const person = personInTexts(parts);
    const name = person?.name || (named && numbersInText(named).size === 0 ? named : '');
    return person ? { ...person, name } : 'nobody';
  }
  if (named !== '') return personOf(named, []) ?? 'nobody';
  return /(?<!\d)\d{11}(?!\d)|(?<!\d)\d{6}\s\d{5}(?!\d)/.test(all) ? 'nobody' : undefined;
}
