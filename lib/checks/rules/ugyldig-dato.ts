import { UNREADABLE } from '../../forlop/day.ts';
import { defineRule, finding } from '../rule.ts';

/** A date that does not exist, cannot be read, or is missing. */
export const ugyldigDato = defineRule({
  id: 'ugyldig-dato',
  severity: 'feil',
  source: {
    document: 'helsedirektoratet-forenkling-av-registrering',
    place: 'Tilbakemelding til rapporterende enheter',
  },
  looksAt: 'event',
  variants: ['missing'],
  examples: {
    broken: ['A 2026-01-05, !M 2026-02-30', '!A 2025-02-29', '!A 2026-13-01', 'A 2026-01-05, !M -'],
    fine: [
      { events: 'A 2024-02-29', note: 'Skuddår' },
      { events: 'A 2018-05-04', note: 'Finnes, men er før kodeverket: en annen regel' },
    ],
  },
  each(event) {
    if (event.day !== UNREADABLE) return undefined;
    return event.dateText === '' ? finding(event, { variant: 'missing' }) : finding(event);
  },
});
