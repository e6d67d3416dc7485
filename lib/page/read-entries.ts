import { isCrossedOut } from './crossed-out.ts';
import { type EventText, holdsDay, readEventText } from './event-text.ts';
import type { Entry, EntryList } from './find-entries.ts';
import { fold } from './fold.ts';
import { isAboutPathway } from './headings.ts';
import { saysLeftOut } from './left-out.ts';
import { isOnePatients, type KnownPatient } from './list-patients.ts';
import { isOfOtherThings, titlesOf, typeInTitles } from './list-titles.ts';
import { readDate } from './read-date.ts';
import { isHeadingOfTime } from './read-row.ts';
import type { EventReading } from './reading.ts';
import { findAll, isMatch, nameOf } from './safe-dom.ts';

/** What the entries of a list say. */
export interface ReadEntries {
  readonly events: readonly EventReading[];
  readonly unreadRows: number;
  readonly leftOut: number;
  readonly elements: readonly Element[];
}

/** Titles further away than this are of the page, not of the list. */
const NEAR = 3;
const OWN_ENTRY = 'li, article, dl, dt, dd, [role="listitem"], [role="article"], [role="row"]';
const HEADING = 'h1, h2, h3, h4, h5, h6, [role="heading"], legend, summary';
const FORM = 'form, dialog, [role="dialog"], input, select, textarea, [role="combobox"]';
/** Shows one event of the list, the last or the next. */
const SUMMARY = ['siste hendelse', 'siste registrerte', 'neste', 'siste', 'status', 'gjeldende'];

/** Reads a list that is no table; undefined when it is no list of the patient's coded events. */
export function readEntries(
  { container, entries }: EntryList,
  patient: KnownPatient | undefined,
): ReadEntries | undefined {
  const titles = [...innerTitles(entries), ...titlesOf(container)];
  const near = titles.slice(0, NEAR);
  if (near.some(isOfOtherThings)) return undefined;
  const read = entries.map((entry) => ({ entry, text: readEventText(entry.parts) }));
  if (
    !isOnePatients(
      entries.flatMap(({ parts }) => parts),
      namesIn(read),
      titles,
      patient,
    )
  )
    return undefined;
  const said = read.flatMap(({ text }) => (text.kind === 'event' ? [text] : []));
  const isAbout = near.some(isAboutPathway);
  if (said.filter(({ isSure }) => isSure).length * 2 < said.length) return undefined;
  if (said.length < 2 && !isListOfOne(read, near, isAbout)) return undefined;

  const events: EventReading[] = [];
  const elements: Element[] = [];
  let unreadRows = 0;
  let leftOut = 0;
  for (const { entry, kind, event } of toldBy(read, titles)) {
    if (kind === 'unread') unreadRows++;
    else if (kind === 'out') leftOut++;
    else if (event) {
      events.push(event);
      elements.push(...entry.elements);
    }
  }
  if (events.length + unreadRows === 0 || events.every((event) => event.forlopstype === '')) return undefined;
  return { events, unreadRows, leftOut, elements };
}

/** What an entry is in its list; the event only where it is one. */
export interface ToldEntry {
  readonly entry: Entry;
  readonly kind: Kind;
  readonly event: EventReading | undefined;
}

/** Each entry of a list by itself, whosever it is. Titles nearest first, those in the list before those above it. */
export function tellEntries({ container, entries }: EntryList): { titles: string[]; told: ToldEntry[] } {
  const titles = [...innerTitles(entries), ...titlesOf(container)];
  const read = entries.map((entry) => ({ entry, text: readEventText(entry.parts) }));
  return { titles, told: toldBy(read, titles) };
}

function toldBy(read: readonly ReadEntry[], titles: readonly string[]): ToldEntry[] {
  const said = read.flatMap(({ text }) => (text.kind === 'event' ? [text] : []));
  const isOfDocuments = said.some(({ isDocument }) => isDocument);
  const isAbout = titles.slice(0, NEAR).some(isAboutPathway);
  let forlopstype = typeInTitles(titles);
  return read.map(({ entry, text }) => {
    const kind = kindOf(entry, text, { isAbout, isOfDocuments, like: read });
    if (kind === 'group') forlopstype = typeInTitles([fold(entry.parts.join(' '))]);
    const isEvent = kind === 'event' && text.kind === 'event';
    return { entry, kind, event: isEvent ? eventOf(entry, text, forlopstype) : undefined };
  });
}

interface ReadEntry {
  readonly entry: Entry;
  readonly text: EventText;
}

/** Headings that stand in the list itself, before its first entry. */
function innerTitles(entries: readonly Entry[]): string[] {
  const first = entries.findIndex(({ parts }) => parts.some(holdsDay) && readEventText(parts).kind !== 'none');
  return entries
    .slice(0, Math.max(0, first))
    .filter(({ parts }) => parts.length > 0 && parts.length <= 3)
    .map(({ parts }) => fold(parts.join(' ')))
    .reverse();
}

/** One event alone is a list when it stands as an entry under a heading of pathways, not as «Siste hendelse: …». */
function isListOfOne(read: readonly ReadEntry[], near: readonly string[], isAbout: boolean): boolean {
  const entry = read.find(({ text }) => text.kind === 'event')?.entry;
  const [first] = entry?.elements ?? [];
  if (!entry || !first || !isMatch(first, OWN_ENTRY)) return false;
  const isSummary = [...near, ...entry.parts.map(fold)].some((text) => SUMMARY.some((word) => text.startsWith(word)));
  return isAbout && !isSummary;
}

type Kind = 'event' | 'group' | 'nothing' | 'out' | 'unread';

function kindOf(
  { elements, parts, day }: Entry,
  text: EventText,
  list: { readonly isAbout: boolean; readonly isOfDocuments: boolean; readonly like: readonly ReadEntry[] },
): Kind {
  if (parts.length === 0) return 'nothing';
  const folded = fold(parts.join(' '));
  if (text.kind === 'event') {
    if (list.isOfDocuments && !text.isDocument) return 'nothing';
    const isEntry = (day ?? text.dato) !== undefined || isLike(elements, list.like);
    if (!isEntry || !text.isSure) return isEntry ? 'event' : 'nothing';
    return isLeftOut(elements, parts) ? 'out' : 'event';
  }
  const isHeading = elements.some((element) => isMatch(element, HEADING));
  if (text.kind === 'none' && (isHeading || text.dato === undefined) && typeInTitles([folded]) !== undefined)
    return 'group';
  // A form or a dialog among the entries is none of them.
  const isForm = elements.some((element) => isMatch(element, FORM) || findAll(element, FORM, 1).length > 0);
  if (isForm || isHeading || isHeadingOfTime(folded) || /^ingen\b/.test(folded)) return 'nothing';
  const isMarked = parts.some((part) => /^ppr\b/.test(fold(part)));
  if (isMarked) return 'unread';
  if (list.isOfDocuments || !(list.isAbout || text.kind === 'doubtful')) return 'nothing';
  if (isLeftOut(elements, parts)) return 'out';
  return text.dato !== undefined || (isLike(elements, list.like) && !isControl(elements)) ? 'unread' : 'nothing';
}

function isLeftOut(elements: readonly Element[], parts: readonly string[]): boolean {
  return saysLeftOut(parts) || elements.some(isCrossedOut);
}

/** Is it made as the entries with events are? */
function isLike(elements: readonly Element[], like: readonly ReadEntry[]): boolean {
  const [one] = elements;
  const other = like.find(({ text }) => text.kind === 'event' && text.dato !== undefined)?.entry.elements[0];
  if (!one || !other || !isMatch(other, OWN_ENTRY)) return false;
  return nameOf(one) === nameOf(other);
}

function isControl(elements: readonly Element[]): boolean {
  return elements.some(
    (element) =>
      isMatch(element, ':has(button, a, [role="button"])') || isMatch(element, 'button, a, h1, h2, h3, h4, h5, h6'),
  );
}

function eventOf(entry: Entry, text: EventText & { kind: 'event' }, forlopstype: string | undefined): EventReading {
  const { hendelse, utfall, enhet, hf } = text;
  return {
    forlopstype: text.forlopstype || (forlopstype ?? ''),
    hendelse,
    utfall,
    dato: readDate(text.dato ?? entry.day ?? ''),
    ...(enhet ? { enhet } : {}),
    ...(hf ? { hf } : {}),
  };
}

function namesIn(read: readonly ReadEntry[]): string[] {
  return read.flatMap(({ text }) => (text.kind === 'event' && text.pasient !== '' ? [text.pasient] : []));
}
