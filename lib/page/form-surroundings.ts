import { findForlopstype } from '../kodeverk/forlopstyper.ts';
import { findHendelse, findUtfall } from '../kodeverk/hendelser.ts';
import type { DetectedForm } from './detect-form.ts';
import type { WantedEvent } from './fill-form.ts';
import { fold } from './fold.ts';
import { headingsOf, titlesOf } from './headings.ts';
import { isBefore, titleOf } from './safe-dom.ts';

/** What a page says when a form holds something that is not saved. */
const DRAFT_WORDS =
  'endret endra ulagret ulagra ikke lagret lagra lagrer lagrar utkast kladd ny nytt draft unsaved saved saving modified edited changed new';

/**
 * What a person reads above a form, folded: its headings, or where it has none the short texts before its first field.
 * Empty where nothing stands there.
 */
export function headingsAbove({ box, fields }: DetectedForm): readonly string[] {
  const all = Object.values(fields);
  const first = all.find((field) => all.every((other) => other === field || !isBefore(other.element, field.element)));
  if (!first) return [];
  // The page's title says how many messages there are, and the like.
  const title = fold(titleOf(document));
  const headings = headingsOf(box, first.element).filter((text) => text !== title);
  return headings.length > 0 ? headings : titlesOf(first.box, box);
}

/**
 * Do the headings still stand for the same form? Each must be there, and may have got words that the filling itself
 * explains: those of the event, and that something is not saved. Numbers are not compared.
 */
export function isSameHeading(before: readonly string[], now: readonly string[], event: WantedEvent): boolean {
  const explained = new Set([...wordsOf(DRAFT_WORDS), ...wordsOf(textsOf(event))]);
  return before.every((former) => {
    const known = new Set(wordsOf(former));
    return now.some((text) => text === former || isExplained(wordsOf(text), known, explained));
  });
}

function isExplained(words: readonly string[], known: ReadonlySet<string>, explained: ReadonlySet<string>): boolean {
  return words.length > 0 && words.every((word) => known.has(word) || explained.has(word) || /^\d+$/.test(word));
}

function textsOf({ forlopstype, hendelse, utfall }: WantedEvent): string {
  const entry = findHendelse(hendelse);
  const texts = [findForlopstype(forlopstype)?.text, entry?.text, entry && findUtfall(entry, utfall)?.text];
  return fold([forlopstype, hendelse, utfall, ...texts].join(' '));
}

function wordsOf(folded: string): string[] {
  return folded.split(' ').filter(Boolean);
}
