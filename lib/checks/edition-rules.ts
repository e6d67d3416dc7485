import type { EventView } from './rule.ts';

/**
 * Do the rules about the utfall apply to the event? Not where no edition applies, and not where a rule about the
 * hendelse answers instead (domain.md section 3: «a hendelse rule silences the utfall rules»).
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
