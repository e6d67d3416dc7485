import { type DayNumber, parseIsoDay } from '../forlop/day.ts';
import { forlopstyper } from '../kodeverk/forlopstyper.ts';
import { hendelser } from '../kodeverk/hendelser.ts';
import type { EventView } from './rule.ts';

/**
 * Do the rules about the utfall apply to the event? Not where no edition applies, and not where a rule about the
 * hendelse answers instead: what is wrong with the hendelse makes its utfall meaningless.
 */
export function utfallIsJudged(event: EventView): boolean {
  const { hendelseEntry } = event.code;
  if (event.period === undefined || !hendelseEntry) return false;
  return event.period === 'edition-2019' || hendelseEntry.inEdition2024;
}

/** A code withdrawn by edition-2024 is wrong there, and `uavklart` in the year of transition. */
export function withdrawnAnswer(event: EventView): { unclear?: 'transition' } {
  return event.period === 'transition' ? { unclear: 'transition' } : {};
}

/** Each day on which edition-2019 took a code into use, parsed once: rules ask about them for every event. */
const INTRODUCTIONS: ReadonlyMap<string, DayNumber> = new Map(
  [...forlopstyper(), ...hendelser().flatMap((entry) => entry.utfall)].map((entry) => [
    entry.introduced,
    parseIsoDay(entry.introduced),
  ]),
);
const LAST_INTRODUCTION = Math.max(...INTRODUCTIONS.values());

/**
 * Is the event dated before its type or utfall came into use? The days of introduction belong to edition-2019; in
 * edition-2024 its own list alone decides.
 */
export function isBeforeIntroduction(event: EventView, entry: { readonly introduced: string }): boolean {
  if (event.day >= LAST_INTRODUCTION || event.period === undefined || event.period === 'edition-2024') return false;
  return event.day < (INTRODUCTIONS.get(entry.introduced) ?? event.day);
}
